import type { Claim } from '../model/claim.ts'

/** The chain of who said it from the outlet to the origin: `Atlantic Press ← officials`; the outlet alone is its own voice. */
export function chain(outlet: string, { attribution }: Pick<Claim, 'attribution'>): string {
  return [outlet || 'unnamed outlet', ...attribution.map(({ name }) => name)].join(' ← ')
}
