import type { Claim } from '../model/claim.ts'
import { daysApart, daysOf } from '../model/edtf.ts'
import { kilometres } from '../model/geo.ts'
import type { Report } from '../model/report.ts'
import { contentWords, fullNames, names } from '../text/words.ts'
import { COMMON_NAMES, LANDS } from './common-names.ts'
import { type Mean, meansOf } from './means.ts'

export interface Days {
  readonly first: string
  readonly last: string
  /** Whether so much is told of that day (an attack and its dead, two tolls) that it can tell two events apart: one claim may be misread. */
  readonly firm: boolean
  /** Whether an attack is told of that day, and not only a count. */
  readonly struck?: boolean
}

export interface Spot {
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  /** The same of the place. */
  readonly firm: boolean
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
  /** Longer stretches that it tells of: three days of fighting, a toll since a day. */
  readonly spans: readonly Days[]
  /** Where it happened, the best supported first. */
  readonly spots: readonly Spot[]
  readonly means: readonly Mean[]
  /** Names in plain form. */
  readonly names: Bag<string>
  readonly pairs: readonly string[]
  /** The countries and peoples that it names, by their first letters. */
  readonly lands: readonly string[]
  /** Hashes of the content words. */
  readonly words: Bag<number>
  /** Hashes of the title's content words. */
  readonly title: Bag<number>
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

/** Stretches longer than this (days) are a war, not an event. */
const EPISODE_DAYS = 250

const length = (d: Pick<Days, 'first' | 'last'>): number => Math.round((Date.parse(d.last) - Date.parse(d.first)) / 86_400_000)

function intervalOf(claim: Claim): Days | null {
  if (claim.kind !== 'attack' && claim.kind !== 'casualty') return null
  const days = claim.when?.edtf ? daysOf(claim.when.edtf) : null
  return days && { ...days, firm: false, struck: claim.kind === 'attack' && claim.polarity === 'asserted' }
}

function daysOfClaim(claim: Claim): Days | null {
  const days = claim.scope === 'cumulative' ? null : intervalOf(claim)
  return days && length(days) <= PRECISE_DAYS ? days : null
}

function spotOfClaim(claim: Claim): Spot | null {
  const w = claim.where
  if (w?.lat == null || w.lon == null || comesFrom(claim)) return null
  return { lat: w.lat, lon: w.lon, radiusKm: w.radiusKm ?? 10, firm: false }
}

/** Whether a claim itself tells an event: an attack, or the toll of one. */
const tellsEvent = (c: Claim): boolean =>
  c.polarity === 'asserted' && (c.kind === 'attack' || (c.kind === 'casualty' && c.scope === 'incident' && HURT.has(c.casualty!.outcome)))

const HURT: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties'])

/** People carried off or missing are an event's too, but "still held on Friday" is a day of the count, so it fixes little. */
const tellsOutcome = (c: Claim): boolean => tellsEvent(c) || (c.kind === 'casualty' && c.scope === 'incident' && c.polarity === 'asserted')

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
      if (!group && !opens(claim, days, spot, groups)) group = last
    }
    if (!group && !days && !spot) group = last
    if (!group) groups.push((group = { claims: [], days: [], spots: [] }))
    group.claims.push(claim)
    if (tellsOutcome(claim)) {
      if (days) group.days.push(days)
      if (spot) group.spots.push(spot)
    }
    last = group
  }
  return settled(groups)
}

/** A few claims are no event beside others, unless an attack and its toll: they go back to the one before them. Nobody hurt is no toll. */
function settled(groups: readonly Group[]): Claim[][] {
  const out: Claim[][] = []
  for (const { claims } of groups) {
    const whole = claims.some((c) => c.kind === 'attack') && claims.some((c) => c.casualty && c.casualty.number.max !== 0)
    const before = out.at(-1)
    if (before && claims.length < FEW && !whole) before.push(...claims)
    else out.push([...claims])
  }
  return out
}

/** Claims that an event takes beside others in one report. */
const FEW = 3

/** Another day and place, or another day of an attack, or a far place with dead of its own, is another event. */
function opens(claim: Claim, days: Days | null, spot: Spot | null, groups: readonly Group[]): boolean {
  const attack = claim.kind === 'attack' && !LAUNCH.test(`${claim.quote.exact} ${claim.where?.text ?? ''}`)
  const deadThere = claim.casualty?.outcome === 'killed' && claim.casualty.number.max !== 0 && !CARE.test(claim.where?.text ?? '')
  return groups.every((g) => {
    const [day, place] = [farDays(days, g), farSpot(spot, g)]
    if (day && place) return tellsOutcome(claim)
    if (!tellsEvent(claim)) return false
    return day ? attack || spot !== null : place && (attack || (deadThere && days !== null && spot!.radiusKm <= TOWN_KM))
  })
}

