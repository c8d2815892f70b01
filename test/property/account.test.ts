import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { account, accountOf, nothingHeld, take } from '../../src/pipeline.ts'
import { nameOf } from '../../src/policies/define.ts'
import { POLICIES } from '../../src/policies/index.ts'
import { reader, type Told, world } from './worlds.ts'

const reports = (all: readonly Told[]) => all.map((t) => t.report)

/** The permutation of a list that a list of numbers stands for. */
const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((item, i) => ({ item, key: keys[i % keys.length]! * 31 + ((i * 7919) % 97) }))
    .sort((a, b) => a.key - b.key)
    .map((x) => x.item)

describe('an account', () => {
  it('is the same in 100 orders of arrival', () => {
    fc.assert(
      fc.property(world, fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 8 }), (all, keys) => {
        const read = reader(all)
        assert.equal(JSON.stringify(account(shuffled(reports(all), keys), { read })), JSON.stringify(account(reports(all), { read })))
      }),
      { numRuns: 100 },
    )
  })

  it('is the same in one batch and report by report', () => {
    fc.assert(
      fc.property(world, (all) => {
        const read = reader(all)
        const held = nothingHeld()
        for (const report of reports(all)) take(held, [report], { read })
        assert.equal(JSON.stringify(accountOf(held)), JSON.stringify(account(reports(all), { read })))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps every claim when a report is added', () => {
    fc.assert(
      fc.property(world, (all) => {
        const read = reader(all)
        const fewer = account(reports(all).slice(0, -1), { read })
        const ids = new Set(account(reports(all), { read }).claims.map((c) => c.id))
        assert.ok(fewer.claims.every((c) => ids.has(c.id)))
      }),
      { numRuns: 40 },
    )
  })

  it('puts every claim of an event in exactly one incident', () => {
    fc.assert(
      fc.property(world, (all) => {
        const { claims, incidents } = account(reports(all), { read: reader(all) })
        assert.deepEqual(incidents.flatMap((i) => i.claims).toSorted(), claims.map((c) => c.id).toSorted())
      }),
      { numRuns: 40 },
    )
  })

  it('never joins what a person told apart, and joins what a person put together', () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.nat(), fc.boolean(), (all, x, y, same) => {
        const claims = all.flatMap((t) => t.claims)
        const [a, b] = [claims[x % claims.length]!, claims[y % claims.length]!]
        fc.pre(a.id !== b.id && (!same || a.report !== b.report))
        const { incidents } = account(reports(all), {
          read: reader(all),
          constraints: [{ kind: same ? 'same' : 'different', between: [a.id, b.id] }],
        })
        const of = (id: string) => incidents.find((i) => i.claims.includes(id))!.id
        assert.equal(of(a.id) === of(b.id), same)
      }),
      { numRuns: 80 },
    )
  })

  it('has low ≤ best ≤ high where the policy promises it', () => {
    const ordered = new Set(POLICIES.filter((p) => p.ordered).map(nameOf))
    fc.assert(
      fc.property(world, (all) => {
        for (const { tolls } of account(reports(all), { read: reader(all) }).incidents)
          for (const { policy, low, best, high } of tolls) {
            if (!ordered.has(policy)) continue
            const known = [low, best, high].filter((n) => n !== null)
            assert.deepEqual(
              known,
              known.toSorted((p, q) => p - q),
              policy,
            )
          }
      }),
      { numRuns: 60 },
    )
  })

  it('counts no new origin when a report is told again by another outlet', () => {
    fc.assert(
      fc.property(world, (all) => {
        const told = all.filter((t) => t.claims.every((c) => c.attribution.length > 0))
        fc.pre(told.length > 0)
        const [first] = told
        const echo = echoOf(first!)
        const before = account(reports(told), { read: reader(told) })
        const after = account([...reports(told), echo.report], { read: reader([...told, echo]) })
        const origins = ({ incidents }: typeof before) => new Set(incidents.flatMap((i) => i.sources!.map((s) => s.key))).size
        assert.equal(origins(after), origins(before))
      }),
      { numRuns: 40 },
    )
  })
})

function echoOf({ report, claims }: Told): Told {
  const id = `${report.id}-echo`
  return {
    report: { ...report, id, outlet: 'Echo Daily' },
    claims: claims.map((c) => ({ ...c, id: `${c.id}-echo`, report: id })),
  }
}
