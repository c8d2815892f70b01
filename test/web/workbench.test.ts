import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { IncidentPage, IncidentRow, QueuePage, ReportPage } from '../../src/present/rows.ts'
import { bench, SHOTS, until } from './page.ts'
import { pages } from './pages.ts'

const COPY = `getSelection().selectAllChildren(document.querySelector('.doc')), getSelection().toString()`

const on = bench()
const { open, get } = on

test('copying the marked text gives exactly the text', async () => {
  const { page, context } = await open(on.held.url + (await pages(on)).report)
  await page.locator('.doc .seg').first().waitFor()
  const copied = await page.evaluate<string>(COPY)
  const id = decodeURIComponent((await pages(on)).report.split('/').at(-1)!)
  const { report } = await get<ReportPage>(`/reports/${encodeURIComponent(id)}`)
  assert.equal(copied.replace(/\s+/g, ' ').trim(), report.text.replace(/\s+/g, ' ').trim())
  await context.close()
})

test('a report is reviewed by keyboard alone, and undo takes the last decision back', async () => {
  const path = (await pages(on)).report
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
