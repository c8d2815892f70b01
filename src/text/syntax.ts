/** Tags and parses one sentence. Double quotation marks and "~~" around what is struck out are left out of it, since they mislead, and hung in the tree afterwards. */

import { lex, makeLexed } from './lexed.ts'
import { mendApposed, mendMine, mendShot, mendSubjects } from './mend.ts'
import { fillNodes, makeNodes } from './nodes.ts'
import { type NamedParser, shippedParser } from './parser.ts'
import { shippedTagger, TAGS, type Tagger } from './tags.ts'

/** Columns by token. `heads` are token numbers, -1 for the root; `labels` are names. */
export interface Syntax {
  readonly tags: number[]
  readonly heads: number[]
  readonly labels: string[]
}

export interface Models {
  readonly tagger: Tagger
  readonly parser: NamedParser
}

const PUNCT = TAGS.indexOf('PUNCT')
const lexed = makeLexed()
const nodes = makeNodes()
let tagged = new Uint8Array(512)

function isDoubleMark(text: string, start: number, end: number): boolean {
  if (end - start !== 1) return end - start === 2 && text.startsWith('~~', start)
  const code = text.charCodeAt(start)
  return code === 34 || code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb
}

export function shippedModels(): Models {
  return { tagger: shippedTagger(), parser: shippedParser() }
}

/** `offsets` are the tokens' start, end, start, end, … in `text`. */
export function readSyntax(text: string, offsets: readonly number[], models: Models): Syntax {
  const n = offsets.length >> 1
  const kept = withoutMarks(text, offsets)
  const count = kept === null ? n : kept.length
  const own = kept === null ? offsets : kept.flatMap((i) => [offsets[2 * i]!, offsets[2 * i + 1]!])
  lex(lexed, text, own)
  if (count > tagged.length) tagged = new Uint8Array(count * 2)
  models.tagger.tag(lexed, tagged)
  mendShot(text, own, tagged)
  mendMine(text, own, tagged)
  fillNodes(nodes, lexed, tagged)
  const arcs = models.parser.parser.parse(nodes)
  const syntax: Syntax = { tags: new Array(n).fill(PUNCT), heads: new Array(n).fill(-2), labels: new Array(n).fill('punct') }
  for (let k = 0; k < count; k++) {
    const i = kept === null ? k : kept[k]!
    const head = arcs.head[k + 1]! - 1
    syntax.tags[i] = tagged[k]!
    syntax.heads[i] = head === count ? -1 : kept === null ? head : kept[head]!
    syntax.labels[i] = models.parser.names[arcs.label[k + 1]! - 1]!
  }
  if (kept !== null) hangMarks(syntax.heads, n)
  mendApposed(text, offsets, syntax)
  mendSubjects(text, offsets, syntax)
  return syntax
}

/** The numbers of the tokens that are no double quotation marks; null where all are kept. */
function withoutMarks(text: string, offsets: readonly number[]): number[] | null {
  const n = offsets.length >> 1
  const kept: number[] = []
  for (let i = 0; i < n; i++) if (!isDoubleMark(text, offsets[2 * i]!, offsets[2 * i + 1]!)) kept.push(i)
  return kept.length === n || kept.length === 0 ? null : kept
}

/** Each mark left out hangs under the topmost word of the stretch that it bounds with the next or the last mark. */
function hangMarks(heads: number[], n: number): void {
  let last = -1
  for (let i = 0; i < n; i++) {
    if (heads[i] !== -2) continue
    let next = i + 1
    while (next < n && heads[next] !== -2) next++
    heads[i] = last < 0 ? topmost(heads, i + 1, next) : topmost(heads, last + 1, i)
    last = last < 0 && next < n ? i : -1
  }
}

/** The topmost word between two marks, found from the first upwards; where there is none, any word beside. */
function topmost(heads: readonly number[], from: number, to: number): number {
  if (from >= to) return heads.findIndex((head) => head >= -1)
  let at = from
  while (heads[at]! >= from && heads[at]! < to) at = heads[at]!
  return at
}
