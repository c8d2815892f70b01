import type { Claim } from '../model/claim.ts'
import type { Decision } from '../model/ledger.ts'
import { around } from '../present/around.ts'
import type { AdriftPage, AdriftRow, ClaimNow } from '../present/rows.ts'
import { adrift, type ListedClaim, type ListedReport, listClaims, listReports, type Store } from '../store/index.ts'

/** Decisions that do nothing since their report was read again, the latest of them, each with the claims that touch its words today. */
export async function adriftPage(store: Store, limit: number): Promise<AdriftPage> {
  const { rows, total } = await adrift(store, limit)
  const ids = [...new Set(rows.map(({ anchor }) => anchor.report))]
  if (ids.length === 0) return { rows: [], total }
  const reports = new Map((await listReports(store, { ids, limit: ids.length })).map((report) => [report.id, report]))
  const claims = Map.groupBy(await listClaims(store, { reports: ids, limit: 50_000 }), ({ claim }) => claim.report)
  return { total, rows: rows.map((row) => rowOf(row, reports.get(row.anchor.report), claims.get(row.anchor.report) ?? [])) }
}

function rowOf(decision: Decision, report: ListedReport | undefined, claims: readonly ListedClaim[]): AdriftRow {
  const { seq, at, author, reason, anchor, follows } = decision
  const there = claims.filter(({ claim }) => (follows ? claim.id === follows : touches(claim.quote, anchor)))
  return {
    ...{ seq, at, by: author, reason, decision: decision.decision, claimGone: follows === null },
    ...{ report: anchor.report, title: report?.title ?? '', outlet: report?.outlet ?? '' },
    ...{ kind: anchor.kind, words: anchor.exact, around: around(report?.text ?? '', anchor) },
    now: there.map(({ claim, status }) => nowOf(claim, status)),
  }
}

type Stretch = { readonly start: number; readonly end: number }
const touches = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

const nowOf = ({ id, kind, quote, polarity, casualty }: Claim, status: ListedClaim['status']): ClaimNow => ({
  ...{ id, kind, words: quote.exact, denied: polarity === 'denied', outcome: casualty?.outcome ?? null },
  figure: casualty ? { min: casualty.number.min, max: casualty.number.max, approximate: casualty.number.approximate } : null,
  standing: status ?? 'open',
})
