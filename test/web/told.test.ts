import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { IncidentPage, IncidentRow } from '../../src/present/rows.ts'
import { bench, SHOTS } from './page.ts'

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
    const texts = (await Promise.all(parts.map((part) => part.allInnerTexts()))).flat().join('\n')
    assert.equal(ENGLISH.test(texts), language === 'en', texts)
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
