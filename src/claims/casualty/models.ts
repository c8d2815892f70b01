import type { Forest } from '../../text/attribution/forest.ts'
import { readWeights, type Weights } from '../../text/weights.ts'
import { AGAIN, ASPECTS, type Aspect } from './aspects.ts'
import { CLASSES } from './classes.ts'
import { type Scorer, scorerOf, type Table } from './scorer.ts'

/** The trained choices that the casualty reader makes. */
export type Models = { readonly first: Scorer; readonly loud: Scorer; readonly doer: Scorer } & { readonly [A in Aspect]: Scorer } & {
  readonly [F in ForestName]: Forest
}

type ForestName = 'choice' | 'choice again' | `${(typeof AGAIN)[number]} again`
const FORESTS: readonly ForestName[] = ['choice', 'choice again', ...AGAIN.map((a) => `${a} again` as const)]

/** Names of the models in their file, with the classes each chooses between. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  first: CLASSES,
  loud: CLASSES,
  doer: ['no', 'yes'],
  ...ASPECTS,
}

const PARTS = ['keys', 'weights', 'inner', 'outer'] as const

/** What training makes: a table for each of CHOICES, and the trees that look again at the whole report. */
export interface Trained {
  readonly tables: Readonly<Record<string, Table>>
  readonly forests: Readonly<Record<ForestName, Forest>>
}

export function packModels({ tables, forests }: Trained): Weights {
  const names = Object.keys(CHOICES)
  return {
    head: { scales: Object.fromEntries(names.map((n) => [n, tables[n]!.scales])) },
    tables: {
      ...Object.fromEntries(names.flatMap((n) => PARTS.map((part) => [`${n} ${part}`, tables[n]![part]]))),
      ...Object.fromEntries(
        FORESTS.flatMap((n) => [
          [`${n} nodes`, forests[n].nodes],
          [`${n} roots`, forests[n].roots],
        ]),
      ),
    },
  }
}

export function modelsOf({ head, tables }: Weights): Models {
  const scales = head.scales as Record<string, Table['scales']>
  const made = Object.entries(CHOICES).map(([name, classes]) => {
    const parts = Object.fromEntries(PARTS.map((part) => [part, tables[`${name} ${part}`]])) as unknown as Pick<
      Table,
      (typeof PARTS)[number]
    >
    return [name, scorerOf({ classes, ...parts, scales: scales[name]! })]
  })
  const forests = FORESTS.map((n) => [n, { nodes: tables[`${n} nodes`], roots: tables[`${n} roots`] }])
  return Object.fromEntries([...made, ...forests]) as Models
}

let shipped: Models | null = null

/** The models shipped in models/, loaded when first asked for. */
export function shippedModels(): Models {
  return (shipped ??= modelsOf(readWeights('casualty')))
}
