import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { IncidentPage, IncidentRow, QueuePage, ReportPage } from '../../src/present/rows.ts'
import { ROOT } from './once.ts'
import { bench, eventually, goTo, SHOTS, until } from './page.ts'

const on = bench({ empty: true })
const { open, get } = on

/** Goes on with Tab until what has the focus is named so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab')
    const named = await page.evaluate<string>(
      `((at) => at ? at.getAttribute('aria-label') || at.labels?.[0]?.textContent || at.textContent || '' : '')(document.activeElement)`,
    )
    if (name.test(named)) return
  }
  assert.fail(`Tab leads to nothing named ${name}.`)
}

test('a newcomer’s whole path: import the examples, review by keyboard, merge, resolve a discrepancy, export', async () => {
  const { page, wrong, context } = await open(`${on.held.url}/`)
  await page.getByText('Nothing to decide').waitFor()
  await tabTo(page, /^Take reports in$/)
  await page.keyboard.press('Enter')
  const folders = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const files = folders.flatMap(({ name }) =>
    readdirSync(join(ROOT, 'examples', name))
      .sort()
      .map((file) => join(ROOT, 'examples', name, file)),
  )
  await page.locator('input[type=file]').setInputFiles(files)
  await page.getByRole('status').filter({ hasText: 'reports taken in' }).first().waitFor()
  await until(async () => (await get<IncidentRow[]>('/incidents')).length > 2)

  await goTo(page, 'q')
  await page.getByRole('row').nth(1).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await page.locator('.claim.current').waitFor()
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!)
  const claims = async () => (await get<ReportPage>(`/reports/${encodeURIComponent(id)}`)).claims
  const all = (await claims()).length
  for (let n = 0; n < all; n++) {
    const left = (await claims()).filter(({ standing }) => standing === 'open').length
    await page.keyboard.press(n % 3 === 2 ? 'x' : 'a')
    await until(async () => (await claims()).filter(({ standing }) => standing === 'open').length < left)
  }
  assert.ok((await claims()).every(({ standing }) => standing === 'accepted' || standing === 'rejected'))
  await on.held.work()

  await goTo(page, 'i')
  const before = await get<IncidentRow[]>('/incidents')
  const [one, two] = before
  await page.locator('tbody').getByRole('link', { name: one!.name }).first().waitFor()
  await tabTo(page, new RegExp(`^${one!.name.slice(0, 12)}`))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Merge/ }).waitFor()
  await page.keyboard.press('m')
  await page.getByRole('dialog').getByRole('option', { name: two!.name }).first().waitFor()
  await page.keyboard.type(two!.name)
  await page.keyboard.press('Enter')
  await page.locator('.two li').nth(2).waitFor()
  await tabTo(page, /^Merge them$/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await until(async () => (await get<IncidentRow[]>('/incidents')).length === before.length - 1)
  await page.keyboard.press('u')
  await until(async () => (await get<IncidentRow[]>('/incidents')).length === before.length)

  const disputed = (await get<IncidentRow[]>('/incidents')).find(({ discrepancies }) => discrepancies > 0)!
  await page.goto(`${on.held.url}/incidents/${disputed.id}`)
  await page.locator('#discrepancies > ol > li').first().waitFor()
  await page.keyboard.press('c')
  await tabTo(page, /^Resolve…$/)
  await page.keyboard.press('Enter')
  await page.locator('.rule').waitFor()
  await page.keyboard.press('ArrowUp')
  await tabTo(page, /^Reason/)
  await page.keyboard.type('counted at the morgue')
  await page.keyboard.press('Enter')
  await page.locator('.ruled', { hasText: 'counted at the morgue' }).waitFor()
  const { rulings } = await get<IncidentPage>(`/incidents/${disputed.id}`)
  assert.equal(rulings[0]?.ruling, 'holds')
  assert.ok(rulings[0].holds.length > 0)
  await page.screenshot({ path: join(SHOTS, 'incident-resolved.png'), fullPage: true })

  await page.goto(`${on.held.url}/export`)
  await page.locator('select[name=format]').selectOption('tolls-csv')
  await page.locator('select[name=format]').focus()
  const [download] = await Promise.all([page.waitForEvent('download'), tabTo(page, /^Export$/).then(() => page.keyboard.press('Enter'))])
  assert.match(download.suggestedFilename(), /^stemma-tolls-csv/)
  await page.goto(`${on.held.url}/audit`)
  for (const what of ['export made', 'discrepancy resolved', 'taken back', 'claim decided', 'report taken in'])
    await page.getByRole('cell', { name: what }).first().waitFor()
  const decided = page.locator('tr', { hasText: 'claim decided' }).first()
  const quote = (await decided.getByRole('link').textContent()) ?? ''
  await decided.getByRole('link').click()
  await page.locator('.claim.current').waitFor()
  assert.equal(new URL(page.url()).searchParams.get('claim')?.startsWith('claim-'), true, quote)
  const gone = /404/
  assert.deepEqual(
    wrong.filter((text) => !gone.test(text)),
    [],
    'but for the merged incident, which is gone once the merge is taken back',
  )
  await context.close()
})

test('the words of a claim are changed by mouse: dragged by an end, and chosen anew', async () => {
  const row = (await get<QueuePage>('/queue?kind=casualty&standing=open&text=were+killed')).rows[0]!
  const { page, wrong, context } = await open(`${on.held.url}/reports/${encodeURIComponent(row.report)}?claim=${row.id}`)
  await page.locator('.claim.current').waitFor()
  await page.keyboard.press('e')
  const words = page.locator('.edit .quote')
  const was = (await words.textContent()) ?? ''
  await page.locator('.handle.end').scrollIntoViewIfNeeded()
  const box = (await page.locator('.handle.end').boundingBox())!
  await page.mouse.move(box.x, box.y + 8)
  await page.mouse.down()
  for (const by of [-10, -30, -60]) await page.mouse.move(box.x + by, box.y + 8)
  await page.mouse.up()
  let dragged = ''
  await eventually(async () => {
    dragged = (await words.textContent()) ?? ''
    assert.ok(dragged.length < was.length && was.startsWith(dragged), dragged)
  })
  await page.locator('.handle.end').focus()
  await page.keyboard.press('ArrowRight')
  await until(async () => ((await words.textContent()) ?? '').length > dragged.length)

  await page.evaluate(`((p) => getSelection().setBaseAndExtent(p.firstChild.firstChild ?? p.firstChild, 0, p, p.childNodes.length))(
    [...document.querySelectorAll('.doc p')].at(-1))`)
  await page.getByRole('button', { name: /Make this the words of claim/ }).click()
  const { report } = await get<ReportPage>(`/reports/${encodeURIComponent(row.report)}`)
  const last = report.text.trimEnd().split('\n\n').at(-1)!
  await eventually(async () => assert.equal(await words.textContent(), last))
  await page.locator('.edit input[name=reason]').fill('the whole sentence')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('form.edit').waitFor({ state: 'detached' })
  const { claims } = await get<ReportPage>(`/reports/${encodeURIComponent(row.report)}`)
  assert.equal(claims.find(({ id }) => id === row.id)?.standing, 'rejected')
  assert.ok(claims.some(({ reader, quote }) => reader.startsWith('person') && quote.exact === last))
  assert.deepEqual(wrong, [])
  await context.close()
})

test('two sources are called one by keyboard, with a reason, and apart again', async () => {
  const { page, context } = await open(`${on.held.url}/sources`)
  await page.locator('tbody tr').first().waitFor()
  for (const n of [0, 1]) {
    await page.locator('tbody input[type=checkbox]').nth(n).focus()
    await page.keyboard.press('Space')
  }
  await page.locator('form input[name=reason]').fill('one newsroom')
  await page.keyboard.press('Enter')
  await page.getByText('Decisions on independence').waitFor()
  await page.screenshot({ path: join(SHOTS, 'sources-ruled.png') })
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('Decisions on independence').waitFor({ state: 'detached' })
  await context.close()
})

test('many claims are chosen by the filter, said exactly, decided with a reason and given to somebody', async () => {
  const { page, wrong, context } = await open(`${on.held.url}/?standing=open&kind=casualty`)
  await page.getByRole('row').nth(1).waitFor()
  const { total } = await get<QueuePage>('/queue?standing=open&kind=casualty')
  await page.keyboard.press('*')
  await page.getByRole('button', { name: `Let the ${total} chosen go` }).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('dialog').getByRole('combobox').fill('bilal')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await until(async () => (await get<QueuePage>('/queue?who=bilal')).total === total)
  await page.keyboard.press('a')
  await page.getByText(`These ${total} claims will be accepted:`).waitFor()
  await page.screenshot({ path: join(SHOTS, 'bulk.png') })
  await page.keyboard.type('checked against the list')
  await page.keyboard.press('Enter')
  await page.getByText('No claim fits these filters').waitFor()
  await until(async () => (await get<QueuePage>('/queue?standing=open&kind=casualty')).total === 0)
  assert.deepEqual(wrong, [])
  await context.close()
})

test('an incident is looked back on along both axes', async () => {
  const { id } = (await get<IncidentRow[]>('/incidents')).toSorted((a, b) => b.reports - a.reports)[0]!
  const { page, wrong, context } = await open(`${on.held.url}/incidents/${id}`)
  for (const axis of ['published', 'recorded']) {
    await page.getByLabel('Counted by').selectOption(axis)
    await page.locator('#asof').focus()
    await page.keyboard.press('Home')
    await page.getByRole('button', { name: 'Back to today' }).waitFor()
    assert.ok(new URL(page.url()).searchParams.has(axis))
    await page.screenshot({ path: join(SHOTS, `incident-as-of-${axis}.png`) })
    await page.getByRole('button', { name: 'Back to today' }).click()
    await page.getByRole('button', { name: 'Back to today' }).waitFor({ state: 'detached' })
  }
  assert.deepEqual(wrong, [])
  await context.close()
})

test('the map is brushed by time, and what has no day stays', async () => {
  const { page, context } = await open(`${on.held.url}/map`)
  await page.locator('.places li').first().waitFor()
  const all = await page.locator('.places li').count()
  await page.locator('.bigmap[data-idle]').waitFor({ timeout: 180_000 })
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.evaluate(`document.querySelector('.bigmap canvas').dataset.kept = 'yes'`)
  await page.locator('.bigmap[data-idle]').waitFor()
  const before = await page.locator('.bigmap').screenshot()
  await page.getByLabel('From').focus()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'All days' }).waitFor()
  await until(async () => (await page.locator('.places li').count()) < all)
  await eventually(async () => {
    await page.locator('.bigmap[data-idle]').waitFor()
    assert.notDeepEqual(await page.locator('.bigmap').screenshot(), before, 'places are gone from the map')
  })
  await page.screenshot({ path: join(SHOTS, 'map-brushed.png') })
  assert.equal(await page.locator('.bigmap canvas').getAttribute('data-kept'), 'yes', 'the map is the one that was there')
  await page.getByRole('button', { name: 'All days' }).click()
  await until(async () => (await page.locator('.places li').count()) === all)
  await context.close()
})
