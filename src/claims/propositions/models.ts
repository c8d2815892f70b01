import { readWeights, type Weights } from '../../text/weights.ts'
import { type Scorer, scorerOf, type Table } from '../casualty/scorer.ts'
import { CLASSES } from './among.ts'

/** The trained choices of the reader of propositions, with the classes of each. */
export const CHOICES = {
  first: [...CLASSES],
  second: [...CLASSES],
  polarity: ['asserted', 'denied'],
  certainty: ['plain', 'hedged'],
  scope: ['incident', 'background'],
} as const
export type Choice = keyof typeof CHOICES

export type Models = { readonly [C in Choice]: Scorer } & {
  /** How likely each class must be to be told, in the order of CLASSES. */
  readonly least: readonly number[]
}

export type Tables = Readonly<Record<Choice, Table>>

export function packModels(tables: Tables, least: readonly number[]): Weights {
  const names = Object.keys(CHOICES) as Choice[]
  return {
    head: { least, scales: Object.fromEntries(names.map((n) => [n, tables[n].scale])) },
    tables: Object.fromEntries(
      names.flatMap((n) => [
        [`${n} keys`, tables[n].keys],
        [`${n} weights`, tables[n].weights],
      ]),
    ),
  }
}

/** Models of tables as learnt. */
export function modelsFrom(tables: Tables, least: readonly number[]): Models {
  const made = (Object.keys(CHOICES) as Choice[]).map((name) => [name, scorerOf(tables[name])])
  return { ...Object.fromEntries(made), least } as Models
}

export function modelsOf({ head, tables }: Weights): Models {
  const scales = head.scales as Record<Choice, number>
  const table = (name: Choice): Table => ({
    classes: CHOICES[name],
    keys: tables[`${name} keys`] as Int32Array,
    weights: tables[`${name} weights`] as Int8Array,
    scale: scales[name],
  })
  const all = Object.fromEntries((Object.keys(CHOICES) as Choice[]).map((name) => [name, table(name)])) as Tables
  return modelsFrom(all, head.least as number[])
}

let shipped: Models | null = null

/** The models shipped in models/, loaded when first asked for. */
export const shippedModels = (): Models => (shipped ??= modelsOf(readWeights('propositions')))
