import type { Incident, Toll } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { claimsOf, reportsOf } from '../present/held.ts'
import { placeName } from '../present/place-names.ts'
import type { Export, Sheet } from './define.ts'
import { type Cell, csv } from './rows/csv.ts'
import { ofIncidents } from './rows/each.ts'
import { daysOfIncident, numberOf, originOf, tollOf } from './rows/look.ts'
import { priogrid, ucdpDate, ucdpPlace } from './rows/precision.ts'
import { settingOf } from './rows/setting.ts'
import { sidesOf, ucdpSide, ucdpType } from './rows/sides.ts'

const HEADINGS =
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'.split(
    ' ',
  )

/** Incidents in the columns of the UCDP Georeferenced Event Dataset, with the policy and the program in two more. */
export const ucdp: Export = {
  name: 'ucdp',
  says: 'Incidents in the 49 columns of UCDP GED with its precision codes; two more name policy and program.',
  extension: '.csv',
  media: 'text/csv; charset=utf-8; header=present',
  follows: 'UCDP GED codebook 23.1',
  policy: 'ucdp',
  loses: [
    'conflicts and the numbers of conflicts, dyads and sides; sides, their dyad and the type of violence stand only where claims name who did it and whom it hit',
    'injured, missing, captured and displaced',
    'deaths of side_a, and those of side_b where combatants of no known side were killed or more than best leaves room for: they are in deaths_unknown',
    'who said what, and the discrepancies',
    'incidents without a day, and without a death in low, best or high',
    'upper bounds left open: high is then best, and best low where the policy has none',
    'administrative units but those that the claims’ own words name',
  ],
  examples: ['incident-1,2031,', ',POINT (20.25 10.5),145121,', ',1,2031-05-02,2031-05-02,0,0,0,6,6,9,5,'],
  write: (book) => csv([...HEADINGS, 'policy', 'software'], ofIncidents(book, rowOf)),
}

/** UCDP's event clarity 2 (GED codebook 23.1, 5.5): the sources have but a total over days or events. */
const isAggregate = (toll: Toll | undefined, claims: readonly Claim[]): boolean => {
  const used = claims.filter(({ id }) => toll?.used.includes(id))
  return used.length > 0 && used.every(({ scope }) => scope === 'cumulative')
}

function rowOf(sheet: Sheet, incident: Incident): Cell[][] {
  const { account, policy, software } = sheet
  const days = daysOfIncident(incident)
  const toll = tollOf(sheet, incident, 'killed')
  const [low, high] = [toll?.low ?? toll?.best ?? 0, toll?.high ?? toll?.best ?? 0]
  const best = toll?.best ?? toll?.low ?? 0
  if (!days || Math.max(low, best, high) < 1) return []
  const claims = claimsOf(account, incident)
  const reports = reportsOf(account, incident)
  const outlets = new Map(reports.map(({ id, outlet }) => [id, outlet]))
  const joined = (words: readonly (string | null)[]) => [...new Set(words.filter((word): word is string => !!word))].join(';')
  const civilians = Math.min(best, tollOf(sheet, incident, 'killed', 'civilian')?.best ?? 0)
  const { where } = incident
  const sides = sidesOf(claims)
  const alone = civilians === best && best > 0
  const type = ucdpType(alone ? { ...sides, b: null } : sides, alone)
  const [a, b] = [ucdpSide(sides.a), alone ? 'Civilians' : ucdpSide(sides.b)]
  const combatants = tollOf(sheet, incident, 'killed', 'combatant')?.best ?? 0
  const fallen = sides.b && combatants <= best - civilians ? combatants : 0
  const { country, adm1, adm2 } = settingOf(incident, claims)
  const cells: Readonly<Record<string, Cell>> = {
    id: numberOf(incident.id),
    relid: incident.id,
    year: Number(days.first.slice(0, 4)),
    code_status: 'Check',
    type_of_violence: type,
    dyad_name: type && a && b ? `${a} - ${b}` : null,
    side_a: a,
    side_b: b,
    number_of_sources: reports.length,
    source_article: joined(
      reports.map(({ outlet, published, title }) => `"${[outlet, published?.slice(0, 10), title].filter(Boolean).join(',')}"`),
    ),
    source_office: joined(reports.map(({ outlet }) => outlet)),
    source_date: joined(reports.map(({ published }) => published?.slice(0, 10) ?? null)),
    source_headline: joined(reports.map(({ title }) => title)),
    source_original: joined(claims.map((claim) => originOf(claim, outlets.get(claim.report) ?? ''))),
    where_prec: where && ucdpPlace(where.radiusKm),
    where_coordinates: placeName(claims, where),
    ...{ adm_1: adm1, adm_2: adm2, country: country?.ucdp, country_id: country?.gw, region: country?.region },
    latitude: where?.lat,
    longitude: where?.lon,
    geom_wkt: where && `POINT (${where.lon} ${where.lat})`,
    priogrid_gid: where && priogrid(where.lat, where.lon),
    event_clarity: isAggregate(toll, claims) ? 2 : 1,
    date_prec: ucdpDate(days.days),
    date_start: days.first,
    date_end: days.last,
    ...{ deaths_a: 0, deaths_b: fallen, deaths_civilians: civilians, deaths_unknown: best - civilians - fallen },
    ...{ best, high, low },
  }
  return [[...HEADINGS.map((heading) => cells[heading]), policy, software]]
}
