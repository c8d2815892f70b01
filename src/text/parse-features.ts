/** What the parser looks at: features of a state (which action) and of an arc (which label). */

import type { Arcs } from './arcs.ts'
import { codes } from './hash.ts'
import type { Nodes } from './nodes.ts'

export const ACTION_FEATURES = 48
export const LABEL_FEATURES = 24

const LABEL = codes(130, 0x6a09)
const COUNT = codes(64, 0x4c1f)
const SALT = codes(128, 0x1234)

function join(a: number, b: number): number {
  return (Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35)) | 0
}

function seal(a: number, salt: number): number {
  const hash = a ^ SALT[salt]!
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f)
  return mixed ^ (mixed >>> 16)
}

/**
 * Writes the feature hashes of the state at hand. Of the stack's top three (s0, s1, s2) and the next three nodes (n0, n1, n2) it takes words (w),
 * tags (p) and sorts (k), outermost dependents (l, r), their labels, counts of dependents and gaps.
 */
export function actionFeatures(arcs: Arcs, nodes: Nodes, hashes: Int32Array): void {
  const { next, depth, stack, left, left2, right, right2, label, lefts, rights } = arcs
  const { word, tagCode, sort } = nodes
  const s0 = depth > 0 ? stack[depth - 1]! : 0
  const s1 = depth > 1 ? stack[depth - 2]! : 0
  const s2p = tagCode[depth > 2 ? stack[depth - 3]! : 0]!
  const s0w = word[s0]!
  const s0p = tagCode[s0]!
  const s0k = sort[s0]!
  const s1w = word[s1]!
  const s1p = tagCode[s1]!
  const s1k = sort[s1]!
  const n0w = word[next]!
  const n0p = tagCode[next]!
  const n0k = sort[next]!
  const n1p = tagCode[next + 1]!
  const n2p = tagCode[next + 2]!
  const s0l = left[s0]!
  const s0r = right[s0]!
  const s1l = left[s1]!
  const s1r = right[s1]!
  const n0l = left[next]!
  const s0lw = word[s0l]!
  const s0lp = tagCode[s0l]!
  const n0lp = tagCode[n0l]!
  const s0ll = LABEL[label[s0l]!]!
  const s0rl = LABEL[label[s0r]!]!
  const s1rl = LABEL[label[s1r]!]!
  const g0 = COUNT[16 + (s0 === 0 ? 0 : Math.min(next - s0, 7))]!
  const v0 = COUNT[Math.min(lefts[s0]!, 3) * 4 + Math.min(rights[s0]!, 3)]!
  const v1 = COUNT[Math.min(lefts[s1]!, 3) * 4 + Math.min(rights[s1]!, 3)]!
  const s0n0 = join(s0p, n0p)
  const s1s0 = join(s1p, s0p)
  const k0n0 = join(s0k, n0k)
  const k1k0 = join(s1k, s0k)
  hashes[0] = seal(s0p, 0)
  hashes[1] = seal(n0p, 1)
  hashes[2] = seal(join(s0w, s0p), 2)
  hashes[3] = seal(join(n0w, n0p), 3)
  hashes[4] = seal(join(word[next + 1]!, n1p), 4)
  hashes[5] = seal(join(s1w, s1p), 5)
  hashes[6] = seal(join(s2p, s1p), 6)
  hashes[7] = seal(join(n1p, n2p), 7)
  hashes[8] = seal(join(s0w, n0w), 8)
  hashes[9] = seal(join(s0w, n0p), 9)
  hashes[10] = seal(join(s0p, n0w), 10)
  hashes[11] = seal(s0n0, 11)
  hashes[12] = seal(k0n0, 12)
  hashes[13] = seal(join(s1w, s0w), 13)
  hashes[14] = seal(join(s1w, s0p), 14)
  hashes[15] = seal(join(s1p, s0w), 15)
  hashes[16] = seal(s1s0, 16)
  hashes[17] = seal(join(s0n0, n1p), 17)
  hashes[18] = seal(join(join(s0n0, n1p), n2p), 18)
  hashes[19] = seal(join(s1s0, s2p), 19)
  hashes[20] = seal(join(join(s0n0, s1p), n1p), 20)
  hashes[21] = seal(join(k1k0, n0k), 21)
  hashes[22] = seal(join(join(s1p, s0w), n0p), 22)
  hashes[23] = seal(join(s1s0, n0w), 23)
  hashes[24] = seal(join(join(s0w, n0p), n1p), 24)
  hashes[25] = seal(join(k0n0, n1p), 25)
  hashes[26] = seal(join(s0n0, s0lp), 26)
  hashes[27] = seal(join(s0n0, n0lp), 27)
  hashes[28] = seal(join(s1s0, s0lp), 28)
  hashes[29] = seal(join(s1s0, tagCode[s1l]!), 29)
  hashes[30] = seal(join(join(s1w, s0lw), s0p), 30)
  hashes[31] = seal(join(k1k0, s0lw), 31)
  hashes[32] = seal(join(s0n0, s0lw), 32)
  hashes[33] = seal(join(k0n0, word[n0l]!), 33)
  hashes[34] = seal(join(join(s0w, s0ll), s0rl), 34)
  hashes[35] = seal(join(join(s0n0, s0ll), s0rl), 35)
  hashes[36] = seal(join(join(n0p, LABEL[label[n0l]!]!), COUNT[Math.min(arcs.lefts[next]!, 3)]!), 36)
  hashes[37] = seal(join(join(s1s0, LABEL[label[s1l]!]!), s1rl), 37)
  hashes[38] = seal(join(join(s1w, s1rl), s0p), 38)
  hashes[39] = seal(join(join(s1p, s1rl), LABEL[label[right2[s1]!]!]!), 39)
  hashes[40] = seal(join(s0w, v0), 40)
  hashes[41] = seal(join(s1s0, v1), 41)
  hashes[42] = seal(join(s0n0, g0), 42)
  hashes[43] = seal(join(s0w, g0), 43)
  hashes[44] = seal(join(join(s0p, s0lp), tagCode[left2[s0]!]!), 44)
  hashes[45] = seal(join(join(s0p, tagCode[s0r]!), tagCode[right2[s0]!]!), 45)
  hashes[46] = seal(join(join(n0p, n0lp), tagCode[left2[next]!]!), 46)
  hashes[47] = seal(join(join(k1k0, s0lw), n0p), 47)
}

