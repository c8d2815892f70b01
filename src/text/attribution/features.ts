import { sameName } from '../coreference/names.ts'
import type { Document, Quotation, Token } from '../document.ts'
import { type Candidate, governors, type Place, quotationAt } from './candidates.ts'
import { claimFeatures } from './claim-features.ts'
import type { Relation } from './relation.ts'
import { NOBODY, withRelation } from './relation-features.ts'

/** A claim among all who may have said it: what both halves of the features look at. */
export interface View {
  readonly document: Document
  readonly place: Place
  readonly tokens: readonly Token[]
  readonly quotation: Quotation | null
  readonly candidates: readonly Candidate[]
  /** What the candidates are told by, each once; those only told of are not among them. */
  readonly relations: readonly Relation[]
  /** Who each candidate is: candidates of one name have one number, the report's own voice 0. */
  readonly entities: readonly number[]
  /** Governors of the claim's own token. */
  readonly path: readonly number[]
}

/** One row for each candidate at `places`, or for all: the claim's features and the relation's. */
export function featuresOf(
  document: Document,
  place: Place,
  candidates: readonly Candidate[],
  places: Iterable<number> = candidates.keys(),
): number[][] {
  const tokens = document.tokens(place.sentence)
  const view: View = {
    document,
    place,
    tokens,
    quotation: quotationAt(document, place.start, place.end),
    candidates,
    relations: relationsAmong(candidates),
    entities: entitiesOf(candidates),
    path: governors(tokens, place.anchor),
  }
  const claim = claimFeatures(view)
  return Array.from(places, (i) => {
    const c = candidates[i]!
    return c.relation && c.source ? withRelation(claim, view, c, i) : claim.concat(NOBODY)
  })
}

const among = new WeakMap<readonly Candidate[], readonly Relation[]>()

/** What candidates are told by, each once; those only told of left out. */
export function relationsAmong(candidates: readonly Candidate[]): readonly Relation[] {
  let relations = among.get(candidates)
  if (!relations) {
    relations = [...new Set(candidates.flatMap((c) => (c.relation && c.relation.form !== 'mention' ? [c.relation] : [])))]
    among.set(candidates, relations)
  }
  return relations
}

const numbered = new WeakMap<readonly Candidate[], readonly number[]>()

/** Numbers the candidates by whom they name. */
export function entitiesOf(candidates: readonly Candidate[]): readonly number[] {
  let known = numbered.get(candidates)
  if (!known) numbered.set(candidates, (known = number(candidates)))
  return known
}

function number(candidates: readonly Candidate[]): number[] {
  const names: string[] = []
  return candidates.map(({ source }) => {
    if (!source) return 0
    const known = names.findIndex((name) => sameName(name, source.name))
    return 1 + (known >= 0 ? known : names.push(source.name) - 1)
  })
}

export const flag = (yes: boolean): number => (yes ? 1 : 0)

/** Whether the middle of a stretch is on the relation's word, by the rules. */
export const holds = (r: Relation, { start, end }: { start: number; end: number }): boolean => {
  const middle = (start + end) / 2
  return r.content.some((c) => c.start <= middle && middle < c.end)
}
