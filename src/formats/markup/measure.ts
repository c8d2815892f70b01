import { flat } from './flat.ts'
import { parse } from './parse.ts'

/** Elements past which a page is not read. */
export const MOST = 200_000
const DEEPEST = 100

/** A page that is nested no deeper than it can be read, its innermost tags gone where it was; null where it has too many elements. */
export function measured(page: string): string | null {
  const stopped = (markup: string) => parse(markup, {}, { deepest: DEEPEST, most: MOST })
  const first = stopped(page)
  if (!first) return page
  const shallow = first.why === 'too-deep' ? flat(page, DEEPEST - 10) : page
  return stopped(shallow) ? null : shallow
}
