import { createHash } from 'node:crypto'

const hash = (prefix: number, ...parts: readonly Buffer[]): Buffer => {
  const sum = createHash('sha256').update(Buffer.of(prefix))
  for (const part of parts) sum.update(part)
  return sum.digest()
}

const leaf = (entryHash: string): Buffer => hash(0, Buffer.from(entryHash, 'hex'))
const node = (left: Buffer, right: Buffer): Buffer => hash(1, left, right)

/** Grows a Merkle tree (RFC 6962, SHA-256) over the entries' hashes, keeping only the roots of its full subtrees. */
export function growingTree(): { add(entryHash: string): void; root(): string; size(): number } {
  const peaks: { size: number; root: Buffer }[] = []
  let count = 0
  return {
    add(entryHash) {
      peaks.push({ size: 1, root: leaf(entryHash) })
      count++
      for (let [a, b] = peaks.slice(-2); a && b && a.size === b.size; [a, b] = peaks.slice(-2))
        peaks.splice(-2, 2, { size: a.size * 2, root: node(a.root, b.root) })
    },
    root: () =>
      (peaks.length === 0
        ? createHash('sha256').digest()
        : peaks.map(({ root }) => root).reduceRight((right, left) => node(left, right))
      ).toString('hex'),
    size: () => count,
  }
}

export const rootOf = (hashes: readonly string[]): string => {
  const tree = growingTree()
  for (const entry of hashes) tree.add(entry)
  return tree.root()
}

/** The hashes that lead from the entry at `index` (from 0) to the root of all of `hashes`. */
export function proofOf(hashes: readonly string[], index: number): readonly string[] {
  if (hashes.length <= 1) return []
  const half = largestPowerBelow(hashes.length)
  return index < half
    ? [...proofOf(hashes.slice(0, half), index), rootOf(hashes.slice(half))]
    : [...proofOf(hashes.slice(half), index - half), rootOf(hashes.slice(0, half))]
}

/** Whether an entry's hash is the one at `index` of `size` entries under `root`. */
export function proves(
  proof: readonly string[],
  { entryHash, index, size, root }: { entryHash: string; index: number; size: number; root: string },
): boolean {
  if (index < 0 || index >= size) return false
  const climbed = climb(leaf(entryHash), [...proof], { index, size })
  return climbed?.toString('hex') === root
}

function climb(from: Buffer, proof: string[], { index, size }: { index: number; size: number }): Buffer | null {
  if (size === 1) return proof.length === 0 ? from : null
  const sibling = proof.pop()
  if (sibling === undefined) return null
  const half = largestPowerBelow(size)
  const inner = climb(from, proof, index < half ? { index, size: half } : { index: index - half, size: size - half })
  if (inner === null) return null
  return index < half ? node(inner, Buffer.from(sibling, 'hex')) : node(Buffer.from(sibling, 'hex'), inner)
}

const largestPowerBelow = (n: number): number => 2 ** Math.floor(Math.log2(n - 1))
