import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { QueuePage } from '../../src/present/rows.ts'
import { bench, eventually, goTo, keys, until } from './page.ts'

const on = bench()
const { open, get } = on

/** What has the focus, as a screen reader would say it: the row that a grid points at, else the thing itself. */
const HEARD = `(() => {
  const one = document.activeElement
  const pointed = one.getAttribute('aria-activedescendant')
  return (pointed ? document.getElementById(pointed) : one === document.body ? null : one)?.textContent ?? ''
})()`
const heard = (page: Page) => page.evaluate<string>(HEARD)
const said = (page: Page) => page.locator('.said').textContent()

test('in the queue the focus goes along with the keys, Enter opens the report, and the queue is come back to where it was left', async () => {
  const { rows } = await get<QueuePage>('/queue')
  const { page, wrong, context } = await open(`${on.held.url}/`)
  await page.getByRole('row').nth(1).waitFor()
  await keys(page, 'j', 'j', 'j')
  await until(async () => (await heard(page)).includes(rows[3]!.words))
  await page.keyboard.press('Enter')
  await page.locator('.claim.current').waitFor()
  assert.equal(new URL(page.url()).searchParams.get('claim'), rows[3]!.id)
  await goTo(page, 'q')
  await page.locator('#row-3[aria-current=true]').waitFor()
  await keys(page, 'j')
  await until(async () => (await heard(page)).includes(rows[4]!.words))
  assert.deepEqual(wrong, [])
  await context.close()
})

test('in a report the claim that keys come to has the focus and is read out; so it is after editing and after a dialog', async () => {
  const { rows } = await get<QueuePage>('/queue?kind=casualty')
  const { page, wrong, context } = await open(`${on.held.url}/reports/${encodeURIComponent(rows[0]!.report)}`)
  await page.locator('.claim.current').waitFor()
  const current = async () => (await page.locator('.claim.current .says').textContent()) ?? ''
  const atCurrent = () => eventually(async () => assert.equal(await heard(page), await current()))
  await keys(page, 'j')
  await atCurrent()
  await keys(page, 'e')
  await page.locator('form.edit').waitFor()
  await keys(page, 'Escape')
  await page.locator('form.edit').waitFor({ state: 'detached' })
  await page.waitForFunction(`document.activeElement.matches('.claim.current .says')`)
  await keys(page, 'p')
  await page.getByRole('dialog').waitFor()
  await keys(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await atCurrent()
  const before = await current()
  await page.route('**/api/decisions', () => undefined)
  await keys(page, 'a')
  await page.locator('.claim .chip.ok').first().waitFor()
  const SAID = /^Claim 2 accepted, \d+ open$/
  await eventually(async () => assert.match((await said(page)) ?? '', SAID, 'said before the server answers'))
  await until(async () => (await current()) !== before)
  await atCurrent()
  assert.equal(await page.locator('.claims .says[tabindex="0"]').count(), 1, 'the list of claims is one stop')
  assert.deepEqual(wrong, [])
  await context.close()
})

test('what was decided is said once, in the words of the page that it was decided on', async () => {
  const { rows } = await get<QueuePage>('/queue?kind=casualty')
  const { page, context } = await open(`${on.held.url}/reports/${encodeURIComponent(rows.at(-1)!.report)}`)
  await page.locator('.claim.current').waitFor()
  const answered = page.waitForResponse('**/api/decisions')
  await keys(page, 'a')
  await answered
  await page.locator('.claim .chip.ok').first().waitFor()
  await page.waitForLoadState('networkidle')
  await eventually(async () => assert.match((await said(page)) ?? '', /^Claim 1 accepted, \d+ open$/))
  await context.close()
})
