import { type Linear, linearFrom, linearWeights } from '../linear.ts'
import { readWeights, type Weights } from '../weights.ts'
import type { Forest } from './forest.ts'
import type { Weigher } from './weighing.ts'

/** What chooses the origin of a claim, who stands outside a source, and whom a pronoun means. */
export interface AttributionModel {
  readonly origin: Weigher
  readonly outer: Weigher
  readonly antecedent: Weigher
}

const NAMES = ['origin', 'outer', 'antecedent'] as const

let shipped: AttributionModel | undefined

/** What models/attribution.bin.gz holds; throws where it is missing. */
export const shippedModel = (): AttributionModel => (shipped ??= modelFrom(readWeights('attribution')))

export function modelFrom({ head, tables }: Weights): AttributionModel {
  const trees = (name: string): Forest => ({ nodes: tables[`${name}Nodes`] as Int32Array, roots: tables[`${name}Roots`] as Int32Array })
  const words = (name: string): Linear => linearFrom({ head: head[name] as Weights['head'], tables: { weights: tables[`${name}Words`]! } })
  const [origin, outer, antecedent] = NAMES.map((name): Weigher => ({ trees: trees(name), words: words(name) }))
  return { origin: origin!, outer: outer!, antecedent: antecedent! }
}

/** The model in its file form. */
export function modelWeights(model: AttributionModel): Weights {
  const parts = NAMES.map((name) => {
    const { trees, words } = model[name]
    const linear = linearWeights(words)
    return {
      head: [name, linear.head] as const,
      tables: { [`${name}Nodes`]: trees.nodes, [`${name}Roots`]: trees.roots, [`${name}Words`]: linear.tables.weights! },
    }
  })
  return { head: Object.fromEntries(parts.map((p) => p.head)), tables: Object.assign({}, ...parts.map((p) => p.tables)) }
}
