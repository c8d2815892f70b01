/** How far marks that would lie on each other are moved aside, and how near counts as on each other (px). */
const STEP = 13
const NEAR = 11

/** Where marks are drawn: each in its own column, or beside the one that it would lie on. Order decides who moves. */
export function apart(
  at: readonly { readonly x: number; readonly y: number }[],
  within: readonly [least: number, most: number],
): readonly number[] {
  const placed: { x: number; y: number }[] = []
  for (const { x, y } of at) {
    const free = asides(x, within).find((one) => !placed.some((other) => Math.abs(other.x - one) < NEAR && Math.abs(other.y - y) < NEAR))
    placed.push({ x: free ?? x, y })
  }
  return placed.map(({ x }) => x)
}

/** Places to either side, the nearest first, within the chart. */
const asides = (x: number, [least, most]: readonly [number, number]): number[] =>
  [0, 1, -1, 2, -2, 3, -3, 4, -4].map((n) => x + n * STEP).filter((one) => one > least && one < most)
