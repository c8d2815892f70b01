import type { Mention } from '../mentions.ts'
import type { Bag } from './bag.ts'

/** Where the mention stands in the parse: its governors, their voice and negation, its own dependents. */
export function syntaxFeatures(m: Mention, bag: Bag): void {
  governors(m, bag)
  dependents(m, bag)
}

function governors(m: Mention, bag: Bag): void {
  const { tokens } = m.scene
  let path = ''
  let at = m.head
  for (let up = 0; up < 4; up++) {
    const t = tokens[at]
    if (!t) break
    path += `>${t.label}`
    const head = t.head < 0 ? undefined : tokens[t.head]
    if (up < 2) bag.two('label', up, t.label)
    if (!head) {
      bag.add('path', path)
      break
    }
    tell(m, bag, { at: head.i, path, up })
    at = head.i
  }
  const verb = verbOver(m)
  if (verb >= 0) verbFeatures(m, bag, verb)
}

function tell(m: Mention, bag: Bag, { at, path, up }: { at: number; path: string; up: number }): void {
  const { tokens, triggers } = m.scene
  const head = tokens[at]!
  bag.two('path+head', path, head.lemma)
  bag.two('up', up, head.lemma)
  bag.two('path+tag', path, head.tag)
  for (const t of triggers[at] ?? []) {
    bag.three('path tells', path, t.outcome, t.role)
    bag.three('up tells', up, t.outcome, t.role)
  }
}

/** The nearest verb above the mention; -1 where there is none. */
export function verbOver(m: Mention): number {
  const { tokens } = m.scene
  for (let at = tokens[m.head]?.head ?? -1, n = 0; at >= 0 && n < 5; at = tokens[at]!.head, n++)
    if (tokens[at]!.tag === 'VERB' || tokens[at]!.tag === 'AUX') return at
  return -1
}

function verbFeatures(m: Mention, bag: Bag, verb: number): void {
  const { tokens, kids, triggers } = m.scene
  const v = tokens[verb]!
  bag.add('verb', v.lemma)
  bag.add('verb form', v.lower)
  bag.add('verb label', v.label)
  bag.add('side', m.head < verb ? 'before' : 'after')
  bag.two('verb+side', v.lemma, m.head < verb)
  for (const k of kids[verb]!) {
    const kid = tokens[k]!
    if (/^(?:aux|aux:pass|mark|advmod|nsubj|nsubj:pass|cop|expl|obj)$/.test(kid.label) && k !== m.head) {
      bag.add(`verb ${kid.label}`, kid.lemma)
      if (kid.label.startsWith('aux') || kid.label === 'mark') bag.two('verb aux+verb', kid.lower, v.lemma)
    }
  }
  const passive = kids[verb]!.some((k) => tokens[k]!.label === 'aux:pass' || tokens[k]!.label === 'nsubj:pass')
  for (const t of triggers[verb] ?? []) bag.four('verb tells', t.outcome, t.role, passive ? 'passive' : 'active', m.head < verb)
  for (const k of kids[verb]!) {
    const { label } = tokens[k]!
    if (!/^(?:xcomp|conj|ccomp|obl|advcl)$/.test(label)) continue
    for (const t of triggers[k] ?? [])
      bag.four(passive ? 'verb kid tells passive' : 'verb kid tells', label, t.outcome, t.role, m.head < verb)
  }
  const over = v.head < 0 ? undefined : tokens[v.head]
  if (over) bag.two('verb over', v.label, over.lemma)
}

function dependents(m: Mention, bag: Bag): void {
  const { tokens, kids, triggers } = m.scene
  for (const k of kids[m.head] ?? []) {
    const kid = tokens[k]!
    if (kid.tag === 'PUNCT' || kid.label === 'nummod') continue
    bag.two('kid', kid.label, kid.lemma)
    if (kid.label === 'case') bag.two('case+up', kid.lemma, tokens[tokens[m.head]!.head]?.lemma ?? '^')
    for (const t of triggers[k] ?? []) bag.three('kid tells', kid.label, t.outcome, t.role)
    if (kid.label === 'nmod' || kid.label === 'obl')
      for (const g of kids[k]!) if (tokens[g]!.label === 'case') bag.two('kid case', tokens[g]!.lemma, kid.lemma)
  }
}
