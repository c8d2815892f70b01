import { daysApart as apart } from '../model/edtf.ts'
import { kilometres } from '../model/geo.ts'
import { type Days, length, PRECISE_KM } from './anchors.ts'
import type { Telling } from './tellings.ts'

/** A bar on days is lifted where a longer stretch that is told covers both. */
export interface Barrier {
  readonly by: 'days' | 'places'
  readonly why: string
}

/** Why two tellings cannot be of one incident, whatever else agrees; null where they may. */
export const bar = (a: Telling, b: Telling): Barrier | null => compareDays(a, b).barred ?? comparePlaces(a, b).barred

/** How two tellings agree in time or in place: each 0 to 2, and what bars them. */
export interface Compared {
  readonly same: number
  readonly near: number
  readonly far: number
  readonly barred: Barrier | null
}

/** Their days; a report also bounds the day by its publication: nothing is told before it happened. */
export function compareDays(a: Telling, b: Telling): Compared {
  const none = { same: 0, near: 0, far: 0, barred: null }
  const early = tooEarly(a, b) ?? tooEarly(b, a)
  if (early) return { ...none, barred: early }
  if (!a.days.length || !b.days.length) return { ...none, same: ofMonth(a, b) || ofMonth(b, a) ? 0.5 : 0 }
  const gap = gapOf(a.days, b.days)
  const firm = gapOf(
    a.days.filter((d) => tellsApart(d, a)),
    b.days.filter((d) => tellsApart(d, b)),
  )
  const first = daysApart(a.days[0]!, b.days[0]!)
  if (gap > 1 && (inItsMonth(a, b) || inItsMonth(b, a))) return { ...none, same: 0.5 }
  const recalled = gap === 0 && (tells(a, b) || tells(b, a))
  if (gap > 1 || (!recalled && firm > 1 && firm < Number.POSITIVE_INFINITY && first > 1)) {
    const why = `days apart: ${a.days[0]!.first} and ${b.days[0]!.first}`
    return { ...none, far: hearsay(a) || hearsay(b) ? 0.5 : 1, barred: firm < Number.POSITIVE_INFINITY ? { by: 'days', why } : null }
  }
  return {
    ...none,
    same: first === 0 && !merelyMeet(a.days[0]!, b.days[0]!) ? 1 : gap === 0 ? 0.5 : 0,
    near: first === 0 || gap === 0 ? 0 : 1,
  }
}

/** Whether two stretches share some of their days, but neither lies within the other: "last week" and "in recent days", not two nights. */
const merelyMeet = (a: Days, b: Days): boolean =>
  Math.max(length(a), length(b)) > 1 && (a.first < b.first ? a.last < b.last : b.first < a.first && b.last < a.last)

/** Whether so much is told of a day that it holds two events apart; counts on the day of publication are as likely that day's counts of an earlier event. */
export const tellsApart = ({ firm, struck, first }: Days, { published }: Telling): boolean =>
  firm && (struck === true || first !== published)

/** How many days lie between the two; none where the day is one and the year may be misread. */
const daysApart = (a: Days, b: Days): number => ((a.yearless || b.yearless) && a.first.slice(4) === b.first.slice(4) ? 0 : apart(a, b))

/** Whether it tells of the other's first day. */
const tells = (a: Telling, b: Telling): boolean => a.days.some((d) => daysApart(d, b.days[0]!) === 0)

/** Whether it puts the event in a month ("last September") that holds the other's day: its own day is then of the count or the statement. */
const inItsMonth = (a: Telling, b: Telling): boolean => !a.days[0]!.struck && tellsMonth(a, b)

const tellsMonth = (a: Telling, { days: [first] }: Telling): boolean =>
  first !== undefined && a.spans.some((s) => s.month && length(s) <= 31 && daysApart(s, first) === 0)

/** Whether it puts the event in a month alone ("last June"), and the other in a day of that month. */
const ofMonth = (a: Telling, b: Telling): boolean => a.days.length === 0 && tellsMonth(a, b)

/** A lone day, of no attack: as likely the day of a count or of a meeting as of the event. */
function hearsay({ days }: Telling): boolean {
  const [only, more] = days
  return only !== undefined && more === undefined && !only.firm && !only.struck
}

const gapOf = (x: readonly Days[], y: readonly Days[]): number => Math.min(...x.flatMap((d) => y.map((e) => daysApart(d, e))))

/** A stretch longer than this (days) is a campaign, in which others were attacked before. */
const CAMPAIGN_DAYS = 14

/** Published before the other's first day, where the other tells of no earlier one, nor of a stretch that had begun. */
function tooEarly(a: Telling, b: Telling): Barrier | null {
  const first = a.days[0]
  if (!first || !tellsApart(first, a) || !b.published || b.published >= first.first || mayBeEarlier(first, a)) return null
  if (a.days.some((d) => d.first <= b.published!) || a.spans.some((s) => length(s) <= CAMPAIGN_DAYS && s.first <= b.published!)) return null
  return { by: 'days', why: `published on ${b.published}, before ${first.first}` }
}

/** As late (days) as this, a day without a year may be of the year before. */
const LATE_DAYS = 150

const mayBeEarlier = ({ yearless, first }: Days, { published }: Telling): boolean =>
  yearless === true && published !== null && length({ first, last: published }) > LATE_DAYS

/** Their places, the nearest two of them. */
export function comparePlaces(a: Telling, b: Telling): Compared {
  if (!a.spots.length || !b.spots.length) return { same: 0, near: 0, far: 0, barred: null }
  let [best, slack, radius] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let firm = false
  for (const x of a.spots)
    for (const y of b.spots) {
      const km = kilometres(x, y)
      const over = km - x.radiusKm - y.radiusKm
      if (over <= 5) radius = Math.min(radius, Math.max(x.radiusKm, y.radiusKm))
      slack = Math.min(slack, over)
      best = Math.min(best, km)
      if (x.firm && y.firm) firm = true
    }
  const often = slack > 25 ? Math.max(names(a, b), names(b, a)) : 0
  const far = slack <= 25 || often > 0 || inPassing(a) || inPassing(b) ? 0 : slack > 500 ? 2 : 1
  const same = radius <= PRECISE_KM ? 1 : radius <= 150 ? 0.4 : radius < Number.POSITIVE_INFINITY ? 0.15 : 0
  const barred: Barrier | null = slack > 60 && firm && often <= ONCE ? { by: 'places', why: `places ${Math.round(best)} km apart` } : null
  return { same, near: same === 0 && slack <= 25 ? 1 : 0, far, barred }
}

const ONCE = 1

/** One place told once, of no event: as likely another's as the event's. */
const inPassing = ({ spots: [only, more] }: Telling): boolean =>
  only !== undefined && more === undefined && only.weight !== undefined && only.weight <= PASSING

/** The weight of one claim that tells no event. */
const PASSING = 0.5

/** How often (1 + ln) it names a place of the other, which somebody may have put elsewhere on the map; 0 where never. */
function names({ names: { items, weights } }: Telling, b: Telling): number {
  const often = (name: string) => weights[items.indexOf(name)] ?? 0
  return Math.max(0, ...b.spots.map((s) => (s.called && s.radiusKm <= NAMED_KM ? Math.min(...s.called.map(often)) : 0)))
}

/** A name for more than this (km) is shared by too many events. */
const NAMED_KM = 60
