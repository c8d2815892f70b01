import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { IncidentPage, IncidentRow, QueuePage, ReportPage } from '../../src/present/rows.ts'
import { bench, eventually, keys, SHOTS, turn, until, violations, visitor } from './page.ts'

const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const COPY = `getSelection().selectAllChildren(document.querySelector('.doc')), getSelection().toString()`

const on = bench()
const { open, get } = on

async function settled(page: Page, name: string): Promise<void> {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  if (name === 'incident') await page.locator('svg.map .land, figure .muted').first().waitFor()
  if (name === 'map') await page.locator('.bigmap[data-idle]').waitFor({ timeout: 180_000 })
}

async function pages(): Promise<Record<string, string>> {
  const incidents = await get<IncidentRow[]>('/incidents')
  const largest = incidents.toSorted((a, b) => b.reports - a.reports)[0]!
  const queue = await get<QueuePage>('/queue?kind=casualty')
  return {
    queue: '/',
    report: `/reports/${encodeURIComponent(queue.rows[0]!.report)}`,
    incidents: '/incidents',
    incident: `/incidents/${largest.id}`,
    map: '/map',
    sources: '/sources',
    imports: '/imports',
    export: '/export',
    audit: '/audit',
    adrift: '/adrift',
    settings: '/settings',
    missing: '/nowhere',
  }
}

test('every page in every theme and direction: no violation of axe, nothing wrong, nothing from elsewhere', async () => {
  for (const language of ['en', 'ar'] as const)
    for (const [name, path] of Object.entries(await pages())) {
      const { page, wrong, context } = await open(on.held.url + path, { language, bypassCSP: true })
      await page.waitForLoadState('load')
      await settled(page, name)
      await page.screenshot({ path: join(SHOTS, `${name}-light-${language}.png`), fullPage: true })
      assert.deepEqual(await violations(page), [], `${name} ${language}`)
      await turn(page)
      await page.screenshot({ path: join(SHOTS, `${name}-dark-${language}.png`), fullPage: true })
      assert.deepEqual(wrong, [], `${name} ${language}`)
      await context.close()
    }
})

test('what unfolds and opens over a page has no violation of axe either, in either theme', async () => {
  const { incident, report } = await pages()
  const opens: readonly [path: string, what: string, how: (page: Page) => Promise<unknown>][] = [
    ['/', 'help', (page) => keys(page, '?')],
    [
      '/',
      'bulk',
      async (page) => {
        await keys(page, '*')
        await page.getByRole('button', { name: 'chosen go' }).waitFor()
        await keys(page, 'a')
      },
    ],
    ['/', 'give', (page) => keys(page, 'p')],
    [report!, 'reason', (page) => keys(page, 'Shift+A')],
    [report!, 'place', (page) => keys(page, 'i')],
    [report!, 'repeat', (page) => keys(page, 'j', 'd')],
    [report!, 'edit', (page) => keys(page, 'e')],
    [incident!, 'split', (page) => keys(page, 's')],
    [incident!, 'merge', (page) => keys(page, 'm')],
    [incident!, 'figures', (page) => keys(page, 'v')],
    [incident!, 'basis', async (page) => page.locator('.unfold').first().click()],
    [incident!, 'resolve', async (page) => page.getByRole('button', { name: 'Resolve…' }).first().click()],
  ]
  for (const [path, what, how] of opens) {
    const { page, wrong, context } = await open(on.held.url + path, { bypassCSP: true })
    await page.locator('.gridrow[aria-current="true"], .claim.current, .unfold').first().waitFor()
    await how(page)
    await page.locator('dialog[open], form.edit, tr.basis, .rule, table.cards').first().waitFor()
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    await page.screenshot({ path: join(SHOTS, `open-${what}.png`) })
    assert.deepEqual(await violations(page), [], what)
    assert.deepEqual(wrong, [], what)
    await context.close()
  }
})

test('under its own content policy every page loads without a complaint, and reflows at 320 pixels', async () => {
  for (const [name, path] of Object.entries(await pages())) {
    const { page, wrong, context } = await open(on.held.url + path, { width: 320 })
    await settled(page, name)
    assert.deepEqual(wrong, [], name)
    const wide = await page.evaluate<number>(TOO_WIDE)
    assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
    await context.close()
  }
})

/** Boxes of tables that are wider than what is seen of them. */
const SIDEWAYS = `[...document.querySelectorAll('.scrolls')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent.slice(0, 40))`

