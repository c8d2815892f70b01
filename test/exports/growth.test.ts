import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Sheet } from '../../src/exports/define.ts'
import { EXPORTS } from '../../src/exports/index.ts'
import { sheetOf } from '../../src/exports/protection/sheet.ts'
import { SAMPLE } from '../../src/exports/sample/account.ts'
import type { Account } from '../../src/model/account.ts'
import { brief } from '../../src/present/brief.ts'

/** The sample so many times over, each with ids of its own. */
function many(times: number): Account {
  const copies = Array.from(
    { length: times },
    (_, n): Account => JSON.parse(JSON.stringify(SAMPLE).replace(/"(report|claim|incident)-([a-z0-9]+)"/g, `"$1-$2-${n}"`)),
  )
  return {
    reports: copies.flatMap(({ reports }) => reports),
    claims: copies.flatMap(({ claims }) => claims),
    incidents: copies.flatMap(({ incidents }) => incidents),
    issues: [],
  }
}

/** How often the lists of claims and reports are looked into. */
function looks(account: Account, use: (account: Account) => unknown): number {
  let count = 0
  const counted = <T>(list: readonly T[]): readonly T[] =>
    new Proxy(list, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) count++
        return Reflect.get(target, key)
      },
    })
  use({ ...account, claims: counted(account.claims), reports: counted(account.reports) })
  return count
}

const [few, more] = [many(5), many(50)]

for (const { name, write } of EXPORTS)
  test(`what ${name} looks at grows as the account does, not as its incidents times its claims`, () => {
    const sheet = sheetOf(few, { software: 'stemma 0.0.0' })!
    const of = (account: Account) => looks(account, (seen) => write({ ...sheet, account: seen } satisfies Sheet))
    const [one, ten] = [of(few), of(more)]
    assert.ok(ten <= 11 * one, `${one} looks at 5 incidents, ${ten} at 50`)
  })

test('so does what the brief looks at', () => {
  const [one, ten] = [looks(few, brief), looks(more, brief)]
  assert.ok(ten <= 11 * one, `${one} looks at 5 incidents, ${ten} at 50`)
})
