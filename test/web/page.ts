import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ROOT } from './desk.ts'

/** Where the pictures of the pages go, for people to look at. */
export const SHOTS = join(ROOT, 'test/screenshots')

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What runs in the page: axe over all of it, each violation with the places it is in. */
const LOOK = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`

/** axe's violations on a page that was opened with `bypassCSP`. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE })
  return page.evaluate<string[]>(LOOK)
}

export interface Opening {
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en' | 'ar'
  readonly width?: number
  readonly bypassCSP?: boolean
  readonly motion?: 'reduce' | 'no-preference'
  readonly forcedColors?: 'active' | 'none'
  /** Before the page is asked for. */
  readonly first?: (page: Page) => Promise<unknown>
}

export interface Open {
  readonly page: Page
  /** Everything that went wrong in it. */
  readonly wrong: string[]
  readonly context: BrowserContext
}

/** Opens pages of some hosts, each in a browser of its own; a request to any other host is a wrong. */
export const opener =
  (chrome: () => Browser, hosts: () => readonly string[]) =>
  async (url: string, opening: Opening = {}): Promise<Open> => {
    const { theme = 'light', language = 'en', width = 1280, bypassCSP = false, motion = 'reduce', forcedColors = 'none' } = opening
    const context = await chrome().newContext({ viewport: { width, height: 900 }, bypassCSP, reducedMotion: motion, forcedColors })
    await context.addInitScript(
      ({ theme, language }) => {
        localStorage.setItem('stemma.theme', theme)
        localStorage.setItem('stemma.language', language)
      },
      { theme, language },
    )
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on(
      'console',
      (message) =>
        ['error', 'warning'].includes(message.type()) && !message.text().includes('GL Driver Message') && wrong.push(message.text()),
    )
    page.on(
      'request',
      (request) =>
        /^(https?|wss?):/.test(request.url()) &&
        !hosts().some((host) => request.url().startsWith(host)) &&
        wrong.push(`asked for ${request.url()}`),
    )
    await opening.first?.(page)
    await page.goto(url)
    await page.locator('main h1').first().waitFor()
    return { page, wrong, context }
  }
