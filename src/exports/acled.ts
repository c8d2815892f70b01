import type { Incident, Toll } from '../model/account.ts'
import type { Claim, Count } from '../model/claim.ts'
import { addDays } from '../model/edtf.ts'
import { claimsOf } from '../present/held.ts'
import { placeName } from '../present/place-names.ts'
import type { Export, Sheet } from './define.ts'
import { type Cell, csv } from './rows/csv.ts'
import { ofIncidents } from './rows/each.ts'
import { daysOfIncident, numberOf, outletsOf, tollOf } from './rows/look.ts'
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
    'days of an event of several: ACLED has a row a day, here is one in their middle',
    'events of which neither the means nor the sides are told have no type',
    'who said what, and the discrepancies',
    'administrative units but those that the claims’ own words name; region',
  ],
  examples: [
    '2031-05-02,2031,1,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack',
    'Hillville,10.5,20.25,1,Hill Wire; River Post',
  ],
  write: (book) => csv([...HEADINGS, 'policy', 'software'], ofIncidents(book, rowOf)),
}

function rowOf(sheet: Sheet, incident: Incident): Cell[][] {
  const { account, policy, software } = sheet
  const days = daysOfIncident(incident)
  if (!days) return []
  const claims = claimsOf(account, incident)
  const toll = tollOf(sheet, incident, 'killed')
  const { where } = incident
  const sides = sidesOf(claims)
  const { type, subType } = eventType(claims, sides)
  const date = addDays(days.first, Math.floor((days.days - 1) / 2))
  const fatalities = toll?.best ?? toll?.low ?? 0
  const civilians = type === 'Violence against civilians' || tollOf(sheet, incident, 'killed', 'civilian')?.best === fatalities
  const { code, country, adm1, adm2 } = settingOf(incident, claims)
  const actors = actorsOf(sides, civilians && fatalities > 0 ? `Civilians${country ? ` (${country.acled})` : ''}` : null, code)
  const cells: Readonly<Record<string, Cell>> = {
    event_id_cnty: `STM${numberOf(incident.id)}`,
    event_date: date,
    year: Number(date.slice(0, 4)),
    time_precision: acledDate(days.days),
    disorder_type: type && 'Political violence',
    event_type: type,
    sub_event_type: subType,
    ...actors,
    ...{ iso: country?.iso, country: country?.acled, admin1: adm1, admin2: adm2 },
    civilian_targeting: civilians && fatalities > 0 ? 'Civilians targeted' : null,
    location: placeName(claims, where),
    latitude: where?.lat,
    longitude: where?.lon,
    geo_precision: where && acledPlace(where.radiusKm),
    source: outletsOf(account, incident),
    notes: notesOf(incident, claims, toll),
    fatalities,
  }
  return [[...HEADINGS.map((heading) => cells[heading]), policy, software]]
}

/** ACLED's kinds of actor in the order of their codes, in which an interaction names them. */
const INTERS = ['State forces', 'Civilians', 'External/Other forces']

/** Actors with their kinds and the two together, as far as they are told. */
function actorsOf({ a, b }: Sides, civilians: string | null, country: string | null): Readonly<Record<string, Cell>> {
  const [inter1, inter2] = [acledInter(a, country), civilians ? 'Civilians' : acledInter(b, country)]
  return {
    ...{ actor1: acledActor(a), inter1, actor2: civilians ?? acledActor(b), inter2 },
    interaction: inter1 && inter2 ? [inter1, inter2].sort((one, other) => INTERS.indexOf(one) - INTERS.indexOf(other)).join('-') : null,
  }
}

/** What ACLED wants noted: every figure that was reported, as it was told. */
function notesOf({ id, reports, origins }: Incident, claims: readonly Claim[], toll: Toll | undefined): string {
  const used = claims.filter(({ id }) => toll?.used.includes(id)).flatMap(({ casualty }) => casualty?.number ?? [])
  const figures = [...new Set(used.toSorted((a, b) => (a.min ?? a.max ?? 0) - (b.min ?? b.max ?? 0)).map(wordsOf))]
  const told = figures.length > 0 ? `Killed, as reported: ${figures.join('; ')}.` : 'No number of killed.'
  return `${id}: ${plural(reports.length, 'report')} on ${plural(origins, 'origin')}. ${told}`
}

const wordsOf = ({ text, min, max }: Count): string => text ?? (min === max ? String(min) : `${min ?? 'unknown'} to ${max ?? 'unknown'}`)

const plural = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
