import { SCOPES, STATUSES } from '../../model/claim.ts'
import { anchorOf } from './anchor.ts'
import { type Bag, makeBag } from './features/bag.ts'
import { doubtFeatures } from './features/doubt.ts'
import { frameFeatures } from './features/frame.ts'
import { step } from './features/number.ts'
import { partOf } from './features/parts.ts'
import type { Told } from './read.ts'
import { statusFeatures } from './status.ts'
import { sumFeatures } from './sums.ts'

/** What is decided of a mention once it is known to tell an outcome, with the classes of each decision. */
export const ASPECTS = {
  scope: [...SCOPES],
  polarity: ['asserted', 'denied'],
  certainty: ['plain', 'hedged'],
  status: [...STATUSES],
} as const
export type Aspect = keyof typeof ASPECTS

/** What is decided again once it is known what was made of the rest of the report. */
export const AGAIN = ['scope', 'status'] as const

const size = ({ mention }: Told): number | null =>
  mention.number?.quantity.min ?? mention.number?.quantity.max ?? (mention.plural ? null : 1)

/** All that a decision goes by. */
export function featuresFor(aspect: Aspect, all: readonly Told[], i: number): readonly number[] {
  if (aspect === 'status') return statusFeatures(all, i)
  if (aspect === 'scope') return [...all[i]!.hashes, ...aspectFeatures(all, i)]
  return doubted(all[i]!)
}

const doubts = new WeakMap<Told, readonly number[]>()

/** What a claim is asserted or denied by, told plainly or hedged; looked for once. */
function doubted(told: Told): readonly number[] {
  let hashes = doubts.get(told)
  if (hashes) return hashes
  const bag = makeBag()
  doubtFeatures(told.mention, bag, anchorOf(told.mention, told.outcome))
  hashes = bag.hashes
  doubts.set(told, hashes)
  return hashes
}

/** What the claims told before add to what was seen of a mention. */
function aspectFeatures(all: readonly Told[], i: number): number[] {
  const bag = makeBag()
  const me = all[i]!
  bag.add('outcome', me.outcome)
  bag.three('outcome+how', me.outcome, me.mention.how, me.mention.number?.quantity.form)
  const before = all.slice(0, i)
  const part = partOf(me.mention)
  bag.add('part', part)
  if (part)
    bag.three(
      'part+last',
      part,
      before.at(-1)?.outcome === me.outcome,
      before.at(-1)?.mention.scene.sentence.n === me.mention.scene.sentence.n,
    )
  beside(me, before.at(-1), bag, 'prev')
  beside(
    me,
    before.findLast((t) => t.outcome === me.outcome),
    bag,
    'same outcome',
  )
  beside(
    me,
    before.findLast((t) => t.outcome === me.outcome && t.mention.scene.sentence.n === me.mention.scene.sentence.n),
    bag,
    'same sentence',
  )
  beside(me, all[i + 1], bag, 'next')
  const largest = Math.max(0, ...before.filter((t) => t.outcome === me.outcome).map((t) => size(t) ?? 0))
  const mine = size(me)
  bag.add(
    'against largest',
    mine === null ? 'open' : largest === 0 ? 'first' : mine > largest ? 'over' : mine === largest ? 'same' : 'under',
  )
  bag.add('told before', step(before.length))
  frameFeatures(me.mention, bag)
  sumFeatures(all, i, bag)
  return bag.hashes
}

function beside(me: Told, other: Told | undefined, bag: Bag, name: string): void {
  if (!other) {
    bag.add(name, 'none')
    return
  }
  const away = Math.min(4, Math.abs(me.mention.scene.sentence.n - other.mention.scene.sentence.n))
  const [a, b] = [size(me), size(other)]
  const ratio =
    a === null || b === null ? 'open' : a === b ? 'same' : a < b ? (a * 4 < b ? 'far under' : 'under') : a > b * 4 ? 'far over' : 'over'
  bag.two(name, other.outcome, away)
  bag.add(`${name} size`, ratio)
  bag.three(`${name} size+away`, ratio, away, other.outcome === me.outcome)
}
