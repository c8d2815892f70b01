import type { Scope, Status } from '../../model/claim.ts'
import type { Token } from '../../text/document.ts'
import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { REPORTING } from '../../text/lexicon/en/reporting.ts'
import type { Mention } from './mentions.ts'
import { DRESSED } from './set-behind.ts'
import type { Stretch } from './victims.ts'

/** The status that the words for the people leave no doubt of, whatever is guessed: whose uniform they wear; none where only a country is named and nothing in the sentence says more, nor a whole that they are of. */
export function plainStatus({ scene: { tokens } }: Mention, who: Stretch, guess: Status, scope: Scope): Status {
  const own = tokens.slice(who.first, who.last + 1).filter(({ tag }) => tag !== 'PUNCT' && tag !== 'DET')
  if (DRESSED.test(own.map((t) => t.lower).join(' '))) return 'combatant'
  if (guess === 'unknown' || scope === 'part' || !own.length || !own.every(({ lemma, text }) => isCountry(lemma, text))) return guess
  return tokens.some((t) => (t.i < who.first || t.i > who.last) && PEOPLE.get(t.lemma) === guess && !tells(t, tokens)) ? guess : 'unknown'
}

/** Who only says so is none of them. */
const tells = ({ label, head }: Token, tokens: readonly Token[]): boolean =>
  label.startsWith('nsubj') && REPORTING.has(tokens[head]?.lemma ?? '')

/** "Filipinos", "foreigners", "Dutch nationals". */
const isCountry = (lemma: string, text: string): boolean =>
  /^(?:foreigner|westerner|national)$/.test(lemma) || (/^\p{Lu}\p{Ll}/u.test(text) && PEOPLE.get(lemma) === 'unknown')
