import { keysOf } from './blocks.ts'
import { type Verdict, weigh } from './score.ts'
import type { Telling } from './tellings.ts'
import { THRESHOLD } from './weights.ts'

/** In a block each telling is compared with this many on either side, in the order of publication: what keeps the cost flat. */
const WINDOW = 16

export interface Pair {
  readonly a: string
  readonly b: string
  readonly verdict: Verdict
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
  /** Candidate pairs by telling, then by the other telling. */
  readonly pairs: Map<string, Map<string, Pair>>
}

interface Place {
  readonly id: string
  readonly at: string
}

export const emptyState = (): LinkState => ({ tellings: new Map(), blocks: new Map(), pairs: new Map() })

/** Takes tellings in, in any order and any batches, and returns the ids of those whose candidate pairs changed. The state is changed in place. */
export function take(state: LinkState, tellings: readonly Telling[]): Set<string> {
  const touched = new Set<string>()
  for (const telling of tellings) {
    if (state.tellings.has(telling.id)) continue
    state.tellings.set(telling.id, telling)
    state.pairs.set(telling.id, new Map())
    touched.add(telling.id)
    for (const key of keysOf(telling)) insert(state, key, telling, touched)
  }
  return touched
}

function insert(state: LinkState, key: string, telling: Telling, touched: Set<string>): void {
  const block = state.blocks.get(key) ?? []
  if (!block.length) state.blocks.set(key, block)
  const place = { id: telling.id, at: `${telling.published ?? '0000'} ${telling.id}` }
  const index = position(block, place.at)
  for (let i = Math.max(0, index - WINDOW); i < index; i++) {
    const right = block[i + WINDOW]
    if (right && i + WINDOW >= index) drop(state, block[i]!.id, right.id, touched)
  }
  block.splice(index, 0, place)
  for (let i = Math.max(0, index - WINDOW); i <= Math.min(block.length - 1, index + WINDOW); i++)
    if (i !== index) meet(state, telling.id, block[i]!.id, touched)
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

function meet(state: LinkState, x: string, y: string, touched: Set<string>): void {
  const [a, b] = x < y ? [x, y] : [y, x]
  const old = state.pairs.get(a)!.get(b)
  if (old) {
    old.blocks++
    return
  }
  const verdict = weigh(state.tellings.get(a)!, state.tellings.get(b)!)
  const pair: Pair = { a, b, verdict, blocks: 1 }
  state.pairs.get(a)!.set(b, pair)
  state.pairs.get(b)!.set(a, pair)
  if (verdict.weight >= THRESHOLD && !verdict.barred) touched.add(y).add(x)
}

/** Two that a newcomer pushed out of each other's window in one block; they stay a pair as long as another block holds them together. */
function drop(state: LinkState, x: string, y: string, touched: Set<string>): void {
  const pair = state.pairs.get(x)?.get(y)
  if (!pair || --pair.blocks > 0) return
  state.pairs.get(x)!.delete(y)
  state.pairs.get(y)!.delete(x)
  touched.add(x).add(y)
}
