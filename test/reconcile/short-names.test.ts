import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Independence, Origin } from '../../src/model/lineage.ts'
import { shortNames } from '../../src/reconcile/short-names.ts'

const origin = (name: string, named = true): Origin => ({ key: name.toLowerCase(), name, kind: 'monitor', named, claims: [], rule: '' })

/** Sources of one incident, and which of them are short for which. */
const TABLE: readonly [says: string, names: readonly string[], short: readonly (readonly [string, string])[]][] = [
  ['a short name', ['the Observatory', 'the Delta Observatory for Rights'], [['the observatory', 'the delta observatory for rights']]],
  ['a last name', ['Garver', 'Chris Garver'], [['garver', 'chris garver']]],
  ['two longer names', ['Kabore', 'Abel Kabore', 'Roch Kabore'], []],
  ['another noun', ['Freedonia', 'Freedonia’s foreign minister'], []],
  ['one of two who speak together', ['the Front', 'the Union and the Delta Front'], []],
  ['an army, which has a country', ['the army', 'the Freedonian army'], []],
]

for (const [says, names, short] of TABLE)
  test(`short names: ${says}`, () =>
    assert.deepEqual(
      [
        ...shortNames(
          names.map((name) => origin(name)),
          [],
        ),
      ],
      short,
    ))

test('nobody unnamed has a short name, and a person’s word that two are independent stands', () => {
  const names = ['the Observatory', 'the Delta Observatory'] as const
  const apart: Independence = { how: 'apart', between: names }
  assert.equal(shortNames([origin(names[0], false), origin(names[1])], []).size, 0)
  assert.equal(
    shortNames(
      names.map((name) => origin(name)),
      [apart],
    ).size,
    0,
  )
})