/** Writes the feature hashes of the arc from `head` to `dependent`: both ends, what stands beside them, and dependents they already have. */
export function labelFeatures(
  arcs: Arcs,
  nodes: Nodes,
  arc: { readonly head: number; readonly dependent: number },
  hashes: Int32Array,
): void {
  const { left, right, left2, label } = arcs
  const { word, tagCode, sort, end } = nodes
  const { head, dependent } = arc
  const before = dependent < head
  const way = COUNT[before ? 40 : 41]!
  const dist = COUNT[42 + Math.min(before ? head - dependent : dependent - head, 6)]!
  const dw = word[dependent]!
  const hw = word[head]!
  const dp = join(tagCode[dependent]!, way)
  const hp = join(tagCode[head]!, way)
  const dk = sort[dependent]!
  const hk = join(sort[head]!, way)
  const first = left[dependent]!
  const last = right[dependent]!
  const near = before ? left[head]! : right[head]!
  const far = before ? left2[head]! : left[head]!
  const dlw = word[first]!
  const nearLabel = LABEL[label[near]!]!
  const pair = join(dp, hp)
  hashes[0] = seal(way, 0)
  hashes[1] = seal(join(dw, way), 1)
  hashes[2] = seal(join(hw, way), 2)
  hashes[3] = seal(pair, 3)
  hashes[4] = seal(join(dk, hk), 4)
  hashes[5] = seal(join(dw, hp), 5)
  hashes[6] = seal(join(hw, dp), 6)
  hashes[7] = seal(join(pair, dist), 7)
  hashes[8] = seal(join(pair, dlw), 8)
  hashes[9] = seal(join(pair, tagCode[dependent - 1]!), 9)
  hashes[10] = seal(join(pair, tagCode[dependent + 1]!), 10)
  hashes[11] = seal(join(pair, tagCode[head - 1]!), 11)
  hashes[12] = seal(join(pair, tagCode[head + 1]!), 12)
  hashes[13] = seal(join(pair, LABEL[label[first]!]!), 13)
  hashes[14] = seal(join(pair, LABEL[label[last]!]!), 14)
  hashes[15] = seal(join(pair, nearLabel), 15)
  hashes[16] = seal(join(hw, nearLabel), 16)
  hashes[17] = seal(join(join(pair, nearLabel), LABEL[label[far]!]!), 17)
  hashes[18] = seal(join(pair, word[left[head]!]!), 18)
  hashes[19] = seal(join(pair, end[dependent]!), 19)
  hashes[20] = seal(join(pair, end[head]!), 20)
  hashes[21] = seal(join(pair, word[dependent - 1]!), 21)
  hashes[22] = seal(join(join(pair, dlw), word[last]!), 22)
  hashes[23] = seal(join(join(dk, hp), nearLabel), 23)
}
