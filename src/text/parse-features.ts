/** What the parser looks at: features of a state (which action) and of an arc (which label). */

import type { Arcs } from './arcs.ts'
import { codes } from './hash.ts'
import type { Lexed } from './lexed.ts'
import { TAGS } from './tags.ts'

export const ACTION_BITS = 19
export const LABEL_BITS = 17
export const ACTION_FEATURES = 62
export const LABEL_FEATURES = 26
/** Weights by action, padded so that a row is four bytes. */
export const ACTION_STRIDE = 4

const ROOT_TAG = TAGS.length
const TAG = codes(TAGS.length + 2, 0x2b7e)
const NONE = TAG[TAGS.length + 1]!
const ROOT = codes(1, 0x1f3d)[0]!
const LABEL = codes(130, 0x6a09)
const DISTANCE = codes(64, 0x4c1f)
const SALT = codes(80, 0x1234)

/** The tokens and tags that a parse looks at; `tag[n]` is the root's. */
export interface Seen {
  readonly lexed: Lexed
  readonly tag: Uint8Array
}

export function rootTag(seen: Seen): void {
  seen.tag[seen.lexed.n] = ROOT_TAG
}

function hash(a: number, b: number): number {
  return Math.imul(Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ (a >>> 15), 0x27d4eb2f)
}

function row(a: number, salt: number, shift: number): number {
  return Math.imul(a ^ SALT[salt]! ^ (a >>> 13), 0x9e3779b1) >>> shift
}

const ASHIFT = 32 - ACTION_BITS
const LSHIFT = 32 - LABEL_BITS

