import { type Crowd, restOf, tableAt } from './crowd.ts'
import { type Company, logOdds, ratio, type Sight } from './sight.ts'
import { tellings, waysOf } from './ways.ts'

/** How many numbers `outcomeRow` gives. */
export const OUTCOME_WIDTH = 44

/** What speaks for a mention telling the outcome of class `c` and no other: the first look, the words of that outcome, the company. */
export const outcomeRow = (me: Sight, company: Company, c: number): number[] =>
  chosen(me, c).concat(tellers(me, company, c), around(me, company, c), elsewhere(me, company, c))

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

/** The words of that outcome around: how far, what lies between, which mentions stand nearer to them, and what the parse ties. */
function tellers(me: Sight, { beside, before }: Company, c: number): number[] {
  const { weak, strong, first, inside, tied } = waysOf(me.mention)
  const [right, left] = [weak.right[c]!, weak.left[c]!]
  const [rightStrong, leftStrong] = [strong.right[c]!, strong.left[c]!]
  const side = (of: number): number => (of === c ? 2 : of > 0 ? 1 : 0)
  return [
    right.far,
    right.numbers,
    right.stops,
    right.commas,
    left.far,
    left.numbers,
    left.stops,
    left.commas,
    rightStrong.far,
    rightStrong.numbers,
    rightStrong.stops,
    leftStrong.far,
    leftStrong.numbers,
    leftStrong.stops,
    side(first.right),
    side(first.left),
    inside.includes(c) ? 2 : inside.length ? 1 : 0,
    tied.class === c ? tied.near : -tied.near,
    tellings(me.scene, c),
    before && before.n === me.n - 1 ? tellings(before.scene, c) : 0,
    rivals(me, beside, { c, at: right.at }),
    rivals(me, beside, { c, at: left.at }),
  ]
}

/** The best chance of another mention between this one and a word of outcome to be what that word tells of. */
function rivals({ mention: m }: Sight, beside: readonly Sight[], { c, at }: { c: number; at: number }): number {
  if (at < 0) return -2
  const [from, to] = at < m.first ? [at, m.first] : [m.last, at]
  let top = -1
  for (const { mention, odds } of beside) if (mention.first > from && mention.last < to) top = Math.max(top, odds[c]!)
  return top < 0 ? -1 : Math.round(100 * top)
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

/** What is told of that outcome in the rest of the report: how much of all that is told, the same figure and noun, the last before. */
function elsewhere(me: Sight, { all, i, crowd, figures, figuresBefore, nouns, sums }: Company, c: number): number[] {
  const share = (told: number, of: number, nothing: number): number => Math.round((100 * told) / (1e-6 + of - nothing))
  const at = tableAt(i, c)
  const last = all[crowd.last[at]!]
  return [
    share(restOf(crowd, all, i, c), all.length - 1, restOf(crowd, all, i, 0)),
    share(crowd.sums[at]!, i, crowd.sums[tableAt(i, 0)]!),
    all.length > 1 ? Math.round(100 * Math.max(crowd.before[at]!, crowd.after[tableAt(i + 1, c)]!)) : -1,
    Math.min(50, Math.round(10 * opening(all, crowd, i, c))),
    most(figures, c),
    most(figuresBefore, c),
    most(nouns, c),
    most(sums, c),
    last ? Math.min(9, me.n - last.n) : 10,
    last ? ratio(me.size, last.size) : -9,
    last && me.figure > 0 && last.figure === me.figure ? 1 : 0,
  ]
}

function opening(all: readonly Sight[], crowd: Crowd, i: number, c: number): number {
  const total = crowd.sums[tableAt(crowd.opening, c)]!
  return i < crowd.opening ? total - all[i]!.odds[c]! : total
}
