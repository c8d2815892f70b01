import type { Claim } from '../model/claim.ts'
import { heldBy } from '../present/held.ts'
import type { Export, Sheet } from './define.ts'
import { type Cell, csv } from './rows/csv.ts'
import { ofClaims } from './rows/each.ts'
import { originOf } from './rows/look.ts'

const HEADINGS =
  'claim,report,revised_by,outlet,published,incident,kind,polarity,certainty,scope,part_of,repeats,quote,start,end,origin,chain,outcome,number,min,max,approximate,victims,status,by,when,edtf,where,lat,lon,radius_km,reader,policy,software'.split(
    ',',
  )

/** Every claim, a row each. */
export const claimsCsv: Export = {
  name: 'claims-csv',
  says: 'Every claim as a row: words, number, people, source, time and place.',
  extension: '.csv',
  media: 'text/csv; charset=utf-8; header=present',
  follows: 'RFC 4180',
  loses: ['the spans of number, victims and sources within the report', 'tolls and discrepancies'],
  examples: ['claim-b,report-2,,Hill Wire,2031-05-03,incident-1,casualty,asserted,plain,incident', 'at least six people were killed'],
  write: (book) => csv(HEADINGS, ofClaims(book, rowOf)),
}

function rowOf({ account, later, homes, policy, software }: Sheet, claim: Claim): Cell[] {
  const { id, report, kind, polarity, certainty, scope, of, repeats, quote, attribution, casualty, when, where, reader } = claim
  const from = heldBy(account).reports.get(report)
  const number = casualty?.number
  return [
    ...[id, report, later.get(report), from?.outlet, from?.published, homes.get(id), kind, polarity, certainty, scope, of, repeats],
    ...[quote.exact, quote.start, quote.end, originOf(claim, from?.outlet ?? ''), attribution.map(({ name }) => name).join(' > ')],
    ...[casualty?.outcome, number?.text, number?.min, number?.max, number?.approximate],
    ...[casualty?.victims?.text, casualty?.victims?.status, casualty?.by],
    ...[when?.text, when?.edtf, where?.text, where?.lat, where?.lon, where?.radiusKm, reader, policy, software],
  ]
}
