import type { Document } from '../document.ts'
import { type Candidate, candidatesFor, type Place } from './candidates.ts'
import { entitiesOf } from './features.ts'
import { best, bestTogether } from './forest.ts'
import type { AttributionModel } from './model.ts'
import { outerCandidates } from './outer.ts'
import type { Relation } from './relation.ts'
import { originRows, outerRows } from './rows.ts'
import type { Source } from './source.ts'

/** One link of a chain: who, and the relation it was read from. */
export interface Link {
  readonly source: Source
  readonly relation: Relation
}

/** What the reading of chains needs beside the places: the trees and who publishes. */
export interface Means {
  readonly model: AttributionModel
  readonly outlet: string
}

const LONGEST = 4

/** On whose word a claim is: outermost first, the origin last; empty for the report's own voice. */
export function chainOf(document: Document, place: Place, { model, outlet }: Means): Link[] {
  const candidates = candidatesFor(document, place, model.antecedent)
  if (candidates.length === 1) return []
  const rows = originRows(document, place, { candidates, words: model.origin.words })
  const entities = entitiesOf(candidates)
  const origin = linkOf(candidates[bestTogether(model.origin.trees, rows, entities)]!)
  return origin ? outwards(document, origin, { place, model, outlet }) : []
}

/** The chain from its origin out. */
function outwards(document: Document, origin: Link, at: Means & { place: Place }): Link[] {
  const chain = [origin]
  while (chain.length < LONGEST) {
    const outer = outerOf(document, chain[0]!, { ...at, chain })
    if (!outer) break
    chain.unshift(outer)
  }
  return chain
}

function outerOf(document: Document, link: Link, at: Means & { place: Place; chain: readonly Link[] }): Link | null {
  const { model, outlet, chain, place } = at
  const candidates = outerCandidates(document, link, { chain, outlet, antecedent: model.antecedent })
  if (candidates.length === 1) return null
  return linkOf(candidates[best(model.outer.trees, outerRows(document, link, { place, candidates, words: model.outer.words }))]!)
}

const linkOf = ({ source, relation }: Candidate): Link | null => (source && relation ? { source, relation } : null)
