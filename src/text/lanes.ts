/**
 * Sums of rows of small whole numbers, four columns at a time: weights of one byte lie side by side in a 32-bit word, and two
 * additions take all four. The sums are those of the plain rows, to the unit.
 */

export interface Lanes {
  /** Rows of `per` words; each byte is a weight with 128 added. */
  readonly words: Int32Array
  readonly per: number
}

const BIAS = 128
/** This many rows of bytes never run over the sixteen bits of a sum. */
const MOST = 256

/** Rows of `width` weights each, laid out for `sumRows`. */
export function lanesOf(weights: Int8Array, width: number): Lanes {
  const per = (width + 3) >> 2
  const rows = weights.length / width
  const words = new Int32Array(rows * per)
  for (let row = 0; row < rows; row++)
    for (let c = 0; c < width; c++) words[row * per + (c >> 2)]! |= (weights[row * width + c]! + BIAS) << ((c & 3) << 3)
  return { words, per }
}

/** Sums the first `n` of the numbered rows, column by column, into `sums`, which holds four columns for each word. */
export function sumRows({ words, per }: Lanes, rows: Int32Array, n: number, sums: Int32Array): void {
  sums.fill(0)
  for (let from = 0; from < n; from += MOST) {
    const to = Math.min(n, from + MOST)
    const bias = BIAS * (to - from)
    for (let w = 0; w < per; w++) {
      let even = 0
      let odd = 0
      for (let r = from; r < to; r++) {
        const word = words[rows[r]! * per + w]!
        even = (even + (word & 0xff00ff)) | 0
        odd = (odd + ((word >>> 8) & 0xff00ff)) | 0
      }
      sums[4 * w]! += (even & 0xffff) - bias
      sums[4 * w + 1]! += (odd & 0xffff) - bias
      sums[4 * w + 2]! += (even >>> 16) - bias
      sums[4 * w + 3]! += (odd >>> 16) - bias
    }
  }
}
