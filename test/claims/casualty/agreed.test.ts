import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreed } from '../../../src/claims/casualty/agreed.ts'
import type { Told } from '../../../src/claims/casualty/read.ts'
import { SCOPES, type Scope } from '../../../src/model/claim.ts'

const SCENE = {}
const told = (outcome: string, scene: object = SCENE): Told => ({ mention: { scene }, outcome }) as unknown as Told
const odds = (given: Partial<Record<Scope, number>>): Float64Array => Float64Array.from(SCOPES, (scope) => given[scope] ?? 0)
const scopes = (all: readonly Told[], given: readonly Float64Array[]): string =>
  agreed(all, given)
    .map((p) => SCOPES[p.indexOf(Math.max(...p))])
    .join(' ')

const SURE = odds({ background: 0.9, incident: 0.1 })
const UNSURE = odds({ incident: 0.6, background: 0.4 })

test('figures of several outcomes side by side are of one toll, the surer one’s', () => {
  assert.equal(scopes([told('killed'), told('injured')], [SURE, UNSURE]), 'background background')
  assert.equal(scopes([told('injured'), told('killed')], [UNSURE, SURE]), 'background background')
})

test('figures of one outcome, of two sentences, and shares keep their own scope', () => {
  assert.equal(scopes([told('killed'), told('killed')], [SURE, UNSURE]), 'background incident')
  assert.equal(scopes([told('killed'), told('injured', {})], [SURE, UNSURE]), 'background incident')
  assert.equal(scopes([told('killed'), told('injured')], [odds({ part: 1 }), UNSURE]), 'part incident')
})
