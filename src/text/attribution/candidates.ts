import { speakersOf } from '../coreference/antecedent.ts'
import type { Document, Quotation, Token } from '../document.ts'
import { bystandersOf } from './bystanders.ts'
import { type Turn, turnAt } from './floor/index.ts'
import type { Relation } from './relation.ts'
import { relationsOf } from './relations.ts'
import type { Source } from './source.ts'
import type { Weigher } from './weighing.ts'

/** Where a claim stands: its quote's offsets, its sentence and the token that states it. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly anchor: number
  /** The kind of claim, '' or left out for none. */
  readonly kind?: string
}

/** One who may have said it; both null: the report's own voice. */
export interface Candidate {
  readonly relation: Relation | null
  readonly source: Source | null
  /** How likely the relation's pronoun stands for the source, in thousandths; left out where it has none. */
  readonly share?: number
}

const OWN: Candidate = { relation: null, source: null }
const BEFORE = 5
const AFTER = 3
/** How many sentences back those count who are only told of. */
const BYSTANDING = 1

const kept = new WeakMap<Weigher, WeakMap<Document, Map<number, readonly Candidate[]>>>()

/** Everybody on whose word a claim may be, own voice first; a title's claim looks at the title alone. The same list for every claim of a sentence. */
export function candidatesFor(document: Document, { sentence }: Pick<Place, 'sentence'>, antecedent: Weigher): readonly Candidate[] {
  const read = kept.get(antecedent) ?? new WeakMap<Document, Map<number, readonly Candidate[]>>()
  const lists = read.get(document) ?? new Map<number, readonly Candidate[]>()
  let found = lists.get(sentence)
  if (!found) {
    kept.set(antecedent, read.set(document, lists))
    lists.set(sentence, (found = find(document, sentence, antecedent)))
  }
  return found
}

function find(document: Document, sentence: number, antecedent: Weigher): Candidate[] {
  const home = document.sentences[sentence]!
  const turn = turnAt(document, sentence)
  const found: Candidate[] = [OWN]
  for (let n = Math.max(0, sentence - BEFORE); n <= Math.min(document.sentences.length - 1, sentence + AFTER); n++) {
    const there = document.sentences[n]!
    if (there.title !== home.title || (n > sentence && there.paragraph !== home.paragraph)) continue
    for (const relation of relationsOf(document, n))
      if (!turn || within(turn, relation))
        for (const speaker of speakersOf(document, relation, antecedent)) found.push({ relation, ...speaker })
    if (n >= sentence - BYSTANDING && n <= sentence)
      for (const relation of bystandersOf(document, n))
        if (!turn || within(turn, relation)) found.push({ relation, source: relation.source })
  }
  return found
}

/** Whether a relation may tell who said what one says who has the floor: not by the label, nor, but for the report's own voice, by what was said before. */
const within = (turn: Turn, { start }: Relation): boolean => start >= turn.words || (start < turn.start && !turn.speaker)

/** The quotation that holds a place, or most of it. */
export function quotationAt(document: Document, start: number, end: number): Quotation | null {
  const middle = (start + end) / 2
  return document.quotations.find((q) => q.start <= middle && middle <= q.end) ?? null
}

/** The numbers of a token's governors, nearest first; empty where there is no parse. */
export function governors(tokens: readonly Token[], i: number): number[] {
  const path: number[] = []
  for (let at = tokens[i]?.head ?? -1; at >= 0 && path.length < 20 && !path.includes(at); at = tokens[at]!.head) path.push(at)
  return path
}
