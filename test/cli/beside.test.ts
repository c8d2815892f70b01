import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { stepsBeside } from '../../src/cli/serving/beside.ts'
import { steps } from '../../src/pipeline.ts'
import { casualty, report, said } from '../made.ts'

const beside = stepsBeside()
after(() => beside.end())

const told = report('A blast killed 12 people, the clinic said. Later the ministry counted 15 dead.')
const claims = [casualty(told, '12 people', { attribution: [said('the clinic')] }), casualty(told, '15 dead')]
const held = { reports: [told], claims, constraints: [], independence: [], revisions: [] }

test('what the thread reads and makes is what the steps make', async () => {
  assert.deepEqual(await beside.steps.account(held), structuredClone(steps.account(held)))
  assert.deepEqual(await beside.steps.read(told, []), structuredClone(await steps.read(told, [])))
})

test('what fails in the thread fails for who asked, and the next is done', async () => {
  await assert.rejects(async () => beside.steps.account({ ...held, reports: [null as never] }), /null/)
  assert.equal((await beside.steps.account(held)).incidents.length, 1)
})
