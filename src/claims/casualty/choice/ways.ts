import { CLASSES } from '../classes.ts'
import type { Mention } from '../mentions.ts'
import type { Scene } from '../scene.ts'

/** The way from a mention to a word: how many tokens, and what lies between. */
export interface Way {
  readonly far: number
  readonly numbers: number
  readonly stops: number
  readonly commas: number
  /** The word's token; -1 where there is none. */
  readonly at: number
}

interface Sides<T> {
  readonly right: T
  readonly left: T
}

/** Where the words of each outcome stand about a mention; lists go by class. */
export interface Ways {
  /** The ways to the nearest word that may tell a class, and to the nearest that surely does. */
  readonly weak: Sides<readonly Way[]>
  readonly strong: Sides<readonly Way[]>
  /** The class of the nearest sure word; 0 where there is none. */
  readonly first: Sides<number>
  /** The classes told inside it. */
  readonly inside: readonly number[]
  /** What the parse ties to it, a dependent (9) or a governor up to four steps above (8 to 5); 0 where it ties none. */
  readonly tied: { readonly class: number; readonly near: number }
}

const FAR: Way = { far: 40, numbers: -1, stops: -1, commas: -1, at: -1 }
const FARTHEST = 30
const STOP = new Set([';', ':', '.', '(', ')', '–', '—', '|'])
const numberOf: ReadonlyMap<string, number> = new Map(CLASSES.map((name, c) => [name, c]))
const classOf = (told: { readonly outcome: string }): number => numberOf.get(told.outcome)!

const kept = new WeakMap<Mention, Ways>()

/** Looked for once, whatever is held of the mention. */
export function waysOf(m: Mention): Ways {
  let ways = kept.get(m)
  if (!ways) kept.set(m, (ways = find(m)))
  return ways
}

function find(m: Mention): Ways {
  const [right, left] = [walk(m, 1), walk(m, -1)]
  return {
    weak: { right: right.weak, left: left.weak },
    strong: { right: right.strong, left: left.strong },
    first: { right: right.first, left: left.first },
    inside: m.scene.joined.slice(m.first, m.last + 1).flatMap((t) => (t ? [classOf(t)] : [])),
    tied: tiedTo(m),
  }
}

const numbered = new WeakMap<Scene, ReadonlySet<number>>()

/** The words that its numbers hang on. */
function coresOf(scene: Scene): ReadonlySet<number> {
  let cores = numbered.get(scene)
  if (!cores) numbered.set(scene, (cores = new Set(scene.numbers.map(({ core }) => core))))
  return cores
}

/** The ways to the nearest words on one side, all in one walk. */
function walk({ first: from, last: to, scene }: Mention, side: 1 | -1): { weak: Way[]; strong: Way[]; first: number } {
  const { tokens, triggers, joined } = scene
  const cores = coresOf(scene)
  const weak = Array<Way>(CLASSES.length).fill(FAR)
  const strong = Array<Way>(CLASSES.length).fill(FAR)
  let [first, far, count, stops, commas] = [0, 0, 0, 0, 0]
  for (let at = side > 0 ? to + 1 : from - 1; at >= 0 && at < tokens.length; at += side) {
    far++
    const [may, told] = [triggers[at], joined[at]]
    if (may || told) {
      const way: Way = { far: Math.min(FARTHEST, far), numbers: count, stops, commas, at }
      for (const t of may ?? []) if (weak[classOf(t)] === FAR) weak[classOf(t)] = way
      if (told && strong[classOf(told)] === FAR) strong[classOf(told)] = way
      if (told) first ||= classOf(told)
    }
    const { text } = tokens[at]!
    if (text === ',') commas++
    else if (STOP.has(text)) stops++
    if (cores.has(at)) count++
  }
  return { weak, strong, first }
}

function tiedTo({ head, scene: { tokens, joined, kids } }: Mention): Ways['tied'] {
  for (const k of kids[head]!)
    if (joined[k] && /^(?:acl|amod|nsubj|cop)/.test(tokens[k]!.label)) return { class: classOf(joined[k]!), near: 9 }
  for (let at = tokens[head]!.head, n = 0; at >= 0 && n < 4; at = tokens[at]!.head, n++)
    if (joined[at]) return { class: classOf(joined[at]!), near: 8 - n }
  return { class: 0, near: 0 }
}

const counted = new WeakMap<Scene, readonly number[]>()

/** How many words of a sentence may tell a class, three at the most. */
export function tellings(scene: Scene, c: number): number {
  let counts = counted.get(scene)
  if (!counts) {
    const found = CLASSES.map((name) => scene.triggers.filter((list) => list?.some((t) => t.outcome === name)).length)
    counted.set(scene, (counts = found))
  }
  return Math.min(3, counts[c]!)
}
