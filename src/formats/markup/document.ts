import { issue, said } from '../../model/issue.ts'
import { decode } from '../bytes/decode.ts'
import { whole } from '../bytes/whole.ts'
import type { Context, Found, Input } from '../define.ts'
import { faults, misnamed } from './faults.ts'
import { type Element, encodingOf, xml } from './xml.ts'

/** An XML file as a tree, its text and its bytes. */
export interface Document {
  readonly root: Element | null
  readonly text: string
  readonly content: Uint8Array
}

/** Reads a whole XML file and yields what is wrong with it; null where it is too long. */
export async function* documentOf({ path, bytes, media }: Input, { limits }: Context): AsyncGenerator<Found, Document | null> {
  const content = await whole(bytes, limits.record)
  if (!content) {
    yield { issue: issue('too-long', said`The file is longer than ${limits.record} bytes and was left out. Split it.`, path) }
    return null
  }
  const { text, encoding, sure } = decode(content, encodingOf(content, media))
  if (!sure) yield { issue: misnamed(encoding, path) }
  const { root, wrong } = xml(text.replace(/^\uFEFF/, ''))
  for (const one of faults(wrong, path)) yield { issue: one }
  return { root, text, content }
}
