/** A fixed map from word hashes to small numbers, as flat arrays: one probe or two, no objects. */
export interface WordTable {
  readonly keys: Int32Array
  /** 0 where a slot is empty. */
  readonly values: Int32Array
}

/** `values` must not hold 0. */
export function makeWordTable(words: ArrayLike<number>, values: ArrayLike<number>): WordTable {
  let size = 16
  while (size < words.length * 2) size *= 2
  const table = { keys: new Int32Array(size), values: new Int32Array(size) }
  for (let i = 0; i < words.length; i++) {
    let slot = words[i]! & (size - 1)
    while (table.values[slot] !== 0) slot = (slot + 1) & (size - 1)
    table.keys[slot] = words[i]!
    table.values[slot] = values[i]!
  }
  return table
}

/** The word's number; 0 where it has none. */
export function numberOf(table: WordTable, word: number): number {
  const { keys, values } = table
  const last = keys.length - 1
  let slot = word & last
  while (values[slot] !== 0) {
    if (keys[slot] === word) return values[slot]!
    slot = (slot + 1) & last
  }
  return 0
}
