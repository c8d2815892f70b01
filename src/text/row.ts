/** Puts numbers behind those of a row: what spreading them would, without an iterator. */
export function append(row: number[], values: readonly number[]): number[] {
  for (let i = 0; i < values.length; i++) row.push(values[i]!)
  return row
}
