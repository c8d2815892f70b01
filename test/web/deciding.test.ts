import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page, Request } from 'playwright-core'
import type { QueuePage, ReportPage } from '../../src/present/rows.ts'
import { bench, eventually, goTo, keys, SHOTS, until } from './page.ts'

const on = bench()
const { open, get } = on

/** Two presses of a key so near to each other that nothing is drawn between them. */
const twice = (page: Page, key: string) =>
  page.evaluate(`for (const key of ['${key}', '${key}']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))`)

/** The claims that were asked to be decided, one list for each time, and how many of these the server has answered. */
function sent(page: Page) {
  const all: string[][] = []
  let answered = 0
  const isOne = (request: Request) => request.url().endsWith('/api/decisions')
  page.on('request', (request) => {
    if (!isOne(request)) return
    const { claims } = request.postDataJSON() as { claims: { id: string }[] }
    all.push(claims.map(({ id }) => id))
  })
  page.on('requestfinished', (request) => isOne(request) && answered++)
  return { all, answered: () => until(async () => all.length > 0 && answered === all.length) }
}

const standings = async (report: string) =>
  (await get<ReportPage>(`/reports/${encodeURIComponent(report)}`)).claims.map(({ standing }) => standing)
const stand = (report: string, ...wanted: readonly string[]) =>
  eventually(async () => assert.deepEqual((await standings(report)).slice(0, wanted.length), wanted))
const said = (page: Page, words: RegExp) => page.locator('.said', { hasText: words }).waitFor()

/** A report with some open claims that no test before has come to, and no other. */
let next = 0
async function fresh(): Promise<ReportPage> {
  const { rows } = await get<QueuePage>('/queue?limit=500')
  const reports = [...new Set(rows.map(({ report }) => report))].filter((id) => rows.filter(({ report }) => report === id).length > 4)
  return get<ReportPage>(`/reports/${encodeURIComponent(reports[next++]!)}`)
}
const pathOf = ({ report }: ReportPage) => `${on.held.url}/reports/${encodeURIComponent(report.id)}`

test('of two presses at once each decides one claim of a report, and none is decided twice', async () => {
  const held = await fresh()
  const { page, wrong, context } = await open(pathOf(held))
  await page.locator('.claim.current').waitFor()
  const asked = sent(page)
  await twice(page, 'a')
  await said(page, /^Claim 2 accepted, \d+ open$/)
  await stand(held.report.id, 'accepted', 'accepted', 'open')
  assert.deepEqual(asked.all, [[held.claims[0]!.id], [held.claims[1]!.id]])
  assert.equal(await page.getByRole('dialog').count(), 0, 'nobody is told of their own decision')
  assert.deepEqual(wrong, [])
  await context.close()
})

test('of two presses at once in the queue the second does not decide the claim again', async () => {
  const { page, wrong, context } = await open(`${on.held.url}/?standing=open`)
  await page.getByRole('row').nth(1).waitFor()
  const asked = sent(page)
  await twice(page, 'a')
  await said(page, /accepted/)
  await asked.answered()
  assert.equal(new Set(asked.all.flat()).size, asked.all.flat().length)
  assert.equal(await page.getByRole('dialog').count(), 0)
  await keys(page, 'u')
  await said(page, /^Undone/)
  assert.deepEqual(wrong, [])
  await context.close()
})

test('undo that is pressed before the decision is saved takes back that decision, and says so', async () => {
  const held = await fresh()
  const { page, wrong, context } = await open(pathOf(held))
  await page.locator('.claim.current').waitFor()
  await keys(page, 'x')
  await stand(held.report.id, 'rejected', 'open')
  let answer = () => {}
  const waits = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/decisions', async (route) => {
    await waits
    await route.continue()
  })
  await keys(page, 'a', 'u')
  answer()
  await said(page, /^Undone: accepted/)
  await stand(held.report.id, 'rejected', 'open')
  assert.deepEqual(wrong, [])
  await context.close()
})

