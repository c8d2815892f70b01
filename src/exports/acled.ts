import type { Incident } from '../model/account.ts'
import { addDays } from '../model/edtf.ts'
import { placeName } from '../present/places.ts'
import type { Export, Sheet } from './define.ts'
import { type Cell, csv } from './rows/csv.ts'
import { claimsOf, daysOfIncident, numberOf, reportsOf, tollOf } from './rows/look.ts'
import { eventType } from './rows/means.ts'
import { acledDate, acledPlace } from './rows/precision.ts'
import { settingOf } from './rows/setting.ts'
import { acledActor, acledInter, type Sides, sidesOf } from './rows/sides.ts'

const HEADINGS =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'.split(
    ' ',
  )

/** Incidents in ACLED's columns, with the policy and the program in two more. */
export const acled: Export = {
  name: 'acled',
  says: 'Incidents in the columns of ACLED with its precision codes; two more name policy and program.',
  extension: '.csv',
  media: 'text/csv; charset=utf-8; header=present',
  follows: 'ACLED codebook (columns, event types in their order, precision codes)',
  policy: 'acled',
  loses: [
    'low and high: ACLED holds one number, and 0 for unknown',
    'injured, missing, captured and displaced',
    'actors but those that claims name as having done it or as hit, and the kinds of armed groups',
    'days and places that ACLED does not record (coarser than a month or a province) have no precision code',
    'who said what, and the discrepancies',
    'administrative units but those that the claims’ own words name; region',
  ],
  examples: [
    '2031-05-02,2031,1,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack',
    'Hillville,10.5,20.25,1,Hill Wire; River Post',
  ],
  write: (sheet) =>
    csv(
      [...HEADINGS, 'policy', 'software'],
      sheet.account.incidents.flatMap((incident) => rowOf(sheet, incident)),
    ),
}

function rowOf(sheet: Sheet, incident: Incident): Cell[][] {
  const { account, policy, software } = sheet
  const days = daysOfIncident(incident)
  if (!days) return []
  const claims = claimsOf(account, incident)
  const toll = tollOf(sheet, incident, 'killed')
  const { type, subType } = eventType(claims)
  const { where } = incident
  const date = addDays(days.first, Math.floor((days.days - 1) / 2))
  const fatalities = toll?.best ?? toll?.low ?? 0
  const civilians = type === 'Violence against civilians' || tollOf(sheet, incident, 'killed', 'civilian')?.best === fatalities
  const sides = sidesOf(claims)
  const { code, country, adm1, adm2 } = settingOf(incident, claims)
  const actors = actorsOf(sides, civilians && fatalities > 0 ? `Civilians${country ? ` (${country.acled})` : ''}` : null, code)
  const cells: Readonly<Record<string, Cell>> = {
    event_id_cnty: `STM${numberOf(incident.id)}`,
    event_date: date,
    year: Number(date.slice(0, 4)),
    time_precision: acledDate(days.days),
    disorder_type: 'Political violence',
    event_type: type,
    sub_event_type: subType,
    ...actors,
    ...{ iso: country?.iso, country: country?.acled, admin1: adm1, admin2: adm2 },
    civilian_targeting: civilians && fatalities > 0 ? 'Civilians targeted' : null,
    location: placeName(claims),
    latitude: where?.lat,
    longitude: where?.lon,
    geo_precision: where && acledPlace(where.radiusKm),
    source: [
      ...new Set(
        reportsOf(account, incident)
          .map(({ outlet }) => outlet)
          .filter(Boolean),
      ),
    ]
      .sort()
      .join('; '),
    notes: notesOf(incident, toll?.low, toll?.high),
    fatalities,
  }
  return [[...HEADINGS.map((heading) => cells[heading]), policy, software]]
}

/** Actors with their kinds and the two together, as far as they are told. */
function actorsOf({ a, b }: Sides, civilians: string | null, country: string | null): Readonly<Record<string, Cell>> {
  const [inter1, inter2] = [acledInter(a, country), civilians ? 'Civilians' : acledInter(b, country)]
  return {
    ...{ actor1: acledActor(a), inter1, actor2: civilians ?? acledActor(b), inter2 },
    interaction: inter1 && inter2 ? `${inter1}-${inter2}` : null,
  }
}

function notesOf({ id, reports, origins }: Incident, low: number | null | undefined, high: number | null | undefined): string {
  const range =
    typeof low === 'number' || typeof high === 'number' ? ` Killed: ${low ?? 'unknown'} to ${high ?? 'unknown'}.` : ' No number of killed.'
  return `${id}: ${reports.length} reports on ${origins} origins.${range}`
}
