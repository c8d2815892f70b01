import { daysApart } from '../model/edtf.ts'
import { kilometres } from '../model/geo.ts'
import type { Evidence } from '../model/incident.ts'
import { type Bag, type Days, PRECISE_KM, type Telling } from './tellings.ts'
import { THRESHOLD, WEIGHTS } from './weights.ts'

/** A bar on days is lifted where a longer stretch that is told covers both. */
export interface Barrier {
  readonly by: 'days' | 'places'
  readonly why: string
}

/** The measures of a pair, each 0 to 1 or a small count: what the weights multiply. */
export interface Features {
  readonly sameDays: number
  readonly nextDay: number
  readonly otherDay: number
  /** Each tells of an attack, or much, on a day of its own. */
  readonly twoDays: number
  readonly stretch: number
  readonly fresh: number
  readonly late: number
  readonly publishedNear: number
  readonly publishedFar: number
  readonly samePlace: number
  readonly nearPlace: number
  readonly farPlace: number
  /** Neither a place nor hardly a name in common: a day and words alone. */
  readonly strangers: number
  readonly names: number
  readonly pairs: number
  readonly words: number
  readonly titles: number
  readonly means: number
  readonly otherMeans: number
  readonly figures: number
}

/** Why two tellings cannot be of one incident, whatever else agrees; null where they may. */
export const bar = (a: Telling, b: Telling): Barrier | null => compareDays(a, b).barred ?? comparePlaces(a, b).barred

/** How strongly two tellings are of one incident (natural log of odds). Symmetric, and a function of the two alone: it does not matter what else is held. */
export function weigh(a: Telling, b: Telling): number {
  const f = measure(a, b)
  let weight = WEIGHTS.bias
  for (const key of KEYS) weight += round(f[key] * WEIGHTS[key])
  return round(weight)
}

/** Whether two tellings may be joined at all. */
export const mayJoin = (a: Telling, b: Telling): boolean => !bar(a, b) && weigh(a, b) >= THRESHOLD

/** What speaks for and against it, measure by measure. */
export function evidence(a: Telling, b: Telling): Evidence[] {
  const f = measure(a, b)
  return KEYS.map((key) => ({ what: WHAT[key], weight: round(f[key] * WEIGHTS[key]), why: say(key, a, b) })).filter((e) => e.weight !== 0)
}

const round = (x: number): number => Math.round(x * 1000) / 1000

export function measure(a: Telling, b: Telling): Features {
  return featuresOf(a, b, compareDays(a, b), comparePlaces(a, b))
}

function featuresOf(a: Telling, b: Telling, time: Compared, place: Compared): Features {
  const apart = a.published && b.published ? daysApart(day(a.published), day(b.published)) : 30
  const names = cosine(a.names, b.names)
  const common = a.means.filter((m) => b.means.includes(m)).length
  return {
    sameDays: time.same,
    nextDay: time.near,
    otherDay: time.far,
    twoDays: time.far && sure(a.days) && sure(b.days) ? 1 : 0,
    stretch: time.far || !time.same ? Number(sameStretch(a, b)) : 0,
    fresh: Math.max(undated(a, b, 0, 3), undated(b, a, 0, 3)),
    late: Math.max(undated(a, b, 14, 1e6), undated(b, a, 14, 1e6)),
    publishedNear: apart <= 2 ? 1 : apart <= 7 ? 0.5 : 0,
    publishedFar: Math.min(1, Math.max(0, apart - 30) / 300),
    samePlace: place.same,
    nearPlace: place.near,
    farPlace: place.far,
    strangers: place.same === 0 && names < FEW_NAMES && shared(a.lands, b.lands) === 0 ? 1 : 0,
    names,
    pairs: Math.min(1, Math.log1p(shared(a.pairs, b.pairs)) / Math.log(8)),
    words: cosine(a.words, b.words),
    titles: (share(a.title.items, b.words.items) + share(b.title.items, a.words.items)) / 2,
    means: common ? 1 : 0,
    otherMeans: !common && a.means.length > 0 && b.means.length > 0 ? 1 : 0,
    figures: Math.min(1, shared(a.figures, b.figures) / 2),
  }
}

/** Share of names in common (cosine) below which two reports name other people and places. */
const FEW_NAMES = 0.05

interface Compared {
  readonly same: number
  readonly near: number
  readonly far: number
  readonly barred: Barrier | null
}

const day = (iso: string) => ({ first: iso, last: iso })

