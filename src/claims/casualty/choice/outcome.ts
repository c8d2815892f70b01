import { CLASSES } from '../classes.ts'
import type { Scene } from '../scene.ts'
import { type Company, logOdds, ratio, type Sight } from './sight.ts'

/** How many numbers `outcomeRow` gives. */
export const OUTCOME_WIDTH = 43

/** What speaks for a mention telling the outcome of class `c` and no other: the first look, the words of that outcome, the company. */
export function outcomeRow(me: Sight, company: Company, c: number): number[] {
  return [...chosen(me, c), ...tellers(me, company, c), ...around(me, company, c), ...elsewhere(me, company, c)]
}

const percent = (s: Sight | undefined, c: number): number => (s ? Math.round(100 * s.odds[c]!) : -1)

function most(list: readonly Sight[], c: number): number {
  let top = 0
  for (const s of list) if (s.odds[c]! > top) top = s.odds[c]!
  return list.length ? Math.round(100 * top) : -1
}

/** The odds of the first look: alone, by rank, and against the best of the others. */
function chosen({ odds }: Sight, c: number): number[] {
  let [rank, rival] = [0, 0]
  for (let k = 1; k < odds.length; k++) {
    if (k === c) continue
    if (odds[k]! > odds[c]!) rank++
    rival = Math.max(rival, odds[k]!)
  }
  return [logOdds(odds[c]!), rank, logOdds(odds[c]!) - logOdds(rival)]
}

const FAR: Way = { far: 40, numbers: -1, stops: -1, commas: -1, at: -1 }

interface Way {
  readonly far: number
  readonly numbers: number
  readonly stops: number
  readonly commas: number
  readonly at: number
}

/** The way from a mention to the nearest token on one side that passes. */
function wayTo({ mention: m, scene }: Sight, side: 1 | -1, passes: (i: number) => boolean): Way {
  const { tokens, numbers } = scene
  let [far, count, stops, commas] = [0, 0, 0, 0]
  for (let i = side > 0 ? m.last + 1 : m.first - 1; i >= 0 && i < tokens.length; i += side) {
    far++
    if (passes(i)) return { far: Math.min(30, far), numbers: count, stops, commas, at: i }
    const { text } = tokens[i]!
    if (text === ',') commas++
    else if (/^[;:.()–—|]$/.test(text)) stops++
    if (numbers.some((p) => p.core === i)) count++
  }
  return FAR
}

/** The words of that outcome around: how far, what lies between, which mentions stand nearer to them, and what the parse ties. */
function tellers(me: Sight, { beside, before }: Company, c: number): number[] {
  const { scene } = me
  const outcome = CLASSES[c]!
  const weak = (i: number): boolean => scene.triggers[i]?.some((t) => t.outcome === outcome) ?? false
  const strong = (i: number): boolean => scene.joined[i]?.outcome === outcome
  const [right, left] = [wayTo(me, 1, weak), wayTo(me, -1, weak)]
  const [rightStrong, leftStrong] = [wayTo(me, 1, strong), wayTo(me, -1, strong)]
  const earlier = before && before.n === me.n - 1 ? before.scene : null
  return [
    ...[right.far, right.numbers, right.stops, right.commas],
    ...[left.far, left.numbers, left.stops, left.commas],
    ...[rightStrong.far, rightStrong.numbers, rightStrong.stops],
    ...[leftStrong.far, leftStrong.numbers, leftStrong.stops],
    first(me, 1, outcome),
    first(me, -1, outcome),
    inside(me, outcome),
    tied(me, outcome),
    tellings(scene, outcome),
    earlier ? tellings(earlier, outcome) : 0,
    rivals(me, beside, { c, at: right.at }),
    rivals(me, beside, { c, at: left.at }),
  ]
}

/** Whether the nearest strong word of outcome on one side is of this one (2) or another (1). */
function first({ mention: m, scene: { joined } }: Sight, side: 1 | -1, outcome: string): number {
  for (let i = side > 0 ? m.last + 1 : m.first - 1; i >= 0 && i < joined.length; i += side)
    if (joined[i]) return joined[i]!.outcome === outcome ? 2 : 1
  return 0
}

function inside({ mention: m, scene: { joined } }: Sight, outcome: string): number {
  let found = 0
  for (let i = m.first; i <= m.last; i++) if (joined[i]) found = joined[i]!.outcome === outcome ? 2 : Math.max(found, 1)
  return found
}

/** What the parse ties to the mention: a dependent (9) or a governor up to four steps above (8 to 5); below 0 where it is of another outcome. */
function tied({ mention: m, scene: { tokens, joined, kids } }: Sight, outcome: string): number {
  for (const k of kids[m.head]!)
    if (joined[k] && /^(?:acl|amod|nsubj|cop)/.test(tokens[k]!.label)) return joined[k]!.outcome === outcome ? 9 : -9
  for (let at = tokens[m.head]!.head, n = 0; at >= 0 && n < 4; at = tokens[at]!.head, n++)
    if (joined[at]) return joined[at]!.outcome === outcome ? 8 - n : n - 8
  return 0
}

const tellings = ({ triggers }: Scene, outcome: string): number =>
  Math.min(3, triggers.filter((list) => list?.some((t) => t.outcome === outcome)).length)

/** The best chance of another mention between this one and a word of outcome to be what that word tells of. */
function rivals({ mention: m }: Sight, beside: readonly Sight[], { c, at }: { c: number; at: number }): number {
  if (at < 0) return -2
  const [from, to] = at < m.first ? [at, m.first] : [m.last, at]
  return most(
    beside.filter((s) => s.mention.first > from && s.mention.last < to),
    c,
  )
}

function around(me: Sight, { before, after, toldBefore, toldAfter, beside }: Company, c: number): number[] {
  const here = (s: Sight | undefined): number => (s?.n === me.n ? percent(s, c) : -1)
  return [
    here(before),
    here(after),
    percent(before, c),
    percent(after, c),
    percent(toldBefore, c),
    percent(toldAfter, c),
    here(toldBefore),
    most(beside, c),
  ]
}

function sum(list: readonly Sight[], c: number): number {
  let total = 0
  for (const s of list) total += s.odds[c]!
  return total
}

/** What is told of that outcome in the rest of the report: how much of all that is told, the same figure and noun, the last before. */
function elsewhere(me: Sight, { figures, figuresBefore, nouns, earlier, others, opening }: Company, c: number): number[] {
  const share = (list: readonly Sight[]): number => Math.round((100 * sum(list, c)) / (1e-6 + list.length - sum(list, 0)))
  const last = earlier.findLast((s) => s.odds[c]! > 0.5)
  return [
    share(others),
    share(earlier),
    most(others, c),
    Math.min(50, Math.round(10 * sum(opening, c))),
    most(figures, c),
    most(figuresBefore, c),
    most(nouns, c),
    last ? Math.min(9, me.n - last.n) : 10,
    last ? ratio(me.size, last.size) : -9,
    last && me.figure > 0 && last.figure === me.figure ? 1 : 0,
  ]
}
