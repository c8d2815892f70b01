/**
 * A small linear model over hashed features, to classify (one score per class) or to rank (one class, the highest score wins).
 *
 *     // when reading: features are numbers made with `feature` (and `mix` of hash.ts for pairs)
 *     const model = linearFrom(readWeights('scope'))         // models/scope.bin.gz, loaded once by its owner
 *     const scores = score(model, [feature('verb', token.lemma), feature('tag', token.tag)])
 *     const name = model.classes[best(scores)]
 *
 *     // when training (training/learn-linear.ts): the same features, then
 *     const model = learnClassifier([{ features, label: 'total' }, …], { epochs: 10 })
 *     const ranker = learnRanker([{ candidates: [features, features, …], right: [0] }, …])
 *     save('scope', linearWeights(model))                     // training/save.ts, into models/scope.bin.gz
 */

import { begun, finished, hashExactly, mix } from './hash.ts'
import type { Weights } from './weights.ts'

/** Hashed features that hold of one thing; each counts once. */
export type Features = readonly number[]

export interface Linear {
  readonly classes: readonly string[]
  /** The table has 2^bits rows of one weight per class. */
  readonly bits: number
  /** What one unit of a stored weight is worth. */
  readonly unit: number
  readonly weights: Int16Array | Float32Array
}

/** The number of a named feature with a value, exactly as written, e.g. `feature('lemma', 'kill')`. */
export function feature(name: string, value: string | number | boolean): number {
  return mix(hashExactly(name, 0x811c9dc5), hashExactly(String(value), VALUE))
}

const VALUE = 0x2f0b4c47
const SPACE = ' '

/** Makes features of one name; those of two words joined by a space without writing the joined text: `pair(first(a), b)`. */
export interface Naming {
  readonly one: (value: string) => number
  /** The state of a pair of which the first word is known. */
  readonly first: (value: string) => number
  readonly pair: (first: number, second: string) => number
}

/** The same numbers as `feature(name, …)`. */
export function naming(name: string): Naming {
  const known = hashExactly(name, 0x811c9dc5)
  return {
    one: (value) => mix(known, finished(begun(value, VALUE))),
    first: (value) => begun(SPACE, begun(value, VALUE)),
    pair: (first, second) => mix(known, finished(begun(second, first))),
  }
}

/** Where a feature's row begins, in rows. */
export function rowOf(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits)
}

/** The score of a model of one class. */
export function weight({ bits, weights, unit }: Linear, features: Features): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += weights[rowOf(features[i]!, bits)]!
  return sum * unit
}

/** One score per class. */
export function score(model: Linear, features: Features): number[] {
  const { bits, weights, unit } = model
  const count = model.classes.length
  if (count === 1) return [weight(model, features)]
  const scores = new Array<number>(count).fill(0)
  for (const hash of features) {
    const row = rowOf(hash, bits) * count
    for (let c = 0; c < count; c++) scores[c]! += weights[row + c]!
  }
  return scores.map((sum) => sum * unit)
}

/** The place of the highest score; the first of equals. */
export function best(scores: readonly number[]): number {
  let at = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i
  return at
}

/** Probabilities of the classes, from the scores of a model trained as `logistic`. */
export function probabilities(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const raised = scores.map((one) => Math.exp(one - top))
  const sum = raised.reduce((a, b) => a + b, 0)
  return raised.map((one) => one / sum)
}

/** The model in its file form, rounded to two bytes a weight. */
export function linearWeights(model: Linear): Weights {
  let top = 0
  for (const weight of model.weights) top = Math.max(top, Math.abs(weight))
  top ||= 1
  const rounded = Int16Array.from(model.weights, (weight) => Math.round((weight / top) * 32767))
  return { head: { classes: model.classes, bits: model.bits, unit: (top / 32767) * model.unit }, tables: { weights: rounded } }
}

export function linearFrom({ head, tables }: Weights): Linear {
  const { classes, bits, unit } = head as { classes: readonly string[]; bits: number; unit: number }
  return { classes, bits, unit, weights: tables.weights as Int16Array }
}
