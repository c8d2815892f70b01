import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Report } from '../../src/model/report.ts'
import { steps } from '../../src/pipeline.ts'
import type { EntryRow, IncidentRow, QueuePage } from '../../src/present/rows.ts'
import { addReports, type Steps, work } from '../../src/store/index.ts'
import { claimsOf, report, taken } from '../store/made.ts'
import { bench, eventually, SHOTS, until } from './page.ts'

const on = bench()
const { open, get } = on

/** Takes in a report that is read by counting and linked, so that nothing is left to be done on it. */
async function take(long: Report): Promise<void> {
  await addReports(on.held.store, taken(long), { author: 'anna' })
  const read: Steps['read'] = async (one) => ({ claims: claimsOf(one), issues: [] })
  await work(on.held.store, { ...steps, reader: 'counter@1', read }, { until: 'idle' })
}

test('a claim that is denied says so in the queue, whatever its kind', async () => {
  const { rows } = await get<QueuePage>('/queue?limit=500')
  const at = rows.findIndex(({ denied, outcome }) => denied && outcome === null)
  assert.ok(at >= 0, 'one of the examples denies something')
  const { page, context } = await open(`${on.held.url}/?kind=${rows[at]!.kind}&text=${encodeURIComponent(rows[at]!.words)}`)
  const row = page.getByRole('row', { name: rows[at]!.words }).first()
  await row.waitFor()
  assert.match((await row.textContent()) ?? '', /denied/)
  await page.locator('.preview').filter({ hasText: 'denied' }).waitFor()
  await context.close()
})

test('where more claims fit than are chosen at once, the first of them are spoken of, not all', async () => {
  const many = await get<QueuePage>('/queue')
  const { page, context } = await open(`${on.held.url}/`, {
    first: (page) => page.route('**/api/queue?*', (route) => route.fulfill({ json: { ...many, total: 15_000, open: 15_000 } })),
  })
  await page.getByRole('button', { name: 'Choose the first 5,000' }).waitFor()
  await context.close()
})

test('beside the map a long list is folded and no longer than the page; the rest comes when asked for', async () => {
  const [one] = await get<IncidentRow[]>('/incidents')
  const all = Array.from({ length: 230 }, (_, n) => ({ ...one!, id: `incident-${n}`, name: `Village ${n}` }))
  const { page, context } = await open(`${on.held.url}/map`, {
    width: 1280,
    first: (page) => page.route('**/api/incidents?*', (route) => route.fulfill({ json: all })),
  })
  const list = page.locator('.places > li')
  await list.first().waitFor()
  assert.equal(await list.count(), 100)
  await until(async () => (await page.evaluate<number>('document.documentElement.scrollHeight')) < 1200)
  await page.getByRole('button', { name: 'and 130 more' }).click()
  await page.getByRole('link', { name: 'Village 199' }).waitFor()
  await context.close()
})

