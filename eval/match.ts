import type { Claim } from '../src/model/claim.ts'
import type { GoldClaim, GoldReport } from './cases.ts'

/** A claim made, as the scoring sees it: its quote by offsets. */
export type Made = Claim

export type Pair = readonly [GoldClaim, Made]

/** A report's coded claims beside those made of it. */
export interface Matched {
  readonly report: GoldReport
  readonly pairs: readonly Pair[]
  /** Coded claims that were not found; those told again elsewhere and found there are left out. */
  readonly missed: readonly GoldClaim[]
  /** Claims made that meet no coded one. */
  readonly extra: readonly Made[]
}

/** Pairs one to one, best first: same kind, same outcome, quotes that share half of the shorter. `strict` asks for the bounds too. */
export function match(report: GoldReport, made: readonly Made[], strict = false): Matched {
  const all = report.gold.flatMap((g, i) => made.map((s, j) => ({ i, j, score: agreement(report.whole, g, s, strict) })))
  const ranked = all.filter((x) => x.score > 0).sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const gold = new Set<number>()
  const system = new Set<number>()
  const pairs: Pair[] = []
  for (const { i, j } of ranked) {
    if (gold.has(i) || system.has(j)) continue
    gold.add(i)
    system.add(j)
    pairs.push([report.gold[i]!, made[j]!])
  }
  const told = new Set(pairs.map(([g]) => g.repeats ?? g.id))
  const missed = report.gold.filter((g, i) => !gold.has(i) && !told.has(g.repeats ?? g.id))
  return { report, pairs, missed, extra: made.filter((_, j) => !system.has(j)) }
}

function agreement(whole: string, g: GoldClaim, s: Made, strict: boolean): number {
  if (g.kind !== s.kind || g.casualty?.outcome !== s.casualty?.outcome || overlap(whole, g, s) < 0.5) return 0
  const same = g.casualty ? sameNumber(g, s) : true
  if (strict && !same) return 0
  const bonus = (right: boolean, worth: number) => (right ? worth : 0)
  return (
    1 +
    closeness(whole, g, s) +
    bonus(g.scope === s.scope, 0.2) +
    bonus(g.polarity === s.polarity, 0.2) +
    bonus(originRight(g, s), 0.5) +
    bonus(!!g.casualty && same, 4)
  )
}

/** Where a quote stands in a text: every place. */
export function placesOf(whole: string, quote: string): [number, number][] {
  const out: [number, number][] = []
  for (let at = whole.indexOf(quote); at >= 0; at = whole.indexOf(quote, at + 1)) out.push([at, at + quote.length])
  return out
}

/** Shared length over the shorter quote: 1 where one lies in the other. */
export function overlap(whole: string, g: GoldClaim, s: Made): number {
  const { start, end } = s.quote
  const shares = placesOf(whole, g.quote).map(
    ([a, b]) => Math.max(0, Math.min(b, end) - Math.max(a, start)) / Math.max(1, Math.min(b - a, end - start)),
  )
  return Math.max(0, ...shares)
}

function closeness(whole: string, g: GoldClaim, s: Made): number {
  const { start, end } = s.quote
  const near = placesOf(whole, g.quote).map(([a, b]) => 1 - (Math.abs(a - start) + Math.abs(b - end)) / (b - a + end - start))
  return Math.max(0, ...near)
}

export function sameNumber(g: GoldClaim, s: Made): boolean {
  const [a, b] = [g.casualty?.number, s.casualty?.number]
  return a?.min === b?.min && a?.max === b?.max
}

const PLURALS: Record<string, string> = { people: 'person', men: 'man', women: 'woman', children: 'child', bodies: 'body' }
const SMALL = new Set(
  'the a an of and or in on at to for from by with its his her their this that these those some all other others who were was had been have has are is be'.split(
    ' ',
  ),
)

/** Content words in lower case, plurals cut. */
export function words(text: string | null | undefined): string[] {
  const all = (text ?? '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
  return all
    .filter((w) => w && !SMALL.has(w))
    .map((w) => PLURALS[w] ?? (w.length > 3 && w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w))
}

/** One's content words all stand in the other. */
export function contained(a: string, b: string): boolean {
  const [x, y] = [new Set(words(a)), new Set(words(b))]
  if (!x.size || !y.size) return a.toLowerCase().trim() === b.toLowerCase().trim()
  const [small, large] = x.size <= y.size ? [x, y] : [y, x]
  return [...small].every((w) => large.has(w))
}

export function tokenF1(a: string | null | undefined, b: string | null | undefined): number {
  const [x, left] = [words(a), words(b)]
  const n = x.length + left.length
  if (!n) return 1
  let same = 0
  for (const w of x) {
    const i = left.indexOf(w)
    if (i < 0) continue
    left.splice(i, 1)
    same++
  }
  return (2 * same) / n
}

/** The chains that the gold allows: optional sources in or out. */
export function chains(g: GoldClaim): GoldClaim['attribution'][] {
  return g.attribution.reduce<GoldClaim['attribution'][]>((all, s) => all.flatMap((c) => (s.optional ? [c, [...c, s]] : [[...c, s]])), [[]])
}

export function originRight(g: GoldClaim, s: Made): boolean {
  const origin = s.attribution.at(-1)
  return chains(g).some((c) => (c.length && origin ? contained(c.at(-1)!.name, origin.name) : c.length === s.attribution.length))
}

export function chainRight(g: GoldClaim, s: Made): boolean {
  return chains(g).some((c) => c.length === s.attribution.length && c.every((x, i) => contained(x.name, s.attribution[i]!.name)))
}
