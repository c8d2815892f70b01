import { OUTCOMES } from '../../model/claim.ts'
import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { makeBag } from './features/bag.ts'
import { step } from './features/number.ts'
import { partOf } from './features/parts.ts'
import type { Mention } from './mentions.ts'

/** Names of the classes that the outcome models choose between. */
export const CLASSES = ['none', ...OUTCOMES] as const

/** A mention with what the first model holds of it: a probability for each class. */
export interface Weighed {
  readonly mention: Mention
  readonly first: Float64Array
}

/** Odds in steps of half a unit of their logarithm, so that near-certainty is told from certainty. */
const odds = (p: number): number => Math.max(-12, Math.min(12, Math.round(2 * Math.log((p + 1e-4) / (1 - p + 1e-4)))))
const coarse = (p: number): number => Math.round(odds(p) / 3)
const best = (p: Float64Array): number => p.reduce((top, x, i) => (x > p[top]! ? i : top), 0)
const second = (p: Float64Array): number => best(p.map((x, i) => (i === best(p) ? 0 : x)))
const outcomeOf = (p: Float64Array): number => 1 + best(p.slice(1))
const figureOf = (m: Mention): string | null => {
  const q = m.number?.quantity
  return q && (q.form === 'digits' || q.form === 'words') && (q.min ?? q.max ?? 0) > 1 ? `${q.min ?? q.max}` : null
}

/** What the first model's view of the whole report says of a mention: its own odds, its neighbours, its figure told elsewhere. */
export function historyFeatures(all: readonly Weighed[], i: number): number[] {
  const bag = makeBag()
  const { mention: m, first } = all[i]!
  const noun = m.scene.tokens[m.noun]
  const kind = `${m.how} ${m.number?.quantity.form} ${noun ? (PEOPLE.get(noun.lemma) ?? noun.tag) : '-'}`
  bag.add('all', 1)
  for (const [c, p] of first.entries()) bag.add(`p${c}`, odds(p))
  bag.add('top', `${best(first)} ${coarse(first[best(first)]!)}`)
  bag.add('top+second', `${best(first)} ${second(first)} ${coarse(first[0]!)}`)
  bag.add('top+kind', `${best(first)} ${kind}`)
  bag.add('kind', `${kind} ${coarse(first[0]!)}`)
  bag.add('title', `${m.scene.sentence.title} ${coarse(first[0]!)}`)
  const told: Told = { first, kind, add: bag.add }
  neighbours(all, i, told)
  before(all, i, told)
  elsewhere(all, i, told)
  return bag.hashes
}

interface Told {
  readonly first: Float64Array
  readonly kind: string
  readonly add: (template: string, value: string | number) => void
}

const LOOK = [-3, -2, -1, 1, 2]

function neighbours(all: readonly Weighed[], i: number, { first, kind, add }: Told): void {
  const me = all[i]!
  const mine = outcomeOf(first)
  for (const d of LOOK) {
    const other = all[i + d]
    if (!other) {
      add(`by${d}`, 'edge')
      continue
    }
    const away = Math.min(3, Math.abs(other.mention.scene.sentence.n - me.mention.scene.sentence.n))
    const theirs = outcomeOf(other.first)
    add(`by${d}`, `${theirs} ${coarse(other.first[0]!)} ${away}`)
    add(`by${d} alike`, `${theirs === mine} ${coarse(other.first[0]!)} ${away} ${coarse(first[0]!)}`)
    add(`by${d} kind`, `${theirs} ${other.first[0]! < 0.5} ${away} ${kind}`)
    if (Math.abs(d) === 1) add(`by${d} size`, `${sizeBeside(me.mention, other.mention)} ${other.first[0]! < 0.5} ${away}`)
  }
}

/** The last mention before that tells an outcome. */
function before(all: readonly Weighed[], i: number, { first, kind, add }: Told): void {
  const me = all[i]!
  const k = all.findLastIndex((w, at) => at < i && w.first[0]! < 0.5)
  if (k < 0) {
    add('last', `none ${kind}`)
    return
  }
  const away = Math.min(5, me.mention.scene.sentence.n - all[k]!.mention.scene.sentence.n)
  const theirs = outcomeOf(all[k]!.first)
  const part = partOf(me.mention)
  if (part) add('part after', `${part} ${theirs} ${away} ${coarse(first[0]!)}`)
  if (part) add('part of last', `${part} ${theirs} ${Math.min(1, away)} ${sizeBeside(me.mention, all[k]!.mention)}`)
  add('last', `${theirs} ${away}`)
  add('last+kind', `${theirs} ${kind}`)
  add('last alike', `${theirs === outcomeOf(first)} ${away} ${coarse(first[0]!)}`)
  add('last size', `${sizeBeside(me.mention, all[k]!.mention)} ${coarse(first[0]!)}`)
}

function sizeBeside(a: Mention, b: Mention): string {
  const [x, y] = [a.number?.quantity.min ?? a.number?.quantity.max, b.number?.quantity.min ?? b.number?.quantity.max]
  if (!x || !y) return 'open'
  return x === y ? 'same' : x > 3 * y ? 'far over' : x > y ? 'over' : 3 * x < y ? 'far under' : 'under'
}

/** The same figure elsewhere in the report, and how sure the first model is of it there; how much the report tells at all. */
function elsewhere(all: readonly Weighed[], i: number, { first, add }: Told): void {
  const figure = figureOf(all[i]!.mention)
  const tops = new Float64Array(CLASSES.length)
  let same = 0
  for (const [k, other] of all.entries()) {
    if (k === i || !figure || figureOf(other.mention) !== figure) continue
    same++
    for (let c = 0; c < tops.length; c++) tops[c] = Math.max(tops[c]!, other.first[c]!)
  }
  add('same', `${Math.min(3, same)} ${coarse(first[0]!)}`)
  if (same) for (let c = 0; c < tops.length; c++) add(`same p${c}`, coarse(tops[c]!))
  if (same) add('same alike', `${1 + best(tops.slice(1)) === outcomeOf(first)} ${coarse(Math.max(...tops.slice(1)))} ${coarse(first[0]!)}`)
  const told = all.filter((w) => w.first[0]! < 0.5).length
  add('told', `${step(told)} ${coarse(first[0]!)}`)
  add('told share', `${Math.round((5 * told) / all.length)} ${coarse(first[0]!)}`)
  for (let c = 1; c < CLASSES.length; c++) add(`told p${c}`, `${step(all.filter((w) => w.first[c]! > 0.5).length)} ${coarse(first[c]!)}`)
}
