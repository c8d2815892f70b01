import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { AdriftPage, QueuePage } from '../../src/present/rows.ts'
import { readAnew } from './desk.ts'
import { bench, keys, SHOTS, until, violations } from './page.ts'

const on = bench()
const { open, get } = on

/** Decisions by hand on three claims of a report, which is then read again without the first two. */
async function loseTwo(): Promise<void> {
  const { rows } = await get<QueuePage>('/queue?kind=casualty')
  const { report } = rows.find((row) => rows.filter((one) => one.report === row.report).length >= 3)!
  const all = rows.filter((row) => row.report === report).slice(0, 3)
  const claims = all.map(({ id, version }) => ({ id, version }))
  await fetch(`${on.held.url}/api/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-stemma': '1' },
    body: JSON.stringify({ claims, to: 'rejected', reason: 'of another day' }),
  })
  const lost = all.slice(0, 2).map(({ id }) => id)
  await readAnew(on.held.store, report, (read) => read.filter(({ id }) => !lost.includes(id)))
  await on.held.work()
}

test('decisions that lost their claim are told of in the queue, listed with words, author and reason, opened and taken back by keyboard', async () => {
  const before = await open(`${on.held.url}/`)
  await before.page.getByRole('row').nth(1).waitFor()
  assert.equal(await before.page.getByRole('link', { name: 'without their claim' }).count(), 0)
  await before.context.close()
  await loseTwo()

  const { page, wrong, context } = await open(`${on.held.url}/`)
  const note = page.getByRole('link', { name: '2 decisions without their claim' })
  await note.waitFor()
  await note.focus()
  await keys(page, 'Enter')
  await page.getByRole('heading', { name: 'Decisions without their claim' }).waitFor()
  const items = page.locator('.adrift > li')
  await until(async () => (await items.count()) === 2)
  const { rows } = await get<AdriftPage>('/decisions/adrift')
  for (const [n, { words }] of rows.entries()) {
    const said = ((await items.nth(n).textContent()) ?? '').replace(/\s+/g, ' ')
    assert.match(said, /no such claim now\s*anna rejected a claim \(casualty\)/)
    assert.match(said, /of another day/)
    assert.equal(await items.nth(n).locator('mark').textContent(), words)
  }
  await keys(page, 'j', 'j')
  await until(() => items.nth(1).evaluate(isFocused))
  await keys(page, 'o')
  await page.waitForURL(/\/reports\//)
  await page.goBack()
  await items.nth(1).getByRole('button', { name: 'Take it back' }).focus()
  await keys(page, 'Enter')
  await page.locator('.said', { hasText: 'Taken back' }).waitFor()
  await until(async () => (await items.count()) === 1)
  await until(() => items.first().evaluate(isFocused))
  assert.equal((await get<AdriftPage>('/decisions/adrift')).total, 1)
  assert.deepEqual(wrong, [])
  await context.close()
})

test('they are shown in every theme and direction without a violation of axe, and on a phone without scrolling sideways', async () => {
  for (const [theme, language] of [
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ar'],
  ] as const) {
    const { page, wrong, context } = await open(`${on.held.url}/adrift`, { theme, language, bypassCSP: true })
    await page.locator('.adrift > li').first().waitFor()
    await page.screenshot({ path: join(SHOTS, `adrift-${theme}-${language}.png`), fullPage: true })
    assert.deepEqual(await violations(page), [], `${theme} ${language}`)
    await page.setViewportSize({ width: 320, height: 800 })
    await until(async () => (await page.evaluate<number>('document.documentElement.scrollWidth')) <= 320)
    assert.deepEqual(wrong, [])
    await context.close()
  }
})

const isFocused = (one: { readonly ownerDocument: { readonly activeElement: unknown } }) => one.ownerDocument.activeElement === one

/** What the Tab key stops at, with whether it says what it is: a control of HTML's own, or a role with a name. */
const STOP = `(() => {
  const one = document.activeElement
  if (!one || one === document.body) return null
  const own = /^(A|BUTTON|INPUT|SELECT|TEXTAREA|SUMMARY)$/.test(one.tagName)
  return { what: one.outerHTML.slice(0, 90), said: own || Boolean(one.getAttribute('role') && one.getAttribute('aria-label')) }
})()`

test('every stop of the Tab key on the queue says what it is, and the grid is one stop', async () => {
  const { page, context } = await open(`${on.held.url}/`)
  await page.getByRole('row').nth(1).waitFor()
  const stops: { what: string; said: boolean }[] = []
  for (let stop: { what: string; said: boolean } | null = { what: '', said: true }; stop && stops.length < 80; ) {
    await keys(page, 'Tab')
    stop = await page.evaluate<typeof stop>(STOP)
    if (stop) stops.push(stop)
  }
  assert.deepEqual(
    stops.filter(({ said }) => !said),
    [],
  )
  assert.equal(stops.filter(({ what }) => /role="(?:grid|rowgroup)"/.test(what)).length, 1)
  await context.close()
})
