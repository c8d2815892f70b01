import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IncidentPage, IncidentRow, QueuePage } from '../../src/present/rows.ts'
import { bench, eventually } from './page.ts'

const on = bench()
const { open, get } = on

test('incidents are found by words of their reports, an outlet, a source and a figure, and the list is come back to', async () => {
  const rows = await get<IncidentRow[]>('/incidents')
  const { page, wrong, context } = await open(`${on.held.url}/incidents`)
  const box = page.getByRole('searchbox')
  const status = page.locator('search [role=status]')
  const [row] = rows
  const { card, claims } = await get<IncidentPage>(`/incidents/${row!.id}`)
  const source = claims.flatMap(({ attribution }) => attribution.at(-1)?.name ?? [])[0]!
  const figure = String(row!.killed?.low)
  for (const words of [card.reports[0]!.title, card.reports[0]!.outlet, source, claims[0]!.quote.exact, figure, row!.name]) {
    await box.fill(words)
    await page.waitForURL((url) => [words, JSON.stringify(words)].includes(url.searchParams.get('text') ?? ''))
    await status.filter({ hasText: /incident/ }).waitFor()
    await eventually(async () =>
      assert.ok((await page.locator('tbody th').allTextContents()).includes(row!.name), `${words} finds ${row!.name}`),
    )
  }
  await eventually(async () => assert.equal(await page.locator('tbody tr').count(), 1, 'and no other'))
  await page.locator('tbody a').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goBack()
  await page.locator('tbody th').first().waitFor()
  await eventually(async () => assert.equal(await box.inputValue(), row!.name))
  await box.fill('zzzz qqqq')
  await page.getByText('No incident has that').waitFor()
  await page.getByRole('button', { name: 'Clear' }).click()
  await page
    .locator('tbody tr')
    .nth(rows.length - 1)
    .waitFor()
  assert.deepEqual(wrong, [])
  await context.close()
})

test('the order of the incidents stays when the list is come back to, and incidents of one name are told apart by country and day', async () => {
  const [one, two] = await get<IncidentRow[]>('/incidents')
  const twins: IncidentRow[] = [
    { ...one!, name: 'Hamidiya', country: 'SY', edtf: '2016-04-02', killed: { low: 2, high: 2 } },
    { ...two!, name: 'Hamidiya', country: 'IQ', edtf: '2017-05-03', killed: { low: 0, high: null } },
    { ...two!, id: 'incident-3', name: 'Hamidiya', country: 'LB', edtf: '2018-06-04', killed: { low: 7, high: 9 } },
  ]
  const { page, wrong, context } = await open(`${on.held.url}/incidents`, {
    first: (page) => page.route('**/api/incidents?*', (route) => route.fulfill({ json: twins })),
  })
  const rows = page.locator('tbody tr')
  const order = async () => (await rows.locator('[data-label=Where]').allTextContents()).join()
  await page.getByRole('button', { name: 'Killed' }).click()
  await eventually(async () => assert.equal(await order(), 'Lebanon,Syria,Iraq', 'what is not known comes last'))
  assert.equal(await rows.nth(2).locator('[data-label=Killed]').textContent(), '–')
  await rows.nth(1).getByRole('link').click()
  await page.waitForURL('**/incidents/incident-*')
  await page.goBack()
  await page.locator('th[aria-sort=descending]', { hasText: 'Killed' }).waitFor()
  assert.equal(await order(), 'Lebanon,Syria,Iraq')
  await page.getByRole('searchbox').fill('iraq')
  await page.waitForURL((url) => url.searchParams.get('order') === '-killed' && url.searchParams.get('text') === 'iraq')
  assert.deepEqual(wrong, [])
  await context.close()
})

test('a search in the queue says that it lists whole reports, and lists the claims alone whose own words have it when asked', async () => {
  const { rows } = await get<QueuePage>('/queue?kind=casualty&limit=1')
  const word = rows[0]!.words.split(' ').find((one) => one.length > 4) ?? rows[0]!.words
  const [all, own] = await Promise.all(
    ['', '&within=claim'].map((more) => get<QueuePage>(`/queue?limit=500&text=${encodeURIComponent(word)}${more}`)),
  )
  assert.ok(own!.total > 0 && own!.total < all!.total, `${own!.total} of ${all!.total}`)
  assert.ok(own!.rows.every(({ words }) => words.toLowerCase().includes(word.toLowerCase())))
  const { page, wrong, context } = await open(`${on.held.url}/`)
  await page.getByRole('searchbox').fill(word)
  await page.getByText('Every claim of the reports that hold').waitFor()
  await page.locator(`[role=grid][aria-rowcount="${all!.total + 1}"]`).waitFor()
  await page.getByRole('checkbox', { name: 'only in the claim’s own words' }).check()
  await page.locator(`[role=grid][aria-rowcount="${own!.total + 1}"]`).waitFor()
  await page.waitForURL((url) => url.searchParams.get('within') === 'claim')
  await page.getByText('Every claim of the reports that hold').waitFor({ state: 'detached' })
  assert.deepEqual(wrong, [])
  await context.close()
})

test('moments of the audit say by which clock they are, and the incidents by which policy their killed are', async () => {
  const { page, context } = await open(`${on.held.url}/audit`)
  await page.locator('tbody td.day').first().waitFor()
  assert.match((await page.locator('tbody td.day').first().textContent()) ?? '', / \d{2}:\d{2}:\d{2} \S*(?:UTC|GMT|[A-Z]{3,5})/)
  await page.goto(`${on.held.url}/incidents`)
  await page.getByText('Killed: from low to high, each origin’s last word.').waitFor()
  await context.close()
})

test('the audit says what was taken back, not only which entry', async () => {
  const [row] = (await get<QueuePage>('/queue?standing=open&limit=1')).rows
  const send = (path: string, body: unknown) =>
    fetch(`${on.held.url}/api${path}`, {
      method: 'POST',
      headers: { 'x-stemma': '1', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await send('/decisions', { claims: [{ id: row!.id, version: row!.version }], to: 'accepted' })
  await send('/undo', {})
  const { page, context } = await open(`${on.held.url}/audit`)
  const entry = page.locator('tbody tr').first()
  await entry
    .filter({ hasText: /entry \d+ taken back: accepted/ })
    .filter({ hasText: row!.words.slice(0, 40) })
    .waitFor()
  await context.close()
})

test('every format of an export says what it is before it is chosen, and the imports which files they take', async () => {
  const { page, context } = await open(`${on.held.url}/export`)
  await page.locator('select[name=format] option', { hasText: /^ucdp: Incidents in the 49 columns/ }).waitFor({ state: 'attached' })
  await page.goto(`${on.held.url}/imports`)
  await page.getByText(/Web pages, feeds, mail, PDF, Word/).waitFor()
  await context.close()
})

test('links lead to each group of sources, with the keyboard too', async () => {
  const { page, wrong, context } = await open(`${on.held.url}/sources`)
  const jumps = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
  await jumps.nth(2).focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 2, name: 'Sources without a name' })
  await eventually(async () => {
    assert.equal(await page.evaluate('document.activeElement.id'), 'sources-unnamed')
    const top = (await heading.boundingBox())!.y
    assert.ok(top >= 0 && top < 900, `${top}`)
  })
  assert.deepEqual(wrong, [])
  await context.close()
})
