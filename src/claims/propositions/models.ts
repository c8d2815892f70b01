import { readWeights, type Weights } from '../../text/weights.ts'
import { type Scorer, scorerOf, type Table } from '../casualty/scorer.ts'
import { packTables, tableIn } from '../casualty/tables.ts'
import { CLASSES } from './classes.ts'

/** The trained choices of the reader of propositions, with the classes of each. */
export const CHOICES = {
  kind: [...CLASSES],
  polarity: ['asserted', 'denied'],
  certainty: ['plain', 'hedged'],
  scope: ['incident', 'background'],
} as const
export type Choice = keyof typeof CHOICES

export type Models = { readonly [C in Choice]: Scorer } & {
  /** How likely a claim must be to be told. */
  readonly least: number
}

export type Tables = Readonly<Record<Choice, Table>>

export function packModels(tables: Tables, least: number): Weights {
  const packed = packTables(tables)
  return { head: { least, ...packed.head }, tables: packed.tables }
}

/** Models of tables as learnt. */
export function modelsFrom(tables: Tables, least: number): Models {
  const made = (Object.keys(CHOICES) as Choice[]).map((name) => [name, scorerOf(tables[name])])
  return { ...Object.fromEntries(made), least } as Models
}

function modelsOf(weights: Weights): Models {
  const tables = Object.fromEntries((Object.keys(CHOICES) as Choice[]).map((name) => [name, tableIn(weights, name, CHOICES[name])]))
  return modelsFrom(tables as Tables, weights.head.least as number)
}

let shipped: Models | null = null

/** The models shipped in models/, loaded when first asked for. */
export const shippedModels = (): Models => (shipped ??= modelsOf(readWeights('propositions')))
