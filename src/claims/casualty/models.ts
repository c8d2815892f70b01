import type { Forest } from '../../text/attribution/forest.ts'
import { readWeights, type Weights } from '../../text/weights.ts'
import { AGAIN, ASPECTS, type Aspect } from './aspects.ts'
import { CLASSES } from './classes.ts'
import { type Scorer, scorerOf, type Table } from './scorer.ts'
import { packTables, tableIn } from './tables.ts'

/** The trained choices that the casualty reader makes. */
export type Models = { readonly first: Scorer; readonly doer: Scorer } & { readonly [A in Aspect]: Scorer } & {
  readonly [F in ForestName]: Forest
}

type ForestName = 'choice' | 'choice again' | `${(typeof AGAIN)[number]} again`
const FORESTS: readonly ForestName[] = ['choice', 'choice again', ...AGAIN.map((a) => `${a} again` as const)]

/** Names of the models in their file, with the classes each chooses between. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  first: CLASSES,
  doer: ['no', 'yes'],
  ...ASPECTS,
}

/** What training makes: a table for each of CHOICES, and the trees that look again at the whole report. */
export interface Trained {
  readonly tables: Readonly<Record<string, Table>>
  readonly forests: Readonly<Record<ForestName, Forest>>
}

export function packModels({ tables, forests }: Trained): Weights {
  const packed = packTables(Object.fromEntries(Object.keys(CHOICES).map((name) => [name, tables[name]!])))
  const trees = FORESTS.flatMap((n) => [
    [`${n} nodes`, forests[n].nodes],
    [`${n} roots`, forests[n].roots],
  ])
  return { head: packed.head, tables: { ...packed.tables, ...Object.fromEntries(trees) } }
}

export function modelsOf(weights: Weights): Models {
  const made = Object.entries(CHOICES).map(([name, classes]) => [name, scorerOf(tableIn(weights, name, classes))])
  const forests = FORESTS.map((n) => [n, { nodes: weights.tables[`${n} nodes`], roots: weights.tables[`${n} roots`] }])
  return Object.fromEntries([...made, ...forests]) as Models
}

let shipped: Models | null = null

/** The models shipped in models/, loaded when first asked for. */
export function shippedModels(): Models {
  return (shipped ??= modelsOf(readWeights('casualty')))
}
