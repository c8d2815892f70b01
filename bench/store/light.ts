import type { Incident } from '../../src/model/account.ts'
import type { Claim } from '../../src/model/claim.ts'
import { idOf } from '../../src/model/ids.ts'
import type { Report } from '../../src/model/report.ts'
import { span } from '../../src/model/span.ts'
import type { Steps } from '../../src/store/index.ts'

/** Steps that cost next to nothing: what remains is the price of the ledger and the queue. */
export const light: Steps = {
  reader: 'light@1',
  read: async (report) => ({ claims: claimsOf(report), issues: [] }),
  tell: (report, claims) => {
    const town = /in (\w+)$/m.exec(report.title)?.[1] ?? ''
    const keys = [`${town} ${report.published}`, `${report.published}`, `${town} ${report.published?.slice(0, 7)}`]
    return [
      {
        id: `${report.id}#0`,
        report: report.id,
        at: `${report.published} ${report.id}`,
        keys,
        claims: claims.map(({ id }) => id),
        body: { town, day: report.published, title: report.title },
      },
    ]
  },
  joins: (a, b) =>
    (a as { title: string }).title === (b as { title: string }).title && (a as { day: string }).day === (b as { day: string }).day,
  account: ({ reports, claims }) => ({ incidents: [incidentOf(reports, claims)], edges: [] }),
}

function claimsOf({ id, text, published }: Report): Claim[] {
  return [...text.matchAll(/(\d+) (?:people|children|killed)/g)].map((match) => ({
    id: idOf('claim', id, match.index),
    report: id,
    reader: 'light@1',
    kind: 'casualty',
    quote: span(text, match.index, match.index + match[0].length),
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    of: null,
    repeats: null,
    attribution: [],
    casualty: {
      outcome: 'killed',
      number: { text: match[1]!, min: Number(match[1]), max: Number(match[1]), approximate: false },
      victims: null,
      by: null,
    },
    when: { text: 'then', edtf: published },
    where: null,
  }))
}

function incidentOf(reports: readonly Report[], claims: readonly Claim[]): Incident {
  const used = claims.map(({ id }) => id)
  const counts = claims.map(({ casualty }) => casualty!.number.min!)
  const [low, high] = [Math.min(...counts), Math.max(...counts)]
  return {
    id: idOf('incident', used[0]!),
    reports: reports.map(({ id }) => id),
    claims: used,
    when: reports[0]!.published,
    where: null,
    tolls: [{ policy: 'range@1', outcome: 'killed', group: null, low, best: high, high, used, dropped: [] }],
    discrepancies: [],
    origins: 1,
  }
}
