import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { makeBag } from './features/bag.ts'
import { peopleAt } from './mentions.ts'
import type { Told } from './read.ts'
import { victimsOf } from './victims.ts'

/** What tells whether the people were civilians or combatants: their own words first, then what was told of others around them. */
export function statusFeatures(all: readonly Told[], i: number): number[] {
  const bag = makeBag()
  const { mention: m, outcome } = all[i]!
  const { tokens } = m.scene
  const who = victimsOf(m, outcome)
  bag.add('all', 1)
  bag.add('outcome', outcome)
  bag.add('how', m.how)
  const noun = tokens[m.noun]
  bag.add('noun', noun?.lemma ?? '-')
  bag.add('noun is', noun ? (peopleAt(tokens, m.noun) ?? noun.tag) : '-')
  if (noun && noun.lemma.length > 4) bag.add('noun end', noun.lemma.slice(-4))
  const kinds = new Set<string>()
  if (who) {
    for (let k = who.first; k <= who.last; k++) {
      const t = tokens[k]!
      if (t.tag === 'PUNCT') continue
      const is = peopleAt(tokens, k)
      if (is) kinds.add(is)
      bag.add('who', t.lemma)
      if (is) bag.add('who is', is)
      if (k < who.last) bag.two('who two', t.lemma, tokens[k + 1]!.lemma)
    }
    bag.add('opens', tokens[who.first]!.lemma)
    bag.add('closes', tokens[who.last]!.lemma)
    bag.add('length', Math.min(5, who.last - who.first))
  }
  bag.add('kinds', [...kinds].sort().join(' '))
  for (let k = m.last + 1; k < Math.min(tokens.length, m.last + 8); k++) {
    const is = PEOPLE.get(tokens[k]!.lemma)
    if (is && is !== 'unknown') bag.add('after is', is)
  }
  const before = all.slice(0, i).findLast((t) => t.mention.noun >= 0 && PEOPLE.has(t.mention.scene.tokens[t.mention.noun]!.lemma))
  const last = before && PEOPLE.get(before.mention.scene.tokens[before.mention.noun]!.lemma)
  bag.two('last is', last, kinds.size)
  for (const t of tokens)
    if (PEOPLE.get(t.lemma) && PEOPLE.get(t.lemma) !== 'unknown') bag.two('near', PEOPLE.get(t.lemma), [...kinds].sort().join(' '))
  return bag.hashes
}
