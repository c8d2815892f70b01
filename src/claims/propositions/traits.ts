import type { Document, Sentence, Token } from '../../text/document.ts'
import { actsOf } from '../../text/lexicon/en/acts.ts'
import { turnsIn } from '../../text/lexicon/en/turns.ts'
import { type Bag, makeBag } from '../casualty/features/bag.ts'
import type { Clause } from './clauses.ts'

/** Where a clause stands: its sentence with its words, and what surrounds it. */
export interface Scene {
  readonly document: Document
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly clauses: readonly Clause[]
}

type Take = Bag['add']

/** Everything that the model of the kinds looks at in a clause. */
export function traitsOf(clause: Clause, at: Scene): number[] {
  const bag = makeBag()
  headTraits(clause, at, bag.add)
  peopleTraits(clause, bag.add)
  wordTraits(clause, at, bag.add)
  placeTraits(clause, at, bag.add)
  return [...new Set(bag.hashes)]
}

const base = (label: string): string => label.split(':')[0]!
const some = (value: string | undefined): string => value ?? '-'

function headTraits({ anchor, object, cue }: Clause, { tokens }: Scene, take: Take): void {
  take('lemma', anchor.lemma)
  take('tag', anchor.tag)
  take('label', base(anchor.label))
  take('lemma label', `${anchor.lemma} ${base(anchor.label)}`)
  for (const a of actsOf(anchor.lemma)) {
    take('act', a)
    take('act label', `${a} ${base(anchor.label)}`)
    for (const b of object ? actsOf(object.lemma) : []) take('act object', `${a} ${b}`)
    for (const c of cue ? actsOf(cue.lemma) : []) take('act cue', `${a} ${c}`)
  }
  const head = tokens[anchor.head]
  take('head', some(head?.lemma))
  for (const a of head ? actsOf(head.lemma) : []) take('head act', `${a} ${base(anchor.label)}`)
  take('cue', some(cue?.lemma))
  for (const a of cue ? actsOf(cue.lemma) : []) take('cue act', a)
  if (object) {
    take('object', object.lemma)
    take('lemma object', `${anchor.lemma} ${object.lemma}`)
  }
  for (const t of tokens) {
    if (t.head !== anchor.i) continue
    if (['aux', 'aux:pass', 'cop', 'mark', 'advmod', 'compound:prt', 'expl', 'case', 'det', 'amod'].includes(t.label)) {
      take('dependent', `${t.label} ${t.lower}`)
      take('lemma dependent', `${anchor.lemma} ${t.lower}`)
    }
    if (['obl', 'nmod', 'obl:tmod', 'iobj', 'xcomp', 'advcl', 'ccomp', 'nsubj:pass', 'nmod:poss', 'compound'].includes(t.label)) {
      const preposition = tokens.find((c) => c.head === t.i && c.label === 'case')?.lower ?? ''
      take('oblique', `${t.label} ${preposition}`)
      take('oblique lemma', `${preposition} ${t.lemma}`)
      take('lemma oblique', `${anchor.lemma} ${preposition}`)
      for (const a of actsOf(t.lemma)) take('oblique act', `${preposition} ${a}`)
    }
  }
}

function peopleTraits({ anchor, subject, cueSubject }: Clause, take: Take): void {
  take('subject', some(subject?.lemma))
  take('subject tag', some(subject?.tag))
  take('lemma subject', `${anchor.lemma} ${some(subject?.tag === 'PROPN' ? 'NAME' : subject?.lemma)}`)
  for (const s of subject ? actsOf(subject.lemma) : []) {
    take('subject act', s)
    for (const a of actsOf(anchor.lemma)) take('subject act act', `${s} ${a}`)
  }
  if (subject?.tag === 'PROPN') for (const a of actsOf(anchor.lemma)) take('subject name act', a)
  if (subject?.tag === 'PRON') take('subject pronoun', subject.lower)
  take('cue subject', some(cueSubject?.lemma))
  for (const a of cueSubject ? actsOf(cueSubject.lemma) : []) take('cue subject act', a)
}

