import { CLASSES } from '../classes.ts'
import type { Sight } from './sight.ts'

const COUNT = CLASSES.length
/** The first sentences of a report, which mostly tell all of it. */
const OPENING = 3
/** So likely an outcome is held to be told. */
const LIKELY = 0.5

/** All mentions of a report, gone through once: what each is asked about those before it, behind it and like it. Tables hold a row of classes for each mention. */
export interface Crowd {
  /** Odds of those before each, summed; the last row sums all. */
  readonly sums: Float64Array
  /** The best odds among those before each, and among those from it on. */
  readonly before: Float64Array
  readonly after: Float64Array
  /** The last before each that likely tells a class; -1 where there is none. */
  readonly last: Int32Array
  /** The last told before each, and the first from it on; -1 where there is none. */
  readonly toldBefore: Int32Array
  readonly toldAfter: Int32Array
  /** How many are told. */
  readonly told: number
  /** How many stand in the first sentences. */
  readonly opening: number
  readonly byFigure: ReadonlyMap<number, readonly number[]>
  readonly byNoun: ReadonlyMap<string, readonly number[]>
  /** Those whose figures each figure sums up or is a part of. */
  readonly bySum: ReadonlyMap<number, readonly number[]>
}

const kept = new WeakMap<readonly Sight[], Crowd>()

export function crowdOf(all: readonly Sight[]): Crowd {
  let crowd = kept.get(all)
  if (!crowd) kept.set(all, (crowd = gather(all)))
  return crowd
}

function gather(all: readonly Sight[]): Crowd {
  const opening = all.findIndex((s) => s.n >= OPENING)
  return {
    ...forwards(all),
    ...backwards(all),
    told: all.filter((s) => s.told).length,
    opening: opening < 0 ? all.length : opening,
    byFigure: placesBy(all, (s) => (s.figure > 0 ? s.figure : null)),
    byNoun: placesBy(all, (s) => s.noun),
    bySum: sumsOf(all),
  }
}

function forwards(all: readonly Sight[]): Pick<Crowd, 'sums' | 'before' | 'last' | 'toldBefore'> {
  const size = (all.length + 1) * COUNT
  const [sums, before, last] = [new Float64Array(size), new Float64Array(size), new Int32Array(size).fill(-1)]
  const toldBefore = new Int32Array(all.length + 1).fill(-1)
  for (let i = 0; i < all.length; i++) {
    const { odds, told } = all[i]!
    toldBefore[i + 1] = told ? i : toldBefore[i]!
    for (let c = 0, at = i * COUNT; c < COUNT; c++, at++) {
      const p = odds[c]!
      sums[at + COUNT] = sums[at]! + p
      before[at + COUNT] = Math.max(before[at]!, p)
      last[at + COUNT] = p > LIKELY ? i : last[at]!
    }
  }
  return { sums, before, last, toldBefore }
}

function backwards(all: readonly Sight[]): Pick<Crowd, 'after' | 'toldAfter'> {
  const after = new Float64Array((all.length + 1) * COUNT)
  const toldAfter = new Int32Array(all.length + 1).fill(-1)
  for (let i = all.length - 1; i >= 0; i--) {
    const { odds, told } = all[i]!
    toldAfter[i] = told ? i : toldAfter[i + 1]!
    for (let c = 0, at = i * COUNT; c < COUNT; c++, at++) after[at] = Math.max(after[at + COUNT]!, odds[c]!)
  }
  return { after, toldAfter }
}

function placesBy<K>(all: readonly Sight[], keyOf: (s: Sight) => K | null): Map<K, number[]> {
  const places = new Map<K, number[]>()
  for (const [i, s] of all.entries()) {
    const key = keyOf(s)
    if (key === null) continue
    const known = places.get(key)
    if (known) known.push(i)
    else places.set(key, [i])
  }
  return places
}

/** The sum over all others but one of the odds of class `c`. */
export const restOf = ({ sums }: Crowd, all: readonly Sight[], i: number, c: number): number =>
  sums[all.length * COUNT + c]! - all[i]!.odds[c]!

export const tableAt = (i: number, c: number): number => i * COUNT + c

/** Smaller sums come about by chance. */
const LEAST_SUM = 4
/** So many figures in a row are added up at most. */
const MOST_PARTS = 4
/** So many others a figure is tied to at most: a long list of like figures adds up in too many ways to tell anything. */
const MOST_TIES = 40

/** Figures in a row that make up another of the report, by each what it is tied to: "26 nurses and five drivers" are the 31 told before. */
function sumsOf(all: readonly Sight[]): Map<number, number[]> {
  const exact = all.flatMap((s, i) => (s.exact > 0 ? [i] : []))
  const totals = placesBy(all, (s) => (s.exact >= LEAST_SUM ? s.exact : null))
  const out = new Map<number, number[]>()
  for (const [k, first] of exact.entries()) {
    let sum = all[first]!.exact
    for (let far = 1; far < MOST_PARTS; far++) {
      const next = all[exact[k + far] ?? -1]
      if (!next || next.n > all[first]!.n + 1) break
      sum += next.exact
      const parts = exact.slice(k, k + far + 1)
      for (const whole of (totals.get(sum) ?? []).slice(0, MOST_TIES))
        if (!parts.includes(whole)) for (const part of parts) tie(out, part, whole)
    }
  }
  return out
}

function tie(ties: Map<number, number[]>, a: number, b: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = ties.get(from)
    if (!known) ties.set(from, [to])
    else if (known.length < MOST_TIES) known.push(to)
  }
}
