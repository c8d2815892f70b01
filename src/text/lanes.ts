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

/** A table of rows of `width` weights each. */
export interface Part {
  readonly weights: Int8Array
  readonly width: number
}

/** The rows of tables side by side, laid out for `sumRows`. */
export function lanesOf(parts: readonly Part[]): Lanes {
  const per = (parts.reduce((width, part) => width + part.width, 0) + 3) >> 2
  const [{ weights, width }] = parts as [Part]
  const words = new Int32Array((weights.length / width) * per)
  let column = 0
  for (const part of parts) {
    lay(new Uint8Array(words.buffer), part, { column, stride: per * 4 })
    column += part.width
  }
  return { words, per }
}

function lay(bytes: Uint8Array, { weights, width }: Part, { column, stride }: { column: number; stride: number }): void {
  for (let from = 0, to = column; from < weights.length; to += stride)
    for (let c = 0; c < width; c++) bytes[to + c] = weights[from++]! + BIAS
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
