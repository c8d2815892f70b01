import { daysApart } from '../model/edtf.ts'
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
  if (!a.days.length || !b.days.length) return none
  const gap = gapOf(a.days, b.days)
  const firm = gapOf(
    a.days.filter((d) => d.firm),
    b.days.filter((d) => d.firm),
  )
  const first = daysApart(a.days[0]!, b.days[0]!)
  if (gap > 1 || (firm > 1 && firm < Number.POSITIVE_INFINITY && first > 1)) {
    const why = `days apart: ${a.days[0]!.first} and ${b.days[0]!.first}`
    return { ...none, far: hearsay(a) || hearsay(b) ? 0.5 : 1, barred: firm < Number.POSITIVE_INFINITY ? { by: 'days', why } : null }
  }
  return { ...none, same: first === 0 ? 1 : gap === 0 ? 0.5 : 0, near: first === 0 || gap === 0 ? 0 : 1 }
}

/** A lone day just before publication, of no attack: as likely the day of the count as of the event. */
function hearsay({ days, published }: Telling): boolean {
  const [only, more] = days
  return (
    only !== undefined &&
    more === undefined &&
    !only.firm &&
    !only.struck &&
    published !== null &&
    daysApart(only, { first: published, last: published }) <= 2
  )
}

const gapOf = (x: readonly Days[], y: readonly Days[]): number => Math.min(...x.flatMap((d) => y.map((e) => daysApart(d, e))))

/** A stretch longer than this (days) is a campaign, in which others were attacked before. */
const CAMPAIGN_DAYS = 14

/** Published before the other's first day, where the other tells of no earlier one, nor of a stretch that had begun. */
function tooEarly(a: Telling, b: Telling): Barrier | null {
  const first = a.days[0]
  if (!first?.firm || !b.published || b.published >= first.first) return null
  if (a.days.some((d) => d.first <= b.published!) || a.spans.some((s) => length(s) <= CAMPAIGN_DAYS && s.first <= b.published!)) return null
  return { by: 'days', why: `published on ${b.published}, before ${first.first}` }
}

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
  const far = slack > 500 ? 2 : slack > 25 ? 1 : 0
  const same = radius <= PRECISE_KM ? 1 : radius <= 150 ? 0.4 : radius < Number.POSITIVE_INFINITY ? 0.15 : 0
  const barred: Barrier | null = slack > 60 && firm ? { by: 'places', why: `places ${Math.round(best)} km apart` } : null
  return { same, near: same === 0 && !far ? 1 : 0, far, barred }
}
