import type { Incident } from '../model/account.ts'
import type { Export, Sheet } from './define.ts'
import { type Cell, csv } from './rows/csv.ts'
import { ofIncidents } from './rows/each.ts'

const HEADINGS = 'incident,when,lat,lon,radius_km,policy,outcome,group,low,best,high,step,claims_used,claims_dropped,software'.split(',')

/** Every toll of every policy, a row each. */
export const tollsCsv: Export = {
  name: 'tolls-csv',
  says: 'Every toll of every policy as a row: low, best, high, and the claims behind them.',
  extension: '.csv',
  media: 'text/csv; charset=utf-8; header=present',
  follows: 'RFC 4180',
  loses: ['the words of the claims', 'discrepancies'],
  examples: ['incident-1,2031-05-02,10.5,20.25,5,ucdp@23.1,killed,,5,6,9,', 'claim-a claim-b'],
  write: (book) => csv(HEADINGS, ofIncidents(book, rowsOf)),
}

const rowsOf = ({ software }: Sheet, { id, when, where, tolls }: Incident): Cell[][] =>
  tolls.map(({ policy, outcome, group, low, best, high, step, used, dropped }) => [
    ...[id, when, where?.lat, where?.lon, where?.radiusKm, policy, outcome, group, low, best, high, step],
    ...[used.join(' '), dropped.map(({ claim, why }) => `${claim}: ${why}`).join('; '), software],
  ])
