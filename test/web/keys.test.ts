import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { IncidentPage, IncidentRow, QueuePage, ReportPage } from '../../src/present/rows.ts'
import { bench, eventually, goTo, keys, SHOTS, until, violations, visitor } from './page.ts'

const on = bench()
const { open, get } = on
const reportOf = (id: string) => get<ReportPage>(`/reports/${encodeURIComponent(id)}`)
const first = async () => (await get<QueuePage>('/queue?kind=casualty')).rows[0]!

test('g and a letter go to each page, and Ctrl+K to anything by its words', async () => {
  const { page, wrong, context } = await open(on.held.url, { bypassCSP: true })
  for (const [letter, heading] of [
    ['i', 'Incidents'],
    ['m', 'Map'],
    ['s', 'Sources'],
    ['r', 'Imports'],
    ['e', 'Export'],
    ['a', 'Audit'],
    ['q', 'Claims to decide'],
  ] as const) {
    await goTo(page, letter)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
  await until(async () => (await page.title()) === 'Claims to decide · Stemma')
  await page.getByRole('navigation').getByRole('link', { name: 'Audit' }).click()
  await page.getByRole('main', { name: 'Audit' }).waitFor()
  await until(async () => (await page.title()) === 'Audit · Stemma')
  await eventually(async () => assert.equal(await page.evaluate('document.activeElement.id'), 'main', 'a new page begins at its beginning'))
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: /An action/ })
  await box.waitFor()
  const [incident] = await get<IncidentRow[]>('/incidents')
  await box.fill(incident!.name)
  await page.getByRole('option', { name: new RegExp(`^${incident!.name} Incident`) }).waitFor()
  await page.screenshot({ path: join(SHOTS, 'palette.png') })
  assert.deepEqual(await violations(page), [])
  await box.fill('go to the export')
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /^go to the export/, selected: true })
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Export' }).waitFor()
  assert.deepEqual(wrong, [])
  await context.close()
})

test('Ctrl+Z undoes and Ctrl+Shift+Z redoes; J and K turn the reports', async () => {
  const { report } = await first()
  const { page, context } = await open(`${on.held.url}/reports/${encodeURIComponent(report)}`)
  await page.locator('.claim.current').waitFor()
  const standing = async () => (await reportOf(report)).claims[0]!.standing
  await page.keyboard.press('a')
  await until(async () => (await standing()) === 'accepted')
  await page.keyboard.press('Control+z')
  await until(async () => (await standing()) === 'open')
  await page.keyboard.press('Control+Shift+Z')
  await until(async () => (await standing()) === 'accepted')
  await page.getByRole('status').filter({ hasText: 'Redone: accepted' }).waitFor()
  await page.keyboard.press('u')
  await until(async () => (await standing()) === 'open')
  const { next } = (await reportOf(report)).around
  await page.keyboard.press('Shift+J')
  await page.waitForURL((url) => decodeURIComponent(url.pathname).endsWith(next!))
  await page.locator('.claim.current').waitFor()
  await page.keyboard.press('Shift+K')
  await page.waitForURL((url) => decodeURIComponent(url.pathname).endsWith(report))
  await context.close()
})

test('with Alt an end of the words moves by one letter', async () => {
  const { report } = await first()
  const { page, context } = await open(`${on.held.url}/reports/${encodeURIComponent(report)}`)
  await page.locator('.claim.current').waitFor()
  await page.keyboard.press('e')
  const words = page.locator('.edit .quote')
  const was = (await words.textContent()) ?? ''
  const become = (so: string) => eventually(async () => assert.equal(await words.textContent(), so))
  await page.keyboard.press('Alt+]')
  await become(was.slice(1))
  await keys(page, 'Alt+[', 'Alt+Shift+[')
  await become(was.slice(0, -1))
  await context.close()
})