/** Writes the rows of the state at hand; tells how many. */
export function actionFeatures(arcs: Arcs, seen: Seen, rows: Int32Array): number {
  const { n, next, depth, stack, left, left2, right, right2, label } = arcs
  const { lexed, tag } = seen
  const word = lexed.word
  const wordAt = (i: number): number => (i < 0 || i > n ? NONE : i === n ? ROOT : word[i]!)
  const tagAt = (i: number): number => (i < 0 || i > n ? NONE : TAG[tag[i]!]!)
  const labelAt = (i: number): number => (i < 0 ? NONE : LABEL[label[i]!]!)
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const s0w = wordAt(s0)
  const s0p = tagAt(s0)
  const s1w = wordAt(s1)
  const s1p = tagAt(s1)
  const s2p = tagAt(s2)
  const n0w = wordAt(next)
  const n0p = tagAt(next)
  const n1w = wordAt(next + 1)
  const n1p = tagAt(next + 1)
  const n2p = tagAt(next + 2)
  const s0l = s0 < 0 ? -1 : left[s0]!
  const s0r = s0 < 0 ? -1 : right[s0]!
  const s0l2 = s0 < 0 ? -1 : left2[s0]!
  const s0r2 = s0 < 0 ? -1 : right2[s0]!
  const s1l = s1 < 0 ? -1 : left[s1]!
  const s1r = s1 < 0 ? -1 : right[s1]!
  const s1r2 = s1 < 0 ? -1 : right2[s1]!
  const n0l = left[next]!
  const n0l2 = left2[next]!
  const gap = s0 < 0 ? 0 : Math.min(next - s0, 7)
  const gap1 = s1 < 0 ? 0 : Math.min(s0 - s1, 7)
  const s0n0 = hash(s0p, n0p)
  const s1s0 = hash(s1p, s0p)
  const valence0 = s0 < 0 ? 0 : Math.min(arcs.lefts[s0]!, 3) * 4 + Math.min(arcs.rights[s0]!, 3)
  const valence1 = s1 < 0 ? 0 : Math.min(arcs.lefts[s1]!, 3) * 4 + Math.min(arcs.rights[s1]!, 3)
  const valence = Math.min(arcs.lefts[next]!, 3)
  let k = 0
  rows[k++] = row(s0w, k, ASHIFT)
  rows[k++] = row(s0p, k, ASHIFT)
  rows[k++] = row(hash(s0w, s0p), k, ASHIFT)
  rows[k++] = row(n0w, k, ASHIFT)
  rows[k++] = row(n0p, k, ASHIFT)
  rows[k++] = row(hash(n0w, n0p), k, ASHIFT)
  rows[k++] = row(n1w, k, ASHIFT)
  rows[k++] = row(hash(n1w, n1p), k, ASHIFT)
  rows[k++] = row(hash(n1p, n2p), k, ASHIFT)
  rows[k++] = row(s1w, k, ASHIFT)
  rows[k++] = row(hash(s1w, s1p), k, ASHIFT)
  rows[k++] = row(hash(s1p, s2p), k, ASHIFT)
  rows[k++] = row(hash(s0w, n0w), k, ASHIFT)
  rows[k++] = row(s0n0, k, ASHIFT)
  rows[k++] = row(hash(s0w, n0p), k, ASHIFT)
  rows[k++] = row(hash(s0p, n0w), k, ASHIFT)
  rows[k++] = row(hash(hash(s0w, n0w), s0n0), k, ASHIFT)
  rows[k++] = row(hash(s0n0, n1p), k, ASHIFT)
  rows[k++] = row(hash(hash(s0n0, n1p), n2p), k, ASHIFT)
  rows[k++] = row(hash(s1s0, n0p), k, ASHIFT)
  rows[k++] = row(hash(s2p, s1s0), k, ASHIFT)
  rows[k++] = row(hash(s0n0, tagAt(s0l)), k, ASHIFT)
  rows[k++] = row(hash(s0n0, tagAt(s0r)), k, ASHIFT)
  rows[k++] = row(hash(s0n0, tagAt(n0l)), k, ASHIFT)
  rows[k++] = row(hash(s1w, s0w), k, ASHIFT)
  rows[k++] = row(hash(s1w, s0p), k, ASHIFT)
  rows[k++] = row(hash(s1p, s0w), k, ASHIFT)
  rows[k++] = row(s1s0, k, ASHIFT)
  rows[k++] = row(hash(s0n0, DISTANCE[gap]!), k, ASHIFT)
  rows[k++] = row(hash(s0w, DISTANCE[gap]!), k, ASHIFT)
  rows[k++] = row(hash(n0w, DISTANCE[gap]!), k, ASHIFT)
  rows[k++] = row(hash(s1s0, DISTANCE[gap1]!), k, ASHIFT)
  rows[k++] = row(hash(hash(s0p, labelAt(s0l)), labelAt(s0r)), k, ASHIFT)
  rows[k++] = row(hash(hash(n0p, labelAt(n0l)), DISTANCE[valence]!), k, ASHIFT)
  rows[k++] = row(hash(s0w, DISTANCE[valence0]!), k, ASHIFT)
  rows[k++] = row(hash(s0p, DISTANCE[valence0]!), k, ASHIFT)
  rows[k++] = row(hash(s1w, DISTANCE[valence1]!), k, ASHIFT)
  rows[k++] = row(hash(s1p, DISTANCE[valence1]!), k, ASHIFT)
  rows[k++] = row(hash(hash(s1p, labelAt(s1l)), labelAt(s1r)), k, ASHIFT)
  rows[k++] = row(hash(wordAt(s0l), s0p), k, ASHIFT)
  rows[k++] = row(hash(wordAt(s0r), s0p), k, ASHIFT)
  rows[k++] = row(hash(wordAt(n0l), n0p), k, ASHIFT)
  rows[k++] = row(hash(hash(s0p, tagAt(s0l)), tagAt(s0l2)), k, ASHIFT)
  rows[k++] = row(hash(hash(s0p, tagAt(s0r)), tagAt(s0r2)), k, ASHIFT)
  rows[k++] = row(hash(hash(n0p, tagAt(n0l)), tagAt(n0l2)), k, ASHIFT)
  rows[k++] = row(hash(s1s0, tagAt(s1r)), k, ASHIFT)
  rows[k++] = row(hash(s1s0, tagAt(s0l)), k, ASHIFT)
  rows[k++] = row(hash(hash(s1p, labelAt(s1r)), labelAt(s1r2)), k, ASHIFT)
  rows[k++] = row(hash(hash(s0w, n0p), n1p), k, ASHIFT)
  rows[k++] = row(hash(s0n0, labelAt(s0r)), k, ASHIFT)
  rows[k++] = row(hash(s1s0, labelAt(s1r)), k, ASHIFT)
  rows[k++] = row(hash(hash(s1w, labelAt(s1r)), s0p), k, ASHIFT)
  rows[k++] = row(hash(hash(s1p, s0p), wordAt(s0l)), k, ASHIFT)
  rows[k++] = row(hash(hash(s1w, s0p), wordAt(s0l)), k, ASHIFT)
  rows[k++] = row(hash(hash(s1p, s0w), n0p), k, ASHIFT)
  rows[k++] = row(hash(hash(s1w, s0p), n0p), k, ASHIFT)
  rows[k++] = row(hash(hash(s1p, s0p), n0w), k, ASHIFT)
  rows[k++] = row(hash(hash(wordAt(n0l), s0p), n0p), k, ASHIFT)
  rows[k++] = row(hash(s0w, labelAt(s0r)), k, ASHIFT)
  rows[k++] = row(hash(n0w, labelAt(n0l)), k, ASHIFT)
  rows[k++] = row(hash(hash(s0n0, s1p), hash(s2p, n1p)), k, ASHIFT)
  rows[k++] = row(hash(hash(s0n0, wordAt(next - 1)), n1p), k, ASHIFT)
  return k
}

