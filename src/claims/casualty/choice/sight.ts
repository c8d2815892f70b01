import type { Mention } from '../mentions.ts'
import type { Scene } from '../scene.ts'
import { type Crowd, crowdOf } from './crowd.ts'

/** A mention among the others of its report, with what the first look holds of it. */
export interface Sight {
  readonly mention: Mention
  /** A probability for each class. */
  readonly odds: Float64Array
  /** Whether the first look holds that it tells an outcome. */
  readonly told: boolean
  readonly scene: Scene
  /** The number of its sentence. */
  readonly n: number
  /** An exact figure above one; 0 where it has none. */
  readonly figure: number
  /** An exact figure, one included; 0 where it has none. */
  readonly exact: number
  /** How many people it tells of at least, or at most; null where its words leave it open. */
  readonly size: number | null
  /** The noun counted, by its dictionary form. */
  readonly noun: string | null
}

export const sightOf = (mention: Mention, odds: Float64Array): Sight => ({
  mention,
  odds,
  told: odds[0]! < 0.5,
  scene: mention.scene,
  n: mention.scene.sentence.n,
  figure: figureOf(mention),
  exact: exactOf(mention),
  size: sizeOf(mention),
  noun: mention.scene.tokens[mention.noun]?.lemma ?? null,
})

function figureOf({ number }: Mention): number {
  const q = number?.quantity
  const value = q && (q.form === 'digits' || q.form === 'words') ? (q.min ?? q.max ?? 0) : 0
  return value > 1 ? value : 0
}

function exactOf({ number }: Mention): number {
  const q = number?.quantity
  return q && (q.form === 'digits' || q.form === 'words') && q.min === q.max ? (q.min ?? 0) : 0
}

/** How many people a mention is of at least, or at most; null where its words leave it open. */
export function sizeOf({ number, plural }: Mention): number | null {
  const q = number?.quantity
  return q?.min ?? q?.max ?? (plural ? null : 1)
}

/** The other mentions that bear on one. */
export interface Company {
  readonly all: readonly Sight[]
  /** Its own place among all. */
  readonly i: number
  readonly crowd: Crowd
  readonly before: Sight | undefined
  readonly after: Sight | undefined
  /** The nearest that tell an outcome. */
  readonly toldBefore: Sight | undefined
  readonly toldAfter: Sight | undefined
  /** Those of its own sentence. */
  readonly beside: readonly Sight[]
  /** Those of the same figure, and of the same noun. */
  readonly figures: readonly Sight[]
  readonly figuresBefore: readonly Sight[]
  readonly nouns: readonly Sight[]
  /** Those whose figures its own sums up or is a part of. */
  readonly sums: readonly Sight[]
}

const NOBODY: readonly number[] = []

export function companyOf(all: readonly Sight[], i: number): Company {
  const me = all[i]!
  const crowd = crowdOf(all)
  const others = (places: readonly number[] = NOBODY): Sight[] => places.flatMap((k) => (k === i ? [] : [all[k]!]))
  const figures = crowd.byFigure.get(me.figure)
  return {
    all,
    i,
    crowd,
    before: all[i - 1],
    after: all[i + 1],
    toldBefore: all[crowd.toldBefore[i]!],
    toldAfter: all[crowd.toldAfter[i + 1]!],
    beside: besideOf(all, i),
    figures: others(figures),
    figuresBefore: others(figures?.filter((k) => k < i)),
    nouns: me.noun === null ? [] : others(crowd.byNoun.get(me.noun)),
    sums: others(crowd.bySum.get(i)),
  }
}

/** The others of a mention's sentence, which stand together. */
function besideOf(all: readonly Sight[], i: number): Sight[] {
  const { n } = all[i]!
  const beside: Sight[] = []
  let first = i
  while (all[first - 1]?.n === n) first--
  for (let k = first; all[k]?.n === n; k++) if (k !== i) beside.push(all[k]!)
  return beside
}

/** The logarithm of the odds of a probability, in tenths. */
export const logOdds = (p: number): number => Math.round(10 * Math.max(-9, Math.min(9, Math.log((p + 1e-4) / (1 - p + 1e-4)))))

/** How one size stands to another: the logarithm of their ratio in quarters; -9 where either is open. */
export function ratio(a: number | null, b: number | null): number {
  return a && b ? Math.round(4 * Math.max(-3, Math.min(3, Math.log(a / b)))) : -9
}