test('of many incidents to merge with, those shown are counted off and the rest is found by typing; what is always offered stays offered', async () => {
  const [one] = await get<IncidentRow[]>('/incidents')
  const all = [one!, ...Array.from({ length: 900 }, (_, n) => ({ ...one!, id: `incident-${n}`, name: `Village ${n}`, country: 'SY' }))]
  const { page, wrong, context } = await open(`${on.held.url}/incidents/${one!.id}`, {
    first: (page) => page.route('**/api/incidents?*', (route) => route.fulfill({ json: all })),
  })
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('and 850 more').waitFor()
  await dialog.getByRole('combobox').fill('village 899 syria')
  await dialog.getByRole('option', { name: /^Village 899 .*· Syria ·/, selected: true }).waitFor()
  assert.equal(await dialog.getByRole('option').count(), 1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await dialog.getByRole('combobox').fill('village')
  await dialog.getByRole('option').last().filter({ hasText: '“village”' }).waitFor()
  assert.deepEqual(wrong, [])
  await context.close()
})

test('a search in the audit says how far back it looked', async () => {
  const { rows } = await get<{ rows: EntryRow[] }>('/audit?limit=5')
  const older = rows.map((row, n) => ({ ...row, n: 900 - n }))
  const { page, context } = await open(`${on.held.url}/audit`, {
    first: (page) => page.route('**/api/audit?*', (route) => route.fulfill({ json: { rows: older, total: 900 } })),
  })
  await page.getByRole('searchbox').fill('nothing has this')
  await page.getByText('Looked in the latest 5 entries; there are older ones.').waitFor()
  await context.close()
})

test('of many sources a page is asked for at a time, the rest when asked for, and any is found by a part of its name', async () => {
  const asked: string[] = []
  const row = (n: number) => ({
    name: `Quay ${n}`,
    as: 'outlet',
    named: true,
    reports: 1,
    claims: 1,
    heardIn: [],
    leansOn: [],
    leanedOnBy: [],
  })
  const { page, wrong, context } = await open(`${on.held.url}/sources`, {
    first: (page) =>
      page.route('**/api/sources?*', (route) => {
        const query = new URL(route.request().url()).searchParams
        asked.push(String(query))
        const fits = query.get('group') === 'outlet' ? Array.from({ length: 230 }, (_, n) => row(n)) : []
        const found = fits.filter(({ name }) => name.includes(query.get('text') ?? ''))
        const from = Number(query.get('offset'))
        return route.fulfill({ json: { rows: found.slice(from, from + Number(query.get('limit'))), total: found.length } })
      }),
  })
  const rows = page.locator('tbody tr')
  await page.getByRole('link', { name: 'Quay 99' }).waitFor()
  assert.equal(await rows.count(), 100)
  await page.getByRole('button', { name: 'and 130 more' }).click()
  await page.getByRole('link', { name: 'Quay 199' }).waitFor()
  for (const n of [150, 151]) await page.getByRole('checkbox', { name: `Choose Quay ${n}` }).check()
  const form = page.locator('form.sticks')
  await page.locator('.said', { hasText: 'Quay 150 and Quay 151 are chosen' }).waitFor()
  await eventually(async () =>
    assert.ok(((await form.boundingBox())?.y ?? -1) >= 0, 'what to say of the two is in sight, however far down they are'),
  )
  await page.screenshot({ path: join(SHOTS, 'sources-chosen.png') })
  await page.getByRole('searchbox').fill('229')
  await page.getByRole('link', { name: 'Quay 229' }).waitFor()
  await until(async () => (await rows.count()) === 1)
  await page.getByRole('searchbox').fill('pier')
  await page.getByText('No outlet and no source has that in its name.').waitFor()
  assert.ok(asked.every((query) => query.includes('limit=100')))
  assert.deepEqual(wrong, [])
  await context.close()
})

/** Whether what is near has been drawn: some frames, of which each would have brought what the one before left out, bring nothing more. */
const DRAWN = `(async () => {
  const drawn = () => document.querySelectorAll('.claims .chain, .doc .seg').length
  const before = drawn()
  for (let n = 0; n < 5; n++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return before > 0 && drawn() === before
})()`

/** Counts what a key changes in the page: elements that were put in, taken out or had an attribute changed. */
const WATCH = `window.changed = new Set()
new MutationObserver((all) => all.forEach(({ target, addedNodes }) => [target, ...addedNodes].forEach((one) => changed.add(one))))
  .observe(document.querySelector('.review'), { subtree: true, childList: true, attributes: true })`

test('of a report with many claims, going on and deciding changes the claims concerned and nothing else', async () => {
  const words = Array.from({ length: 600 }, (_, n) => `A shell near the mill left ${n + 2} killed on day ${n} of the siege.`)
  const long = report(words.join('\n\n'), { title: 'The register', outlet: 'Quay Post' })
  await take(long)
  const { page, wrong, context } = await open(`${on.held.url}/reports/${encodeURIComponent(long.id)}`)
  await page.getByText('600 of 600 open').waitFor()
  await until(() => page.evaluate<boolean>(DRAWN))
  assert.equal(await page.locator('.claims > li').count(), 600)
  await page.evaluate(WATCH)
  const number = page.locator('.claim.current .says > .muted')
  await page.keyboard.press('j')
  await eventually(async () => assert.equal(await number.textContent(), '2'))
  await page.keyboard.press('a')
  await eventually(async () => assert.equal(await number.textContent(), '3'))
  await page.locator('.claim .chip.ok').waitFor()
  await on.held.work()
  await until(() => page.evaluate<boolean>(DRAWN))
  assert.ok((await page.evaluate<number>('changed.size')) < 60, 'what stands still is not touched')
  await page.keyboard.press('e')
  await page.locator('form.edit').waitFor()
  await page.keyboard.press(']')
  await page.locator('.doc .seg.draft', { hasText: 'killed' }).waitFor()
  assert.deepEqual(wrong, [])
  await context.close()
})

test('of a long report all is there to find, copy and count, and what is not near is drawn when it comes near or is printed', async () => {
  const words = Array.from(
    { length: 300 },
    (_, n) =>
      `On day ${n} of the drought a shell near the mill left ${n + 2} killed, and the road was closed again. ${'The ferry waited. '.repeat(9)}`,
  )
  const long = report(words.join('\n\n'), { title: 'The second register', outlet: 'Quay Post' })
  await take(long)
  const { page, wrong, context } = await open(`${on.held.url}/reports/${encodeURIComponent(long.id)}`)
  await page.getByText('300 of 300 open').waitFor()
  assert.equal(await page.locator('.claims > li').count(), 300)
  assert.ok((await page.locator('.claims .chain').count()) < 100, 'few claims are drawn whole')
  assert.ok((await page.locator('.doc .seg').count()) < 100, 'few paragraphs have their marks')
  assert.equal(await page.evaluate("document.querySelector('.doc').textContent.includes('On day 299 of the drought')"), true)
  const last = page.locator('.claims > li').last()
  assert.match((await last.textContent()) ?? '', /300.*301 killed/)
  await last.scrollIntoViewIfNeeded()
  await last.locator('.chain').waitFor()
  await page.locator('.doc p').last().scrollIntoViewIfNeeded()
  await page.locator('.doc p').last().locator('.seg').waitFor()
  await page.goto(`${on.held.url}/reports/${encodeURIComponent(long.id)}?claim=${claimsOf(long)[200]!.id}`)
  await page.locator('.claim.current', { hasText: '202 killed' }).waitFor()
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  assert.equal(await page.locator('.claims .chain').count(), 300)
  assert.equal(await page.locator('.doc .anchor').count(), 300)
  assert.deepEqual(wrong, [])
  await context.close()
})

test('a long list of incidents says how many rows it has, and its end brings more of them', async () => {
  const [one] = await get<IncidentRow[]>('/incidents')
  const all = Array.from({ length: 900 }, (_, n) => ({ ...one!, id: `incident-${n}`, name: `Village ${n}` }))
  const { page, wrong, context } = await open(`${on.held.url}/incidents`, {
    first: (page) => page.route('**/api/incidents?*', (route) => route.fulfill({ json: all })),
  })
  const rows = page.locator('tbody tr')
  await rows.first().waitFor()
  assert.equal(await page.getByRole('table').getAttribute('aria-rowcount'), '901')
  assert.equal(await rows.count(), 200)
  await rows.last().scrollIntoViewIfNeeded()
  await until(async () => (await rows.count()) === 400)
  assert.equal(await rows.last().getAttribute('aria-rowindex'), '401')
  await page.getByRole('button', { name: 'and 500 more' }).click()
  await page.getByRole('link', { name: 'Village 599' }).waitFor()
  assert.deepEqual(wrong, [])
  await context.close()
})
