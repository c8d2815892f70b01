import type { About, Discrepancy, DiscrepancyKind, Position } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { type Evidence, inOrder, whoSays } from './evidence.ts'

export interface ClaimSide {
  readonly says: string
  readonly claims: readonly Claim[]
}

/** A discrepancy from its sides, with a sentence that names up to three sources of each. */
export function built(e: Evidence, about: About, kind: DiscrepancyKind, why: string, sides: readonly ClaimSide[]): Discrepancy {
  const order = about === 'responsibility' ? plainestFirst : (claims: Claim[]) => claims
  const sorted = sides.map((s) => ({ says: s.says, claims: order(inOrder(e, [...new Set(s.claims)])) }))
  const positions: Position[] = sorted.map((s) => ({ says: s.says, claims: s.claims.map((c) => c.id) }))
  const told = sorted.map((s) => `${s.says} (${[...new Set(s.claims.map((c) => whoSays(e, c)))].slice(0, 3).join('; ')})`)
  return { about, between: positions.flatMap((s) => s.claims), why: `${why}: ${told.join(' against ')}`, kind, group: null, positions }
}

/** Who did it is said most plainly by who says just that, then by who tells the deed, last by a toll that names its doer in passing. */
const plainestFirst = (claims: readonly Claim[]): Claim[] => claims.toSorted((a, b) => PLAIN.indexOf(a.kind) - PLAIN.indexOf(b.kind))

const PLAIN: readonly Claim['kind'][] = ['responsibility', 'attack', 'assurance', 'contact', 'stance', 'casualty']
