/** Fits learnt weights into the small table that is shipped: the heaviest features first, where two meet the heavier stays. */

import { type Checked, checkedRow, checkOf } from '../src/text/checked.ts'
import { toBytes } from '../src/text/weights.ts'
import type { Learnt } from './sparse.ts'

export function compact(learnt: Learnt, width: number, bits: number): Checked {
  const rounded = toBytes(learnt.means, 1)
  const stride = width + 1
  const bytes = new Int8Array((1 << bits) * stride)
  const taken = new Uint8Array(1 << bits)
  let [wanted, kept] = [0, 0]
  for (const i of heaviest(learnt, width)) {
    const row = rounded.subarray(i * width, (i + 1) * width)
    if (row.every((byte) => byte === 0)) continue
    wanted++
    const key = learnt.keys[i]!
    const place = checkedRow(key, bits)
    if (taken[place]) continue
    taken[place] = 1
    kept++
    bytes[place * stride] = checkOf(key, bits)
    bytes.set(row, place * stride + 1)
  }
  console.log(`kept ${kept} of ${wanted} features that weigh anything, of ${learnt.keys.length} learnt`)
  return { bits, width, bytes }
}

function heaviest({ keys, means }: Learnt, width: number): number[] {
  const weight = Float64Array.from(keys, (_, i) =>
    means.subarray(i * width, (i + 1) * width).reduce((top, one) => Math.max(top, Math.abs(one)), 0),
  )
  return [...keys.keys()].sort((a, b) => weight[b]! - weight[a]! || a - b)
}
