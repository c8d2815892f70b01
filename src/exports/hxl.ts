import type { Incident } from '../model/account.ts'
import { claimsOf } from '../present/held.ts'
import { placeName } from '../present/place-names.ts'
import type { Book, Export, Sheet } from './define.ts'
import { type Cell, csv } from './rows/csv.ts'
import { ofIncidents } from './rows/each.ts'
import { daysOfIncident, outletsOf, tollOf } from './rows/look.ts'

/** Heading and hashtag of each column; `+low`, `+best`, `+high` and `+radius` are attributes of our own, which HXL allows. */
const COLUMNS: readonly (readonly [string, string])[] = [
  ['Incident', '#event+id'],
  ['From', '#date+start'],
  ['To', '#date+end'],
  ['Place', '#loc+name'],
  ['Latitude', '#geo+lat'],
  ['Longitude', '#geo+lon'],
  ['Radius (km)', '#geo+radius+km'],
  ['Killed, low', '#affected+killed+low'],
  ['Killed, best', '#affected+killed+best'],
  ['Killed, high', '#affected+killed+high'],
  ['Injured, low', '#affected+injured+low'],
  ['Injured, best', '#affected+injured+best'],
  ['Injured, high', '#affected+injured+high'],
  ['Displaced, best', '#affected+displaced+best'],
  ['Outlets', '#meta+source'],
  ['Origins', '#meta+origins+num'],
  ['Policy', '#meta+policy'],
  ['Software', '#meta+software'],
]

/** Incidents under HXL hashtags. */
export const hxl: Export = {
  name: 'hxl',
  says: 'Incidents as CSV with a row of HXL hashtags, for the Humanitarian Data Exchange.',
  extension: '.csv',
  media: 'text/csv; charset=utf-8; header=present',
  follows: 'HXL 1.1 (hxlstandard.org)',
  loses: ['the words of the claims', 'tolls of other policies and groups', 'discrepancies'],
  examples: ['#event+id,#date+start,#date+end', 'incident-1,2031-05-02,2031-05-02,Hillville'],
  write: (book) =>
    csv(
      COLUMNS.map(([heading]) => heading),
      rows(book),
    ),
}

async function* rows(book: Book): AsyncGenerator<readonly Cell[]> {
  yield COLUMNS.map(([, tag]) => tag)
  yield* ofIncidents(book, (sheet, incident) => [rowOf(sheet, incident)])
}

function rowOf(sheet: Sheet, incident: Incident): Cell[] {
  const { account, policy, software } = sheet
  const days = daysOfIncident(incident)
  const { where, id, origins } = incident
  const [killed, injured, displaced] = (['killed', 'injured', 'displaced'] as const).map((outcome) => tollOf(sheet, incident, outcome))
  return [
    ...[id, days?.first, days?.last, placeName(claimsOf(account, incident), where), where?.lat, where?.lon, where?.radiusKm],
    ...[killed?.low, killed?.best, killed?.high, injured?.low, injured?.best, injured?.high, displaced?.best],
    ...[outletsOf(account, incident), origins, policy, software],
  ]
}
