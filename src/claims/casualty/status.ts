import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { type Bag, makeBag } from './features/bag.ts'
import { type Mention, peopleAt } from './mentions.ts'
import type { Told } from './read.ts'
import { type Stretch, victimsOf } from './victims.ts'

/** What tells whether the people were civilians or combatants: their own words first, then their sentence, then what was told of others around them. */
export function statusFeatures(all: readonly Told[], i: number): number[] {
  const bag = makeBag()
  const { mention: m, outcome } = all[i]!
  bag.add('all', 1)
  bag.add('outcome', outcome)
  bag.add('how', m.how)
  nounOf(m, bag)
  const who = victimsOf(m, outcome)
  const kinds = who ? wordsOf(m, who, bag) : ''
  bag.add('kinds', kinds)
  sentenceOf(m, kinds, bag)
  const before = all.slice(0, i).findLast((t) => t.mention.noun >= 0 && PEOPLE.has(t.mention.scene.tokens[t.mention.noun]!.lemma))
  const last = before && PEOPLE.get(before.mention.scene.tokens[before.mention.noun]!.lemma)
  bag.two('last is', last, kinds ? kinds.split(' ').length : 0)
  return bag.hashes
}

const DESCRIBES = /^(?:amod|compound|nmod|nmod:poss|acl|acl:relcl|case|appos)$/

/** The noun counted, what it is in the sentence, and the words that hang on it. */
function nounOf({ noun: at, scene: { tokens, kids } }: Mention, bag: Bag): void {
  const noun = tokens[at]
  bag.add('noun', noun?.lemma ?? '-')
  bag.add('noun is', noun ? (peopleAt(tokens, at) ?? noun.tag) : '-')
  if (!noun) return
  if (noun.lemma.length > 4) bag.add('noun end', noun.lemma.slice(-4))
  bag.add('label', noun.label)
  bag.add('over', tokens[noun.head]?.lemma)
  for (const k of kids[at]!) {
    const { label, lemma } = tokens[k]!
    if (!DESCRIBES.test(label)) continue
    bag.two('kid', label, lemma)
    bag.three('kid+noun', label, lemma, noun.lemma)
  }
}

/** The words for the people; answers what kinds of people they name. */
function wordsOf({ scene: { tokens } }: Mention, { first, last }: Stretch, bag: Bag): string {
  const kinds = new Set<string>()
  for (let k = first; k <= last; k++) {
    const t = tokens[k]!
    if (t.tag === 'PUNCT') continue
    const is = peopleAt(tokens, k)
    if (is) kinds.add(is)
    bag.add('who', t.lemma)
    if (is) bag.add('who is', is)
    if (k < last) bag.two('who two', t.lemma, tokens[k + 1]!.lemma)
  }
  bag.add('opens', tokens[first]!.lemma)
  bag.add('closes', tokens[last]!.lemma)
  bag.add('length', Math.min(5, last - first))
  return [...kinds].sort().join(' ')
}

const TELLING = /^(?:NOUN|PROPN|VERB|ADJ)$/

/** The other words of its sentence, and the kinds of people that they name. */
function sentenceOf({ last, scene: { tokens } }: Mention, kinds: string, bag: Bag): void {
  for (const t of tokens) {
    if (TELLING.test(t.tag)) bag.add('in', t.lemma)
    const is = PEOPLE.get(t.lemma)
    if (!is || is === 'unknown') continue
    bag.two('near', is, kinds)
    if (t.i > last && t.i < last + 8) bag.add('after is', is)
  }
}
