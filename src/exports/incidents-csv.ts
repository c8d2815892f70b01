import type { Incident } from '../model/account.ts'
import { claimsOf, reportsOf } from '../present/held.ts'
import { placeName } from '../present/place-names.ts'
import type { Export, Sheet } from './define.ts'
import { type Cell, csv } from './rows/csv.ts'
import { ofIncidents } from './rows/each.ts'
import { outletsOf, tollOf } from './rows/look.ts'

const HEADINGS =
  'incident,when,place,lat,lon,radius_km,policy,killed_low,killed_best,killed_high,injured_low,injured_best,injured_high,reports,origins,claims,discrepancies,outlets,software'.split(
    ',',
  )

/** Every incident, a row each, with the killed and injured of one policy. */
export const incidentsCsv: Export = {
  name: 'incidents-csv',
  says: 'Every incident as a row, with the tolls of killed and injured of one policy.',
  extension: '.csv',
  media: 'text/csv; charset=utf-8; header=present',
  follows: 'RFC 4180',
  loses: ['the words of the claims', 'tolls of other policies, outcomes and groups', 'what the discrepancies are'],
  examples: ['incident-1,2031-05-02,Hillville,10.5,20.25,5,ucdp@23.1,5,6,9,2,2,2,2,2,4,1,Hill Wire; River Post'],
  write: (book) =>
    csv(
      HEADINGS,
      ofIncidents(book, (sheet, incident) => [rowOf(sheet, incident)]),
    ),
}

function rowOf(sheet: Sheet, incident: Incident): Cell[] {
  const { account, policy, software } = sheet
  const { id, when, where, origins, claims, discrepancies } = incident
  const [killed, injured] = [tollOf(sheet, incident, 'killed'), tollOf(sheet, incident, 'injured')]
  return [
    ...[id, when, placeName(claimsOf(account, incident), where), where?.lat, where?.lon, where?.radiusKm, policy],
    ...[killed?.low, killed?.best, killed?.high, injured?.low, injured?.best, injured?.high],
    ...[reportsOf(account, incident).length, origins, claims.length, discrepancies.length, outletsOf(account, incident), software],
  ]
}
