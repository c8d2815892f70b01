import assert from 'node:assert/strict'
import { it } from 'node:test'
import { account } from '../src/pipeline.ts'

it('gives an empty account of nothing', () => {
  assert.deepEqual(account([]), { reports: [], claims: [], incidents: [], issues: [] })
})
