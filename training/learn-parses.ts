/** Trains the parser with a dynamic oracle (Goldberg and Nivre 2013): it follows its own mistakes and learns to make the best of them. */

import {
  ACTIONS,
  type Arcs,
  allowed,
  attach,
  dependentOf,
  headOf,
  isDone,
  LEFT,
  makeArcs,
  RIGHT,
  SHIFT,
  shift,
  startArcs,
} from '../src/text/arcs.ts'
import { type Lexed, lex, makeLexed } from '../src/text/lexed.ts'
import {
  ACTION_BITS,
  ACTION_FEATURES,
  ACTION_STRIDE,
  actionFeatures,
  LABEL_BITS,
  LABEL_FEATURES,
  labelFeatures,
  rootTag,
} from '../src/text/parse-features.ts'
import { bestAction, bestLabel, PAIRS, type ParserModel, pairOf, scoreActions } from '../src/text/parser.ts'
import { TAGS } from '../src/text/tags.ts'
import { toBytes } from '../src/text/weights.ts'
import { type Averaged, makeAveraged, mean, nudge } from './average.ts'
import type { Example } from './examples.ts'
import { seeded, shuffle } from './random.ts'

interface Learner {
  readonly actions: Averaged
  readonly labels: Averaged
  readonly model: ParserModel
  readonly arcs: Arcs
  readonly lexed: Lexed
  readonly rows: Int32Array
  readonly labelRows: Int32Array
  readonly scores: Float64Array
  readonly random: () => number
  step: number
}

export interface LearntParser {
  readonly actions: Int8Array
  readonly labels: Int8Array
  readonly pairStarts: Int32Array
  readonly pairLabels: Int16Array
}

/** `tags` holds, by example, the tags to learn from, with room for the root's. */
export function learnParser(
  examples: readonly Example[],
  tags: readonly Uint8Array[],
  options: { labels: readonly string[]; epochs: number },
): LearntParser {
  const learner = makeLearner(examples, tags, options.labels)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, learner.random)
    for (const number of order) learnOne(learner, examples[number]!, tags[number]!, epoch > 0)
  }
  const { pairStarts, pairLabels } = learner.model
  return {
    actions: toBytes(mean(learner.actions, learner.step)),
    labels: toBytes(mean(learner.labels, learner.step)),
    pairStarts: Int32Array.from(pairStarts),
    pairLabels: Int16Array.from(pairLabels),
  }
}

function makeLearner(examples: readonly Example[], tags: readonly Uint8Array[], labels: readonly string[]): Learner {
  const actions = makeAveraged((1 << ACTION_BITS) * ACTION_STRIDE)
  const labelWeights = makeAveraged((1 << LABEL_BITS) * labels.length)
  const model = { labels, actions: actions.weights, labelWeights: labelWeights.weights, ...pairTable(examples, tags, labels.length) }
  return {
    actions,
    labels: labelWeights,
    model,
    arcs: makeArcs(),
    lexed: makeLexed(),
    rows: new Int32Array(ACTION_FEATURES),
    labelRows: new Int32Array(LABEL_FEATURES),
    scores: new Float64Array(ACTIONS),
    random: seeded(3),
    step: 1,
  }
}

/** Which labels were seen at least twice between which tags. */
function pairTable(
  examples: readonly Example[],
  tags: readonly Uint8Array[],
  labels: number,
): Pick<ParserModel, 'pairStarts' | 'pairLabels'> {
  const counts = new Int32Array(PAIRS * labels)
  for (const [number, example] of examples.entries()) {
    for (let i = 0; i < example.n; i++) {
      const head = example.heads[i]!
      const headTag = head === example.n ? TAGS.length : tags[number]![head]!
      counts[pairOf(headTag, tags[number]![i]!, i < head) * labels + example.labels[i]!]!++
    }
  }
  const pairStarts: number[] = []
  const pairLabels: number[] = []
  for (let pair = 0; pair < PAIRS; pair++) {
    pairStarts.push(pairLabels.length)
    for (let label = 0; label < labels; label++) if (counts[pair * labels + label]! > 1) pairLabels.push(label)
  }
  pairStarts.push(pairLabels.length)
  return { pairStarts, pairLabels }
}

function learnOne(learner: Learner, example: Example, tag: Uint8Array, explore: boolean): void {
  const { arcs, lexed, rows, scores, model } = learner
  const seen = { lexed, tag }
  lex(lexed, example.text, example.offsets)
  rootTag(seen)
  startArcs(arcs, example.n)
  while (!isDone(arcs)) {
    actionFeatures(arcs, seen, rows)
    scoreActions(model.actions, rows, scores)
    const may = allowed(arcs)
    const good = harmless(arcs, example.heads) & may
    const guess = bestAction(scores, may)
    const wanted = good === 0 ? guess : bestAction(scores, good)
    if (good !== 0 && ((good >> guess) & 1) === 0) {
      for (const row of rows) {
        nudge(learner.actions, row * ACTION_STRIDE + wanted, 1, learner.step)
        nudge(learner.actions, row * ACTION_STRIDE + guess, -1, learner.step)
      }
    }
    learner.step++
    const taken = explore && learner.random() < 0.9 ? guess : wanted
    if (taken === SHIFT) shift(arcs)
    else attach(arcs, headOf(arcs, taken), learnLabel(learner, example, tag, taken))
  }
}

function learnLabel(learner: Learner, example: Example, tag: Uint8Array, action: number): number {
  const { arcs, lexed, labelRows, model } = learner
  const dependent = dependentOf(arcs)
  const head = headOf(arcs, action)
  labelFeatures(arcs, { lexed, tag }, { head, dependent }, labelRows)
  const guess = bestLabel(model, labelRows, pairOf(tag[head]!, tag[dependent]!, dependent < head))
  const gold = example.labels[dependent]!
  if (example.heads[dependent] === head && guess !== gold) {
    const count = model.labels.length
    for (const row of labelRows) {
      nudge(learner.labels, row * count + gold, 1, learner.step)
      nudge(learner.labels, row * count + guess, -1, learner.step)
    }
  }
  return guess
}

/** The actions, as bits, after which no gold arc is lost that could still be had. */
function harmless(arcs: Arcs, heads: Int32Array): number {
  const { depth, next, stack, n } = arcs
  if (depth === 0) return 1 << SHIFT
  const top = stack[depth - 1]!
  if (heads[top] === next) return 1 << LEFT
  const second = depth > 1 ? stack[depth - 2]! : -1
  let good = (1 << SHIFT) | (1 << LEFT) | (1 << RIGHT)
  if (second >= 0 && heads[top] === second) good &= ~(1 << LEFT)
  for (let i = next + 1; i <= n; i++) if (heads[top] === i || heads[i] === top) good &= ~((1 << LEFT) | (1 << RIGHT))
  if (heads[next] === top) good &= ~((1 << LEFT) | (1 << RIGHT))
  for (let i = 0; i < depth; i++) {
    const item = stack[i]!
    if ((i < depth - 1 && heads[next] === item) || heads[item] === next) good &= ~(1 << SHIFT)
  }
  return good
}