/** Their days; a report also bounds the day by its publication: nothing is told before it happened. */
function compareDays(a: Telling, b: Telling): Compared {
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

function tooEarly(a: Telling, b: Telling): Barrier | null {
  const first = a.days[0]
  if (!first?.firm || !b.published || b.published >= first.first) return null
  if (a.days.some((d) => d.first <= b.published!) || a.spans.some((s) => s.first <= b.published!)) return null
  return { by: 'days', why: `published on ${b.published}, before ${first.first}` }
}

/** Whether both tell of a longer stretch with the same first day: one siege, one battle. */
const sameStretch = (a: Telling, b: Telling): boolean => a.spans.some((s) => b.spans.some((t) => s.first === t.first))

function comparePlaces(a: Telling, b: Telling): Compared {
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

function cosine<T extends string | number>(a: Bag<T>, b: Bag<T>): number {
  let dot = 0
  let i = 0
  let j = 0
  while (i < a.items.length && j < b.items.length) {
    const [x, y] = [a.items[i]!, b.items[j]!]
    if (x === y) dot += a.weights[i++]! * b.weights[j++]!
    else if (x < y) i++
    else j++
  }
  return dot === 0 ? 0 : dot / (a.norm * b.norm)
}

/** Share of a list that stands in another; both sorted. */
function share(a: readonly number[], b: readonly number[]): number {
  let [n, j] = [0, 0]
  for (const item of a) {
    while (j < b.length && b[j]! < item) j++
    if (b[j] === item) n++
  }
  return a.length ? n / a.length : 0
}

/** 1 where one gives no day and was published so many days after the other's first. */
function undated(a: Telling, b: Telling, from: number, to: number): number {
  const first = b.days[0]?.first
  if (a.days.length || !first || !a.published) return 0
  const days = (Date.parse(a.published) - Date.parse(first)) / 86_400_000
  return days >= from && days <= to ? 1 : 0
}

function shared(a: readonly string[], b: readonly string[]): number {
  let n = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      n++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return n
}

const WHAT: Readonly<Record<keyof Features, Evidence['what']>> = {
  sameDays: 'time',
  nextDay: 'time',
  otherDay: 'time',
  twoDays: 'time',
  stretch: 'time',
  fresh: 'time',
  late: 'time',
  publishedNear: 'time',
  publishedFar: 'time',
  samePlace: 'place',
  nearPlace: 'place',
  farPlace: 'place',
  strangers: 'names',
  names: 'names',
  pairs: 'names',
  words: 'words',
  titles: 'words',
  means: 'means',
  otherMeans: 'means',
  figures: 'numbers',
}

const KEYS = Object.keys(WHAT) as (keyof Features)[]

function say(key: keyof Features, a: Telling, b: Telling): string {
  switch (key) {
    case 'sameDays':
      return `both on ${a.days[0]?.first}`
    case 'nextDay':
    case 'otherDay':
    case 'twoDays':
      return `${a.days[0]?.first} and ${b.days[0]?.first}`
    case 'stretch':
      return 'both tell of one stretch of days'
    case 'fresh':
    case 'late':
    case 'publishedNear':
    case 'publishedFar':
      return `published ${a.published} and ${b.published}`
    case 'strangers':
      return 'no place and hardly a name in common'
    case 'names':
      return `names in common: ${a.names.items
        .filter((n) => b.names.items.includes(n))
        .slice(0, 8)
        .join(', ')}`
    case 'pairs':
      return `full names in common: ${a.pairs
        .filter((n) => b.pairs.includes(n))
        .slice(0, 5)
        .join(', ')}`
    case 'words':
      return 'like words'
    case 'titles':
      return 'words of one’s title in the other'
    case 'means':
      return `both: ${a.means.filter((m) => b.means.includes(m)).join(', ')}`
    case 'otherMeans':
      return `${a.means.join(', ')} against ${b.means.join(', ')}`
    case 'figures':
      return `figures in common: ${a.figures.filter((n) => b.figures.includes(n)).join(', ')}`
    default:
      return places(a, b)
  }
}

/** Whether its first day is an attack's, or much is told of it. */
const sure = ([first]: readonly Days[]): boolean => first !== undefined && (first.firm || first.struck === true)

/** How far apart their nearest places are, and how much of it the words leave open. */
function places(a: Telling, b: Telling): string {
  const pairs = a.spots.flatMap((x) => b.spots.map((y) => ({ km: kilometres(x, y), open: x.radiusKm + y.radiusKm })))
  const [near] = pairs.toSorted((x, y) => x.km - x.open - (y.km - y.open))
  return near ? `${Math.round(near.km)} km apart, with ${Math.round(near.open)} km left open by the words` : 'no place'
}
