import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportNamed } from '../../src/exports/index.ts'
import { SAMPLE, SAMPLE_REPORTS } from '../../src/exports/sample/account.ts'
import type { Account } from '../../src/model/account.ts'
import { book, textOf } from './written.ts'

const texts = new Map(SAMPLE_REPORTS.map((report) => [report.id, report]))
const pageOf = async (account: Account) => textOf(exportNamed('html')!, await book(account, { software: 'stemma 0.0.0', texts }))

test('the page runs nothing and fetches nothing, and what it quotes is text', async () => {
  const claims = SAMPLE.claims.map((claim) => ({
    ...claim,
    quote: { ...claim.quote, exact: '<script>alert(1)</script><img src=x onerror=alert(1)>' },
  }))
  const page = await pageOf({ ...SAMPLE, claims })
  assert.doesNotMatch(page, /<(?:script|img|link|iframe|object)/i)
  assert.doesNotMatch(page, /<[^>]*\s(?:src=|href="(?!#))/)
  assert.match(page, /&lt;script&gt;/)
})

test('the page tells of each claim its words, its word-giver and its report, by numbers that lead from the figures to them', async () => {
  const page = await pageOf(SAMPLE)
  const cells = (start: string) =>
    (
      page
        .split(start)[1]!
        .split('</table>')[0]!
        .match(/<t[dh][^>]*>.*?<\/t[dh]>/g) ?? []
    ).map((cell) => cell.replace(/<[^>]+>/g, ' ').trim())
  const told = cells('Who says what')
  assert.deepEqual(told.slice(4, 8), ['killed 5–9', 'people', 'River Post ← The governor', '1'])
  const claims = cells('The claims, in their words')
  const at = claims.indexOf('1')
  assert.deepEqual(claims[at + 3], 'River Post ← The governor')
  assert.equal(claims[at + 4], 'R1')
  const reports = cells('<h3>Reports')
  assert.deepEqual(reports.slice(4, 7), ['R1', 'River Post', '2031-05-02'])
  assert.match(reports[7]!, /Shelling in hills.*https:\/\/news\.example\/report-1 · report-1/)
  assert.match(page, /responsibility<small>denied/)
  const two = { ...SAMPLE, incidents: [...SAMPLE.incidents, { ...SAMPLE.incidents[0]!, id: 'incident-2' }] }
  const file = await pageOf(two)
  for (const [, id] of file.matchAll(/href="#([^"]+)"/g)) assert.ok(file.includes(`<section id="${id}">`), id)
  assert.ok(/href="#incident-2"/.test(file) && !/Contents/.test(page), 'contents where there are several')
})
