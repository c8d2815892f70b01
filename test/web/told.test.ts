import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ClaimRow, IncidentPage, IncidentRow, QueuePage } from '../../src/present/rows.ts'
import { bench, eventually, SHOTS } from './page.ts'

const on = bench()
const { open, get } = on
const rows = () => get<IncidentRow[]>('/incidents')
const ENGLISH = /\b(?:within|km|since|January|September|December|counts|denied|asserted|open|origins)\b/

test('what the server knows as data the page says in its own language: days, places, disagreements, ranges', async () => {
  const disputed = (await rows()).toSorted((a, b) => b.discrepancies - a.discrepancies)[0]!
  for (const language of ['en', 'ar'] as const) {
    const { page, wrong, context } = await open(`${on.held.url}/incidents/${disputed.id}`, { language })
    const parts = [page.locator('main header p'), page.locator('.discrepancies > li > p'), page.locator('.stats')]
    await page.locator('.discrepancies > li').first().waitFor()
    await eventually(async () => {
      const texts = (await Promise.all(parts.map((part) => part.allInnerTexts()))).flat().join('\n')
      assert.equal(ENGLISH.test(texts), language === 'en', texts)
    })
    await page.goto(`${on.held.url}/incidents`)
    await page.getByRole('row').nth(1).waitFor()
    const list = await page.locator('tbody').textContent()
    assert.equal(ENGLISH.test(list ?? ''), language === 'en', list ?? '')
    assert.doesNotMatch(list ?? '', /––/, 'an open end is said in words')
    assert.deepEqual(wrong, [])
    await page.screenshot({ path: join(SHOTS, `told-${language}.png`) })
    await context.close()
  }
})

test('a toll among those who say who did it shows whom it names', async () => {
  const pages = await Promise.all((await rows()).map(({ id }) => get<IncidentPage>(`/incidents/${id}`)))
  const named = (page: IncidentPage) => page.card.discrepancies.flatMap(({ sides }) => sides.flatMap(({ by }) => by ?? []))
  const held = pages.find((page) => named(page).length > 0)
  assert.ok(held, 'one of the examples tells of such a toll')
  const { page, context } = await open(`${on.held.url}/incidents/${held.incident.id}`)
  await page
    .locator('.side', { hasText: named(held)[0]! })
    .first()
    .waitFor()
  await context.close()
})

/** Words in Latin letters on the page that are said to be in its own language: neither a name in a <bdi> nor marked as English. */
const LATIN = `[...document.querySelectorAll('body *')]
  .filter((one) => !one.closest('bdi, kbd, code, svg, select[name=format], script, noscript, [hidden]') && one.closest('[lang]') === document.documentElement)
  .flatMap((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.trim()))
  .filter((text) => /[A-Za-z]{3,}/.test(text.replace(/Stemma|GeoJSON|[\\w-]+@[\\d.-]+|\\u2066.*?\\u2069/g, '')) && (!/\\p{Script=Arabic}/u.test(text) || /[a-z]{2,} [a-z]{2,}/.test(text)))`

test('in the Arabic page no English is left but names and quotes', async () => {
  const send = (path: string, body: unknown) =>
    fetch(`${on.held.url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-stemma': '1' },
      body: JSON.stringify(body),
    })
  const form = new FormData()
  for (const [name, text] of [
    ['none.txt', ''],
    ['bad.jsonl', '{"title": "x"\n{"title": "No text"}\n'],
    ['date.jsonl', '{"text": "Rain fell on Tal Amra.", "published": "yesterday"}'],
  ] as const)
    form.append('file', new File([text], name))
  await fetch(`${on.held.url}/api/imports`, { method: 'POST', headers: { 'x-stemma': '1' }, body: form })
  await on.held.work()
  const { rows: claims } = await get<QueuePage>('/queue?kind=casualty')
  const [a, b] = claims as [ClaimRow, ClaimRow]
  await send('/decisions', { claims: [{ id: a.id, version: a.version }], to: 'accepted', reason: 'seen' })
  await send('/turns', { claims: [b.id], to: 'bilal' })
  await send('/turns', { claims: [b.id], to: null })
  await send('/rulings/sources', { how: 'apart', between: ['the mayor', 'a doctor'], reason: 'known' })
  await send('/lines', { name: 'Green Line', errorKm: 3, geometry: { type: 'Point', coordinates: [10, 10] } })
  await send('/exports', { format: 'geojson' })
  const { id } = (await rows()).toSorted((x, y) => y.discrepancies - x.discrepancies)[0]!
  const { incident } = await get<IncidentPage>(`/incidents/${id}`)
  const [first] = incident.discrepancies
  await send('/rulings/discrepancies', {
    incident: id,
    about: first!.about,
    between: first!.between,
    ruling: 'stand',
    holds: [],
    reason: 'both',
  })
  await send('/incidents/change', { split: id, claims: incident.claims.slice(0, 1) })
  await send('/undo', {})
  const { page, wrong, context } = await open(`${on.held.url}/`, { language: 'ar', width: 1440 })
  const paths = [
    '/',
    '/incidents',
    `/incidents/${id}`,
    `/reports/${encodeURIComponent(a.report)}`,
    '/map',
    '/sources',
    '/imports',
    '/export',
    '/audit',
    '/settings',
  ]
  for (const path of paths) {
    await page.goto(on.held.url + path)
    await page.locator('main h1').first().waitFor()
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    for (const more of await page.locator('summary').all()) await more.click()
    assert.deepEqual(await page.evaluate<string[]>(LATIN), [], path)
  }
  const quotes = await page.goto(`${on.held.url}/incidents/${id}`).then(() => page.locator('.discrepancies bdi[lang]').first())
  assert.equal(await quotes.getAttribute('lang'), 'en')
  for (const format of await get<{ name: string }[]>('/exports')) {
    await page.goto(`${on.held.url}/export`)
    await page.locator('select[name=format]').selectOption(format.name)
    assert.deepEqual(await page.evaluate<string[]>(LATIN), [], format.name)
  }
  assert.deepEqual(wrong, [])
  await context.close()
})

test('the map names its own buttons and measures in the language of the page', async () => {
  const { page, context } = await open(`${on.held.url}/map`, { language: 'ar' })
  await page.getByRole('button', { name: 'أقرب' }).waitFor()
  await page.locator('.maplibregl-ctrl-scale', { hasText: /كم|م/ }).waitFor()
  assert.equal(await page.locator('.bigmap [aria-label="Map"], .bigmap [title="Zoom in"]').count(), 0)
  await context.close()
})
