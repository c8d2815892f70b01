/** Trains the small linear models of src/text/linear.ts. The same examples in the same order give the same weights. */

import { type Features, type Linear, probabilities, rowOf, score } from '../src/text/linear.ts'
import { type Averaged, makeAveraged, mean, nudge } from './average.ts'
import { seeded, shuffle } from './random.ts'

export interface Labelled {
  readonly features: Features
  readonly label: string
}

/** Candidates of one choice, and which of them are right; with none right the group is passed over. */
export interface Ranked {
  readonly candidates: readonly Features[]
  readonly right: readonly number[]
  /** How much it counts for, 1 where not said. */
  readonly weight?: number
}

export interface Options {
  readonly epochs?: number
  /** The table has 2^bits rows. */
  readonly bits?: number
  /** `logistic` gives probabilities, `perceptron` learns from mistakes alone. */
  readonly kind?: 'perceptron' | 'logistic'
  /** Size of a step of `logistic`. */
  readonly rate?: number
  /** Pull of weights to zero, by epoch, for `logistic`. */
  readonly decay?: number
  readonly seed?: number
  /** Class names in the order wanted; else those seen, sorted. */
  readonly classes?: readonly string[]
}

interface Run {
  readonly table: Averaged
  readonly model: Linear
  readonly kind: 'perceptron' | 'logistic'
  readonly rate: number
  step: number
}

export function learnClassifier(examples: readonly Labelled[], options: Options = {}): Linear {
  const classes = options.classes ?? [...new Set(examples.map(({ label }) => label))].sort()
  const number = new Map(classes.map((name, i) => [name, i]))
  return learn(examples, classes, options, (run, { features, label }) => {
    const gold = number.get(label)
    if (gold === undefined) throw new Error(`No class is called ${label}.`)
    const scores = score(run.model, features)
    for (const [c, push] of pushes(scores, [gold], run.kind).entries()) if (push !== 0) move(run, features, c, push)
  })
}

export function learnRanker(groups: readonly Ranked[], options: Options = {}): Linear {
  return learn(groups, ['score'], options, (run, { candidates, right, weight = 1 }) => {
    if (right.length === 0) return
    const scores = candidates.map((features) => score(run.model, features)[0]!)
    for (const [i, push] of pushes(scores, right, run.kind).entries()) if (push !== 0) move(run, candidates[i]!, 0, weight * push)
  })
}

function learn<T>(items: readonly T[], classes: readonly string[], options: Options, learnOne: (run: Run, item: T) => void): Linear {
  const { epochs = 10, bits = 16, kind = 'logistic', rate = 0.1, decay = 0, seed = 5 } = options
  const table = makeAveraged((1 << bits) * classes.length)
  const model = { classes, bits, unit: 1, weights: table.weights }
  const run: Run = { table, model, kind, rate, step: 1 }
  const order = items.map((_, i) => i)
  const random = seeded(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) {
      learnOne(run, items[i]!)
      run.step++
    }
    if (decay > 0) shrink(run, decay)
  }
  return { ...model, weights: mean(table, run.step) }
}

/** How far each score should move, given which are right. */
function pushes(scores: readonly number[], right: readonly number[], kind: Run['kind']): number[] {
  const out = scores.map(() => 0)
  if (kind === 'logistic') {
    const shares = probabilities(scores)
    const sum = right.reduce((total, i) => total + shares[i]!, 0)
    for (let i = 0; i < out.length; i++) out[i] = (right.includes(i) ? shares[i]! / sum : 0) - shares[i]!
    return out
  }
  const highest = (among: readonly number[]): number => among.reduce((a, b) => (scores[b]! > scores[a]! ? b : a), among[0] ?? -1)
  const wanted = highest(right)
  const rival = highest([...scores.keys()].filter((i) => !right.includes(i)))
  if (rival < 0 || scores[wanted]! > scores[rival]!) return out
  out[wanted] = 1
  out[rival] = -1
  return out
}

function move(run: Run, features: Features, c: number, push: number): void {
  const delta = run.kind === 'logistic' ? push * run.rate : push
  const count = run.model.classes.length
  for (const hash of features) nudge(run.table, rowOf(hash, run.model.bits) * count + c, delta, run.step)
}

function shrink(run: Run, decay: number): void {
  const { weights } = run.table
  for (let at = 0; at < weights.length; at++) if (weights[at] !== 0) nudge(run.table, at, -weights[at]! * decay, run.step)
}
