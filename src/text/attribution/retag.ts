import type { Token } from '../document.ts'
import { ROLE_NOUNS } from '../lexicon/en/sources.ts'

const CLOSED =
  /^(?:the|a|an|in|on|at|of|for|from|to|and|but|or|as|by|with|he|she|it|they|we|you|i|said|says|told|was|were|is|are|has|had|have|that|this|these|those|after|when|while|if|one|two|three|no|not|some|many|most|more|all|its|his|her|their|our|who|which|what|how|there|then|now|yesterday|today|only|at|about|around|nearly|over|under|since|until|before|during|between|among|according|dozens|hundreds|scores|thousands|at)$/

const capital = (t: Token): boolean => /^\p{Lu}[\p{L}.’'-]*$/u.test(t.text) && (!CLOSED.test(t.lower) || t.text === 'IS')

const ADVERBS =
  /ly$|^(?:again|also|then|here|there|now|so|still|yet|even|just|soon|later|earlier|often|once|twice|never|ever|always|perhaps|maybe|however|meanwhile|moreover|instead|otherwise|elsewhere|overnight|afterwards|today|yesterday|tomorrow|tonight|when|where|why|how|all|almost|altogether|together|too|very|much|more|most|less|least|over|up|down|out|off|back|away|outside|inside|above|below|nearby|abroad|ago|else|indeed|thus|hence|thereafter|further|half|not|no|nor|quite|rather|about|around|as|at|first|next|last|since|far|only|well|long)$/

const ACRONYM = /^\p{Lu}{2,6}$/u

/** The first word of a sentence that the tagger takes for an adverb and no list knows, or that is all capitals: a name. */
const named = (t: Token): boolean => (t.tag === 'ADV' && !ADVERBS.test(t.lower)) || (t.tag !== 'NOUN' && ACRONYM.test(t.text))

/**
 * Tokens with names told by their capitals: the tagger takes many names it has not seen for nouns, adjectives or verbs. A sentence
 * in which most longer words have capitals, as in a headline, is left as it is.
 */
export function retag(tokens: readonly Token[]): readonly Token[] {
  let told = kept.get(tokens)
  if (!told) kept.set(tokens, (told = retold(tokens)))
  return told
}

/** "An orderly said": a word for somebody between an article and a verb, which the tagger takes for another part of speech. */
const isSomebody = (tokens: readonly Token[], i: number): boolean =>
  /^(?:ADV|VERB|X|INTJ)$/.test(tokens[i]!.tag) &&
  ROLE_NOUNS.has(tokens[i]!.lower) &&
  /^(?:a|an|the|one)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(?:VERB|AUX)$/.test(tokens[i + 1]?.tag ?? '')

const kept = new WeakMap<readonly Token[], readonly Token[]>()

function retold(tokens: readonly Token[]): readonly Token[] {
  const long = tokens.filter((t) => t.text.length > 3 && /^\p{L}/u.test(t.text))
  if (long.filter(capital).length > long.length * 0.6 && long.length > 3) return tokens
  return tokens.map((t, i) => {
    if (t.tag === 'PROPN' || !capital(t)) return isSomebody(tokens, i) ? { ...t, tag: 'NOUN' } : t
    const next = tokens[i + 1]
    if (i === 0 && (named(t) || (t.text === 'United' && next && capital(next)) || (next?.text === ':' && ACRONYM.test(t.text))))
      return { ...t, tag: 'PROPN' }
    const within = i > 0 && !/^[.:|•“"(]$/.test(tokens[i - 1]!.text)
    return within || (next && capital(next) && t.text.length > 1 && t.tag !== 'ADV' && t.tag !== 'VERB') ? { ...t, tag: 'PROPN' } : t
  })
}
