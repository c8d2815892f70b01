import { kindOfWord, nounField } from '../../../text/word-kinds.ts'
import { type Mention, peopleAt } from '../mentions.ts'
import type { Bag } from './bag.ts'

const STEPS = [0, 1, 2, 4, 7, 12, 20, 35, 60, 100, 200, 500, 1000, 5000, 20_000]

/** A size in coarse steps. */
export const step = (value: number): number => STEPS.findLastIndex((s) => value >= s)

/** How the number is written, how large it is, and what it counts. */
export function numberFeatures(m: Mention, bag: Bag): void {
  const { tokens, sentence, document, triggers } = m.scene
  const q = m.number?.quantity
  bag.add('how', m.how)
  bag.add('form', q ? q.form : m.how)
  if (q) {
    const size = step(q.min ?? q.max ?? 0)
    bag.add('size', size)
    bag.add('bound', q.bound)
    bag.two('size+form', size, q.form)
    if (q.form !== 'digits') bag.add('said', document.text.slice(q.core.start, q.core.end).toLowerCase())
  }
  bag.add('plural', m.plural ? 1 : 0)
  bag.add('title', sentence.title ? 1 : 0)
  bag.add('opens', m.first === 0 ? `1 ${q?.form}` : 0)
  nounFeatures(m, bag)
  const noun = tokens[m.noun]
  const kind = noun ? (peopleAt(tokens, m.noun) ?? (triggers[m.noun] ? 'told' : noun.tag)) : 'alone'
  bag.three('how+kind', m.how, q?.form, kind)
}

function nounFeatures(m: Mention, bag: Bag): void {
  const { tokens, triggers } = m.scene
  const noun = tokens[m.noun]
  if (!noun) {
    bag.add('noun', 'none')
    return
  }
  bag.add('noun', noun.lemma)
  bag.add('noun tag', noun.tag)
  bag.two('noun+how', noun.lemma, m.how)
  bag.add('people', peopleAt(tokens, m.noun) ?? 'no')
  const field = nounField(kindOfWord(noun.lemma))
  bag.two('field', field, noun.tag)
  bag.three('field+how', field, m.how, m.number?.quantity.form)
  for (const t of triggers[m.noun] ?? []) {
    bag.two('noun tells', t.outcome, t.role)
    bag.four('noun tells+how', t.outcome, t.role, m.how, m.number?.quantity.form)
  }
  for (let i = m.number ? m.number.last + 1 : m.first; i < m.noun; i++) {
    bag.add('within', tokens[i]!.lemma)
    for (const t of triggers[i] ?? []) bag.two('within tells', t.outcome, t.role)
  }
}
