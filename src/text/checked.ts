/**
 * Weights by feature hash in a small table: the hash's top bits tell the row, the next eight are kept in it as a check, so that a
 * feature never seen in training finds nothing rather than another's weights.
 */

/** The row of a hash in a table of 2^bits rows. */
export function checkedRow(hash: number, bits: number): number {
  return hash >>> (32 - bits)
}

export function checkOf(hash: number, bits: number): number {
  return (hash >>> (24 - bits)) & 255
}

/** Rows of `width` signed bytes, each after its check byte. */
export interface Checked {
  readonly bits: number
  readonly width: number
  readonly bytes: Int8Array
}

/** Rows of three signed bytes and their check, one number each. */
export interface Packed {
  readonly bits: number
  readonly rows: Int32Array
}

/** Three signed bytes and the check, packed into one number a row: the first byte the lowest, the check the highest. */
export function packRows({ bits, bytes }: Checked): Packed {
  const packed = new Int32Array(1 << bits)
  for (let row = 0; row < packed.length; row++) {
    const at = row * 4
    packed[row] = (bytes[at]! << 24) | ((bytes[at + 3]! & 255) << 16) | ((bytes[at + 2]! & 255) << 8) | (bytes[at + 1]! & 255)
  }
  return { bits, rows: packed }
}