/** Writes the rows of the arc from `head` to `dependent`; tells how many. */
export function labelFeatures(arcs: Arcs, seen: Seen, arc: { head: number; dependent: number }, rows: Int32Array): number {
  const { n, left, right, left2, label } = arcs
  const { lexed, tag } = seen
  const { head, dependent } = arc
  const word = lexed.word
  const wordAt = (i: number): number => (i < 0 || i > n ? NONE : i === n ? ROOT : word[i]!)
  const tagAt = (i: number): number => (i < 0 || i > n ? NONE : TAG[tag[i]!]!)
  const labelAt = (i: number): number => (i < 0 ? NONE : LABEL[label[i]!]!)
  const side = dependent < head ? 1 : 0
  const way = DISTANCE[side]!
  const dw = wordAt(dependent)
  const hw = wordAt(head)
  const dp = hash(tagAt(dependent), way)
  const hp = hash(tagAt(head), way)
  const pair = hash(dp, hp)
  const first = left[dependent]!
  const last = right[dependent]!
  const near = side ? left[head]! : right[head]!
  const far = side ? left2[head]! : left[head]!
  let k = 0
  rows[k++] = row(way, k, LSHIFT)
  rows[k++] = row(hash(dw, way), k, LSHIFT)
  rows[k++] = row(hash(hw, way), k, LSHIFT)
  rows[k++] = row(pair, k, LSHIFT)
  rows[k++] = row(hash(dw, hp), k, LSHIFT)
  rows[k++] = row(hash(hw, dp), k, LSHIFT)
  rows[k++] = row(hash(dw, hw), k, LSHIFT)
  rows[k++] = row(hash(pair, DISTANCE[8 + Math.min(Math.abs(head - dependent), 6)]!), k, LSHIFT)
  rows[k++] = row(hash(pair, tagAt(dependent - 1)), k, LSHIFT)
  rows[k++] = row(hash(pair, tagAt(dependent + 1)), k, LSHIFT)
  rows[k++] = row(hash(pair, tagAt(head - 1)), k, LSHIFT)
  rows[k++] = row(hash(pair, tagAt(head + 1)), k, LSHIFT)
  rows[k++] = row(hash(pair, wordAt(first)), k, LSHIFT)
  rows[k++] = row(hash(pair, labelAt(first)), k, LSHIFT)
  rows[k++] = row(hash(pair, labelAt(last)), k, LSHIFT)
  rows[k++] = row(hash(pair, labelAt(near)), k, LSHIFT)
  rows[k++] = row(hash(hw, hash(labelAt(near), way)), k, LSHIFT)
  rows[k++] = row(hash(hash(hw, dp), wordAt(first)), k, LSHIFT)
  rows[k++] = row(hash(hash(hw, dp), labelAt(near)), k, LSHIFT)
  rows[k++] = row(hash(pair, labelAt(far)), k, LSHIFT)
  rows[k++] = row(hash(pair, wordAt(left[head]!)), k, LSHIFT)
  rows[k++] = row(hash(pair, hash(lexed.suffix3[dependent] ?? 0, way)), k, LSHIFT)
  rows[k++] = row(hash(pair, lexed.suffix3[head] ?? 0), k, LSHIFT)
  rows[k++] = row(hash(pair, hash(labelAt(first), labelAt(near))), k, LSHIFT)
  rows[k++] = row(hash(pair, wordAt(dependent - 1)), k, LSHIFT)
  rows[k++] = row(hash(pair, hash(tagAt(first), wordAt(last))), k, LSHIFT)
  return k
}
