import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EXPORTS } from '../../src/exports/index.ts'
import type { Account } from '../../src/model/account.ts'
import { brief } from '../../src/present/brief.ts'
import { book, bytesOf, many } from './written.ts'

/** How often the lists of claims and reports are looked into. */
async function looks(account: Account, use: (account: Account) => unknown): Promise<number> {
  let count = 0
  const counted = <T>(list: readonly T[]): readonly T[] =>
    new Proxy(list, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) count++
        return Reflect.get(target, key)
      },
    })
  await use({ ...account, claims: counted(account.claims), reports: counted(account.reports) })
  return count
}

const [few, more] = [many(5), many(50)]

for (const one of EXPORTS)
  test(`what ${one.name} looks at grows as the account does, not as its incidents times its claims`, async () => {
    const of = (account: Account) => looks(account, async (seen) => bytesOf(one, await book(seen, { software: 'stemma 0.0.0' })))
    const [five, fifty] = [await of(few), await of(more)]
    assert.ok(five > 0 && fifty <= 11 * five, `${five} looks at 5 incidents, ${fifty} at 50`)
  })

test('so does what the brief looks at', async () => {
  const [five, fifty] = [await looks(few, brief), await looks(more, brief)]
  assert.ok(fifty <= 11 * five, `${five} looks at 5 incidents, ${fifty} at 50`)
})
