import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { QueuePage } from '../../src/present/rows.ts'
import { bench, eventually, goTo, keys, SHOTS, until } from './page.ts'

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
  const asked = `/api/reports/${encodeURIComponent(rows.at(-1)!.report)}`
  const answered = page.waitForResponse('**/api/decisions')
  await keys(page, 'a')
  await answered
  const anew = page.waitForResponse((response) => response.url().endsWith(asked))
  await page.locator('.claim .chip.ok').first().waitFor()
  await anew
  await eventually(async () => assert.match((await said(page)) ?? '', /^Claim 1 accepted, \d+ open$/))
  await context.close()
})

/** Where the focus is, by what a rule of style would call it. */
const at = (page: Page, place: string) => until(() => page.evaluate<boolean>(`document.activeElement.matches('${place}')`))

test('the first stop of the Tab key leads past the menu, on every page of it', async () => {
  const { page, context } = await open(`${on.held.url}/`)
  for (const path of ['/', '/incidents', '/settings']) {
    await page.goto(on.held.url + path)
    await page.locator('nav [aria-current]').waitFor()
    await keys(page, 'Tab')
    await at(page, 'a.skip')
  }
  await page.screenshot({ path: join(SHOTS, 'skip.png') })
  await keys(page, 'Enter')
  await at(page, 'main')
  await context.close()
})

test('a key takes the focus along in the queue, wherever it was; with a reason too it goes on to the next open claim', async () => {
  const { page, context } = await open(`${on.held.url}/?standing=open`)
  await page.getByRole('row').nth(1).waitFor()
  const { rows } = await get<QueuePage>('/queue?standing=open')
  await page.getByRole('button', { name: /Undo/ }).focus()
  await keys(page, 'j')
  await until(async () => (await heard(page)).includes(rows[1]!.words))
  await keys(page, 'X')
  await page.getByRole('dialog').locator('input').fill('hearsay')
  await keys(page, 'Enter')
  await until(async () => (await heard(page)).includes(rows[2]!.words))
  await context.close()
})

test('in the edit the words have the focus: Enter saves them, and what somebody else made of them is come to', async () => {
  const { rows } = await get<QueuePage>('/queue?kind=casualty&standing=open')
  const { report, id } = rows[1]!
  const path = `/reports/${encodeURIComponent(report)}?claim=${id}`
  const { page, context } = await open(on.held.url + path)
  await page.locator('.claim.current').waitFor()
  await keys(page, 'e')
  await at(page, '.edit .quote')
  await keys(page, '{')
  await page.route('**/api/reports/**', (route) => route.abort())
  const other = await open(on.held.other + path)
  await other.page.locator('.claim.current').waitFor()
  await keys(other.page, 'x')
  await other.page.locator('.claim .chip.no').first().waitFor()
  await keys(page, 'Enter')
  await at(page, '.edit [role=alert]')
  const seen = `(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return bottom > 0 && top < innerHeight })()`
  assert.ok(await page.evaluate(seen), 'what is to be chosen from is in view')
  await page.locator('.edit [role=alert]').getByRole('row', { name: 'Words of the claim' }).waitFor()
  await page.screenshot({ path: join(SHOTS, 'edit-conflict-come-to.png') })
  await page.unroute('**/api/reports/**')
  await keys(page, 'Escape')
  await at(page, '.claim.current .says')
  await keys(page, 'n', 'e')
  await at(page, '.edit .quote')
  await keys(page, '{', 'Enter')
  await at(page, '.claim.current .says')
  await eventually(async () => assert.equal(await said(page), 'Claim changed'))
  await Promise.all([context.close(), other.context.close()])
})

test('the claims of a split are one stop, gone through with the arrow keys', async () => {
  const incidents = await get<{ id: string }[]>('/incidents')
  const { page, wrong, context } = await open(`${on.held.url}/incidents/${incidents[0]!.id}`)
  await keys(page, 's')
  const boxes = page.getByRole('dialog').getByRole('checkbox')
  await boxes.first().waitFor()
  await at(page, 'dialog input')
  await keys(page, 'ArrowDown', 'ArrowDown', ' ')
  await until(() => boxes.nth(2).isChecked())
  const split = page.getByRole('button', { name: 'Make it an incident of its own' })
  await until(() => split.isEnabled())
  await page.screenshot({ path: join(SHOTS, 'split-keys.png') })
  await keys(page, 'Tab')
  await at(page, 'dialog .btn.primary')
  await keys(page, 'Shift+Tab', ' ')
  await until(async () => !(await boxes.nth(2).isChecked()))
  assert.deepEqual(wrong, [])
  await context.close()
})

test('in a small window, as on a phone held sideways or at twice the size, what the keys come to is in view', async () => {
  const { rows } = await get<QueuePage>('/queue?kind=casualty')
  const { page, wrong, context } = await open(`${on.held.url}/reports/${encodeURIComponent(rows[0]!.report)}`)
  await page.setViewportSize({ width: 640, height: 450 })
  await page.locator('.claim.current').waitFor()
  const seen = `(() => {
    const claim = document.activeElement.closest('.claim.current')
    const { top, bottom } = (claim ?? document.body).getBoundingClientRect()
    return claim !== null && top > -1 && bottom < innerHeight + 1
  })()`
  for (const key of ['j', 'j', 'a', 'k']) {
    const { search } = new URL(page.url())
    await keys(page, key)
    await until(async () => new URL(page.url()).search !== search)
    await until(() => page.evaluate<boolean>(seen))
  }
  await page.screenshot({ path: join(SHOTS, 'report-small-window.png') })
  assert.deepEqual(wrong, [])
  await context.close()
})
