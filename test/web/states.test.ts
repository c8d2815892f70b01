import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page, Route } from 'playwright-core'
import type { IncidentRow, QueuePage, ReportPage } from '../../src/present/rows.ts'
import { browser } from './browser.ts'
import { buildPage } from './built.ts'
import { desk, type Opened } from './desk.ts'
import { eventually, keys, type Open, opener, SHOTS, violations } from './page.ts'

let chrome: Browser
let held: Opened
let empty: Opened

before(async () => {
  mkdirSync(SHOTS, { recursive: true })
  await buildPage()
  ;[chrome, held, empty] = await Promise.all([browser(), desk(), desk({ empty: true })])
})
after(async () => {
  await chrome?.close()
  await held?.close()
  await empty?.close()
})

const open = opener(
  () => chrome,
  () => [held.url, held.other, empty.url],
)
const get = async <T>(path: string): Promise<T> => (await (await fetch(`${held.url}/api${path}`)).json()) as T
const fails = (status: number) => (route: Route) => route.fulfill({ status, json: { message: 'The disk is full.' } })
const row = async () => (await get<QueuePage>('/queue?standing=open&kind=casualty')).rows

/** The state has a picture and nothing that axe would refuse. */
async function seen({ page, context }: Open, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `state-${name}.png`) })
  assert.deepEqual(await violations(page), [], name)
  await context.close()
}

test('empty: every page says so, and those that fill with reports lead to where they are taken in', async () => {
  for (const [path, words] of [
    ['/', /Nothing to decide.*Take reports in/s],
    ['/incidents', /No incidents yet.*Take reports in/s],
    ['/map', /No incidents yet.*Take reports in/s],
    ['/sources', /No sources yet.*Take reports in/s],
    ['/imports', /Nothing has been taken in on this page yet/],
  ] as const) {
    const opened = await open(empty.url + path, { bypassCSP: true })
    await eventually(async () => assert.match((await opened.page.locator('main').textContent()) ?? '', words, path))
    await seen(opened, `empty-${path.slice(1) || 'queue'}`)
  }
})

test('no match: the filters are named and can be cleared', async () => {
  const opened = await open(`${held.url}/?text=zzzz&kind=stance`, { bypassCSP: true })
  await opened.page.getByText('No claim fits these filters').waitFor()
  assert.match((await opened.page.locator('.state').textContent()) ?? '', /zzzz.*stance/s)
  await seen(opened, 'no-match')
})

test('loading: a wait that is felt shows the bones of the page', async () => {
  const opened = await open(`${held.url}/settings`, { bypassCSP: true, first: (page) => page.route('**/api/incidents?*', () => undefined) })
  await opened.page.getByRole('link', { name: 'Incidents' }).click()
  await opened.page.locator('[aria-busy=true]:not([hidden])').waitFor()
  await seen(opened, 'loading')
})

test('failed: what could not be loaded says why, and is had on another try', async () => {
  const opened = await open(`${held.url}/settings`, { bypassCSP: true, first: (page) => page.route('**/api/sources?*', fails(500)) })
  const { page } = opened
  await page.getByRole('link', { name: 'Sources' }).click()
  await page.getByText('The disk is full.').waitFor()
  await page.unroute('**/api/sources?*')
  await page.screenshot({ path: join(SHOTS, 'state-failed.png') })
  assert.deepEqual(await violations(page), [])
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('tbody tr').first().waitFor()
  await opened.context.close()
})

test('a decision that was not saved is kept, and saved on another try', async () => {
  const [claim] = await row()
  const opened = await open(`${held.url}/reports/${encodeURIComponent(claim!.report)}?claim=${claim!.id}`, {
    bypassCSP: true,
    first: (page) => page.route('**/api/decisions', fails(500)),
  })
  const { page, context } = opened
  await page.locator('.claim.current').waitFor()
  await page.keyboard.press('a')
  await page.getByText('It was not saved: The disk is full.').waitFor()
  await page.screenshot({ path: join(SHOTS, 'state-save-failed.png') })
  await page.unroute('**/api/decisions')
  const saved = page.waitForResponse('**/api/decisions')
  await page.getByRole('button', { name: 'Try again' }).click()
  assert.equal((await saved).status(), 200)
  await page.getByText('It was not saved').waitFor({ state: 'detached' })
  const { claims } = await get<ReportPage>(`/reports/${encodeURIComponent(claim!.report)}`)
  assert.equal(claims.find(({ id }) => id === claim!.id)?.standing, 'accepted')
  await context.close()
})

