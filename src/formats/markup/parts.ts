import { type Issue, issue, said } from '../../model/issue.ts'
import { decode } from '../bytes/decode.ts'
import type { Broken } from '../bytes/gunzip.ts'
import { unzip } from '../bytes/unzip.ts'
import { stream, whole } from '../bytes/whole.ts'
import type { Limits } from '../define.ts'
import { faults, told } from './faults.ts'
import { type Element, encodingOf, xml } from './xml.ts'

/** The XML files that a packed document is made of (Office Open XML, OpenDocument). */
export interface Parts {
  readonly trees: ReadonlyMap<string, Element | null>
  /** All that is in the archive. */
  readonly names: readonly string[]
  /** What is wrong with the archive or with a part. */
  readonly issues: readonly Issue[]
  /** Whether the archive itself is broken. */
  readonly isBroken: boolean
  /** Parts that unpack to more than a record may have, and were left out. */
  readonly tooLong: readonly string[]
}

/** The parts of a packed document that are wanted, as trees. */
export async function partsOf(content: Uint8Array, path: string, { limits, wanted }: PartsOptions): Promise<Parts> {
  const wrong: Broken[] = []
  const names: string[] = []
  const tooLong: string[] = []
  const issues: Issue[] = []
  const trees = new Map<string, Element | null>()
  const options = {
    wanted: (name: string) => names.push(name) > 0 && wanted(name),
    limits: { ...limits, file: limits.record },
    broken: (what: Broken) => void wrong.push(what),
  }
  for await (const { name, bytes } of unzip(stream(content), options)) {
    const part = await whole(bytes, limits.record)
    if (!part) {
      tooLong.push(name)
      continue
    }
    const tree = xml(decode(part, encodingOf(part)).text)
    issues.push(...faults(tree.wrong, path))
    trees.set(name, tree.root)
  }
  const isBroken = wrong.length > 0
  const own = issues.filter(({ code }) => code !== 'truncated' || !isBroken)
  return { trees, names, issues: [...own, ...wrong.map((what) => told(what, path))], isBroken, tooLong }
}

export interface PartsOptions {
  readonly limits: Limits
  readonly wanted: (name: string) => boolean
}

/** That parts of a packed document, or all of it, are longer than can be read. */
export const tooLarge = (limit: number, path: string): Issue =>
  issue('too-long', said`Parts of the document unpack to more than ${limit} bytes and were left out. Split it.`, path)
