import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { bench, keys, SHOTS, violations } from './page.ts'
import { pages } from './pages.ts'

const on = bench()
const { open } = on

test('what unfolds and opens over a page has no violation of axe either, in either theme', async () => {
  const { incident, report } = await pages(on)
  const opens: readonly [path: string, what: string, how: (page: Page) => Promise<unknown>][] = [
    ['/', 'help', (page) => keys(page, '?')],
    [
      '/',
      'bulk',
      async (page) => {
        await keys(page, '*')
        await page.getByRole('button', { name: 'chosen go' }).waitFor()
        await keys(page, 'a')
      },
    ],
    ['/', 'give', (page) => keys(page, 'p')],
    [report, 'reason', (page) => keys(page, 'Shift+A')],
    [report, 'place', (page) => keys(page, 'i')],
    [report, 'repeat', (page) => keys(page, 'j', 'd')],
    [report, 'edit', (page) => keys(page, 'e')],
    [incident, 'split', (page) => keys(page, 's')],
    [incident, 'merge', (page) => keys(page, 'm')],
    [incident, 'figures', (page) => keys(page, 'v')],
    [incident, 'basis', async (page) => page.locator('.unfold').first().click()],
    [incident, 'resolve', async (page) => page.getByRole('button', { name: 'Resolve…' }).first().click()],
  ]
  for (const [path, what, how] of opens) {
    const { page, wrong, context } = await open(on.held.url + path, { bypassCSP: true })
    await page.locator('.gridrow[aria-current="true"], .claim.current, .unfold').first().waitFor()
    await how(page)
    await page.locator('dialog[open], form.edit, tr.basis, .rule, table.cards').first().waitFor()
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    await page.screenshot({ path: join(SHOTS, `open-${what}.png`) })
    assert.deepEqual(await violations(page), [], what)
    assert.deepEqual(wrong, [], what)
    await context.close()
  }
})
