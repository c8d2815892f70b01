import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { browser } from './browser.ts'
import { buildPage } from './built.ts'
import { desk, type Opened } from './desk.ts'
import { ROOT } from './once.ts'

/** Where the pictures of the pages go, for people to look at. */
export const SHOTS = join(ROOT, 'test/screenshots')

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose outcome colours can change. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What runs in the page: axe by some rules over all of it, each violation with the places it is in. */
const look = (runOnly: readonly string[]) => `axe.run(${JSON.stringify({ runOnly, resultTypes: ['violations'] })}).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`

/** axe's violations on a page that was opened with `bypassCSP`, as it is and, of its colours, in the other theme, where none are forced. */
export async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE })
  const found = await page.evaluate<string[]>(look(TAGS))
  if (await page.evaluate<boolean>(`matchMedia('(forced-colors: active)').matches`)) return found
  await turn(page)
  const other = await page.evaluate<string[]>(look(COLOURS))
  await turn(page)
  return [...found, ...other.map((one) => `in the other theme ${one}`)]
}

/** Shows a page in the other theme. */
export const turn = (page: Page) =>
  page.evaluate(`document.documentElement.dataset.theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'`)

/** How long anything may take on a slow machine at work on other things, in milliseconds. */
const PATIENCE_MS = 300_000

/** A browser's windows of one visitor. */
export async function visitor(chrome: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await chrome.newContext(options)
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

/** Goes to a page, in a window that may have been on another before. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('main h1').first().waitFor()
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
    const context = await visitor(chrome(), { viewport: { width, height: 900 }, bypassCSP, reducedMotion: motion, forcedColors })
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
    await visit(page, url)
    return { page, wrong, context }
  }

export interface Bench {
  /** The ledger with the examples in it, or with nothing. */
  readonly held: Opened
  readonly chrome: Browser
  readonly open: ReturnType<typeof opener>
  /** What an address of the API says. */
  get<T>(path: string): Promise<T>
}

/** A browser before the workbench on a ledger of its own, for the tests of a file. */
export function bench({ empty = false }: { empty?: boolean } = {}): Bench {
  let chrome: Browser
  let held: Opened
  before(async () => {
    mkdirSync(SHOTS, { recursive: true })
    await buildPage()
    ;[chrome, held] = await Promise.all([browser(), desk({ empty })])
  })
  after(async () => {
    await chrome?.close()
    await held?.close()
  })
  return {
    get held() {
      return held
    },
    get chrome() {
      return chrome
    },
    open: opener(
      () => chrome,
      () => [held.url, held.other],
    ),
    get: async <T>(path: string) => (await (await fetch(`${held.url}/api${path}`)).json()) as T,
  }
}

/** Tries a check again until it holds: what an action brings about is there some time after it. Throws what the check failed of last. */
export async function eventually(check: () => Promise<unknown>): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  for (;;)
    try {
      await check()
      return
    } catch (error) {
      if (performance.now() > end) throw error
      await sleep(50)
    }
}

/** Waits until something holds. */
export const until = (holds: () => Promise<boolean>) => eventually(async () => assert.ok(await holds(), 'It did not come to hold.'))

/** Presses keys one after the other. */
export async function keys(page: Page, ...all: readonly string[]): Promise<void> {
  for (const key of all) await page.keyboard.press(key)
}

/** Goes to a page by `g` and its letter, sent together: the second counts only soon after the first. */
export const goTo = (page: Page, letter: string) => Promise.all([page.keyboard.press('g'), page.keyboard.press(letter)])
