/** Trains the parser with a dynamic oracle (Goldberg and Nivre 2013): it follows its own mistakes and learns to make the best of them. */

import { ACTIONS, type Arcs, allowed, attach, dependentOf, headOf, isDone, makeArcs, SHIFT, shift, startArcs } from '../src/text/arcs.ts'
import { type Lexed, lex, makeLexed } from '../src/text/lexed.ts'
import { fillNodes, makeNodes, type Nodes } from '../src/text/nodes.ts'
import { ACTION_FEATURES, actionFeatures, LABEL_FEATURES, labelFeatures } from '../src/text/parse-features.ts'
import { bestLabel, onlyLabel, PAIRS, type PairTable, pairOf } from '../src/text/parser.ts'
import type { Example } from './examples.ts'
import { harmless } from './oracle.ts'
import { seeded, shuffle } from './random.ts'
import { type Learnt, makeSparse, nudgeSparse, offsetOf, type Sparse, sparseMeans } from './sparse.ts'

interface Learner {
  readonly actions: Sparse
  readonly labels: Sparse
  readonly pairs: PairTable
  readonly count: number
  readonly arcs: Arcs
  readonly lexed: Lexed
  readonly nodes: Nodes
  readonly hashes: Int32Array
  readonly sums: { weights: Float32Array; offsets: Int32Array; found: number }
  readonly random: () => number
  step: number
}

export interface LearntParser {
  readonly actions: Learnt
  readonly labels: Learnt
  readonly pairs: PairTable
}

export interface ParseOptions {
  readonly labels: number
  readonly epochs: number
  readonly seed?: number
}

/** `tags` holds, by example, the tags to learn from. */
export function learnParser(examples: readonly Example[], tags: readonly Uint8Array[], options: ParseOptions): LearntParser {
  const learner = makeLearner(examples, tags, options)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, learner.random)
    for (const number of order) learnOne(learner, examples[number]!, { tags: tags[number]!, explore: epoch > 0 })
  }
  return {
    actions: sparseMeans(learner.actions, learner.step),
    labels: sparseMeans(learner.labels, learner.step),
    pairs: learner.pairs,
  }
}

function makeLearner(examples: readonly Example[], tags: readonly Uint8Array[], options: ParseOptions): Learner {
  return {
    actions: makeSparse(ACTIONS),
    labels: makeSparse(options.labels),
    pairs: pairTable(examples, tags, options.labels),
    count: options.labels,
    arcs: makeArcs(),
    lexed: makeLexed(),
    nodes: makeNodes(),
    hashes: new Int32Array(ACTION_FEATURES),
    sums: { weights: new Float32Array(0), offsets: new Int32Array(LABEL_FEATURES), found: 0 },
    random: seeded(options.seed ?? 3),
    step: 1,
  }
}

/** Which labels were seen between which tags, but for the odd ones out. */
function pairTable(examples: readonly Example[], tags: readonly Uint8Array[], count: number): PairTable {
  const counts = new Int32Array(PAIRS * count)
  const [lexed, nodes] = [makeLexed(), makeNodes()]
  for (const [number, example] of examples.entries()) {
    lex(lexed, example.text, example.offsets)
    fillNodes(nodes, lexed, tags[number]!)
    for (let node = 1; node <= example.n; node++) counts[pairOf(nodes, example.heads[node]!, node) * count + example.labels[node]! - 1]!++
  }
  const starts: number[] = []
  const labels: number[] = []
  for (let pair = 0; pair < PAIRS; pair++) {
    starts.push(labels.length)
    const seen = counts.subarray(pair * count, (pair + 1) * count)
    const total = seen.reduce((sum, one) => sum + one, 0)
    for (const [label, one] of seen.entries()) if (one > 1 && one > total * 0.003) labels.push(label)
  }
  starts.push(labels.length)
  return { starts, labels }
}

function learnOne(learner: Learner, example: Example, how: { readonly tags: Uint8Array; readonly explore: boolean }): void {
  const { arcs, lexed, nodes } = learner
  lex(lexed, example.text, example.offsets)
  fillNodes(nodes, lexed, how.tags)
  startArcs(arcs, example.n)
  while (!isDone(arcs)) {
    const taken = learnAction(learner, example.heads, how.explore)
    if (taken === SHIFT) shift(arcs)
    else attach(arcs, headOf(arcs, taken), learnLabel(learner, example, taken))
  }
}

function learnAction(learner: Learner, heads: Int32Array, explore: boolean): number {
  const { arcs, nodes, hashes, actions, step } = learner
  const may = allowed(arcs)
  if ((may & (may - 1)) === 0) return 31 - Math.clz32(may)
  actionFeatures(arcs, nodes, hashes)
  const scores = actionScores(actions, hashes)
  const good = harmless(arcs, heads) & may
  const guess = bestOf(scores, may)
  const wanted = good === 0 ? guess : bestOf(scores, good)
  if (good !== 0 && ((good >> guess) & 1) === 0) {
    for (let f = 0; f < ACTION_FEATURES; f++) {
      nudgeSparse(actions, hashes[f]!, { at: wanted, delta: 1, step })
      nudgeSparse(actions, hashes[f]!, { at: guess, delta: -1, step })
    }
  }
  learner.step++
  return explore && learner.random() < 0.9 ? guess : wanted
}

function actionScores(actions: Sparse, hashes: Int32Array): number[] {
  const scores = [0, 0, 0]
  for (let f = 0; f < ACTION_FEATURES; f++) {
    const offset = offsetOf(actions, hashes[f]!)
    if (offset >= 0) for (let action = 0; action < ACTIONS; action++) scores[action]! += actions.weights[offset + action]!
  }
  return scores
}

/** The best of the actions whose bits are set in `among`. */
function bestOf(scores: readonly number[], among: number): number {
  let best = -1
  for (let action = 0; action < ACTIONS; action++) {
    if ((among >> action) & 1 && (best < 0 || scores[action]! > scores[best]!)) best = action
  }
  return best
}

function learnLabel(learner: Learner, example: Example, action: number): number {
  const { arcs, nodes, hashes, labels, count, pairs, step, sums } = learner
  const dependent = dependentOf(arcs)
  const head = headOf(arcs, action)
  const choice = { pairs, pair: pairOf(nodes, head, dependent), count }
  const only = onlyLabel(choice)
  if (only >= 0) return only + 1
  labelFeatures(arcs, nodes, { head, dependent }, hashes)
  sums.weights = labels.weights
  sums.found = 0
  for (let f = 0; f < LABEL_FEATURES; f++) {
    const offset = offsetOf(labels, hashes[f]!)
    if (offset >= 0) sums.offsets[sums.found++] = offset
  }
  const guess = bestLabel(sums, choice)
  const gold = example.labels[dependent]! - 1
  if (example.heads[dependent] === head && guess !== gold) {
    for (let f = 0; f < LABEL_FEATURES; f++) {
      nudgeSparse(labels, hashes[f]!, { at: gold, delta: 1, step })
      nudgeSparse(labels, hashes[f]!, { at: guess, delta: -1, step })
    }
  }
  return guess + 1
}