test('undo goes back to the claim that it takes back, in a report and in the queue', async () => {
  const held = await fresh()
  const { page, wrong, context } = await open(pathOf(held))
  await page.locator('.claim.current').waitFor()
  await keys(page, 'j', 'a')
  const current = page.locator('.claim.current .says > .muted')
  await eventually(async () => assert.equal(await current.textContent(), '3'))
  await stand(held.report.id, 'open', 'accepted')
  await keys(page, 'u')
  await said(page, /^Undone: accepted/)
  await eventually(async () => assert.equal(await current.textContent(), '2'))
  await stand(held.report.id, 'open', 'open')
  await keys(page, 'x')
  await stand(held.report.id, 'open', 'rejected')

  const { rows } = await get<QueuePage>('/queue?standing=open')
  await page.goto(`${on.held.url}/?standing=open`)
  await page.locator('#row-0[aria-current=true]').filter({ hasText: rows[0]!.words }).waitFor()
  await keys(page, 'j', 'x')
  await page.locator('[role=row][aria-current=true]').filter({ hasText: rows[2]!.words }).waitFor()
  await until(async () => (await get<QueuePage>('/queue?standing=open')).total === rows.length - 1 || rows.length === 100)
  await keys(page, 'u')
  await said(page, /^Undone: rejected/)
  await page.locator('#row-1[aria-current=true]').filter({ hasText: rows[1]!.words }).waitFor()
  assert.deepEqual(wrong, [])
  await context.close()
})

test('what could not be saved stays on every page until it is: all of it is tried again, in its order', async () => {
  const held = await fresh()
  const { page, context } = await open(pathOf(held), {
    first: (page) => page.route('**/api/decisions', (route) => route.fulfill({ status: 500, json: { message: 'The disk is full.' } })),
  })
  await page.locator('.claim.current').waitFor()
  await keys(page, 'a', 'x', 'a')
  await page.getByText('3 decisions were not saved: The disk is full.').waitFor()
  await goTo(page, 'i')
  await page.getByRole('link', { name: 'Audit' }).waitFor()
  await page.getByText('3 decisions were not saved').waitFor()
  await page.unroute('**/api/decisions')
  await page.getByRole('button', { name: 'Try again' }).click()
  await stand(held.report.id, 'accepted', 'rejected', 'accepted', 'open')
  await page.getByText('not saved').waitFor({ state: 'detached' })
  await context.close()
})

test('undo lets go of what was not saved before it takes anything back', async () => {
  const held = await fresh()
  const { page, context } = await open(pathOf(held))
  await page.locator('.claim.current').waitFor()
  await keys(page, 'a')
  await stand(held.report.id, 'accepted', 'open')
  await page.route('**/api/decisions', (route) => route.fulfill({ status: 500, json: { message: 'The disk is full.' } }))
  await keys(page, 'x')
  await page.getByText('It was not saved: The disk is full.').waitFor()
  await keys(page, 'u')
  await said(page, /^Undone: rejected/)
  await page.getByText('It was not saved').waitFor({ state: 'detached' })
  await eventually(async () => assert.equal(await page.locator('.claim.current .says > .muted').textContent(), '2'))
  await stand(held.report.id, 'accepted', 'open')
  await context.close()
})

test('a server that is gone and comes back: what was decided meanwhile stays on the screen and is saved by itself, once', async () => {
  const held = await fresh()
  let gone = true
  const { page, context } = await open(pathOf(held), {
    first: async (page) => {
      // A proxy answers in place of a server that is gone, after which a browser asks for no events by itself.
      await page.route('**/api/events', (route) => (gone ? route.fulfill({ status: 502 }) : route.continue()))
      await page.route('**/api/decisions', async (route) => {
        if (!gone) return route.continue()
        if (route.request().postDataJSON().to === 'accepted') await route.fetch()
        await route.abort('connectionreset')
      })
    },
  })
  await page.locator('.claim.current').waitFor()
  await page.getByText('The server does not answer.').waitFor()
  const asked = page.waitForRequest('**/api/decisions')
  await keys(page, 'a')
  await asked
  await keys(page, 'x')
  await page.getByText('2 decisions were not saved').waitFor()
  await page.screenshot({ path: join(SHOTS, 'state-server-gone.png') })
  const chips = () => page.locator('.claim > .row > .chip').allTextContents()
  const shown = await chips()
  await goTo(page, 'q')
  await page.goBack()
  await page.locator('.claim.current').waitFor()
  assert.deepEqual(await chips(), shown, 'a page that is asked for anew has what is not saved')
  let asks = 0
  page.once('dialog', (dialog) => {
    asks++
    void dialog.dismiss()
  })
  await page.evaluate('void setTimeout(() => location.reload())')
  await until(async () => asks === 1)
  gone = false
  await page.getByText('not saved').waitFor({ state: 'detached' })
  await page.getByText('The server does not answer.').waitFor({ state: 'detached' })
  await stand(held.report.id, 'accepted', 'rejected', 'open')
  assert.equal(await page.getByRole('dialog').count(), 0, 'what was written before the answer was lost is nobody else’s')
  await context.close()
})
