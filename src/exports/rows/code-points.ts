/** Turns places in a text from UTF-16 units to code points: the text is gone through once, and each place looked up. */
export function codePoints(text: string): (at: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index)
  return (at) => at - countBelow(pairs, at)
}

/** How many of some numbers in rising order are less than another. */
function countBelow(rising: readonly number[], than: number): number {
  let [from, to] = [0, rising.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (rising[middle]! < than) from = middle + 1
    else to = middle
  }
  return from
}