function wordTraits({ own, anchor }: Clause, { tokens }: Scene, take: Take): void {
  const acts = new Set<string>()
  let names = 0
  for (const [k, i] of own.entries()) {
    const t = tokens[i]!
    if (t.tag === 'PUNCT') continue
    const shown = t.tag === 'NUM' ? '#' : t.tag === 'PROPN' ? 'NAME' : t.lemma
    take('word', shown)
    const next = tokens[own[k + 1] ?? -1]
    if (next && own[k + 1] === i + 1) take('pair', `${t.lower} ${next.tag === 'NUM' ? '#' : next.lower}`)
    for (const a of actsOf(t.lemma)) acts.add(a)
    if (t.tag === 'NUM') take('number', own.length > 3 ? 'in' : 'alone')
    if (t.tag === 'PROPN') names++
    if (t.text === '“' || t.text === '"') take('mark', 'quote')
  }
  for (const a of acts) {
    take('has', a)
    for (const b of acts) if (a < b) take('has both', `${a} ${b}`)
    for (const b of actsOf(anchor.lemma)) take('act with', `${b} ${a}`)
  }
  take('names', String(Math.min(names, 3)))
  take('length', String(Math.min(6, own.length >> 1)))
}

function placeTraits({ anchor, first, last }: Clause, { document, sentence, tokens, clauses }: Scene, take: Take): void {
  const [start, end] = [tokens[first]!.start, tokens[last]!.end]
  const quoted = document.quotations.some((q) => q.start <= start + 1 && q.end >= end - 1)
  take('quoted', String(quoted))
  for (const a of actsOf(anchor.lemma)) take('quoted act', `${quoted} ${a}`)
  turnTraits([start, end], { document, sentence, tokens, clauses }, clauseAct(anchor), take)
  take('title', String(sentence.title))
  take('place', sentence.title ? 'title' : String(Math.min(5, sentence.paragraph)))
  take('end', String(sentence.n > document.sentences.length - 3))
  take('clauses', String(Math.min(5, clauses.length)))
  take('first', String(clauses[0]?.anchor.i === anchor.i))
  const around = new Set<string>()
  for (const t of tokens) {
    if (t.i >= first && t.i <= last) continue
    for (const a of actsOf(t.lemma)) around.add(a)
    if (t.tag === 'VERB') take('sentence verb', t.lemma)
  }
  for (const a of around) take('around', a)
  take('before', some(tokens[first - 1]?.lower))
  take('after', some(tokens[last + 1]?.lower))
  for (const step of [-1, 1]) {
    const near = document.sentences[sentence.n + step]
    if (near) for (const a of wordsActs(document, near)) take(step < 0 ? 'sentence before' : 'sentence after', a)
  }
}

/** The classes of a sentence's words, read off its letters. */
function wordsActs(document: Document, { start, end }: Sentence): Set<string> {
  const out = new Set<string>()
  for (const word of document.text
    .slice(start, end)
    .toLowerCase()
    .split(/[^\p{L}’'-]+/u)) {
    for (const form of [word, word.replace(/(?:ed|s|ing|d)$/, '')]) for (const a of actsOf(form)) out.add(a)
  }
  return out
}

const clauseAct = (anchor: Token): string => actsOf(anchor.lemma)[0] ?? '-'

function turnTraits([start, end]: [number, number], { document, sentence }: Scene, act: string, take: Take): void {
  const { text } = document
  const inside = turnsIn(text.slice(start, end))
  for (const t of inside) {
    take('turn', t)
    take('turn act', `${t} ${act}`)
    for (const u of inside) if (t < u) take('turns', `${t} ${u}`)
  }
  for (const t of turnsIn(text.slice(sentence.start, sentence.end))) if (!inside.includes(t)) take('turn around', t)
  const [before, after] = [document.sentences[sentence.n - 1], document.sentences[sentence.n + 1]]
  if (before) for (const t of turnsIn(text.slice(before.start, before.end))) take('turn before', t)
  if (after) for (const t of turnsIn(text.slice(after.start, after.end))) take('turn after', t)
  for (const [name, n] of documentCounts(document)) take('document', `${name} ${Math.min(6, Math.ceil(Math.log2(n + 1)))}`)
}

const counted = new WeakMap<Document, [string, number][]>()

/** How much of a text is about violence at all. */
function documentCounts(document: Document): [string, number][] {
  let counts = counted.get(document)
  if (!counts) {
    const count = (pattern: RegExp) => document.text.match(pattern)?.length ?? 0
    counts = [
      ['dead', count(/\b(?:kill\w*|dead|died?|deaths?|wound\w*|injur\w*|casualt\w*)\b/gi)],
      ['armed', count(/\b(?:soldiers?|troops|army|militants?|rebels?|gunmen|militia\w*|fighters?|forces|coalition|police)\b/gi)],
      [
        'arms',
        count(/\b(?:bomb\w*|rockets?|missiles?|shell\w*|air ?-?strikes?|raids?|attack\w*|gunfire|explosions?|blasts?|shot|fired)\b/gi),
      ],
      ['sentences', document.sentences.length],
    ]
    counted.set(document, counts)
  }
  return counts
}
