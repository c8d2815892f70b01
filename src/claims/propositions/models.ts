import { readWeights, type Weights } from '../../text/weights.ts'
import { type Scorer, scorerOf, type Table } from '../casualty/scorer.ts'
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

const PARTS = ['keys', 'weights', 'inner', 'outer'] as const

export function packModels(tables: Tables, least: number): Weights {
  const names = Object.keys(CHOICES) as Choice[]
  return {
    head: { least, scales: Object.fromEntries(names.map((n) => [n, tables[n].scales])) },
    tables: Object.fromEntries(names.flatMap((n) => PARTS.map((part) => [`${n} ${part}`, tables[n][part]]))),
  }
}

/** Models of tables as learnt. */
export function modelsFrom(tables: Tables, least: number): Models {
  const made = (Object.keys(CHOICES) as Choice[]).map((name) => [name, scorerOf(tables[name])])
  return { ...Object.fromEntries(made), least } as Models
}

function modelsOf({ head, tables }: Weights): Models {
  const scales = head.scales as Record<Choice, Table['scales']>
  const table = (name: Choice): Table => {
    const parts = Object.fromEntries(PARTS.map((part) => [part, tables[`${name} ${part}`]])) as unknown as Omit<Table, 'classes' | 'scales'>
    return { classes: CHOICES[name], ...parts, scales: scales[name] }
  }
  return modelsFrom(
    Object.fromEntries((Object.keys(CHOICES) as Choice[]).map((name) => [name, table(name)])) as Tables,
    head.least as number,
  )
}

let shipped: Models | null = null

/** The models shipped in models/, loaded when first asked for. */
export const shippedModels = (): Models => (shipped ??= modelsOf(readWeights('propositions')))
