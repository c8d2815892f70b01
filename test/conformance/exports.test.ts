import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { EXPORTS } from '../../src/exports/index.ts'
import { SAMPLE, SAMPLE_REPORTS } from '../../src/exports/sample/account.ts'
import { book, bytesOf, many, textOf } from '../exports/written.ts'

const texts = new Map(SAMPLE_REPORTS.map((report) => [report.id, report]))
const about = { software: 'stemma 0.0.0', texts }
const sample = await book(SAMPLE, about)
const coarse = await book(SAMPLE, { ...about, protection: { coarsen: 150 } })
const open = await book(SAMPLE, { ...about, protection: { withholdNames: false, blurSites: false } })

test('every file of the folder is a line of the list', () => {
  const files = readdirSync(new URL('../../src/exports', import.meta.url)).filter((name) => name.endsWith('.ts'))
  const entries = files.filter((name) => name !== 'define.ts' && name !== 'index.ts')
  assert.equal(EXPORTS.length, entries.length)
  assert.equal(new Set(EXPORTS.map(({ name }) => name)).size, EXPORTS.length)
})

for (const one of EXPORTS) {
  const { name, examples, loses } = one
  test(`${name}: what it writes of the sample holds its examples, policy and program`, async () => {
    const written = await textOf(one, sample)
    for (const example of examples) assert.ok(written.includes(example), `${example}\n${written.slice(0, 2000)}`)
    assert.ok(loses.length > 0)
    if (name === 'bundle') return
    assert.ok(written.includes('stemma 0.0.0'), 'names the program')
    assert.ok(written.includes('ucdp@23.1') || written.includes('ecw-range@1.01'), 'names a policy')
  })

  test(`${name}: is the same every time and in pages of any size, and holds an empty account`, async () => {
    const whole = await bytesOf(one, await book(many(7), { ...about, page: 1000 }))
    for (const page of [1, 3]) assert.deepEqual(await bytesOf(one, await book(many(7), { ...about, page })), whole)
    await bytesOf(one, await book({ reports: [], claims: [], incidents: [], issues: [] }, about))
  })

  test(`${name}: comes in pieces that are as small where there is more, and none before its turn`, async () => {
    const longest = async (times: number) => Math.max(...(await piecesOf(times)).map(({ length }) => length))
    const piecesOf = async (times: number) => Array.fromAsync(one.write(await book(many(times), { ...about, page: 2 })))
    if (name !== 'bundle') assert.ok((await piecesOf(40)).length > (await piecesOf(4)).length, 'packed pieces hold many')
    assert.ok((await longest(40)) < 2 * (await longest(4)) + 4096, 'no piece grows with the account')
    const all = await book(many(40), { ...about, page: 2 })
    let sheets = 0
    const counted = async function* <T>(of: AsyncIterable<T>) {
      for await (const sheet of of) {
        sheets++
        yield sheet
      }
    }
    const pieces = one
      .write({ ...all, reports: (and) => counted(all.reports(and)), incidents: () => counted(all.incidents()) })
      [Symbol.asyncIterator]()
    await pieces.next()
    assert.ok(name === 'bundle' || sheets <= 2, `${sheets} sheets were read for the first piece; what is packed holds many`)
    await pieces.return?.()
  })

  test(`${name}: tells nothing that is kept back`, async () => {
    if (name === 'bundle') return
    const written = await textOf(one, sample)
    for (const secret of ['Ruth', 'Saint Anna', '10.51', '20.267']) assert.ok(!written.includes(secret), secret)
    const coarsened = await textOf(one, coarse)
    for (const secret of ['Hillville', '20.25', '10.5,', '10.51']) assert.ok(!coarsened.includes(secret), `${secret}\n${coarsened}`)
    const opened = await textOf(one, open)
    for (const { text } of SAMPLE_REPORTS) assert.ok(!opened.includes(text.slice(-60)), 'no whole article')
  })
}