/** Where it was fired from is not where it struck. */
const LAUNCH = /\b(?:fired|launch\w*|came|coming|flown|flew|took off|taken off)\b.*\bfrom\b|^from\b/i

/** Whether its words say that somebody or something came from its place: "had landed from the capital", but not "8 km from" it. */
function comesFrom({ quote, where }: Claim): boolean {
  const at = where ? quote.exact.indexOf(where.text) : -1
  return at > 0 && /(?<!\b(?:km|kilomet\w+|miles?|metres?|meters?|away|far)\s+)\bfrom (?:the )?$/i.test(quote.exact.slice(0, at))
}

/** Where the hurt and the dead are brought, not where they were hit. */
const CARE = /\b(?:hospital|clinic|mortuary|morgue|prison|jail|airport|air base|cemetery|camp hospital|infirmary)\b/i

/** A radius (km) as small as this means a town, a village, a site. */
const TOWN_KM = 12

function telling(report: Report, claims: readonly Claim[], n: number, several: boolean): Telling {
  const text = several ? around(report.text, claims) : report.text
  const where = claims.map((c) => c.where?.text ?? '').join(' ; ')
  return {
    id: `${report.id}#${n}`,
    report: report.id,
    published: report.published?.slice(0, 10) ?? null,
    claims: claims.map((c) => c.id),
    days: ranked(claims, daysOfClaim, (d) => `${d.first}/${d.last}`),
    spans: claims.flatMap((c) => spanOf(c) ?? []),
    spots: ranked(claims, spotOfClaim, (s) => `${s.lat},${s.lon},${s.radiusKm}`).toSorted((a, b) => a.radiusKm - b.radiusKm),
    means: meansOf(claims.map((c) => `${c.quote.exact} ${c.casualty?.by ?? ''}`).join(' . ') + (several ? '' : ` . ${report.title}`)),
    names: bag([...names(text), ...names(` ${where}`)].filter((w) => !COMMON_NAMES.has(w))),
    pairs: [...new Set(fullNames(text).filter((p) => !p.split(' ').some((w) => COMMON_NAMES.has(w))))].sort(),
    lands: [...new Set(names(text).flatMap((w) => (LANDS.has(w) ? w.slice(0, 4) : [])))].sort(),
    words: bag(contentWords(text).map(hash)),
    title: bag(several ? [] : contentWords(report.title).map(hash)),
    figures: [...new Set(claims.flatMap(figure))].sort(),
  }
}

function spanOf(claim: Claim): Days | null {
  const days = intervalOf(claim)
  return days && length(days) >= 2 && length(days) <= EPISODE_DAYS ? days : null
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

function ranked<T extends { readonly firm: boolean; readonly struck?: boolean }>(
  claims: readonly Claim[],
  read: (c: Claim) => T | null,
  key: (t: T) => string,
): T[] {
  const found = new Map<string, { value: T; weight: number; at: number }>()
  claims.forEach((claim, at) => {
    const value = read(claim)
    if (!value) return
    const weight = claim.kind === 'attack' ? 2 : tellsEvent(claim) ? 1.5 : claim.kind === 'casualty' ? 0.5 : 0.25
    const old = found.get(key(value))
    const sum = weight + (old?.weight ?? 0)
    found.set(key(value), {
      value: { ...value, firm: value.firm || old?.value.firm || sum >= 3, ...(value.struck || old?.value.struck ? { struck: true } : {}) },
      weight: sum,
      at: old?.at ?? at,
    })
  })
  return [...found.values()].toSorted((a, b) => b.weight - a.weight || a.at - b.at).map((f) => f.value)
}

/** Distinct items, sorted, each with its weight: 1 + ln of how often it is told. */
export interface Bag<T> {
  readonly items: readonly T[]
  readonly weights: readonly number[]
  /** Root of the sum of the squared weights. */
  readonly norm: number
}

function bag<T extends string | number>(list: readonly T[]): Bag<T> {
  const counts = new Map<T, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  const items = [...counts.keys()].sort((a, b) => (a < b ? -1 : 1))
  const weights = items.map((item) => 1 + Math.log(counts.get(item)!))
  return { items, weights, norm: Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0)) }
}

/** FNV-1a, 30 bits. */
function hash(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h & 0x3fffffff
}