test('forbidden: said as such, not as a failure', async () => {
  const opened = await open(`${held.url}/audit`, { bypassCSP: true, first: (page) => page.route('**/api/audit?*', fails(403)) })
  await opened.page.getByText('This is not open to you').waitFor()
  await seen(opened, 'forbidden')
})

test('missing: an address, a report or an incident that is not there', async () => {
  for (const path of ['/nowhere', '/reports/none', '/incidents/none', '/incidents/100%']) {
    const opened = await open(held.url + path, { bypassCSP: true })
    await opened.page.getByText('There is nothing here').waitFor()
    await seen(opened, `missing${path.replaceAll('/', '-')}`)
  }
})

test('conflict: two people edit one claim, and the later one sees both, field by field', async () => {
  const claim = (await row()).at(-1)!
  const path = `/reports/${encodeURIComponent(claim.report)}?claim=${claim.id}`
  const [anna, bilal] = await Promise.all([open(held.url + path, { bypassCSP: true }), open(held.other + path)])
  const write = async ({ page }: Open, most: string, chain: string) => {
    await page.locator('.claim.current').waitFor()
    await page.keyboard.press('e')
    await page.locator('.edit input[name=max]').fill(most)
    const links = page.locator('.edit input[name=link]')
    if ((await links.count()) === 0) await page.getByRole('button', { name: 'Add a source' }).click()
    await links.last().fill(chain)
  }
  await Promise.all([write(anna, '77', 'the clinic'), write(bilal, '88', 'the mayor')])
  await bilal.page.getByRole('button', { name: 'Save' }).click()
  await bilal.page.locator('form.edit').waitFor({ state: 'detached' })
  await anna.page.getByRole('button', { name: 'Save' }).click()
  const told = anna.page.locator('.edit .banner')
  await told.waitFor()
  await anna.page.locator('.edit .banner td', { hasText: 'the mayor' }).waitFor()
  assert.match((await told.textContent()) ?? '', /bilal.*88.*77.*the mayor.*the clinic/s)
  await anna.page.screenshot({ path: join(SHOTS, 'state-conflict-edit.png'), fullPage: true })
  assert.deepEqual(await violations(anna.page), [])
  await anna.page.getByRole('button', { name: 'Decide as I did' }).click()
  await anna.page.locator('form.edit').waitFor({ state: 'detached' })
  const { claims } = await get<ReportPage>(`/reports/${encodeURIComponent(claim.report)}`)
  const now = claims.find(({ id }) => id === claim.id)!
  assert.deepEqual([now.casualty?.number.max, now.attribution.at(-1)?.name, now.standing], [77, 'the clinic', 'edited'])
  await Promise.all([anna.context.close(), bilal.context.close()])
})

test('partial: of two files the good one is taken in, the other told of with its place', async () => {
  const opened = await open(`${held.url}/imports`, { bypassCSP: true })
  const { page } = opened
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page
    .locator('input[type=file]')
    .setInputFiles([file('good.txt', 'Gunmen killed three farmers near Wadi Tal on Friday, a doctor said.'), file('bad.txt', '')])
  const taken = page.locator('.imports > li').filter({ hasText: 'bad.txt' })
  await taken.getByText('one issue').click()
  assert.match((await taken.textContent()) ?? '', /2 files.*bad\.txt/s)
  await seen(opened, 'partial')
})

