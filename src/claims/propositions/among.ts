import { makeBag } from '../casualty/features/bag.ts'
import { type Candidate, overlap } from './candidates.ts'

/** What a clause can be, none first. */
export const CLASSES = ['none', 'attack', 'responsibility', 'contact', 'assurance', 'stance'] as const
export type Proposition = Exclude<(typeof CLASSES)[number], 'none'>

const level = (p: number): number => Math.min(9, Math.floor(Math.sqrt(p) * 10))

/** The second look: each clause weighed among the others of its report by what a first look made of them. */
export function among(all: readonly Candidate[], first: readonly ArrayLike<number>[]): number[][] {
  const ranks = CLASSES.map((_, k) => ranksOf(first.map((p) => p[k]!)))
  return all.map((me, i) => [...me.hashes, ...weighed(i, { all, first, ranks, me })])
}

/** The place of each value among all, the highest 0. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b)
  const ranks = new Array<number>(values.length)
  for (const [rank, i] of order.entries()) ranks[i] = rank
  return ranks
}

interface Around {
  readonly all: readonly Candidate[]
  readonly first: readonly ArrayLike<number>[]
  readonly ranks: readonly (readonly number[])[]
  readonly me: Candidate
}

function weighed(i: number, { all, first, ranks, me }: Around): number[] {
  const bag = makeBag()
  const mine = first[i]!
  const n = me.scene.sentence.n
  bag.add('claims in all', level(first.reduce((sum, p) => sum + 1 - p[0]!, 0) / Math.max(1, all.length)))
  for (let k = 1; k < CLASSES.length; k++) {
    const name = CLASSES[k]!
    const [beside, near, before] = [0, 0, 0]
    const most = { beside, near, before }
    for (const [j, other] of all.entries()) {
      const p = first[j]![k]!
      const away = other.scene.sentence.n - n
      if (j === i) continue
      if (away === 0 && overlap(me, other) >= 0.5) most.beside = Math.max(most.beside, p)
      else if (Math.abs(away) <= 1) most.near = Math.max(most.near, p)
      if (away < 0 && p > 0.2) most.before++
    }
    bag.add(`p ${name}`, level(mine[k]!))
    bag.add(`rank ${name}`, `${Math.min(8, ranks[k]![i]!)} ${level(mine[k]!)}`)
    bag.add(`beside ${name}`, `${level(most.beside)} ${Math.sign(Math.round((mine[k]! - most.beside) * 20))}`)
    bag.add(`near ${name}`, level(most.near))
    bag.add(`before ${name}`, Math.min(5, most.before))
  }
  return bag.hashes
}
