/** A greedy dependency parser: at each step the best of three actions, then the best label for the new arc. */

import { ACTIONS, type Arcs, allowed, attach, dependentOf, headOf, isDone, makeArcs, SHIFT, shift, startArcs } from './arcs.ts'
import { lanesOf, sumRows } from './lanes.ts'
import { ACTION_FEATURES, ACTION_STRIDE, actionFeatures, LABEL_FEATURES, labelFeatures, rootTag, type Seen } from './parse-features.ts'
import { TAGS } from './tags.ts'
import { readWeights } from './weights.ts'

export interface ParserModel {
  readonly labels: readonly string[]
  readonly actions: ArrayLike<number>
  readonly labelWeights: ArrayLike<number>
  /** For each pair of tags and side (see `pairOf`): where its labels begin in `pairLabels`; one longer than the pairs. */
  readonly pairStarts: ArrayLike<number>
  readonly pairLabels: ArrayLike<number>
}

export interface Parser {
  /** Parses the tokens of `seen`; heads and label numbers are in the arcs returned until the next parse. */
  readonly parse: (seen: Seen) => Arcs
}

const SIZE = TAGS.length + 1
export const PAIRS = SIZE * SIZE * 2

/** The number of a pair of tags and the side on which the dependent stands. */
export function pairOf(headTag: number, dependentTag: number, before: boolean): number {
  return (headTag * SIZE + dependentTag) * 2 + (before ? 1 : 0)
}

export function scoreActions(weights: ArrayLike<number>, rows: Int32Array, scores: Float64Array): void {
  let shiftScore = 0
  let leftScore = 0
  let rightScore = 0
  for (let f = 0; f < ACTION_FEATURES; f++) {
    const row = rows[f]! * ACTION_STRIDE
    shiftScore += weights[row]!
    leftScore += weights[row + 1]!
    rightScore += weights[row + 2]!
  }
  scores[0] = shiftScore
  scores[1] = leftScore
  scores[2] = rightScore
}

/** The best of the actions whose bits are set in `among`; -1 where none is. */
export function bestAction(scores: Float64Array, among: number): number {
  let best = -1
  for (let action = 0; action < ACTIONS; action++) {
    if ((among >> action) & 1 && (best < 0 || scores[action]! > scores[best]!)) best = action
  }
  return best
}

const starts = new Int32Array(LABEL_FEATURES)

/** The best label for an arc among those seen between such tags. */
export function bestLabel(model: ParserModel, rows: Int32Array, pair: number): number {
  const from = model.pairStarts[pair]!
  const to = model.pairStarts[pair + 1]!
  const count = model.labels.length
  if (to - from === 1) return model.pairLabels[from]!
  const open = to === from
  const weights = model.labelWeights
  for (let f = 0; f < LABEL_FEATURES; f++) starts[f] = rows[f]! * count
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  for (let at = open ? 0 : from; at < (open ? count : to); at++) {
    const label = open ? at : model.pairLabels[at]!
    let score = 0
    for (let f = 0; f < LABEL_FEATURES; f++) score += weights[starts[f]! + label]!
    if (score > bestScore) {
      best = label
      bestScore = score
    }
  }
  return best
}

/** Sums the actions' weights of the rows into `scores`: as learnt, or, four at a time, those of one byte. */
function summer(weights: ArrayLike<number>, scores: Float64Array): (rows: Int32Array) => void {
  if (!(weights instanceof Int8Array)) return (rows) => scoreActions(weights, rows, scores)
  const lanes = lanesOf(weights, ACTION_STRIDE)
  const sums = new Int32Array(ACTION_STRIDE)
  return (rows) => {
    sumRows(lanes, rows, ACTION_FEATURES, sums)
    for (let action = 0; action < ACTIONS; action++) scores[action] = sums[action]!
  }
}

export function makeParser(model: ParserModel): Parser {
  const arcs = makeArcs()
  const rows = new Int32Array(ACTION_FEATURES)
  const labelRows = new Int32Array(LABEL_FEATURES)
  const scores = new Float64Array(ACTIONS)
  const sum = summer(model.actions, scores)
  const parse = (seen: Seen): Arcs => {
    rootTag(seen)
    startArcs(arcs, seen.lexed.n)
    while (!isDone(arcs)) {
      actionFeatures(arcs, seen, rows)
      sum(rows)
      const action = bestAction(scores, allowed(arcs))
      if (action === SHIFT) shift(arcs)
      else {
        const arc = { head: headOf(arcs, action), dependent: dependentOf(arcs) }
        labelFeatures(arcs, seen, arc, labelRows)
        const pair = pairOf(seen.tag[arc.head]!, seen.tag[arc.dependent]!, arc.dependent < arc.head)
        attach(arcs, arc.head, bestLabel(model, labelRows, pair))
      }
    }
    return arcs
  }
  return { parse }
}

interface Shipped {
  readonly parser: Parser
  readonly labels: readonly string[]
}

let shipped: Shipped | null = null

/** The parser shipped in models/ with the names of its labels, loaded when first asked for. */
export function shippedParser(): Shipped {
  if (shipped === null) {
    const { head, tables } = readWeights('parser')
    const labels = head.labels as readonly string[]
    const model = {
      labels,
      actions: tables.actions!,
      labelWeights: tables.labels!,
      pairStarts: tables.pairStarts!,
      pairLabels: tables.pairLabels!,
    }
    shipped = { parser: makeParser(model), labels }
  }
  return shipped
}
