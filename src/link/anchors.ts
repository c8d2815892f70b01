import type { Claim } from '../model/claim.ts'
import { daysOf } from '../model/edtf.ts'
import { isOutlet } from '../text/source.ts'
import { names } from '../text/words.ts'
import { COMMON_NAMES } from './common-names.ts'

export interface Days {
  readonly first: string
  readonly last: string
  /** Whether so much is told of that day (an attack and its dead, two tolls) that it can tell two events apart: one claim may be misread. */
  readonly firm: boolean
  /** Whether it is one date that is not told to the day ("last October"), and no stretch of days. */
  readonly month?: boolean
  /** Whether its words leave out the year ("on 2 September"). */
  readonly yearless?: boolean
  /** Whether an attack is told of that day, and not only a count. */
  readonly struck?: boolean
}

export interface Spot {
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  /** The same of the place. */
  readonly firm: boolean
  /** The names that a claim has for it, in plain form; absent where it only says "the camp". */
  readonly called?: readonly string[]
  /** How much the report's claims tell of it. */
  readonly weight?: number
}

/** Spans of days longer than this say too little to tell two events apart. */
const PRECISE_DAYS = 8
/** Radii beyond this (km) say too little to tell two events apart. */
export const PRECISE_KM = 40

/** Stretches longer than this (days) are a war, not an event. */
const EPISODE_DAYS = 250

/** How many days lie between the first and the last. */
export const length = (d: Pick<Days, 'first' | 'last'>): number => Math.round((Date.parse(d.last) - Date.parse(d.first)) / 86_400_000)

function intervalOf(claim: Claim): Days | null {
  if (claim.kind !== 'attack' && claim.kind !== 'casualty') return null
  const days = claim.when?.edtf ? daysOf(claim.when.edtf) : null
  if (!days) return null
  const struck = claim.kind === 'attack' && claim.polarity === 'asserted'
  return { ...days, firm: false, struck, ...(yearless(claim.when!.text) ? { yearless: true } : {}) }
}

const yearless = (words: string): boolean => /\p{Lu}.*\d|\d.*\p{Lu}/u.test(words) && !/\d{4}/.test(words)

/** "Last week" in a report of a weekend: the week that is ending as likely as the one before it. Such a claim with a stretch of both. */
export const looseWeek =
  (published: string | null) =>
  (claim: Claim): Claim => {
    const { text, edtf } = claim.when ?? {}
    const week = edtf && published && /\b(?:last|past) week\b/i.test(text!) && isWeekend(published) ? daysOf(edtf) : null
    return week && week.last < published! ? { ...claim, when: { text: text!, edtf: `${week.first}/${published!.slice(0, 10)}` } } : claim
  }

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day.slice(0, 10)).getUTCDay())

/** The days on which a claim puts the event, where it is precise. */
export function daysOfClaim(claim: Claim): Days | null {
  const days = claim.scope === 'cumulative' ? null : intervalOf(claim)
  return days && length(days) <= PRECISE_DAYS ? days : null
}

/** A longer stretch that a claim tells of: three days of fighting, a toll since a day. */
export function spanOf(claim: Claim): Days | null {
  const days = intervalOf(claim)
  if (!days || length(days) < 2 || length(days) > EPISODE_DAYS) return null
  return claim.when!.edtf!.includes('/') ? days : { ...days, month: true }
}

/** The place at which a claim puts the event, where a gazetteer has it. */
export function spotOfClaim(claim: Claim): Spot | null {
  const w = claim.where
  if (w?.lat == null || w.lon == null || comesFrom(claim) || isOutletsOwn(claim)) return null
  const called = names(` ${w.text}`).filter((name) => !COMMON_NAMES.has(name))
  return { lat: w.lat, lon: w.lon, radiusKm: w.radiusKm ?? 10, firm: false, ...(called.length ? { called } : {}) }
}

/** Whether its words say that somebody or something came from its place: "had landed from the capital", but not "8 km from" it. */
function comesFrom({ quote, where }: Claim): boolean {
  const at = where ? quote.exact.indexOf(where.text) : -1
  return at > 0 && /(?<!\b(?:km|kilomet\w+|miles?|metres?|meters?|away|far)\s+)\bfrom (?:the )?$/i.test(quote.exact.slice(0, at))
}

/** Whether its place is but a word of an outlet's name ("the Tarvel Herald reported"). */
const isOutletsOwn = ({ where, attribution }: Claim): boolean =>
  attribution.some(({ name }) => isOutlet(name) && /\p{Lu}/u.test(name) && ` ${name} `.includes(` ${where!.text} `))

/** Whether a claim itself tells an event: an attack, or the toll of one. */
export const tellsEvent = (c: Claim): boolean =>
  c.polarity === 'asserted' && (c.kind === 'attack' || (c.kind === 'casualty' && c.scope === 'incident' && HURT.has(c.casualty!.outcome)))

const HURT: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties'])

/** People carried off or missing are an event's too, but "still held on Friday" is a day of the count, so it fixes little. */
export const tellsOutcome = (c: Claim): boolean =>
  tellsEvent(c) || (c.kind === 'casualty' && c.scope === 'incident' && c.polarity === 'asserted')
