import type { Discrepancy } from '../model/account.ts'
import { type Evidence, inOrder, originOf, whoSays } from './evidence.ts'
import { byFigure } from './figures.ts'

/** Reports that must tell a toll before one voice behind them all is worth a warning. */
const MANY = 3

/** A toll that many reports tell and one origin stands behind: no contradiction, but no confirmation either. */
export function echoDiscrepancy(e: Evidence): Discrepancy[] {
  const claims = inOrder(
    e,
    e.claims.filter(
      (c) => c.casualty?.outcome === 'killed' && c.scope === 'incident' && c.polarity === 'asserted' && (c.casualty.number.min ?? 0) > 1,
    ),
  )
  const reports = new Set(claims.map((c) => c.report))
  const origins = new Set(claims.map((c) => originOf(e, c)))
  if (reports.size < MANY || origins.size !== 1) return []
  return [
    {
      about: 'killed',
      between: claims.map((c) => c.id),
      why: `no contradiction: ${reports.size} reports, one origin (${whoSays(e, claims[0]!)})`,
      kind: 'single origin',
      group: null,
      positions: byFigure(claims).map(({ says, list }) => ({ says, claims: list.map((c) => c.id) })),
    },
  ]
}
