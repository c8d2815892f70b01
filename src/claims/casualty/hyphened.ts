import type { Token } from '../../text/document.ts'

/** The end of a word that hyphens join to a token: "mother-in-law", "passers-by". */
export function hyphened(tokens: readonly Token[], last: number): number {
  let at = last
  while (tokens[at + 1]?.text === '-' && tokens[at + 1]!.start === tokens[at]!.end && tokens[at + 2]?.start === tokens[at + 1]!.end) at += 2
  return at
}
