import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { bench, SHOTS, turn, violations, visit } from './page.ts'
import { pages, settled } from './pages.ts'

const on = bench()
const { open } = on

test('every page in every theme and direction: no violation of axe, nothing wrong, nothing from elsewhere', async () => {
  for (const language of ['en', 'ar'] as const) {
    const { page, wrong, context } = await open(on.held.url, { language, bypassCSP: true })
    for (const [name, path] of Object.entries(await pages(on))) {
      await visit(page, on.held.url + path)
      await settled(page, name)
      await page.screenshot({ path: join(SHOTS, `${name}-light-${language}.png`), fullPage: true })
      assert.deepEqual(await violations(page), [], `${name} ${language}`)
      await turn(page)
      await page.screenshot({ path: join(SHOTS, `${name}-dark-${language}.png`), fullPage: true })
      assert.deepEqual(wrong, [], `${name} ${language}`)
    }
    await context.close()
  }
})
