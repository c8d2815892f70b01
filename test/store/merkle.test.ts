import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha256 } from '../../src/model/ids.ts'
import type { Entry } from '../../src/model/ledger.ts'
import { canonical } from '../../src/store/canonical.ts'
import { chained, GENESIS } from '../../src/store/chain.ts'
import { signatureHolds, signCheckpoint } from '../../src/store/checkpoint.ts'
import { isCheckpoint, newKey, proofOf, proves, rootOf, verifyEntries } from '../../src/store/index.ts'

const hashes = (count: number) => Array.from({ length: count }, (_, n) => sha256(String(n)))

/** A chain of entries as a ledger writes it. */
function chain(count: number): Entry[] {
  const entries: Entry[] = []
  for (let seq = 0; seq < count; seq++) {
    const last = entries.at(-1)
    const body = { name: `line ${seq}`, geojson: null }
    entries.push(
      chained({ kind: 'reference-added', author: 'anna', body }, { seq, hash: last?.hash ?? GENESIS, at: '2020-01-01T00:00:00.000Z' }),
    )
  }
  return entries
}

async function* pages(entries: readonly Entry[]) {
  yield JSON.parse(JSON.stringify(entries)) as Entry[]
}

test('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
      const turned = Object.fromEntries(Object.entries(members).toReversed())
      assert.equal(canonical(turned), canonical(members))
      assert.deepEqual(JSON.parse(canonical(members)), JSON.parse(JSON.stringify(members)))
    }),
  )
})

test('the tree is that of RFC 6962', () => {
  const leaf = (hash: string) => sha256(Buffer.concat([Buffer.of(0), Buffer.from(hash, 'hex')]))
  const node = (a: string, b: string) => sha256(Buffer.concat([Buffer.of(1), Buffer.from(a, 'hex'), Buffer.from(b, 'hex')]))
  const [a, b, c] = hashes(3) as [string, string, string]
  assert.equal(rootOf([]), sha256(''))
  assert.equal(rootOf([a]), leaf(a))
  assert.equal(rootOf([a, b, c]), node(node(leaf(a), leaf(b)), leaf(c)))
})

test('an entry is proved to be in the tree, and no other in its place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (size, at) => {
      const all = hashes(size)
      const index = at % size
      const root = rootOf(all)
      const proof = proofOf(all, index)
      assert.ok(proves(proof, { entryHash: all[index]!, index, size, root }))
      assert.ok(!proves(proof, { entryHash: sha256('x'), index, size, root }))
      assert.ok(size === 1 || !proves(proof, { entryHash: all[index]!, index: (index + 1) % size, size, root }))
    }),
  )
})

test('any change of an export is found, with or without its checkpoint', async () => {
  const entries = chain(20)
  const plain = {
    kind: 'stemma-checkpoint',
    version: 1,
    ledger: 'one',
    size: 12,
    hash: entries[11]!.hash,
    root: rootOf(entries.slice(0, 12).map(({ hash }) => hash)),
    at: entries[11]!.at,
  } as const
  const checkpoint = signCheckpoint(plain, newKey())
  assert.ok(isCheckpoint(JSON.parse(JSON.stringify(checkpoint))))
  assert.deepEqual((await verifyEntries(pages(entries), [checkpoint])).faults, [])
  const faults = async (changed: readonly Entry[]) => (await verifyEntries(pages(changed), [checkpoint])).faults.join()
  assert.match(await faults(entries.toSpliced(5, 1)), /entry 6 is missing/)
  assert.match(await faults(entries.with(5, { ...entries[5]!, author: 'boris' })), /entry 6 was changed/)
  const smuggled = [{ note: 'and more' }, { withheld: true, author: 'boris' }]
  for (const more of smuggled)
    assert.match(await faults(entries.with(5, { ...entries[5]!, ...more } as Entry)), /entry 6 has a "\w+" that its hash does not cover/)
  for (const size of [11.5, -1, '12']) assert.ok(!isCheckpoint({ ...checkpoint, size }), String(size))
  assert.match(await faults(entries.slice(0, 10)), /speaks of 12 entries, there are 10/)
  const rewritten = chain(20).map((entry) => entry)
  rewritten[0] = chained(
    { kind: 'reference-added', author: 'boris', body: { name: 'other', geojson: null } },
    { seq: 0, hash: GENESIS, at: '2020-01-01T00:00:00.000Z' },
  )
  for (let seq = 1; seq < 20; seq++) {
    const { kind, body, author } = rewritten[seq] as Extract<Entry, { kind: 'reference-added' }>
    rewritten[seq] = chained({ kind, body, author }, { seq, hash: rewritten[seq - 1]!.hash, at: '2020-01-01T00:00:00.000Z' })
  }
  assert.match(await faults(rewritten), /first 12 entries are not those of the checkpoint/)
  assert.deepEqual((await verifyEntries(pages(rewritten))).faults, [])
})

test('a checkpoint that was changed does not hold', () => {
  const checkpoint = signCheckpoint(
    { kind: 'stemma-checkpoint', version: 1, ledger: 'one', size: 1, hash: GENESIS, root: GENESIS, at: 'now' },
    newKey(),
  )
  assert.ok(signatureHolds(checkpoint))
  for (const change of [{ size: 2 }, { root: sha256('') }, { ledger: 'two' }, { signature: '' }, { key: 'AAAA' }])
    assert.ok(!signatureHolds({ ...checkpoint, ...change }))
})
