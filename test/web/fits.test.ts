import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { IncidentRow } from '../../src/present/rows.ts'
import { bench, eventually, SHOTS, visit, visitor } from './page.ts'
import { pages, settled } from './pages.ts'

const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

const on = bench()
const { open, get } = on

test('under its own content policy every page loads without a complaint, and reflows at 320 pixels', async () => {
  const { page, wrong, context } = await open(on.held.url, { width: 320 })
  for (const [name, path] of Object.entries(await pages(on))) {
    await visit(page, on.held.url + path)
    await settled(page, name)
    assert.deepEqual(wrong, [], name)
    const wide = await page.evaluate<number>(TOO_WIDE)
    assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
  }
  await context.close()
})

/** Boxes of tables that are wider than what is seen of them. */
const SIDEWAYS = `[...document.querySelectorAll('.scrolls')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent.slice(0, 40))`

test('on a phone no table is scrolled sideways: its rows are cards that name their values, and the incidents can still be sorted', async () => {
  const { page, context } = await open(on.held.url, { width: 390 })
  for (const [name, path] of Object.entries(await pages(on))) {
    await visit(page, on.held.url + path)
    await settled(page, name)
    assert.deepEqual(await page.evaluate<string[]>(SIDEWAYS), [], name)
    await page.screenshot({ path: join(SHOTS, `${name}-phone.png`), fullPage: true })
  }
  await visit(page, `${on.held.url}/incidents`)
  const first = page.locator('tbody tr').first()
  await first.waitFor()
  assert.match(await page.evaluate<string>(`getComputedStyle(document.querySelector('tbody td.n'), '::before').content`), /Killed/)
  await page.getByRole('button', { name: 'Killed' }).click()
  await page.locator('th[aria-sort=descending]').filter({ hasText: 'Killed' }).waitFor()
  const most = Math.max(...(await get<IncidentRow[]>('/incidents')).map(({ killed }) => killed?.high ?? killed?.low ?? 0))
  await eventually(async () => assert.match((await first.locator('[data-label=Killed]').textContent()) ?? '', new RegExp(`\\b${most}\\b`)))
  await context.close()
})

test('in the queue, words of either direction stand under the head of their column', async () => {
  for (const language of ['en', 'ar'] as const) {
    const { page, context } = await open(`${on.held.url}/`, { width: 1440, language })
    await page.getByRole('row').nth(2).waitFor()
    await page.locator('.gridrow [role=gridcell]:first-child bdi').first().waitFor()
    const side = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.gridrow [role=gridcell]:first-child bdi')].map((one) => getComputedStyle(one).textAlign)`,
    )
    assert.deepEqual([...new Set(side)], [language === 'ar' ? 'right' : 'left'])
    await context.close()
  }
})

test('the first screen takes at most 130 KB of script, and no map', async () => {
  const context = await visitor(on.chrome)
  const page = await context.newPage()
  const scripts: Promise<Buffer>[] = []
  const asked: string[] = []
  page.on('response', (response) => {
    asked.push(response.url())
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.goto(`${on.held.url}/`)
  await page.getByRole('row').nth(1).waitFor()
  const size = (await Promise.all(scripts)).reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)
  console.log(`script of the first screen, gzipped: ${(size / 1000).toFixed(1)} kB`)
  assert.ok(size <= 130_000, `${size} bytes`)
  assert.deepEqual(
    asked.filter((url) => /basemap|map-|locator/.test(url)),
    [],
  )
  await context.close()
})

test('without WebGL the map is a picture, with every incident in the list beside it', async () => {
  const context = await visitor(on.chrome)
  await context.addInitScript('HTMLCanvasElement.prototype.getContext = () => null')
  const page = await context.newPage()
  await page.goto(`${on.held.url}/map`)
  await page.locator('svg.map .spot').first().waitFor()
  const all = (await get<IncidentRow[]>('/incidents')).length
  await eventually(async () => assert.equal(await page.locator('.places li').count(), all))
  await page.screenshot({ path: join(SHOTS, 'map-picture.png') })
  await context.close()
})
