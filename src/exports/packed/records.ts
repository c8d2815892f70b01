/** A file of a ZIP as its list tells of it: sizes in bytes, and where in the archive it begins. */
export interface Kept {
  readonly name: Uint8Array
  readonly at: number
  readonly size: number
  readonly packed: number
  readonly crc: number
}

/** 2.0 and, for ZIP64, 4.5: the version of the format that a reader has to know (APPNOTE 4.4.3). */
const [PLAIN, LARGE] = [20, 45]
/** Made as on Unix, so that no reader takes names for those of DOS: a file that its owner may write and all may read. */
const [UNIX, MODE] = [3 << 8, 0o100644 * 2 ** 16]
/** Checksum and sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1 January 1980, the first day that the format knows: the same content gives the same bytes. */
const DAY = 0x21
const [FULL, NARROW] = [0xffffffff, 0xffff]

/** What stands before a file's content, whose size is not known yet. */
export const opened = ({ name }: Kept): Uint8Array =>
  Buffer.concat([
    numbers([4, 0x04034b50], [2, PLAIN], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DAY], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ])

/** What stands behind it. */
export function summed({ crc, packed, size }: Kept, wide: number): Uint8Array {
  const bytes = Math.max(packed, size) >= wide ? 8 : 4
  return numbers([4, 0x08074b50], [4, crc], [bytes, packed], [bytes, size])
}

/** Whether a file's sizes or its place are told in 64 bits. */
export const isLarge = ({ at, size, packed }: Pick<Kept, 'at' | 'size' | 'packed'>, wide: number): boolean =>
  Math.max(at, size, packed) >= wide

/** A file's entry in the list at the end; what does not fit it has in an extra field. */
export function listed({ name, at, size, packed, crc }: Kept, wide: number): Uint8Array {
  const large = isLarge({ at, size, packed }, wide)
  const version = large ? LARGE : PLAIN
  const extra = large ? numbers([2, 1], [2, 24], [8, size], [8, packed], [8, at]) : numbers()
  const [told, place] = large ? [[FULL, FULL] as const, FULL] : [[packed, size] as const, at]
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, UNIX + version], [2, version], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DAY], [4, crc]),
    numbers([4, told[0]], [4, told[1]], [2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, MODE], [4, place]),
    ...[name, extra],
  ])
}

/** The end of the archive: how many files the list has, how long it is, where it begins, and whether anything is told in 64 bits. */
export function ended({
  count,
  size,
  at,
  large,
}: {
  readonly count: number
  readonly size: number
  readonly at: number
  readonly large: boolean
}): Uint8Array {
  const [files, length, place] = large ? [NARROW, FULL, FULL] : [count, size, at]
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files], [2, files], [4, length], [4, place], [2, 0])
  if (!large) return end
  const far = numbers([4, 0x06064b50], [8, 44], [2, LARGE], [2, LARGE], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, at])
  return Buffer.concat([far, numbers([4, 0x07064b50], [4, 0], [8, at + size], [4, 1]), end])
}

/** Numbers of so many bytes each, the least first. */
function numbers(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const out = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 8) out.writeBigUInt64LE(BigInt(value), at)
    else out.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return out
}
