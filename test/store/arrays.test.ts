import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asText, textArray } from '../../src/store/arrays.ts'
import { ENGINES, engineOf } from './engines.ts'

const HARD = ['', 'a', '"', '\\', '{', ',', 'null', ' x ', 'line\nbreak\ttab', 'ملف', '𝔘 and 👩🏽‍🚒', 'x'.repeat(70_000)]

for (const name of ENGINES)
  test(`texts come back from ${name} as they went, in arrays and in arrays within them`, async () => {
    const { db } = await (await engineOf(name)).fresh()
    const back = async (values: readonly (string | null)[]) =>
      (
        await sql<{
          value: string | null
        }>`select value from unnest(${textArray(values)}::text[]) with ordinality as t(value, nth) order by nth`.execute(db)
      ).rows.map(({ value }) => value)
    for (const values of [[], [null], HARD, [...HARD, null, 'b', null]]) assert.deepEqual(await back(values), values)
    const { rows } = await sql<{
      list: string[]
      json: unknown
    }>`select ${asText(HARD)}::text[] as list, ${asText({ a: HARD })}::json as json`.execute(db)
    assert.deepEqual(rows[0], { list: HARD, json: { a: HARD } })
  })
