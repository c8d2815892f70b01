import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { IncidentRow, QueuePage, ReportPage } from '../../src/present/rows.ts'
import { bench, SHOTS, until, violations } from './page.ts'

const on = bench()
const { open, get } = on
const take = async (fields: Record<string, string>): Promise<string> => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  await fetch(`${on.held.url}/api/imports`, { method: 'POST', headers: { 'x-stemma': '1' }, body: form })
  await on.held.work()
  const rows = await get<QueuePage>(`/queue?outlet=${encodeURIComponent(fields.outlet!)}`)
  return rows.rows[0]?.report ?? ''
}
const largest = async () => (await get<IncidentRow[]>('/incidents')).toSorted((a, b) => b.reports - a.reports)[0]!
const style = (page: Page, selector: string, name: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue(${JSON.stringify(name)})`)

test('in forced colours the current claim and the current row are still told apart', async () => {
  const { rows } = await get<QueuePage>('/queue?kind=casualty')
  for (const [path, current, name] of [
    ['/', '.gridrow[aria-current="true"]', 'queue'],
    [`/reports/${encodeURIComponent(rows[0]!.report)}`, '.seg.on', 'report'],
    [`/incidents/${(await largest()).id}`, '.top nav a[aria-current]', 'incident'],
  ] as const) {
    const { page, wrong, context } = await open(on.held.url + path, { forcedColors: 'active', bypassCSP: true })
    await page.locator(current).first().waitFor()
    assert.notEqual(await style(page, current, 'outline-style'), 'none', name)
    assert.deepEqual(await violations(page), [], name)
    assert.deepEqual(wrong, [], name)
    await page.screenshot({ path: join(SHOTS, `forced-colours-${name}.png`) })
    await context.close()
  }
})

test('who asks for less motion gets none', async () => {
  const moving = 'document.getAnimations().filter((one) => Number(one.effect.getComputedTiming().duration) > 1).length'
  for (const motion of ['reduce', 'no-preference'] as const) {
    const { page, context } = await open(`${on.held.url}/`, { motion })
    await page.getByRole('row').nth(1).waitFor()
    await page.keyboard.press('u')
    await page.locator('.said span:not(:empty)').waitFor({ state: 'attached' })
    assert.equal((await page.evaluate<number>(moving)) > 0, motion === 'no-preference', motion)
    await context.close()
  }
})

test('a report and an incident print without the tools, and as PDF', async () => {
  const { rows } = await get<QueuePage>('/queue?kind=casualty')
  for (const [path, name] of [
    [`/reports/${encodeURIComponent(rows[0]!.report)}`, 'report'],
    [`/incidents/${(await largest()).id}`, 'incident'],
  ] as const) {
    const { page, context } = await open(on.held.url + path)
    await page.locator('.card').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.locator('.top').waitFor({ state: 'hidden' })
    assert.equal(await page.locator('main .btn').first().isVisible(), false)
    for (const folded of await page.locator('.rest li').all()) assert.equal(await folded.isVisible(), true, 'on paper nothing is folded')
    const pdf = await page.pdf({ format: 'A4' })
    assert.ok(pdf.length > 5000, name)
    writeFileSync(join(SHOTS, `print-${name}.pdf`), pdf)
    await page.screenshot({ path: join(SHOTS, `print-${name}.png`), fullPage: true })
    await context.close()
  }
})

test('what a report was taken from is had beside it as it came, and is not spoken of on paper', async () => {
  const [row] = (await get<QueuePage>('/queue?kind=casualty')).rows
  const { report } = await get<ReportPage>(`/reports/${encodeURIComponent(row!.report)}`)
  const { page, wrong, context } = await open(`${on.held.url}/reports/${encodeURIComponent(report.id)}`)
  const link = page.getByRole('link', { name: 'Original file' })
  await page.screenshot({ path: join(SHOTS, 'report-original.png') })
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()])
  assert.equal(
    createHash('sha256')
      .update(readFileSync(await saved.path()))
      .digest('hex'),
    report.sha256,
  )
  await page.emulateMedia({ media: 'print' })
  assert.equal(await link.isVisible(), false)
  assert.deepEqual(wrong, [])
  await context.close()
})

/** The lightness (0 to 1) of the text of each heading, and of what is drawn behind anything. */
const LIGHTNESS = `(() => {
  const lightness = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number)
    return a === 0 ? null : (r + g + b) / 765
  }
  const of = (places, what) => [...document.querySelectorAll(places)].filter((one) => one.checkVisibility()).map((one) => lightness(getComputedStyle(one)[what])).filter((one) => one !== null)
  return { ink: of('main h1, main h2, main td, main li, main dd, main a', 'color'), ground: [...of('main, main *', 'backgroundColor'), ...of('svg rect', 'fill')] }
})()`

test('paper is black on white in the dark theme too, keeps headings with what they are of, and says by what it was made', async () => {
  const { id } = await largest()
  const { page, context } = await open(`${on.held.url}/incidents/${id}`, { theme: 'dark' })
  await page.locator('.card').first().waitFor()
  assert.equal(await page.locator('.imprint').isVisible(), false)
  await page.emulateMedia({ media: 'print' })
  const { ink, ground } = await page.evaluate<{ ink: number[]; ground: number[] }>(LIGHTNESS)
  assert.ok(ink.length > 20 && Math.max(...ink) < 0.4, `ink ${Math.max(...ink)}`)
  assert.ok(ground.length > 2 && Math.min(...ground) > 0.6, `ground ${Math.min(...ground)}`)
  assert.equal(await style(page, 'main h2', 'break-after'), 'avoid')
  const made = ((await page.locator('.imprint').textContent()) ?? '').replace(/[\u2066-\u2069]/g, '')
  assert.match(made, new RegExp(`^Stemma \\d+\\.\\d+.* · ${id} · Tolls by policy: .*ucdp@`))
  writeFileSync(join(SHOTS, 'print-incident-dark.pdf'), await page.pdf({ format: 'A4' }))
  await context.close()
})

/** Whether a text is drawn with a font that has it: otherwise every letter is the same box. */
const DRAWN = `((a, b) => {
  const draw = (text) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 })
    const context = canvas.getContext('2d')
    context.font = '24px ' + getComputedStyle(document.querySelector('.doc')).fontFamily
    context.fillText(text, 5, 30)
    return canvas.toDataURL()
  }
  return draw(a) !== draw(b)
})('ع', 'س')`

test('a text in Arabic runs from right to left in an interface that does not, on screen and in print', async (t) => {
  const text = 'قتل ثلاثة مدنيين في قصف على السوق يوم الاثنين، بحسب مصدر طبي.\n\nوأصيب 12 آخرون.'
  await take({ title: 'قصف على السوق', outlet: 'وكالة النهر', text })
  const file = JSON.stringify({ title: 'قصف على السوق', outlet: 'Nahr', lang: 'ar', text, published: '2021-02-03' })
  const form = new FormData()
  form.append('file', new File([file], 'one.jsonl'))
  await fetch(`${on.held.url}/api/imports`, { method: 'POST', headers: { 'x-stemma': '1' }, body: form })
  await on.held.work()
  const { rows } = await get<{ rows: { what: string; about: string; detail: string }[] }>('/audit?kind=report-added&limit=1')
  const { page, wrong, context } = await open(`${on.held.url}/reports/${encodeURIComponent(rows[0]!.about)}`, { bypassCSP: true })
  await page.locator('.doc').waitFor()
  assert.equal(await page.locator('.doc').getAttribute('dir'), 'rtl')
  assert.equal(await style(page, '.doc', 'direction'), 'rtl')
  assert.equal(await style(page, 'html', 'direction'), 'ltr')
  assert.match(await style(page, '.doc', 'font-family'), /Naskh|serif/)
  if (!(await page.evaluate<boolean>(DRAWN))) t.diagnostic('This browser has no font for Arabic: only direction was looked at.')
  assert.deepEqual(await violations(page), [])
  assert.deepEqual(wrong, [])
  await page.screenshot({ path: join(SHOTS, 'report-arabic.png') })
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: join(SHOTS, 'print-arabic.png') })
  await context.close()
})

test('graphic passages wait to be asked for, as the settings have it, and copying still gives the text', async () => {
  const plain = 'Two people were killed on Tuesday, police said.'
  const report = await take({
    title: 'Two killed',
    outlet: 'Care Post',
    text: `${plain}\n\nThe bodies were charred and body parts lay in the road, a medic said.`,
  })
  const path = `${on.held.url}/reports/${encodeURIComponent(report)}`
  const { page, context } = await open(path)
  const graphic = page.locator('.doc p', { hasText: 'body parts' })
  await graphic.waitFor()
  assert.match(await style(page, '.doc p:last-of-type', 'filter'), /blur/)
  await page.screenshot({ path: join(SHOTS, 'graphic.png') })
  await page.getByRole('button', { name: 'Graphic passage: show it' }).click()
  await until(async () => (await style(page, '.doc p:last-of-type', 'filter')) === 'none')
  await page.goto(`${on.held.url}/settings`)
  await page.getByLabel('fold them until asked').check()
  await page.goto(path)
  await page.locator('.doc').waitFor()
  assert.equal(await graphic.isVisible(), false)
  assert.equal(await page.locator('.doc p', { hasText: plain }).isVisible(), true)
  await page.goto(`${on.held.url}/settings`)
  await page.getByLabel('show them').check()
  await page.goto(path)
  await page.locator('.doc').waitFor()
  assert.equal(await style(page, '.doc p:last-of-type', 'filter'), 'none')
  const copied = await page.evaluate<string>(`getSelection().selectAllChildren(document.querySelector('.doc')), getSelection().toString()`)
  assert.match(copied, /body parts lay in the road, a medic said\.\s*$/)
  assert.doesNotMatch(copied, /Graphic passage/)
  await context.close()
})
