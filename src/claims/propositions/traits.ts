import type { Document, Sentence, Token } from '../../text/document.ts'
import { type Act, actsOf } from '../../text/lexicon/en/acts.ts'
import { turnsIn } from '../../text/lexicon/en/turns.ts'
import { type Bag, distinct, makeBag } from '../casualty/features/bag.ts'
import { base, type Clause } from './clauses.ts'
import { type Around, type Surroundings, surroundings } from './surroundings.ts'

/** Where a clause stands: its sentence with its words, and what surrounds it. */
export interface Scene {
  readonly document: Document
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** The classes of each token's word. */
  readonly acts: readonly (readonly Act[])[]
  readonly clauses: readonly Clause[]
  /** How often the report has used a word, or a word of a class, as an anchor before this clause. */
  readonly told: ReadonlyMap<string, number>
}

/** Everything that the model of the kinds looks at in a clause. */
export function traitsOf(clause: Clause, at: Scene): number[] {
  const bag = makeBag()
  headTraits(clause, at, bag)
  peopleTraits(clause, bag)
  wordTraits(clause, at, bag)
  placeTraits(clause, at, bag)
  turnTraits(clause, at, bag)
  toldTraits(clause, at, bag)
  return distinct(bag.hashes)
}

const some = (value: string | undefined): string => value ?? '-'

const DEPENDENT = new Set(['aux', 'aux:pass', 'cop', 'mark', 'advmod', 'compound:prt', 'expl', 'case', 'det', 'amod'])
const OBLIQUE = new Set(['obl', 'nmod', 'obl:tmod', 'iobj', 'xcomp', 'advcl', 'ccomp', 'nsubj:pass', 'nmod:poss', 'compound'])

function headTraits({ anchor, object, cue }: Clause, { tokens, acts }: Scene, take: Bag): void {
  take.add('lemma', anchor.lemma)
  take.add('tag', anchor.tag)
  take.add('label', base(anchor.label))
  take.two('lemma label', anchor.lemma, base(anchor.label))
  for (const a of actsOf(anchor.lemma)) {
    take.add('act', a)
    take.two('act label', a, base(anchor.label))
    for (const b of object ? actsOf(object.lemma) : []) take.two('act object', a, b)
    for (const c of cue ? actsOf(cue.lemma) : []) take.two('act cue', a, c)
  }
  const head = tokens[anchor.head]
  take.add('head', some(head?.lemma))
  for (const a of head ? actsOf(head.lemma) : []) take.two('head act', a, base(anchor.label))
  take.add('cue', some(cue?.lemma))
  for (const a of cue ? actsOf(cue.lemma) : []) take.add('cue act', a)
  if (object) {
    take.add('object', object.lemma)
    take.two('lemma object', anchor.lemma, object.lemma)
  }
  for (const t of tokens) {
    if (t.head !== anchor.i) continue
    if (DEPENDENT.has(t.label)) {
      take.two('dependent', t.label, t.lower)
      take.two('lemma dependent', anchor.lemma, t.lower)
    }
    if (OBLIQUE.has(t.label)) {
      const preposition = tokens.find((c) => c.head === t.i && c.label === 'case')?.lower ?? ''
      take.two('oblique', t.label, preposition)
      take.two('oblique lemma', preposition, t.lemma)
      take.two('lemma oblique', anchor.lemma, preposition)
      for (const a of acts[t.i]!) take.two('oblique act', preposition, a)
    }
  }
}

function peopleTraits({ anchor, subject, cueSubject }: Clause, take: Bag): void {
  take.add('subject', some(subject?.lemma))
  take.add('subject tag', some(subject?.tag))
  take.two('lemma subject', anchor.lemma, some(subject?.tag === 'PROPN' ? 'NAME' : subject?.lemma))
  for (const s of subject ? actsOf(subject.lemma) : []) {
    take.add('subject act', s)
    for (const a of actsOf(anchor.lemma)) take.two('subject act act', s, a)
  }
  if (subject?.tag === 'PROPN') for (const a of actsOf(anchor.lemma)) take.add('subject name act', a)
  if (subject?.tag === 'PRON') take.add('subject pronoun', subject.lower)
  take.add('cue subject', some(cueSubject?.lemma))
  for (const a of cueSubject ? actsOf(cueSubject.lemma) : []) take.add('cue subject act', a)
}

