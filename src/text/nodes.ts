/** A sentence's nodes as the parser's features use them: columns of codes by node number, with no node and the root in place. */

import { codes, mix } from './hash.ts'
import type { Lexed } from './lexed.ts'
import { TAGS } from './tags.ts'
import { isName, nounField, verbField } from './word-kinds.ts'

const number = (tag: string): number => TAGS.indexOf(tag)
const [ADJ, NOUN, NUM, PROPN, VERB] = [number('ADJ'), number('NOUN'), number('NUM'), number('PROPN'), number('VERB')]
export const ROOT_TAG = TAGS.length
const TAG_CODE = codes(TAGS.length + 2, 0x2b7e)
const NOTHING = TAG_CODE[TAGS.length + 1]!
const ROOT_CODE = TAG_CODE[ROOT_TAG]!

/** Columns by node number; three more than there are tokens are filled. */
export interface Nodes {
  n: number
  /** The tag's number; the root's is ROOT_TAG. */
  tag: Uint8Array
  tagCode: Int32Array
  word: Int32Array
  /** The word itself for function words; the field of meaning for others. */
  sort: Int32Array
  end: Int32Array
}

export function makeNodes(capacity = 256): Nodes {
  const column = (): Int32Array => new Int32Array(capacity)
  return { n: 0, tag: new Uint8Array(capacity), tagCode: column(), word: column(), sort: column(), end: column() }
}

export function fillNodes(nodes: Nodes, lexed: Lexed, tags: ArrayLike<number>): void {
  const { n } = lexed
  if (n + 4 > nodes.word.length) Object.assign(nodes, makeNodes((n + 4) * 2))
  nodes.n = n
  for (let i = 0; i < n; i++) {
    const tag = tags[i]!
    nodes.tag[i + 1] = tag
    nodes.tagCode[i + 1] = TAG_CODE[tag]!
    nodes.word[i + 1] = lexed.word[i]!
    nodes.sort[i + 1] = sortOf(lexed, i, tag)
    nodes.end[i + 1] = lexed.suffix3[i]!
  }
  for (const at of [0, n + 1, n + 2, n + 3]) fillEdge(nodes, at, at === n + 1 ? ROOT_CODE : NOTHING)
  nodes.tag[n + 1] = ROOT_TAG
}

function fillEdge(nodes: Nodes, at: number, code: number): void {
  nodes.tagCode[at] = code
  nodes.word[at] = code
  nodes.sort[at] = code
  nodes.end[at] = code
}

function sortOf(lexed: Lexed, i: number, tag: number): number {
  const kind = lexed.kind[i]!
  if (tag === VERB) return mix(verbField(kind), 3)
  if (tag === NOUN) return mix(nounField(kind), 5)
  if (tag === PROPN) return mix(isName(kind) ? nounField(kind) : 0, 7)
  if (tag === NUM || tag === ADJ) return TAG_CODE[tag]!
  return lexed.word[i]!
}
