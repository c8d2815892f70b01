import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { built } from './built.ts'
import { type Evidence, here, originOf } from './evidence.ts'

/** How far two exact figures may stand apart before they are two; the project's own. */
const NEAR = 0.1

/** From this many people on. */
const MANY = 10

/** Killed and hurt told as one number by one origin, against the two that another tells, summed: "120 killed or wounded", "18 dead and 83 hurt". */
export function sumDiscrepancy(e: Evidence): Discrepancy[] {
  const told = here(e).filter((c) => c.scope === 'incident' && c.polarity === 'asserted' && exact(c) !== null)
  const pairs = told
    .filter((c) => c.casualty!.outcome === 'casualties' && exact(c)! >= MANY)
    .flatMap((all) =>
      parts(
        e,
        told.filter((c) => originOf(e, c) !== originOf(e, all) && alike(c, all)),
      ).map((two) => ({ all, two })),
    )
    .filter(({ all, two: [killed, hurt] }) => {
      const sum = exact(killed)! + exact(hurt)!
      return Math.abs(sum - exact(all)!) > NEAR * Math.max(sum, exact(all)!)
    })
  if (!pairs.length) return []
  return [
    built(e, 'casualties', 'disjoint', 'killed and hurt, as one number and as two', [
      { says: 'as one', claims: pairs.map(({ all }) => all) },
      { says: 'as two', claims: pairs.flatMap(({ two }) => two) },
    ]),
  ]
}

const exact = ({ casualty }: Claim): number | null => {
  const n = casualty?.number
  return n && n.min !== null && n.min === n.max && n.min > 0 ? n.min : null
}

/** Killed and hurt that stand side by side in one report, of nobody in particular. */
const parts = (e: Evidence, claims: readonly Claim[]): (readonly [Claim, Claim])[] =>
  claims
    .filter((c) => c.casualty!.outcome === 'killed' && exact(c)! >= MANY)
    .flatMap((killed) => {
      const hurt = claims.find(
        (c) =>
          c.casualty!.outcome === 'injured' &&
          c.report === killed.report &&
          originOf(e, c) === originOf(e, killed) &&
          Math.abs(c.quote.start - killed.quote.start) < 120,
      )
      return hurt ? [[killed, hurt] as const] : []
    })

/** Of one status, or of none that is told. */
const alike = (a: Claim, b: Claim): boolean => {
  const [s, t] = [a, b].map((c) => c.casualty!.victims?.status ?? 'unknown')
  return s === t || s === 'unknown' || t === 'unknown' || s === 'mixed' || t === 'mixed'
}