test('i puts a claim in another incident, d says which one it repeats', async () => {
  const [one, two] = await get<IncidentRow[]>('/incidents')
  const claim = (await get<IncidentPage>(`/incidents/${one!.id}`)).claims.find(({ kind }) => kind === 'casualty')!
  const { page, context } = await open(`${on.held.url}/reports/${encodeURIComponent(claim.report)}?claim=${claim.id}`)
  await page.locator('.claim.current').waitFor()
  await page.keyboard.press('i')
  await page.getByRole('combobox', { name: 'Incident' }).fill(two!.name)
  await page.getByRole('option').first().filter({ hasText: two!.name }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const home = async () => (await reportOf(claim.report)).claims.find(({ id }) => id === claim.id)!.incident
  await until(async () => (await home()) !== one!.id && (await home()) !== null)

  const { claims } = await reportOf(claim.report)
  const later = claims.findLast(({ kind, repeats }) => kind === 'casualty' && repeats === null)!
  await page.goto(`${on.held.url}/reports/${encodeURIComponent(claim.report)}?claim=${later.id}`)
  await page.locator('.claim.current').waitFor()
  await page.keyboard.press('d')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('.claim.current').getByText('Says again').waitFor()
  await context.close()
})

test('keys can be made to need Alt, or to do nothing', async () => {
  const { page, context } = await open(`${on.held.url}/settings`)
  await page.getByLabel('only with Alt held').check()
  await page.keyboard.press('?')
  assert.equal(await page.getByRole('dialog').count(), 0)
  await page.locator('h1').click()
  await page.keyboard.press('Alt+Shift+P')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('not at all').check()
  await page.locator('h1').click()
  await page.keyboard.press('Alt+Shift+P')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await context.close()
})

test('n goes on to the next report with an open claim, past those that have none', async () => {
  const { rows } = await get<QueuePage>('/queue?standing=open&limit=500')
  const order = [...new Set(rows.map(({ report }) => report))]
  const done = rows.filter(({ report }) => report === order[1] || report === order[0])
  const claims = done.map(({ id, version }) => ({ id, version }))
  const headers = { 'x-stemma': '1', 'content-type': 'application/json' }
  const decided = await fetch(`${on.held.url}/api/decisions`, { method: 'POST', headers, body: JSON.stringify({ claims, to: 'accepted' }) })
  assert.equal(decided.status, 200)
  const { page, context } = await open(`${on.held.url}/reports/${encodeURIComponent(order[0]!)}`)
  await page.getByRole('link', { name: 'next report with an open claim' }).waitFor()
  await page.keyboard.press('n')
  await page.waitForURL((url) => decodeURIComponent(url.pathname).endsWith(order[2]!))
  await page.goto(`${on.held.url}/reports/${encodeURIComponent(order.at(-1)!)}?claim=${rows.at(-1)!.id}`)
  await page.locator('.claim.current').waitFor()
  await page.keyboard.press('n')
  await page.locator('.said', { hasText: 'No claim after this one is open' }).waitFor()
  await context.close()
})

test('an incident of long ago leaves the rest to be brushed, by one key', async () => {
  const { page, context } = await open(`${on.held.url}/`)
  await page.route(/\/api\/incidents\?/, async (route) => {
    const rows = (await (await route.fetch()).json()) as { id: string; edtf: string | null }[]
    await route.fulfill({ json: [...rows, { ...rows[0]!, id: 'incident-of-old', name: 'Old Ferry', edtf: '1906-04-18' }] })
  })
  await page.goto(`${on.held.url}/map`)
  await page.locator('.places li').first().waitFor()
  const [all, from] = [await page.locator('.places li').count(), page.getByLabel('From')]
  assert.match((await from.getAttribute('aria-valuetext')) ?? '', /1906/)
  await page.getByText('The bars leave out long stretches without an incident: ').waitFor()
  await from.focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'All days' }).waitFor()
  assert.match((await from.getAttribute('aria-valuetext')) ?? '', /20\d\d/)
  assert.equal(await page.locator('.places li').count(), all - 1)
  assert.equal(await page.getByText('Old Ferry').count(), 0)
  await page.screenshot({ path: join(SHOTS, 'map-old.png') })
  await context.close()
})

test('a line of keys is read out with them, and is gone where keys are switched off', async () => {
  const row = await first()
  const { page, context } = await open(`${on.held.url}/reports/${encodeURIComponent(row.report)}`)
  await page.locator('.claim').first().waitFor()
  assert.match(await page.locator('.hints').ariaSnapshot(), /j k move · J K reports/)
  await page.evaluate(`localStorage.setItem('stemma.keys', JSON.stringify({ mode: 'off', keys: {} }))`)
  await page.reload()
  await page.locator('.claim').first().waitFor()
  assert.equal(await page.locator('.hints').count(), 0)
  await context.close()
})

test('the list of keys shows them on a device that is touched too', async () => {
  const context = await visitor(on.chrome, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await page.goto(`${on.held.url}/`)
  await page.getByRole('row').nth(1).waitFor()
  await page.locator('header kbd').waitFor({ state: 'hidden' })
  await page.keyboard.press('?')
  await page.locator('dialog .keys kbd').first().waitFor()
  await context.close()
})