function wordTraits({ own, anchor }: Clause, { tokens, acts: actsAt }: Scene, take: Bag): void {
  const acts = new Set<string>()
  let names = 0
  for (const [k, i] of own.entries()) {
    const t = tokens[i]!
    if (t.tag === 'PUNCT') continue
    const shown = t.tag === 'NUM' ? '#' : t.tag === 'PROPN' ? 'NAME' : t.lemma
    take.add('word', shown)
    const next = tokens[own[k + 1] ?? -1]
    if (next && own[k + 1] === i + 1) take.two('pair', t.lower, next.tag === 'NUM' ? '#' : next.lower)
    for (const a of actsAt[i]!) acts.add(a)
    if (t.tag === 'NUM') take.add('number', own.length > 3 ? 'in' : 'alone')
    if (t.tag === 'PROPN') names++
    if (t.text === '“' || t.text === '"') take.add('mark', 'quote')
  }
  for (const a of acts) {
    take.add('has', a)
    for (const b of acts) if (a < b) take.two('has both', a, b)
    for (const b of actsAt[anchor.i]!) take.two('act with', b, a)
  }
  take.add('names', String(Math.min(names, 3)))
  take.add('length', String(Math.min(6, own.length >> 1)))
}

function placeTraits({ anchor, first, last }: Clause, { document, sentence, tokens, acts, clauses }: Scene, take: Bag): void {
  const [start, end] = [tokens[first]!.start, tokens[last]!.end]
  const quoted = document.quotations.some((q) => q.start <= start + 1 && q.end >= end - 1)
  take.add('quoted', String(quoted))
  for (const a of actsOf(anchor.lemma)) take.two('quoted act', quoted, a)
  take.add('title', String(sentence.title))
  take.add('place', sentence.title ? 'title' : String(Math.min(5, sentence.paragraph)))
  take.add('end', String(sentence.n > document.sentences.length - 3))
  take.add('clauses', String(Math.min(5, clauses.length)))
  take.add('first', String(clauses[0]?.anchor.i === anchor.i))
  const around = new Set<string>()
  for (const t of tokens) {
    if (t.i >= first && t.i <= last) continue
    for (const a of acts[t.i]!) around.add(a)
    if (t.tag === 'VERB') take.add('sentence verb', t.lemma)
  }
  for (const a of around) take.add('around', a)
  take.add('before', some(tokens[first - 1]?.lower))
  take.add('after', some(tokens[last + 1]?.lower))
}

const firstAct = (anchor: Token): string => actsOf(anchor.lemma)[0] ?? '-'

function turnTraits({ anchor, first, last }: Clause, { document, sentence, tokens }: Scene, take: Bag): void {
  const all = surroundings(document)
  const here = all.sentence(sentence.n)
  const inside = turnsIn(document.text.slice(tokens[first]!.start, tokens[last]!.end), here.turns)
  const act = firstAct(anchor)
  for (const t of inside) {
    take.add('turn', t)
    take.two('turn act', t, act)
    for (const u of inside) if (t < u) take.two('turns', t, u)
  }
  for (const t of here.turns) if (!inside.includes(t)) take.add('turn around', t)
  take.hashes.push(...besideOf(all, sentence.n - 1, 'before'), ...besideOf(all, sentence.n + 1, 'after'), ...countsOf(all))
}

const besides = new WeakMap<Around, Map<string, readonly number[]>>()

/** What a sentence beside a clause's holds: made once for all clauses. */
function besideOf(all: Surroundings, n: number, name: 'before' | 'after'): readonly number[] {
  const near = all.sentence(n)
  const known = besides.get(near) ?? new Map<string, readonly number[]>()
  besides.set(near, known)
  let hashes = known.get(name)
  if (!hashes) {
    const take = makeBag()
    for (const t of near.turns) take.add(`turn ${name}`, t)
    for (const a of near.acts) take.add(`sentence ${name}`, a)
    known.set(name, (hashes = take.hashes))
  }
  return hashes
}

const counted = new WeakMap<Surroundings, readonly number[]>()

/** What a report is about: made once for all its clauses. */
function countsOf(all: Surroundings): readonly number[] {
  let hashes = counted.get(all)
  if (!hashes) {
    const take = makeBag()
    for (const [name, n] of all.counts) take.two('document', name, Math.min(6, Math.ceil(Math.log2(n + 1))))
    counted.set(all, (hashes = take.hashes))
  }
  return hashes
}

/** Whether a speaker tells of itself or of somebody else, and how much of the kind the report has told by then. */
function toldTraits({ anchor, subject, cue, cueSubject }: Clause, { told }: Scene, take: Bag): void {
  const same = subject && cueSubject && (subject.lemma === cueSubject.lemma || OWN.has(subject.lower))
  const who = !cue ? 'no cue' : !subject ? 'no subject' : same ? 'self' : subject.tag === 'PRON' ? 'pronoun' : 'other'
  take.add('who', who)
  for (const a of actsOf(anchor.lemma)) {
    take.two('who act', who, a)
    take.two('told', a, Math.min(3, told.get(a) ?? 0))
  }
  take.add('told lemma', String(Math.min(2, told.get(anchor.lemma) ?? 0)))
}

const OWN = new Set(['it', 'he', 'she', 'they', 'we', 'i'])
