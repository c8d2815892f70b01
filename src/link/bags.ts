/** Distinct items, sorted, each with its weight: 1 + ln of how often it is told. */
export interface Bag<T> {
  readonly items: readonly T[]
  readonly weights: readonly number[]
  /** Root of the sum of the squared weights. */
  readonly norm: number
}

export function bag<T extends string | number>(list: readonly T[]): Bag<T> {
  const counts = new Map<T, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  const items = [...counts.keys()].sort((a, b) => (a < b ? -1 : 1))
  const weights = items.map((item) => 1 + Math.log(counts.get(item)!))
  return { items, weights, norm: Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0)) }
}

export function cosine<T extends string | number>(a: Bag<T>, b: Bag<T>): number {
  let dot = 0
  let i = 0
  let j = 0
  while (i < a.items.length && j < b.items.length) {
    const [x, y] = [a.items[i]!, b.items[j]!]
    if (x === y) dot += a.weights[i++]! * b.weights[j++]!
    else if (x < y) i++
    else j++
  }
  return dot === 0 ? 0 : dot / (a.norm * b.norm)
}

/** Share of a list that stands in another; both sorted. */
export function share(a: readonly number[], b: readonly number[]): number {
  let [n, j] = [0, 0]
  for (const item of a) {
    while (j < b.length && b[j]! < item) j++
    if (b[j] === item) n++
  }
  return a.length ? n / a.length : 0
}

/** How many two lists have in common; both sorted. */
export function shared(a: readonly string[], b: readonly string[]): number {
  let n = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      n++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return n
}

/** FNV-1a, 30 bits. */
export function hash(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h & 0x3fffffff
}
