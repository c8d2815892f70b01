import type { Incident, Toll } from '../model/account.ts'
import type { Claim, Status } from '../model/claim.ts'
import { claimsOf, reportsOf } from '../present/held.ts'
import { placeName } from '../present/place-names.ts'
import type { Book, Export, Sheet } from './define.ts'
import { arrayOf, indented, ofIncidents } from './rows/each.ts'
import { about, daysOfIncident } from './rows/look.ts'
import { sidesOf } from './rows/sides.ts'

const LOSES = [
  'best figures: Airwars publishes a lowest and a highest alone',
  'who said what, chains and discrepancies',
  'women, children and professions, which claims tell in words only',
  'figures of all the harmed where civilians or combatants are told apart: there is no block for a total',
  'belligerents but those that claims name as having done it',
]

/** Incidents with killed and injured from lowest to highest for each group of people, as Airwars publishes them. */
export const airwars: Export = {
  name: 'airwars',
  says: 'Incidents as Airwars publishes them: civilian harm status, and lowest and highest killed and injured for each group.',
  extension: '.json',
  media: 'application/json',
  follows: 'Airwars’ incident fields and grades as its public code has them',
  policy: 'airwars',
  loses: LOSES,
  examples: ['"civilian_harm_status": "ungraded"', '"killed_min": 5'],
  write,
}

async function* write(book: Book): AsyncGenerator<string> {
  yield `{\n  "about": ${indented(about(book, LOSES), 2)},\n`
  yield* arrayOf(
    'incidents',
    ofIncidents(book, (sheet, incident) => [incidentOf(sheet, incident)]),
  )
  yield '\n}\n'
}

const BLOCKS: readonly (readonly [string, Exclude<Status, 'mixed'>])[] = [
  ['civilian_non_combatants', 'civilian'],
  ['belligerents', 'combatant'],
  ['undetermined', 'unknown'],
]

function incidentOf({ account }: Sheet, incident: Incident) {
  const claims = claimsOf(account, incident)
  const days = daysOfIncident(incident)
  const { where } = incident
  return {
    incident_id: incident.id,
    incident_date: days && { start: days.first, end: days.last },
    location: where && {
      name: placeName(claims, where),
      latitude: where.lat,
      longitude: where.lon,
      accuracy: accuracyOf(where.radiusKm),
      radius_km: where.radiusKm,
    },
    civilian_harm_status: gradeOf(incident),
    strike_status: statusOf(incident, claims),
    belligerents: [sidesOf(claims).a].flatMap((side) => (side ? [{ name: side.words, type: 'Suspected' }] : [])),
    victims: Object.fromEntries(BLOCKS.map(([block, group]) => [block, harm(incident, group)])),
    sources: reportsOf(account, incident).map(({ id, outlet, title, published }) => ({ id, outlet, title, published })),
    policies: [...new Set([policyOf(incident, 'airwars'), policyOf(incident, 'ecw-range')].filter(Boolean))],
  }
}

/** Declared where somebody accepts the harm; the rest as Airwars imports its grades. */
function statusOf(incident: Incident, claims: readonly Claim[]): string {
  if (gradeOf(incident) === 'confirmed') return 'declared_strike'
  if (claims.some(({ kind, polarity }) => kind === 'responsibility' && polarity === 'denied')) return 'contested_strike'
  return incident.origins > 1 ? 'likely_strike' : 'single_source_claim'
}

/**
 * Airwars' own policy counts civilians alone; the others are from the range of all that was told. Who is not told apart is undetermined:
 * where some are, the total is left out, since it would count them twice.
 */
function harm({ tolls }: Incident, group: string) {
  const of = (outcome: Toll['outcome'], who: string | null) =>
    tolls.find((one) => one.outcome === outcome && one.group === who && /^(?:airwars|ecw-range)@/.test(one.policy))
  const toll = (outcome: Toll['outcome']) =>
    of(outcome, group) ?? (group === 'unknown' && !of(outcome, 'civilian') && !of(outcome, 'combatant') ? of(outcome, null) : undefined)
  const [killed, injured] = [toll('killed'), toll('injured')]
  return {
    killed_min: killed?.low ?? null,
    killed_max: killed?.high ?? null,
    injured_min: injured?.low ?? null,
    injured_max: injured?.high ?? null,
  }
}

const policyOf = ({ tolls }: Incident, id: string): string | undefined => tolls.find(({ policy }) => policy.startsWith(`${id}@`))?.policy

/** The grade that the policy's step names; none where there are no civilians to grade. */
const gradeOf = ({ tolls }: Incident): string =>
  /grade: (\w+)/.exec(tolls.find(({ policy }) => policy.startsWith('airwars@'))?.step ?? '')?.[1] ?? 'ungraded'

/** Airwars' words for how fine a place is; the bounds in kilometres are ours. */
const accuracyOf = (km: number): string =>
  km <= 1
    ? 'neighbourhood_area'
    : km <= 3
      ? 'village'
      : km <= 8
        ? 'town'
        : km <= 25
          ? 'city'
          : km <= 50
            ? 'district'
            : km <= 150
              ? 'province_governorate'
              : 'other'
