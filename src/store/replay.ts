import type { Claim } from '../model/claim.ts'
import { type ClaimsRead, type Entry, isWithheld, type ReportAdded, type Shown } from '../model/ledger.ts'
import { readerName } from './anchor.ts'
import { decided, standing } from './queries/account.ts'

/** What entries say is held, without a database. */
export interface Replayed {
  readonly reports: ReadonlyMap<string, ReportAdded['report']>
  /** The claims of each report, without the rejected ones, with people's edits in them. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>
  /** Reports of which something is withheld, so that nothing can be said of their claims. */
  readonly untold: ReadonlySet<string>
}

/** Goes through entries as the ledger itself does: the last reading by a reader counts, then what people decided and did not take back. */
export function replay(shown: readonly Shown[]): Replayed {
  const entries = shown.filter((one): one is Entry => !isWithheld(one))
  const readings = new Map<string, ClaimsRead>()
  const reports = new Map<string, ReportAdded['report']>()
  for (const { kind, body } of entries) {
    if (kind === 'report-added') reports.set(body.report.id, body.report)
    if (kind === 'claims-read') readings.set(`${body.report}\n${readerName(body.reader)}`, body)
  }
  const read = [...readings.values()].flatMap(({ claims }) => claims)
  const { decisions } = standing(entries)
  return { reports, claims: Map.groupBy(decided(read, decisions), ({ report }) => report), untold: untold(shown, entries) }
}

function untold(shown: readonly Shown[], entries: readonly Entry[]): ReadonlySet<string> {
  const withheld = shown.filter(isWithheld)
  const undoing = withheld.some(({ kind }) => kind === 'entry-undone')
  const decidedOn = entries.flatMap((entry) => (entry.kind === 'claim-decided' ? [entry.body.anchor.report] : []))
  return new Set([
    ...withheld.flatMap(({ kind, report }) => (report !== null && kind !== 'report-added' ? [report] : [])),
    ...(undoing ? decidedOn : []),
  ])
}
