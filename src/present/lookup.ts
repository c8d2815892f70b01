import type { Account, AccountReport } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { chain } from './chains.ts'
import { inFigures } from './figures.ts'
import { columns, quoted } from './layout.ts'

/** A claim with all that it says, as lines for a person. */
export function claimPage(account: Account, claim: Claim): string {
  const outlet = account.reports.find(({ id }) => id === claim.report)?.outlet ?? ''
  const { casualty, when, where } = claim
  const rows = [
    ['claim', claim.id],
    ['says', quoted(claim.quote.exact)],
    ['who', chain(outlet, claim)],
    ['kind', [claim.kind, claim.polarity, claim.certainty, claim.scope].join(', ')],
    ...(casualty ? [['figure', `${casualty.outcome}: ${inFigures(casualty.number)}`]] : []),
    ...(casualty?.victims ? [['victims', `${casualty.victims.text} (${casualty.victims.status})`]] : []),
    ...(casualty?.by ? [['by', casualty.by]] : []),
    ...(when ? [['when', `${when.text}${when.edtf ? ` (${when.edtf})` : ''}`]] : []),
    ...(where ? [['where', where.text]] : []),
    ['report', claim.report],
    ['reader', claim.reader],
  ]
  return `${columns(rows, { indent: 0, right: [], width: 100 }).join('\n')}\n`
}

/** A report with its claims in the order of the text. */
export function reportPage(account: Account, report: AccountReport): string {
  const claims = account.claims.filter((claim) => claim.report === report.id)
  const head = [`${report.title || 'untitled'}`, `${report.outlet || 'unnamed outlet'}, ${report.published ?? 'no date'}, ${report.id}`]
  const rows = claims.map((claim) => [claim.kind, quoted(claim.quote.exact), chain(report.outlet, claim)])
  return `${[...head, ...columns(rows, { indent: 2, right: [], width: 100 })].join('\n')}\n`
}
