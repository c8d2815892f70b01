import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addReports, makeCheckpoint, newKey, snapshot, verifyEntries, verifyLedger } from '../../src/store/index.ts'
import { ENGINES, engineOf } from './engines.ts'
import { report, taken } from './made.ts'

const by = { author: 'anna' }

for (const name of ENGINES)
  describe(`a snapshot of the ledger on ${name}`, async () => {
    const engine = await engineOf(name)

    test('vouches for its own entries and for none that came since', async () => {
      const store = await engine.fresh()
      await addReports(store, taken(report('3 killed.')), by)
      const now = await snapshot(store)
      try {
        await addReports(store, taken(report('4 injured.')), by)
        const { checkpoint } = await now.vouch(newKey())
        const { entries, faults } = await verifyEntries(now.entries(), [checkpoint])
        assert.deepEqual([faults, checkpoint.size, entries, now.seq], [[], 1, 1, 1])
        assert.deepEqual((await verifyLedger(store, [checkpoint])).faults, [])
        assert.equal((await makeCheckpoint(store, newKey())).size, 2)
      } finally {
        await now.close()
      }
    })
  })
