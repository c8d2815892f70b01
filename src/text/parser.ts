/** A greedy dependency parser: at each step the best of three actions, then the best label for the new arc. */

import { ACTIONS, type Arcs, allowed, attach, dependentOf, headOf, isDone, LEFT, makeArcs, RIGHT, SHIFT, shift, startArcs } from './arcs.ts'
import { type Checked, checkedRow, checkOf, type Packed, packRows } from './checked.ts'
import { type Nodes, ROOT_TAG } from './nodes.ts'
import { ACTION_FEATURES, actionFeatures, LABEL_FEATURES, labelFeatures } from './parse-features.ts'
import { readWeights } from './weights.ts'

/** The labels that may stand between two tags; see `pairOf`. */
export interface PairTable {
  /** Where the labels of each pair begin in `labels`; one longer than the pairs. */
  readonly starts: ArrayLike<number>
  readonly labels: ArrayLike<number>
}

export interface ParserModel {
  /** Label names; an arc's label number is one more than its place here. */
  readonly names: readonly string[]
  /** Rows of three actions. */
  readonly actions: Packed
  readonly labels: Checked
  readonly pairs: PairTable
}

export interface Parser {
  /** Parses the nodes; heads and labels are in the arcs returned until the next parse. */
  readonly parse: (nodes: Nodes) => Arcs
}

const SIZE = ROOT_TAG + 1
export const PAIRS = SIZE * SIZE * 2

/** The number of a pair of tags and the side on which the dependent stands. */
export function pairOf(nodes: Nodes, head: number, dependent: number): number {
  return (nodes.tag[head]! * SIZE + nodes.tag[dependent]!) * 2 + (dependent < head ? 1 : 0)
}

/** The best action of those whose bits are set in `among`, by the packed weights. */
function bestAction({ bits, rows }: Packed, hashes: Int32Array, among: number): number {
  let toShift = 0
  let toLeft = 0
  let toRight = 0
  for (let f = 0; f < ACTION_FEATURES; f++) {
    const hash = hashes[f]!
    const row = rows[checkedRow(hash, bits)]!
    const packed = row & ((((row >>> 24) ^ checkOf(hash, bits)) - 1) >> 31)
    toShift += (packed << 24) >> 24
    toLeft += (packed << 16) >> 24
    toRight += (packed << 8) >> 24
  }
  let best = -1
  let bestScore = Number.NEGATIVE_INFINITY
  if (among & (1 << SHIFT)) {
    best = SHIFT
    bestScore = toShift
  }
  if (among & (1 << LEFT) && toLeft > bestScore) {
    best = LEFT
    bestScore = toLeft
  }
  return among & (1 << RIGHT) && toRight > bestScore ? RIGHT : best
}

/** Writes where the weights of those features begin that have any; tells how many. */
function findRows(table: Checked, hashes: Int32Array, offsets: Int32Array): number {
  const { bits, width, bytes } = table
  let count = 0
  for (let f = 0; f < LABEL_FEATURES; f++) {
    const hash = hashes[f]!
    const at = checkedRow(hash, bits) * (width + 1)
    if ((bytes[at]! & 255) === checkOf(hash, bits)) offsets[count++] = at + 1
  }
  return count
}

interface Choice {
  readonly pairs: PairTable
  readonly pair: number
  /** How many labels there are in all. */
  readonly count: number
}

/** The label that alone was seen between such tags; -1 where there are more, or none. */
export function onlyLabel({ pairs, pair }: Choice): number {
  const from = pairs.starts[pair]!
  return pairs.starts[pair + 1]! - from === 1 ? pairs.labels[from]! : -1
}

/** Whose weights to sum for a label: the offsets of the features' rows, as many as `found`. */
export interface Sums {
  readonly weights: ArrayLike<number>
  readonly offsets: Int32Array
  readonly found: number
}

/** The number of the best label among those seen between such tags. */
export function bestLabel({ weights, offsets, found }: Sums, { pairs, pair, count }: Choice): number {
  const from = pairs.starts[pair]!
  const to = pairs.starts[pair + 1]!
  const open = to === from
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  for (let at = open ? 0 : from; at < (open ? count : to); at++) {
    const label = open ? at : pairs.labels[at]!
    let score = 0
    for (let f = 0; f < found; f++) score += weights[offsets[f]! + label]!
    if (score > bestScore) {
      best = label
      bestScore = score
    }
  }
  return best
}

function makeParser(model: ParserModel): Parser {
  const arcs = makeArcs()
  const hashes = new Int32Array(Math.max(ACTION_FEATURES, LABEL_FEATURES))
  const sums = { weights: model.labels.bytes, offsets: new Int32Array(LABEL_FEATURES), found: 0 }
  const choice = { pairs: model.pairs, pair: 0, count: model.names.length }
  const arc = { head: 0, dependent: 0 }
  const label = (nodes: Nodes): number => {
    choice.pair = pairOf(nodes, arc.head, arc.dependent)
    const only = onlyLabel(choice)
    if (only >= 0) return only
    labelFeatures(arcs, nodes, arc, hashes)
    sums.found = findRows(model.labels, hashes, sums.offsets)
    return bestLabel(sums, choice)
  }
  const act = (nodes: Nodes): number => {
    const may = allowed(arcs)
    if ((may & (may - 1)) === 0) return 31 - Math.clz32(may)
    actionFeatures(arcs, nodes, hashes)
    return bestAction(model.actions, hashes, may)
  }
  const parse = (nodes: Nodes): Arcs => {
    startArcs(arcs, nodes.n)
    while (!isDone(arcs)) {
      const action = act(nodes)
      if (action === SHIFT) shift(arcs)
      else {
        arc.head = headOf(arcs, action)
        arc.dependent = dependentOf(arcs)
        attach(arcs, arc.head, label(nodes) + 1)
      }
    }
    return arcs
  }
  return { parse }
}

export interface NamedParser {
  readonly parser: Parser
  readonly names: readonly string[]
}

let shipped: NamedParser | null = null

/** The parser shipped in models/ with the names of its labels, loaded when first asked for. */
export function shippedParser(): NamedParser {
  if (shipped === null) {
    const { head, tables } = readWeights('parser')
    const names = head.labels as readonly string[]
    const pairs = { starts: tables.pairStarts!, labels: tables.pairLabels! }
    const actions = packRows({ bits: head.actionBits as number, width: ACTIONS, bytes: tables.actions as Int8Array })
    const labels = { bits: head.labelBits as number, width: names.length, bytes: tables.labels as Int8Array }
    shipped = { parser: makeParser({ names, actions, labels, pairs }), names }
  }
  return shipped
}
