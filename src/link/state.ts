import { bar } from './apart.ts'
import { keysOf } from './blocks.ts'
import { weigh } from './score.ts'
import type { Telling } from './tellings.ts'
import { THRESHOLD } from './weights.ts'

/** In a block each telling is compared with this many on either side, in the order of publication: what keeps the cost flat. */
const WINDOW = 16
/** The same for a block that a mere name or a mere toll makes: it grows with the ledger, and holds little that the others do not. */
const NARROW = 3

/** Two tellings that may be of one incident. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly weight: number
  /** In how many blocks the two stand close together. */
  blocks: number
}

/**
 * Everything that joining holds between two batches. It is a function of the set of tellings alone, whatever order they came
 * in: a block is kept sorted, and a pair is a candidate exactly where its two stand within the window of some block.
 */
export interface LinkState {
  readonly tellings: Map<string, Telling>
  readonly blocks: Map<string, Place[]>
  /** Candidate pairs that weigh enough to join, by telling, then by the other telling. */
  readonly pairs: Map<string, Map<string, Pair>>
}

interface Place {
  readonly id: string
  readonly at: string
}

export const emptyState = (): LinkState => ({ tellings: new Map(), blocks: new Map(), pairs: new Map() })

/** Takes tellings in, in any order and any batches, and returns the ids of those whose pairs changed. The state is changed in place. */
export function take(state: LinkState, tellings: readonly Telling[]): Set<string> {
  const touched = new Set<string>()
  for (const telling of tellings) {
    if (state.tellings.has(telling.id)) continue
    state.tellings.set(telling.id, telling)
    touched.add(telling.id)
    const place = { id: telling.id, at: `${telling.published ?? '0000'} ${telling.id}` }
    const near = new Map<string, number>()
    for (const key of keysOf(telling)) insert(state, key, { place, near, touched })
    for (const [other, blocks] of near) meet(state, telling, state.tellings.get(other)!, { blocks, touched })
  }
  return touched
}

interface Newcomer {
  readonly place: Place
  /** In how many blocks it stands near whom. */
  readonly near: Map<string, number>
  readonly touched: Set<string>
}

function insert(state: LinkState, key: string, { place, near, touched }: Newcomer): void {
  let block = state.blocks.get(key)
  if (!block) state.blocks.set(key, (block = []))
  const index = position(block, place.at)
  const window = key.startsWith('name ') || key.includes(':') ? NARROW : WINDOW
  for (let i = Math.max(0, index - window); i < index; i++) {
    const right = block[i + window]
    if (right && i + window >= index) drop(state, block[i]!.id, right.id, touched)
  }
  for (let i = Math.max(0, index - window); i < Math.min(block.length, index + window); i++)
    near.set(block[i]!.id, (near.get(block[i]!.id) ?? 0) + 1)
  block.splice(index, 0, place)
}

function position(block: readonly Place[], at: string): number {
  let low = 0
  let high = block.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (block[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}

function meet(state: LinkState, x: Telling, y: Telling, { blocks, touched }: { blocks: number; touched: Set<string> }): void {
  const [a, b] = x.id < y.id ? [x, y] : [y, x]
  if (bar(a, b)) return
  const weight = weigh(a, b)
  if (weight < THRESHOLD) return
  const pair: Pair = { a: a.id, b: b.id, weight, blocks }
  for (const [one, other] of [
    [a.id, b.id],
    [b.id, a.id],
  ] as const) {
    const of = state.pairs.get(one)
    if (of) of.set(other, pair)
    else state.pairs.set(one, new Map([[other, pair]]))
    touched.add(one)
  }
}

/** Two that a newcomer pushed out of each other's window in one block; they stay a pair as long as another block holds them together. */
function drop(state: LinkState, x: string, y: string, touched: Set<string>): void {
  const pair = state.pairs.get(x)?.get(y)
  if (!pair || --pair.blocks > 0) return
  state.pairs.get(x)!.delete(y)
  state.pairs.get(y)!.delete(x)
  touched.add(x).add(y)
}
