import { daysApart } from '../model/edtf.ts'
import type { Evidence } from '../model/incident.ts'
import { compareDays, comparePlaces, tellsApart } from './apart.ts'
import { cosine, share, shared } from './bags.ts'
import type { Telling } from './tellings.ts'

/** The measures of a pair, each 0 to 1 or a small count: what the weights multiply. */
export interface Features {
  readonly sameDays: number
  readonly nextDay: number
  readonly otherDay: number
  /** Each tells of an attack, or much, on a day of its own. */
  readonly twoDays: number
  readonly stretch: number
  /** One says that it was not the first, and the other is from days before and tells of no day of it. */
  readonly repeated: number
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
  /** One tells the other's toll of another event, and no toll with it. */
  readonly recalled: number
}

/** What of an event each measure is about. */
export const WHAT: Readonly<Record<keyof Features, Evidence['what']>> = {
  sameDays: 'time',
  nextDay: 'time',
  otherDay: 'time',
  twoDays: 'time',
  stretch: 'time',
  repeated: 'time',
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
  recalled: 'numbers',
}

/** All measures. */
export const KEYS = Object.keys(WHAT) as (keyof Features)[]

/** Symmetric: of either order the same. */
export function measure(a: Telling, b: Telling): Features {
  const [time, place] = [compareDays(a, b), comparePlaces(a, b)]
  const apart = a.published && b.published ? daysApart(day(a.published), day(b.published)) : 30
  const names = cosine(a.names, b.names)
  const common = a.means.filter((m) => b.means.includes(m)).length
  return {
    sameDays: time.same,
    nextDay: time.near,
    otherDay: time.far,
    twoDays: time.far && sure(a) && sure(b) ? 1 : 0,
    stretch: time.far || !time.same ? Number(sameStretch(a, b)) : 0,
    repeated: time.same === 0 && (isEarlier(a, b) || isEarlier(b, a)) ? 1 : 0,
    fresh: Math.max(undated(a, b, 0, 3), undated(b, a, 0, 3)),
    late: Math.max(undated(a, b, 14, 1e6), undated(b, a, 14, 1e6)),
    publishedNear: apart <= 2 ? 1 : apart <= 7 ? 0.5 : 0,
    publishedFar: Math.min(1, Math.max(0, apart - 30) / 300) * (time.same > 0 ? 0.5 : 1),
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
    recalled: Number(shared(a.figures, b.figures) === 0 && (recalls(a, b) || recalls(b, a))),
  }
}

/** Whether it tells a toll of the other's as that of another event, and not of a day on which the other's cannot have been. */
const recalls = (a: Telling, b: Telling): boolean =>
  (a.past ?? []).some((told) => {
    const [figure = '', days] = told.split(' ')
    return b.figures.includes(figure) && (days === undefined || mayBeOf(days, b))
  })

/** Whether a telling may be of those days: one of its own is theirs, or, where it tells none, it was published within a year of them. */
function mayBeOf(days: string, { days: own, published }: Telling): boolean {
  const [first = '', last = ''] = days.split('/')
  const told = { first, last }
  return own.length > 0
    ? own.some((d) => daysApart(d, told) <= 1)
    : published === null || daysApart({ first: published, last: published }, told) <= YEAR
}

const YEAR = 366

/** Share of names in common (cosine) below which two reports name other people and places. */
const FEW_NAMES = 0.05

const day = (iso: string) => ({ first: iso, last: iso })

/** Whether both tell of a longer stretch with the same first day (one siege, one battle), or one of a stretch since the day of the other's attack. */
const sameStretch = (a: Telling, b: Telling): boolean =>
  a.spans.some((s) => b.spans.some((t) => s.first === t.first)) || isSince(a, b) || isSince(b, a)

/** "Since the ambush 41 were held": a stretch that is no month, from the day of the other on. */
const isSince = (a: Telling, b: Telling): boolean => {
  const [day] = b.days
  return day !== undefined && day.first === day.last && a.spans.some((s) => !s.month && s.first === day.first)
}

/** 1 where one gives no day and was published so many days after the other's first. */
function undated(a: Telling, b: Telling, from: number, to: number): number {
  const first = b.days[0]?.first
  if (a.days.length || !first || !a.published) return 0
  const days = (Date.parse(a.published) - Date.parse(first)) / 86_400_000
  return days >= from && days <= to ? 1 : 0
}

/** Whether much is told of its first day, or an attack: but one claim of the day of publication is as likely the day of a statement. */
const sure = (t: Telling): boolean => {
  const [first] = t.days
  return first !== undefined && (tellsApart(first, t) || (first.struck === true && first.first !== t.published))
}

/** How many days before a report of another attack a report is published that is of the one before. */
const BEFORE = 2

/** Whether `b` says that it is of another attack, and `a` was published well before it. */
const isEarlier = (a: Telling, b: Telling): boolean =>
  b.again &&
  !a.again &&
  a.published !== null &&
  b.published !== null &&
  Date.parse(b.published) - Date.parse(a.published) >= BEFORE * 86_400_000
