import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nameOf } from '../../src/policies/define.ts'
import { POLICIES } from '../../src/policies/index.ts'

describe('policies', () => {
  it('have names of their own', () => assert.equal(new Set(POLICIES.map(nameOf)).size, POLICIES.length))

  for (const policy of POLICIES)
    describe(nameOf(policy), () => {
      it('says what it does and has examples', () => {
        assert.ok(policy.says.length > 20)
        assert.ok(policy.examples.length > 0)
      })
      for (const example of policy.examples)
        it(example.says, () => {
          const tolls = policy.tolls({ figures: example.figures, blames: example.blames ?? [] })
          for (const { outcome, group = null, low, best, high, step } of example.tolls) {
            const toll = tolls.find((t) => t.outcome === outcome && t.group === group)
            assert.ok(toll, `no toll for ${outcome}`)
            assert.deepEqual({ low: toll.low, best: toll.best, high: toll.high }, { low, best, high })
            if (step) assert.match(toll.step ?? '', step)
          }
        })
    })
})
