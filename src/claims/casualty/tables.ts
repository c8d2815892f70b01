import type { Weights } from '../../text/weights.ts'
import type { Table } from './scorer.ts'

const PARTS = ['keys', 'weights', 'inner', 'outer'] as const

/** Tables by the name of their choice, as a file of weights holds them. */
export const packTables = (tables: Readonly<Record<string, Table>>): Weights => ({
  head: { scales: Object.fromEntries(Object.entries(tables).map(([name, { scales }]) => [name, scales])) },
  tables: Object.fromEntries(Object.entries(tables).flatMap(([name, table]) => PARTS.map((part) => [`${name} ${part}`, table[part]]))),
})

/** The table of a choice between the given classes. */
export function tableIn({ head, tables }: Weights, name: string, classes: readonly string[]): Table {
  const parts = Object.fromEntries(PARTS.map((part) => [part, tables[`${name} ${part}`]])) as unknown as Pick<Table, (typeof PARTS)[number]>
  return { classes, ...parts, scales: (head.scales as Record<string, Table['scales']>)[name]! }
}
