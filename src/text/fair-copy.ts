/** A fair copy of a text: the same words in the letters, digits and marks that the reader knows, with the way back. */

import { PASSES, UNUSUAL } from './fair-passes.ts'
import { lowered, shouts } from './shouted.ts'

/** A stretch of a text: UTF-16 offsets, end excluded. */
interface Stretch {
  readonly start: number
  readonly end: number
}

export interface FairCopy {
  readonly text: string
  /** Where the body begins in it: 0 where there is no title. */
  readonly body: number
  /** The stretch of the text itself that a stretch of the copy stands for. */
  readonly own: (start: number, end: number) => Stretch
}

/** What a pass puts, in a text, in the place of each stretch that its pattern (with the flag `g` and no groups) finds. */
export interface Pass {
  readonly finds: RegExp
  readonly puts: (text: string) => (found: string, at: number) => string
}

/** The text itself where nothing in it is unusual, which is most of them. */
export function fairCopy(text: string, body: number): FairCopy {
  const passes = [...(UNUSUAL.test(text) ? PASSES : []), ...(shouts(text.slice(body)) ? [lowered] : [])]
  let copy: FairCopy = { text, body, own: (start, end) => ({ start, end }) }
  for (const pass of passes) copy = rewritten(copy, pass)
  return copy
}

/** Where a stretch of other length was put: its offset and length after and before. */
interface Cut {
  readonly at: number
  readonly length: number
  readonly from: number
  readonly was: number
}

function rewritten(copy: FairCopy, { finds, puts }: Pass): FairCopy {
  const cuts: Cut[] = []
  let [moved, body] = [0, copy.body]
  const putting = puts(copy.text)
  const text = copy.text.replace(finds, (found: string, from: number) => {
    const put = putting(found, from)
    if (put.length !== found.length) {
      cuts.push({ at: from + moved, length: put.length, from, was: found.length })
      moved += put.length - found.length
      if (from < copy.body) body += put.length - found.length
    }
    return put
  })
  if (text === copy.text) return copy
  return { text, body, own: (start, end) => copy.own(startBefore(cuts, start), Math.max(startBefore(cuts, start), endBefore(cuts, end))) }
}

/** Behind what was taken out there. */
function startBefore(cuts: readonly Cut[], offset: number): number {
  const cut = lastOf(cuts, offset + 1)
  if (!cut) return offset
  const past = offset - cut.at - cut.length
  return past >= 0 ? cut.from + cut.was + past : cut.from
}

/** Before what was taken out there. */
function endBefore(cuts: readonly Cut[], offset: number): number {
  const cut = lastOf(cuts, offset)
  if (!cut) return offset
  return cut.from + cut.was + Math.max(0, offset - cut.at - cut.length)
}

/** The last cut that begins before an offset. */
function lastOf(cuts: readonly Cut[], offset: number): Cut | undefined {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]!.at < offset) low = middle + 1
    else high = middle
  }
  return cuts[low - 1]
}
