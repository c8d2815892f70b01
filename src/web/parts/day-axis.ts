/** Days of one stretch, first and last; numbers of days since 1970. */
export type Days = readonly [number, number]

/** One bar: the days that it stands for, and how many incidents are on them. */
export interface Bar {
  readonly days: Days
  readonly count: number
  /** It comes after days that the axis leaves out. */
  readonly broken: boolean
}

/** An axis of days on which long empty stretches take no room. */
export interface Axis {
  readonly bars: readonly Bar[]
  /** The days that are left out. */
  readonly gaps: readonly Days[]
  /** How many days the axis has. */
  readonly length: number
  /** The day at a place from 0 to `length` - 1. */
  dayAt(place: number): number
  /** The place of a day; of one that is left out, the nearest before it. */
  placeOf(day: number): number
}

const BARS = 60
/** An empty stretch is left out where it is longer than so many days and would take more than so much of what is left of the axis. */
const [LONG, SHARE] = [1000, 0.2]

/** The axis of some days, at least one. */
export function axisOf(days: readonly number[]): Axis {
  const sorted = days.toSorted((a, b) => a - b)
  const gaps = gapsIn(sorted)
  const stretches = between(sorted, gaps)
  const starts = stretches.map((_, n) => stretches.slice(0, n).reduce((sum, stretch) => sum + lengthOf(stretch), 0))
  const length = starts.at(-1)! + lengthOf(stretches.at(-1)!)
  const lastBefore = (list: readonly number[], value: number) =>
    Math.max(
      0,
      list.findLastIndex((one) => one <= value),
    )
  return {
    gaps,
    length,
    bars: barsOf(sorted, stretches, Math.max(1, Math.ceil(length / BARS))),
    dayAt(place) {
      const n = lastBefore(starts, place)
      return stretches[n]![0] + place - starts[n]!
    },
    placeOf(day) {
      const n = lastBefore(
        stretches.map(([from]) => from),
        day,
      )
      const [from, to] = stretches[n]!
      return starts[n]! + Math.max(0, Math.min(day, to) - from)
    },
  }
}

const lengthOf = ([from, to]: Days): number => to - from + 1

/** The empty stretches that are left out, the longest chosen first and all in the order of time. */
function gapsIn(sorted: readonly number[]): Days[] {
  const empty = sorted.slice(1).flatMap((day, n): Days[] => (day - sorted[n]! > LONG ? [[sorted[n]! + 1, day - 1]] : []))
  let left = sorted.at(-1)! - sorted[0]! + 1
  const out = empty
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    .filter((gap) => {
      const isLong = lengthOf(gap) > SHARE * left
      if (isLong) left -= lengthOf(gap)
      return isLong
    })
  return out.sort((a, b) => a[0] - b[0])
}

const between = (sorted: readonly number[], gaps: readonly Days[]): Days[] =>
  [...gaps, null].map((gap, n) => [n === 0 ? sorted[0]! : gaps[n - 1]![1] + 1, gap ? gap[0] - 1 : sorted.at(-1)!])

/** Bars of `every` days; each stretch begins with a bar of its own. */
function barsOf(sorted: readonly number[], stretches: readonly Days[], every: number): Bar[] {
  const bars = stretches.flatMap(([from, to], stretch) =>
    Array.from({ length: Math.ceil((to - from + 1) / every) }, (_, n) => ({
      days: [from + n * every, Math.min(to, from + (n + 1) * every - 1)] as const,
      count: 0,
      broken: stretch > 0 && n === 0,
    })),
  )
  let at = 0
  for (const day of sorted) {
    while (day > bars[at]!.days[1]) at++
    bars[at]!.count++
  }
  return bars
}
