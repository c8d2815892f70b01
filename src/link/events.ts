import type { Claim } from '../model/claim.ts'
import { daysApart } from '../model/edtf.ts'
import { kilometres } from '../model/geo.ts'
import { type Days, daysOfClaim, length, PRECISE_KM, type Spot, spotOfClaim, tellsEvent, tellsOutcome } from './anchors.ts'

/** Days between two dates up to which they are held to be one: nights, time zones, the day after. */
const SLACK_DAYS = 1
/** Kilometres added to two radii before two places are held to be two. */
const SLACK_KM = 15

interface Group {
  readonly claims: Claim[]
  readonly days: Days[]
  readonly spots: Spot[]
}

/** A day is far from a group's days; where both tell single days, longer stretches have no say. */
function farDays(days: Days | null, group: Group): boolean {
  if (!days || !group.days.length) return false
  const sharp = length(days) <= SLACK_DAYS ? group.days.filter((d) => length(d) <= SLACK_DAYS) : []
  return (sharp.length ? sharp : group.days).every((d) => daysApart(d, days) > SLACK_DAYS)
}

const farSpot = (spot: Spot | null, group: Group): boolean =>
  !!spot &&
  spot.radiusKm <= PRECISE_KM &&
  group.spots.length > 0 &&
  group.spots.every((s) => s.radiusKm <= PRECISE_KM && kilometres(s, spot) > s.radiusKm + spot.radiusKm + SLACK_KM)

/** Claims by event: an event-telling claim on another day, or at another place on a day or in an attack of its own, opens one. */
export function split(claims: readonly Claim[]): Claim[][] {
  const groups: Group[] = []
  const home = new Map<string, Group>()
  let last: Group | null = null
  for (const claim of claims) {
    const days = daysOfClaim(claim)
    const spot = spotOfClaim(claim)
    const homes = [claim.of, claim.repeats].flatMap((id) => (id ? (home.get(id) ?? []) : []))
    let group: Group | null = homes.length > 0 ? groups.find((g) => homes.includes(g))! : null
    if (!group && (days || spot)) {
      const fits = groups.filter((g) => !farDays(days, g) && !farSpot(spot, g))
      group = fits.includes(last!) ? last : (fits[0] ?? null)
      if (!group && !opens(claim, days, spot, groups)) group = last
    }
    if (!group && !days && !spot) group = last
    if (!group) groups.push((group = { claims: [], days: [], spots: [] }))
    group.claims.push(claim)
    home.set(claim.id, group)
    if (tellsOutcome(claim)) add(group, days, spot)
    last = group
  }
  return settled(groups)
}

/** Days and spots that a group has already are not held twice. */
function add({ days, spots }: Group, day: Days | null, spot: Spot | null): void {
  if (day && !days.some((d) => d.first === day.first && d.last === day.last)) days.push(day)
  if (spot && !spots.some((s) => s.lat === spot.lat && s.lon === spot.lon && s.radiusKm === spot.radiusKm)) spots.push(spot)
}

/** A few claims are no event beside others, unless an attack and its toll: they go to the one before them, the first of all to the one behind. Nobody hurt is no toll. */
function settled(groups: readonly Group[]): Claim[][] {
  const out: Claim[][] = []
  for (const { claims } of groups) {
    const before = out.at(-1)
    if (before && (isSmall(claims) || (out.length === 1 && isSmall(before)))) before.push(...claims)
    else out.push([...claims])
  }
  return out
}

const isSmall = (claims: readonly Claim[]): boolean =>
  claims.length < FEW && !(claims.some((c) => c.kind === 'attack') && claims.some((c) => c.casualty && c.casualty.number.max !== 0))

/** Claims that an event takes beside others in one report. */
const FEW = 3

/**
 * Another day and place, or another day of an attack, or a far place with dead of its own, is another event; an attack at a far place where
 * a day of the one before is told too, or where its place heads an item of a digest: without either the place is as likely misread.
 */
function opens(claim: Claim, days: Days | null, spot: Spot | null, groups: readonly Group[]): boolean {
  const attack = claim.kind === 'attack' && !LAUNCH.test(`${claim.quote.exact} ${claim.where?.text ?? ''}`)
  const deadThere = claim.casualty?.outcome === 'killed' && claim.casualty.number.max !== 0 && !CARE.test(claim.where?.text ?? '')
  return groups.every((g) => {
    const [day, place] = [farDays(days, g), farSpot(spot, g)]
    if (day && place) return tellsOutcome(claim)
    if (!tellsEvent(claim)) return false
    return day
      ? attack || spot !== null
      : place && ((attack && (g.days.length > 0 || g.claims.some(isHeaded))) || (deadThere && days !== null && spot!.radiusKm <= TOWN_KM))
  })
}

/** Whether its place stands over it as over an item of a digest ("TARVEL."). */
const isHeaded = ({ where }: Claim): boolean => where !== null && /^\p{Lu}[\p{Lu} .:-]+$/u.test(where.text)

/** Where it was fired from is not where it struck. */
const LAUNCH = /\b(?:fired|launch\w*|came|coming|flown|flew|took off|taken off)\b.*\bfrom\b|^from\b/i

/** Where the hurt and the dead are brought, not where they were hit. */
const CARE = /\b(?:hospital|clinic|mortuary|morgue|prison|jail|airport|air base|cemetery|camp hospital|infirmary)\b/i

/** A radius (km) as small as this means a town, a village, a site. */
const TOWN_KM = 12
