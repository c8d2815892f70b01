import type { Claim } from '../model/claim.ts'
import { daysApart, daysOf } from '../model/edtf.ts'
import { kilometres } from '../model/geo.ts'
import type { Report } from '../model/report.ts'
import { contentWords, fullNames, names } from '../text/words.ts'
import { COMMON_NAMES } from './common-names.ts'
import { type Mean, meansOf } from './means.ts'

export interface Days {
  readonly first: string
  readonly last: string
}

export interface Spot {
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

/** One event as one report tells it: what joining looks at. Plain data, made from the report and its claims alone. */
export interface Telling {
  readonly id: string
  readonly report: string
  /** ISO day of publication, or null. */
  readonly published: string | null
  readonly claims: readonly string[]
  /** When it happened, the best supported first; empty where the claims do not tell. */
  readonly days: readonly Days[]
  /** Where it happened, the best supported first. */
  readonly spots: readonly Spot[]
  readonly means: readonly Mean[]
  /** Plain forms, sorted, each with its count. */
  readonly names: ReadonlyMap<string, number>
  readonly pairs: readonly string[]
  readonly words: ReadonlyMap<string, number>
  /** `killed:42` and the like. */
  readonly figures: readonly string[]
}

/** Days between two dates up to which they are held to be one: nights, time zones, the day after. */
const SLACK_DAYS = 1
/** Spans of days longer than this say too little to tell two events apart. */
export const PRECISE_DAYS = 8
/** Kilometres added to two radii before two places are held to be two. */
const SLACK_KM = 15
/** Radii beyond this (km) say too little to tell two events apart. */
export const PRECISE_KM = 40

/** The events that a report tells, from its claims in the order of the text. Background claims belong to none of them. */
export function tellingsOf(report: Report, claims: readonly Claim[]): Telling[] {
  const told = claims.filter((c) => c.scope !== 'background').toSorted((a, b) => a.quote.start - b.quote.start || (a.id < b.id ? -1 : 1))
  if (!told.length) return []
  const groups = split(told)
  return groups.map((group, n) => telling(report, group, n, groups.length > 1))
}

const length = (d: Days): number => Math.round((Date.parse(d.last) - Date.parse(d.first)) / 86_400_000)

function daysOfClaim(claim: Claim): Days | null {
  const days = claim.when?.edtf ? daysOf(claim.when.edtf) : null
  return days && length(days) <= PRECISE_DAYS ? days : null
}

function spotOfClaim(claim: Claim): Spot | null {
  const w = claim.where
  if (w?.lat == null || w.lon == null) return null
  return { lat: w.lat, lon: w.lon, radiusKm: w.radiusKm ?? 10 }
}

/** Whether a claim itself tells an event, so that another day or place makes it another event. */
const tellsEvent = (c: Claim): boolean =>
  c.polarity === 'asserted' &&
  (c.kind === 'attack' || (c.kind === 'casualty' && c.scope === 'incident' && c.casualty?.outcome !== 'displaced'))

interface Group {
  readonly claims: Claim[]
  readonly days: Days[]
  readonly spots: Spot[]
}

const farDays = (days: Days | null, group: Group): boolean =>
  !!days && group.days.length > 0 && group.days.every((d) => daysApart(d, days) > SLACK_DAYS)

const farSpot = (spot: Spot | null, group: Group): boolean =>
  !!spot &&
  spot.radiusKm <= PRECISE_KM &&
  group.spots.length > 0 &&
  group.spots.every((s) => s.radiusKm <= PRECISE_KM && kilometres(s, spot) > s.radiusKm + spot.radiusKm + SLACK_KM)

/** Claims by event: an event-telling claim on another day, or at another place on a day or in an attack of its own, opens one. */
function split(claims: readonly Claim[]): Claim[][] {
  const groups: Group[] = []
  let last: Group | null = null
  for (const claim of claims) {
    const days = daysOfClaim(claim)
    const spot = spotOfClaim(claim)
    const near =
      claim.of || claim.repeats ? groups.find((g) => g.claims.some((c) => c.id === claim.of || c.id === claim.repeats)) : undefined
    let group: Group | null = near ?? null
    if (!group && (days || spot)) {
      const fits = groups.filter((g) => !farDays(days, g) && !farSpot(spot, g))
      group = fits.includes(last!) ? last : (fits[0] ?? null)
      if (!group && !(tellsEvent(claim) && opens(claim, days, spot, groups))) group = last
    }
    if (!group && !days && !spot) group = last
    if (!group) groups.push((group = { claims: [], days: [], spots: [] }))
    group.claims.push(claim)
    if (tellsEvent(claim)) {
      if (days) group.days.push(days)
      if (spot) group.spots.push(spot)
    }
    last = group
  }
  return groups.map((g) => g.claims)
}

const opens = (claim: Claim, days: Days | null, spot: Spot | null, groups: readonly Group[]): boolean =>
  groups.length === 0 ||
  (days !== null && groups.every((g) => farDays(days, g)) && (claim.kind === 'attack' || spot !== null)) ||
  (spot !== null && groups.every((g) => farSpot(spot, g)) && claim.kind === 'attack')

function telling(report: Report, claims: readonly Claim[], n: number, several: boolean): Telling {
  const text = several ? around(report.text, claims) : report.text
  const where = claims.map((c) => c.where?.text ?? '').join(' ; ')
  return {
    id: `${report.id}#${n}`,
    report: report.id,
    published: report.published?.slice(0, 10) ?? null,
    claims: claims.map((c) => c.id),
    days: ranked(claims, daysOfClaim, (d) => `${d.first}/${d.last}`),
    spots: ranked(claims, spotOfClaim, (s) => `${s.lat},${s.lon},${s.radiusKm}`).toSorted((a, b) => a.radiusKm - b.radiusKm),
    means: meansOf(claims.map((c) => `${c.quote.exact} ${c.casualty?.by ?? ''}`).join(' . ') + (several ? '' : ` . ${report.title}`)),
    names: counted([...names(text), ...names(` ${where}`)].filter((w) => !COMMON_NAMES.has(w))),
    pairs: [...new Set(fullNames(text).filter((p) => !p.split(' ').some((w) => COMMON_NAMES.has(w))))].sort(),
    words: counted(contentWords(text)),
    figures: [...new Set(claims.flatMap(figure))].sort(),
  }
}

function figure(claim: Claim): string[] {
  const count = claim.casualty?.number
  const value = count?.min ?? count?.max
  return claim.casualty && claim.scope === 'incident' && value != null && value > 1 ? [`${claim.casualty.outcome}:${value}`] : []
}

/** The text from 200 characters before each claim to 200 after it. */
function around(text: string, claims: readonly Claim[]): string {
  const out: string[] = []
  let to = 0
  for (const { quote } of claims) {
    const from = Math.max(to, quote.start - 200)
    to = Math.max(from, Math.min(text.length, quote.end + 200))
    out.push(text.slice(from, to))
  }
  return out.join(' ')
}

function ranked<T>(claims: readonly Claim[], read: (c: Claim) => T | null, key: (t: T) => string): T[] {
  const found = new Map<string, { value: T; weight: number; at: number }>()
  claims.forEach((claim, at) => {
    const value = read(claim)
    if (!value) return
    const weight = claim.kind === 'attack' ? 2 : tellsEvent(claim) ? 1.5 : claim.kind === 'casualty' ? 0.5 : 0.25
    const old = found.get(key(value))
    found.set(key(value), { value, weight: weight + (old?.weight ?? 0), at: old?.at ?? at })
  })
  return [...found.values()].toSorted((a, b) => b.weight - a.weight || a.at - b.at).map((f) => f.value)
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  for (const word of words) map.set(word, (map.get(word) ?? 0) + 1)
  return new Map([...map].toSorted((a, b) => (a[0] < b[0] ? -1 : 1)))
}
