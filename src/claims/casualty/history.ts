import { OUTCOMES } from '../../model/claim.ts'
import { makeBag } from './features/bag.ts'
import { step } from './features/number.ts'
import type { Mention } from './mentions.ts'

/** Names of the classes that the outcome models choose between. */
export const CLASSES = ['none', ...OUTCOMES] as const

/** A mention with what the first model holds of it: a probability for each class. */
export interface Weighed {
  readonly mention: Mention
  readonly hashes: readonly number[]
  readonly first: Float64Array
}

const tenth = (p: number): number => (p < 0.02 ? -1 : p > 0.98 ? 10 : Math.floor(p * 10))
const best = (p: Float64Array): number => p.reduce((top, x, i) => (x > p[top]! ? i : top), 0)
const figureOf = (m: Mention): string | null => {
  const q = m.number?.quantity
  return q && (q.form === 'digits' || q.form === 'words') && (q.min ?? q.max ?? 0) > 1 ? `${q.min ?? q.max}` : null
}

/** What the first model's view of the rest of the report adds to a mention: its neighbours, its figure told elsewhere. */
export function historyFeatures(all: readonly Weighed[], i: number): number[] {
  const bag = makeBag()
  const me = all[i]!
  for (const [c, p] of me.first.entries()) bag.add('p', `${c} ${tenth(p)}`)
  const top = CLASSES[best(me.first)]!
  bag.add('top', top)
  neighbours(all, i, bag.add)
  elsewhere(all, i, bag.add)
  return bag.hashes
}

type Add = (template: string, value: string | number) => void

function neighbours(all: readonly Weighed[], i: number, add: Add): void {
  const me = all[i]!
  for (const d of [-2, -1, 1, 2]) {
    const other = all[i + d]
    if (!other) {
      add('by', `${d} edge`)
      continue
    }
    const away = Math.min(3, Math.abs(other.mention.scene.sentence.n - me.mention.scene.sentence.n))
    add('by', `${d} ${CLASSES[best(other.first)]} ${away}`)
    add('by told', `${d} ${tenth(1 - other.first[0]!)} ${away}`)
  }
  for (let k = i - 1; k >= 0; k--) {
    const top = best(all[k]!.first)
    if (top === 0) continue
    const away = Math.min(5, me.mention.scene.sentence.n - all[k]!.mention.scene.sentence.n)
    add('last', `${CLASSES[top]} ${away}`)
    add('last outcome', CLASSES[top]!)
    add('last outcome+form', `${CLASSES[top]} ${me.mention.number?.quantity.form ?? me.mention.how} ${me.mention.noun < 0}`)
    add('size beside last', sizeBeside(me.mention, all[k]!.mention))
    return
  }
  add('last', 'none')
}

function sizeBeside(a: Mention, b: Mention): string {
  const [x, y] = [a.number?.quantity.min ?? a.number?.quantity.max, b.number?.quantity.min ?? b.number?.quantity.max]
  if (!x || !y) return 'open'
  return x === y ? 'same' : x > 3 * y ? 'far over' : x > y ? 'over' : 3 * x < y ? 'far under' : 'under'
}

/** The same figure elsewhere in the report, and how sure the first model is of it there. */
function elsewhere(all: readonly Weighed[], i: number, add: Add): void {
  const value = figureOf(all[i]!.mention)
  const sums = new Float64Array(CLASSES.length)
  let same = 0
  for (const [k, other] of all.entries()) {
    if (k === i || !value || figureOf(other.mention) !== value) continue
    same++
    for (let c = 0; c < sums.length; c++) sums[c] = Math.max(sums[c]!, other.first[c]!)
  }
  add('same', Math.min(3, same))
  if (same) for (let c = 0; c < sums.length; c++) add('same p', `${c} ${tenth(sums[c]!)}`)
  const told = all.filter((w) => w.first[0]! < 0.5).length
  add('told', step(told))
  add('told share', Math.round((10 * told) / all.length))
}
