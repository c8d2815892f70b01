import { parse } from './parse.ts'

const MOST = 200_000
const DEEPEST = 500

/** What puts a page past all measure, in words, or null: elements, or elements within elements. */
export function measure(page: string): string | null {
  const stopped = parse(page, {}, { deepest: DEEPEST, most: MOST })
  if (!stopped) return null
  return stopped.why === 'too-large' ? `more than ${MOST} elements` : `elements nested more than ${DEEPEST} deep`
}