test('on a phone no table is scrolled sideways: its rows are cards that name their values, and the incidents can still be sorted', async () => {
  for (const [name, path] of Object.entries(await pages())) {
    const { page, context } = await open(on.held.url + path, { width: 390 })
    await settled(page, name)
    assert.deepEqual(await page.evaluate<string[]>(SIDEWAYS), [], name)
    await page.screenshot({ path: join(SHOTS, `${name}-phone.png`), fullPage: true })
    await context.close()
  }
  const { page, context } = await open(`${on.held.url}/incidents`, { width: 390 })
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

test('copying the marked text gives exactly the text', async () => {
  const { page, context } = await open(on.held.url + (await pages()).report!)
  await page.locator('.doc .seg').first().waitFor()
  const copied = await page.evaluate<string>(COPY)
  const id = decodeURIComponent((await pages()).report!.split('/').at(-1)!)
  const { report } = await get<ReportPage>(`/reports/${encodeURIComponent(id)}`)
  assert.equal(copied.replace(/\s+/g, ' ').trim(), report.text.replace(/\s+/g, ' ').trim())
  await context.close()
})

test('a report is reviewed by keyboard alone, and undo takes the last decision back', async () => {
  const path = (await pages()).report!
  const { page, wrong, context } = await open(on.held.url + path)
  await page.locator('.claim.current').waitFor()
  await page.keyboard.press('a')
  await page.locator('.claim .chip.ok').first().waitFor()
  await page.keyboard.press('x')
  await page.locator('.claim .chip.no').first().waitFor()
  const id = decodeURIComponent(path.split('/').at(-1)!)
  const standing = async () => (await get<ReportPage>(`/reports/${encodeURIComponent(id)}`)).claims.map(({ standing }) => standing)
  await until(async () => (await standing()).slice(0, 2).join() === 'accepted,rejected')
  await page.keyboard.press('u')
  await page.locator('.claim .chip.no').first().waitFor({ state: 'detached' })
  await until(async () => (await standing()).slice(0, 2).join() === 'accepted,open')
  assert.deepEqual(wrong, [])
  await context.close()
})

test('two people on one claim lose nothing: the later one is shown both and chooses', async () => {
  const { rows } = await get<QueuePage>('/queue?standing=open&kind=casualty')
  const row = rows.at(-1)!
  const path = `/reports/${encodeURIComponent(row.report)}?claim=${row.id}`
  const anna = await open(on.held.url + path)
  await anna.page.locator('.claim.current').waitFor()
  await anna.page.route('**/api/reports/**', (route) => route.abort())
  const bilal = await open(on.held.other + path)
  await bilal.page.locator('.claim.current').waitFor()
  await bilal.page.keyboard.press('x')
  await bilal.page.locator('.claim .chip.no').first().waitFor()
  await anna.page.keyboard.press('a')
  const dialog = anna.page.getByRole('dialog')
  await dialog.waitFor()
  assert.match((await dialog.textContent()) ?? '', /bilal/)
  assert.ok((await dialog.textContent())?.includes(row.words), 'the claim that it is about is named')
  await anna.page.screenshot({ path: join(SHOTS, 'conflict.png') })
  await dialog.getByRole('button', { name: 'Keep theirs' }).click()
  const { claims } = await get<ReportPage>(`/reports/${encodeURIComponent(row.report)}`)
  assert.equal(claims.find(({ id }) => id === row.id)?.standing, 'rejected')
  await Promise.all([anna.context.close(), bilal.context.close()])
})

test('incidents merge with a preview of what comes out, and undo parts them again', async () => {
  const incidents = await get<IncidentRow[]>('/incidents')
  const { page, context } = await open(`${on.held.url}/incidents/${incidents[0]!.id}`)
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('option', { name: incidents[1]!.name }).first().waitFor()
  await page.keyboard.type(incidents[1]!.name)
  await page.keyboard.press('Enter')
  await dialog.locator('.two li').nth(2).waitFor()
  assert.match((await dialog.locator('.two').textContent()) ?? '', /discrepanc.*killed: \d/s, 'what comes out is told with its toll')
  await page.screenshot({ path: join(SHOTS, 'merge.png') })
  await dialog.getByRole('button', { name: 'Merge them' }).click()
  await dialog.waitFor({ state: 'detached' })
  await until(async () => (await get<IncidentRow[]>('/incidents')).length === incidents.length - 1)
  const response = await fetch(`${on.held.url}/api/undo`, {
    method: 'POST',
    headers: { 'x-stemma': '1', 'content-type': 'application/json' },
    body: '{}',
  })
  assert.equal(((await response.json()) as { undone: { what: string } }).undone.what, 'merge')
  await until(async () => (await get<IncidentRow[]>('/incidents')).length === incidents.length)
  await context.close()
})

test('an incident is split by whole reports or by claims, all under their report', async () => {
  const incidents = await get<IncidentRow[]>('/incidents')
  const { id } = incidents.find((one) => one.reports > 1)!
  const { claims } = await get<IncidentPage>(`/incidents/${id}`)
  const { page, context } = await open(`${on.held.url}/incidents/${id}`)
  await page.locator('.unfold').first().waitFor()
  await page.keyboard.press('s')
  const groups = page.getByRole('dialog').locator('.choose .group')
  await groups.first().waitFor()
  assert.equal(await groups.count(), new Set(claims.map(({ report }) => report)).size)
  const boxes = groups.first().getByRole('checkbox')
  await boxes.first().check()
  const all = await boxes.count()
  assert.deepEqual(await boxes.evaluateAll((each) => each.map((box) => (box as { checked?: boolean }).checked)), Array(all).fill(true))
  await page.getByRole('button', { name: all === 2 ? 'Make it an incident of its own' : `Make these ${all - 1} an incident` }).waitFor()
  await boxes.nth(1).uncheck()
  assert.equal(await boxes.first().evaluate((box) => (box as { indeterminate?: boolean }).indeterminate), true)
  await context.close()
})

test('a newcomer takes a pasted report in and finds its claims', async () => {
  const { page, wrong, context } = await open(`${on.held.url}/imports`)
  await page.locator('textarea[name=text]').fill('A roadside bomb killed four soldiers near the town of Baga on Monday, the army said.')
  await page.locator('input[name=title]').fill('Bomb kills four')
  await page.locator('input[name=outlet]').fill('Test Gazette')
  await page.locator('input[name=published]').fill('2013-04-23')
  await page.getByRole('button', { name: 'Take it in' }).click()
  await page.getByRole('status').filter({ hasText: 'one report taken in' }).first().waitFor()
  await page.goto(`${on.held.url}/?outlet=Test+Gazette`)
  await page.getByRole('row').nth(1).waitFor()
  await page.getByRole('grid').filter({ hasText: 'killed' }).waitFor()
  assert.deepEqual(wrong, [])
  await context.close()
})

test('a file that names neither takes the outlet and the day that are given with it; where none is named, that is said', async () => {
  const { page, wrong, context } = await open(`${on.held.url}/imports`)
  const file = (words: string) => [{ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from(words) }]
  await page.locator('input[name=outlet]').fill('Relief Watch')
  await page.locator('input[name=published]').fill('2013-04-24')
  await page.locator('input[type=file]').setInputFiles(file('Shelling killed seven farmers in Baga on Tuesday, a medic said.'))
  await page.getByRole('status').filter({ hasText: 'one report taken in' }).first().waitFor()
  assert.equal(await page.locator('input[name=outlet]').inputValue(), '', 'the next file is somebody else’s')
  await page.goto(`${on.held.url}/?outlet=Relief+Watch`)
  await page.getByRole('row').nth(1).waitFor()
  await page.locator('.preview').filter({ hasText: '24 Apr 2013' }).waitFor()
  await page.goto(`${on.held.url}/imports`)
  await page.locator('input[type=file]').setInputFiles(file('A mine killed nine shepherds near Mubi.'))
  await page.getByRole('status').filter({ hasText: 'one report taken in' }).first().waitFor()
  await page.goto(`${on.held.url}/?text=shepherds`)
  await page.locator('.preview .chain').filter({ hasText: 'no outlet' }).waitFor()
  assert.deepEqual(wrong, [])
  await context.close()
})

test('an export is written, saved and kept in the audit', async () => {
  const { page, wrong, context } = await open(`${on.held.url}/export`)
  await page.locator('select[name=format]').selectOption('geojson')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()])
  assert.equal(download.suggestedFilename(), 'stemma-geojson.geojson')
  await page.goto(`${on.held.url}/audit`)
  await page.getByRole('cell', { name: 'export made' }).first().waitFor()
  const [one] = await get<IncidentRow[]>('/incidents')
  await page.goto(`${on.held.url}/incidents/${one!.id}`)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.locator('main').getByRole('link', { name: one!.name }).waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()])
  const written = readFileSync(await file.path(), 'utf8')
  assert.deepEqual(
    [...written.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id),
    [one!.id],
  )
  assert.deepEqual(wrong, [])
  await context.close()
})

test('an export is given up on the way', async () => {
  const { page, wrong, context } = await open(`${on.held.url}/export`)
  await page.route('**/api/exports', (route) => (route.request().method() === 'POST' ? undefined : route.continue()))
  const asked = page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/api/exports'))
  await page.getByRole('button', { name: 'Export' }).click()
  const gone = page.waitForEvent('requestfailed')
  await asked
  await page.getByRole('button', { name: 'Cancel' }).click()
  await gone
  await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' })
  assert.equal(await page.getByRole('alert').count(), 0)
  assert.ok(await page.getByRole('button', { name: 'Export' }).isEnabled())
  assert.deepEqual(wrong, [])
  await context.close()
})
