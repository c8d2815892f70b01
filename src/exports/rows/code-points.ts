import { firstFrom } from '../../text/first-from.ts'

/** Turns places in a text from UTF-16 units to code points: the text is gone through once, and each place looked up. */
export function codePoints(text: string): (at: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index)
  return (at) => at - firstFrom(pairs, at)
}
