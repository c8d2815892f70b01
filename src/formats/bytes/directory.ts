import { strFromU8 } from 'fflate'

/** What the list at the end of a ZIP archive says of a file. */
export interface Listed {
  readonly name: string
  readonly crc: number
  /** Packed under a password. */
  readonly locked: boolean
}

/** How many files the list at the end of an archive has, and the files where the list is within the bytes; null where there is none. */
export function directory(tail: Buffer): { count: number; files: readonly Listed[] | null } | null {
  const at = tail.lastIndexOf(END)
  if (at < 0 || at + 22 > tail.length) return null
  const wide = tail.readUInt32LE(at + 12) === 0xffffffff || tail.readUInt16LE(at + 10) === 0xffff ? tail.lastIndexOf(WIDE_END, at) : -1
  const [end, count, size] =
    wide >= 0
      ? [wide, Number(tail.readBigUInt64LE(wide + 32)), Number(tail.readBigUInt64LE(wide + 40))]
      : [at, tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12)]
  return { count, files: size <= end ? filesIn(tail.subarray(end - size, end), count) : null }
}

const END = Uint8Array.of(0x50, 0x4b, 5, 6)
const WIDE_END = Uint8Array.of(0x50, 0x4b, 6, 6)
const FILE = 0x02014b50

function filesIn(list: Buffer, count: number): Listed[] | null {
  const files: Listed[] = []
  let at = 0
  for (; files.length < count && at + 46 <= list.length && list.readUInt32LE(at) === FILE; ) {
    const flags = list.readUInt16LE(at + 8)
    const [name, extra, comment] = [28, 30, 32].map((field) => list.readUInt16LE(at + field)) as [number, number, number]
    const words = strFromU8(list.subarray(at + 46, at + 46 + name), !(flags & 0x800))
    files.push({ name: words, crc: list.readUInt32LE(at + 16), locked: (flags & 1) === 1 })
    at += 46 + name + extra + comment
  }
  return files.length === count ? files : null
}
