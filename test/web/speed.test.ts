import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import type { ClaimRow, QueuePage } from '../../src/present/rows.ts'
import { addReports, recordReadings } from '../../src/store/index.ts'
import { claimsOf, report, taken } from '../store/made.ts'
import { bench, until } from './page.ts'

const on = bench({ empty: true })
const { open } = on

const row = (n: number): ClaimRow => ({
  ...{ id: `claim ${n}`, report: `report ${n >> 3}`, outlet: `Outlet ${n % 97}`, published: '2021-03-04T00:00:00Z', kind: 'casualty' },
  ...{
    outcome: 'killed',
    scope: 'incident',
    denied: false,
    figure: { min: n % 50, max: n % 50, approximate: false },
    words: `${n % 50} people were killed in village ${n}`,
    around: { before: '', after: '.' },
  },
  ...{ chain: [`Outlet ${n % 97}`, 'a medic'], incident: null, standing: 'open', version: 0, who: null },
})
const many = (total: number) => (route: Route) => {
  const asked = new URL(route.request().url()).searchParams
  const [offset, limit] = [Number(asked.get('offset')), Number(asked.get('limit'))]
  const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, n) => row(offset + n))
  return route.fulfill({ json: { rows, offset, total, open: total } satisfies QueuePage })
}

/** Scrolls for some seconds and gives the time between frames, in milliseconds. */
const SCROLL = `new Promise((done) => {
  const box = document.querySelector('.grid .scroll')
  const frames = []
  let last = performance.now()
  const step = (now) => {
    frames.push(now - last)
    last = now
    box.scrollTop += 400
    if (frames.length < 180) requestAnimationFrame(step)
    else done(frames.slice(5).sort((a, b) => a - b))
  }
  requestAnimationFrame(step)
})`
const FIRST = `document.querySelector('.grid .scroll').scrollTop`

test('100,000 rows scroll with few of them in the page, and the last is one key away', async () => {
  const first = (page: Page) => page.route('**/api/queue?*', many(100_000))
  const { page, wrong, context } = await open(`${on.held.url}/`, { first, motion: 'no-preference' })
  await page.getByRole('row').nth(1).waitFor()
  const frames = await page.evaluate<number[]>(SCROLL)
  const at = (share: number) => Math.round(frames[Math.floor(frames.length * share)] ?? 0)
  const there = await page.locator('[role=row]').count()
  console.log(`100,000 rows: frame median ${at(0.5)} ms, p95 ${at(0.95)} ms; ${there} rows in the page`)
  assert.ok(there < 80, `${there} rows in the page`)
  await page.locator('.grid .scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight))
  await page.getByText('killed in village 99999').waitFor()
  await until(async () => (await page.evaluate<number>(FIRST)) > 3_900_000)
  await page.keyboard.press('j')
  await page.locator('#row-1[aria-current=true]').waitFor()
  assert.deepEqual(wrong, [])
  await context.close()
})

/** The largest paint of the page, in milliseconds since it was asked for. */
const LARGEST = `new Promise((done) => {
  let last = 0
  new PerformanceObserver((list) => { last = list.getEntries().at(-1)?.startTime ?? last }).observe({ type: 'largest-contentful-paint', buffered: true })
  setTimeout(() => done(Math.round(last)), 400)
})`

test('a ledger of 10,000 claims is on the screen soon', async () => {
  const reports = Array.from({ length: 1000 }, (_, n) => {
    const body = Array.from({ length: 10 }, (_, k) => `Shells left ${k + 2} killed in village ${n}.`).join(' ')
    return report(body, { outlet: `Outlet ${n % 40}`, title: `Day ${n}` })
  })
  for (let from = 0; from < reports.length; from += 200) {
    const part = reports.slice(from, from + 200)
    await addReports(on.held.store, taken(...part), { author: 'anna' })
    const readings = part.map((one) => ({ report: one.id, reader: 'counter@1', claims: claimsOf(one) }))
    await recordReadings(on.held.store, readings, 'anna')
  }
  const times: number[] = []
  for (let n = 0; n < 5; n++) {
    const { page, context } = await open(`${on.held.url}/`, { motion: 'no-preference' })
    await page.getByRole('row').nth(1).waitFor()
    times.push(await page.evaluate<number>(LARGEST))
    await page.locator('main').filter({ hasText: '10,000 claims' }).waitFor()
    await context.close()
  }
  const [best, , median] = times.toSorted((a, b) => a - b)
  console.log(`10,000 claims: largest paint ${median} ms (median of 5; best ${best} ms)`)
})
