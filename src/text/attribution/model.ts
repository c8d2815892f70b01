import { readWeights } from '../weights.ts'
import type { Forest } from './forest.ts'

/** What chooses the origin of a claim, who stands outside a source, and whom a pronoun means. */
export interface AttributionModel {
  readonly origin: Forest
  readonly outer: Forest
  /** What a pronoun stands for. */
  readonly antecedent: Forest
}

let shipped: AttributionModel | undefined

/** The trees in models/attribution.bin.gz; throws where they are missing. */
export function shippedModel(): AttributionModel {
  if (shipped) return shipped
  const { tables } = readWeights('attribution')
  const forest = (name: string): Forest => ({ nodes: tables[`${name}Nodes`] as Int32Array, roots: tables[`${name}Roots`] as Int32Array })
  shipped = { origin: forest('origin'), outer: forest('outer'), antecedent: forest('antecedent') }
  return shipped
}
