export type { Block } from './blockers.ts'
export type { Bound } from './qualifiers.ts'
export { type Quantity, quantities } from './quantities.ts'
