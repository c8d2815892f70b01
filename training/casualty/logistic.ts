import { type Scorer, scorerOf, softmax, type Table } from '../../src/claims/casualty/scorer.ts'

/** One thing to learn from: its features and the number of its class. */
export interface Example {
  readonly hashes: readonly number[]
  readonly label: number
  readonly weight?: number
}

export interface Learning {
  readonly classes: readonly string[]
  readonly epochs?: number
  readonly rate?: number
  /** Strength of the pull towards zero. */
  readonly decay?: number
  /** Features seen in fewer examples than this are left out. */
  readonly least?: number
}

/** Multinomial logistic regression by AdaGrad, the same for the same examples in the same order. */
export function learn(examples: readonly Example[], { classes, epochs = 12, rate = 0.12, decay = 2e-5, least = 2 }: Learning): Table {
  const rows = rowsOf(examples, least)
  const [n, count] = [rows.size, classes.length]
  const weights = new Float64Array(n * count)
  const squares = new Float64Array(n * count).fill(1e-2)
  const data = examples.map((e) => Int32Array.from(e.hashes.flatMap((h) => rows.get(h) ?? [])))
  const order = examples.map((_, i) => i)
  const random = generator(7)
  const sums = new Float64Array(count)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const e of order) {
      const mine = data[e]!
      sums.fill(0)
      for (const row of mine) for (let c = 0; c < count; c++) sums[c]! += weights[row * count + c]!
      softmax(sums)
      const strength = examples[e]!.weight ?? 1
      for (let c = 0; c < count; c++) {
        const slope = (sums[c]! - (examples[e]!.label === c ? 1 : 0)) * strength
        for (const row of mine) {
          const at = row * count + c
          const g = slope + decay * examples.length * 1e-1 * weights[at]!
          squares[at]! += g * g
          weights[at]! -= (rate * g) / Math.sqrt(squares[at]!)
        }
      }
    }
  }
  return pack(rows, weights, classes)
}

/** Rows of the features that are seen often enough, in order of their hashes. */
function rowsOf(examples: readonly Example[], least: number): Map<number, number> {
  const seen = new Map<number, number>()
  for (const { hashes } of examples) for (const h of new Set(hashes)) seen.set(h, (seen.get(h) ?? 0) + 1)
  const kept = [...seen].filter(([, n]) => n >= least).map(([h]) => h)
  return new Map(kept.sort((a, b) => a - b).map((h, row) => [h, row]))
}

function pack(rows: ReadonlyMap<number, number>, weights: Float64Array, classes: readonly string[]): Table {
  const top = weights.reduce((m, w) => Math.max(m, Math.abs(w)), 1e-9)
  const scale = top / 127
  return { classes, keys: Int32Array.from(rows.keys()), weights: Int8Array.from(weights, (w) => Math.round(w / scale)), scale }
}

export const learnScorer = (examples: readonly Example[], how: Learning): Scorer => scorerOf(learn(examples, how))

/** Fixed pseudo-random numbers in [0, 1). */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    ;[list[i], list[k]] = [list[k]!, list[i]!]
  }
}
