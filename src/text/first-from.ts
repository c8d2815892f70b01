/** The place of the first of ascending offsets that is not before one; their number where none is. */
export function firstFrom(offsets: readonly number[], at: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}
