import type { Document } from '../document.ts'
import { type Candidate, candidatesFor, type Place } from './candidates.ts'
import { featuresOf } from './features.ts'
import { best } from './forest.ts'
import type { AttributionModel } from './model.ts'
import { outerCandidates, outerFeatures } from './outer.ts'
import type { Relation } from './relation.ts'
import type { Source } from './source.ts'

/** One link of a chain: who, and the relation it was read from. */
export interface Link {
  readonly source: Source
  readonly relation: Relation
}

const LONGEST = 4

/** On whose word a claim is: outermost first, the origin last; empty for the report's own voice. `outlet` is who publishes. */
export function chainOf(document: Document, place: Place, { model, outlet }: { model: AttributionModel; outlet: string }): Link[] {
  const candidates = candidatesFor(document, place)
  if (candidates.length === 1) return []
  const origin = linkOf(candidates[best(model.origin, featuresOf(document, place, candidates))]!)
  if (!origin) return []
  const chain = [origin]
  while (chain.length < LONGEST) {
    const outer = outerOf(document, chain[0]!, { place, chain, model, outlet })
    if (!outer) break
    chain.unshift(outer)
  }
  return chain
}

function outerOf(
  document: Document,
  link: Link,
  at: { place: Place; chain: readonly Link[]; model: AttributionModel; outlet: string },
): Link | null {
  const candidates = outerCandidates(document, link, at)
  if (candidates.length === 1) return null
  return linkOf(candidates[best(at.model.outer, outerFeatures(document, link, { place: at.place, candidates }))]!)
}

const linkOf = ({ source, relation }: Candidate): Link | null => (source && relation ? { source, relation } : null)