test('what was filled in stays until it is taken in: a day that is none, a server that is gone, and the same file again', async () => {
  const { page, context } = await open(`${held.url}/imports`)
  const [text, day] = [page.locator('textarea'), page.locator('input[name=published]')]
  const take = () => page.getByRole('button', { name: 'Take it in' }).click()
  const words = 'Shells killed three people in Qasr Bel on Monday, a medic said.'
  await text.fill(words)
  await day.focus()
  await keys(page, ...'02302021')
  await take()
  assert.equal(await day.evaluate((one) => (one as unknown as { validity: { badInput: boolean } }).validity.badInput), true)
  await eventually(async () => assert.equal(await page.evaluate('document.activeElement.name'), 'published'))
  assert.equal(await text.inputValue(), words)
  await page.screenshot({ path: join(SHOTS, 'state-no-such-day.png') })
  await day.fill('2021-03-02')
  await page.route('**/api/imports', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await take()
  await page.getByRole('alert').filter({ hasText: 'could not be reached' }).waitFor()
  assert.deepEqual([await text.inputValue(), await day.inputValue()], [words, '2021-03-02'])
  await page.unroute('**/api/imports')
  await take()
  await page.locator('.take [role=status]').filter({ hasText: 'one report taken in' }).waitFor()
  assert.deepEqual([await text.inputValue(), await day.inputValue()], ['', ''])
  const file = [
    { name: 'again.txt', mimeType: 'text/plain', buffer: Buffer.from('Two people were killed in Qasr Bel on Friday, police said.') },
  ]
  for (const known of [0, 1]) {
    await page.locator('input[type=file]').setInputFiles(file)
    await page.locator('.imports > li').filter({ hasText: 'again.txt' }).nth(known).waitFor()
    assert.equal(await page.locator('input[type=file]').inputValue(), '')
  }
  await page.locator('.take [role=status]').filter({ hasText: 'already' }).waitFor()
  await context.close()
})

test('in Arabic an issue has its place and what it says of the input, as the English has', async () => {
  const { page, context } = await open(`${held.url}/imports`, { language: 'ar' })
  const table = 'title,text,published\nA shell fell,Two people were killed in Qasr Bel on Monday.,2021-03-05,more,still more\n'
  await page.locator('input[type=file]').setInputFiles([{ name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }])
  const told = page.locator('.imports details').filter({ hasText: 'rows.csv' })
  await told.locator('summary').click()
  assert.match(((await told.locator('li').first().textContent()) ?? '').replace(/[\u2066-\u2069]/g, ''), /^rows\.csv:2: .*\(5 · 3\)$/)
  await context.close()
})

test('offline, and a server that is gone: said, and what was read stays', async () => {
  const opened = await open(`${held.url}/`, { bypassCSP: true })
  const { page, context } = opened
  await page.getByRole('row').nth(1).waitFor()
  await context.setOffline(true)
  await page.getByText('The network is gone.').waitFor()
  assert.ok((await page.getByRole('row').count()) > 1)
  await page.screenshot({ path: join(SHOTS, 'state-offline.png') })
  assert.deepEqual(await violations(page), [])
  await context.setOffline(false)
  await page.getByText('The network is gone.').waitFor({ state: 'detached' })
  await context.close()
  const alone = await open(`${held.url}/`, { bypassCSP: true, first: (page) => page.route('**/api/events', (route) => route.abort()) })
  await alone.page.getByText('The server does not answer.').waitFor()
  await seen(alone, 'stale-server')
})

test('stale: an older reader, and a ruling that more came in after', async () => {
  const [claim] = await row()
  const older = async (page: Page) =>
    page.route('**/api/reports/*', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as ReportPage), staleReader: 'rules-en@0' } })
    })
  const opened = await open(`${held.url}/reports/${encodeURIComponent(claim!.report)}`, { bypassCSP: true, first: older })
  await opened.page.getByText('read by an older reader').waitFor()
  await seen(opened, 'stale-reader')
  const { id } = (await get<IncidentRow[]>('/incidents')).find(({ discrepancies }) => discrepancies > 0)!
  const { incident } = await get<{ incident: { discrepancies: { between: string[] }[] } }>(`/incidents/${id}`)
  const ruling = { seq: 1, by: 'anna', at: '2024-01-01T00:00:00.000Z', reason: 'seen', ruling: 'stand', holds: [], on: 0 }
  const since = incident.discrepancies[0]!.between.slice(0, 1)
  const later = await open(`${held.url}/incidents/${id}`, {
    bypassCSP: true,
    first: (page) =>
      page.route(new RegExp(`/api/incidents/${id}`), async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), rulings: [{ ...ruling, since }] } })
      }),
  })
  await later.page.getByText('resolved before one more claim came in').waitFor()
  await seen(later, 'stale-ruling')
})

test('very long: a report of many paragraphs and an endless title break nothing', async () => {
  const form = new FormData()
  const title = `Long${'long'.repeat(80)} ${'report of the war '.repeat(30)}`
  const text = Array.from(
    { length: 900 },
    (_, n) => `Shells killed ${n + 2} people in village ${n} on Monday, a medic said. ${'It rained. '.repeat(20)}`,
  ).join('\n\n')
  form.append('title', title)
  form.append('outlet', 'Longest Gazette of All the Many Gazettes That There Are in the Land of Gazettes')
  form.append('text', text)
  await fetch(`${held.url}/api/imports`, { method: 'POST', headers: { 'x-stemma': '1' }, body: form })
  await held.work()
  const { rows } = await get<QueuePage>('/queue?text=Longest&limit=1')
  const opened = await open(`${held.url}/reports/${encodeURIComponent(rows[0]!.report)}`, { width: 320, bypassCSP: true })
  await opened.page.locator('.claim.current').waitFor()
  assert.ok((await opened.page.locator('.doc p').count()) > 900)
  const wide = await opened.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  assert.ok(wide <= 0, `${wide} px too wide`)
  assert.deepEqual(opened.wrong, [])
  await opened.page.screenshot({ path: join(SHOTS, 'state-very-long.png') })
  await opened.context.close()
})
