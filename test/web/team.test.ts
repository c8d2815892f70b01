import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import type { MemberRow, NewLink } from '../../src/present/people.ts'
import type { EntryRow, IncidentRow, QueuePage } from '../../src/present/rows.ts'
import { type Asker, PASSWORD, type TeamServer, teamServer } from '../server/team.ts'
import { browser } from './browser.ts'
import { buildPage } from './built.ts'
import { eventually, type Opening, opener, SHOTS, violations } from './page.ts'

let chrome: Browser
let held: TeamServer
let admin: Asker

before(async () => {
  mkdirSync(SHOTS, { recursive: true })
  await buildPage()
  ;[chrome, held] = await Promise.all([browser(), teamServer({ examples: true })])
  admin = await held.member('Ines', 'admin')
})
after(async () => {
  await chrome?.close()
  await held?.close()
})

const opened = opener(
  () => chrome,
  () => [held.url],
)
const open = (path: string, opening: Opening = {}) => opened(held.url + path, opening)
/** What is wrong beside the refusals that a test is about, which browsers write to the console too. */
const but = (wrong: readonly string[]) => wrong.filter((one) => !/status of 40[134]/.test(one))

async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** A page on which somebody has signed in. */
async function at(path: string, name: string, opening: Opening = {}) {
  const one = await open('/sign-in', opening)
  const arabic = opening.language === 'ar'
  await one.page.locator('input[name=name]').fill(name)
  await one.page.locator('input[name=password]').fill(PASSWORD)
  await one.page.locator('button[type=submit]').click()
  await one.page.waitForURL(`${held.url}/`)
  await one.page.goto(held.url + path)
  await one.page.getByRole('button', { name: arabic ? 'تسجيل الخروج' : 'Sign out', exact: true }).waitFor()
  return one
}

test('an invitation is taken in the browser, and its secret leaves the address', async () => {
  const { link } = await admin.data<NewLink>('POST', '/api/invitations', { role: 'coder' })
  const { page, wrong, context } = await opened(link)
  await page.waitForURL(`${held.url}/join`)
  await page.getByLabel('Name').fill('Lina')
  await page.getByLabel('New password').fill('short but twelve')
  await page.screenshot({ path: join(SHOTS, 'join.png') })
  await page.getByRole('button', { name: 'Set and enter' }).click()
  await page.getByRole('link', { name: 'Lina · coder' }).waitFor()
  await page.waitForURL(`${held.url}/`)
  await page.getByRole('row').nth(1).waitFor()
  assert.deepEqual(but(wrong), [])
  await page.goto(link.replace('/join', '/join?again'))
  await page.getByRole('heading', { name: 'This link leads nowhere' }).waitFor()
  await context.close()
})

test('who is not signed in signs in and comes back to where they wanted; never to another site', async () => {
  const { page, wrong, context } = await open('/incidents')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.waitForURL((url) => url.search === '?back=%2Fincidents')
  await signIn(page, 'Ines', 'not the password')
  await page.getByRole('alert').filter({ hasText: 'not right' }).waitFor()
  await page.screenshot({ path: join(SHOTS, 'sign-in.png') })
  await signIn(page, 'Ines')
  await page.getByRole('heading', { name: 'Incidents' }).waitFor()
  await page.waitForURL(`${held.url}/incidents`)
  for (const back of ['//evil.example/', '/\\evil.example/', 'https://evil.example/']) {
    await page.goto(`${held.url}/sign-in?back=${encodeURIComponent(back)}`)
    await signIn(page, 'Ines')
    await page.waitForURL(`${held.url}/`)
  }
  assert.deepEqual(but(wrong), [])
  await context.close()
})

test('a session that ends on a page is begun again over it, and what was to be saved is saved', async () => {
  const { rows } = await admin.data<QueuePage>('GET', '/api/queue?standing=open&kind=casualty')
  const { page, wrong, context } = await at(`/reports/${encodeURIComponent(rows[0]!.report)}?claim=${rows[0]!.id}`, 'Ines')
  await page.locator('.claim.current').waitFor()
  await context.clearCookies()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Your session has ended' }).waitFor()
  await page.screenshot({ path: join(SHOTS, 'session-ended.png') })
  await dialog.getByLabel('Name').fill('Ines')
  await dialog.getByLabel('Password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await page.locator('.claim .chip.ok').first().waitFor()
  const kept = async () => (await admin.data<{ rows: EntryRow[] }>('GET', '/api/audit?kind=claim-decided')).rows[0]?.by
  await eventually(async () => assert.equal(await kept(), 'Ines'))
  assert.deepEqual(but(wrong), [])
  await context.close()
})

test('who may not do something is told which role it takes', async () => {
  await held.member('Rana', 'reader')
  const { rows } = await admin.data<QueuePage>('GET', '/api/queue?standing=open')
  const { page, context } = await at(`/reports/${encodeURIComponent(rows[0]!.report)}?claim=${rows[0]!.id}`, 'Rana')
  await page.locator('.claim.current').waitFor()
  await eventually(async () => assert.deepEqual(await page.locator('.claim .btn').allTextContents(), []))
  for (const key of ['a', 'i', 'd']) {
    await page.keyboard.press(key)
    await page
      .getByRole('status')
      .filter({ hasText: /This takes the role (coder|editor)/ })
      .waitFor()
  }
  await page.goto(`${held.url}/`)
  await page.getByRole('row').nth(1).waitFor()
  const none = (found: Locator) => eventually(async () => assert.equal(await found.count(), 0))
  await none(page.getByRole('button', { name: /Accept|Reject|Give|Undo|Choose all/ }))
  const incidents = await admin.data<IncidentRow[]>('GET', '/api/incidents')
  await page.goto(`${held.url}/incidents/${incidents.find(({ discrepancies }) => discrepancies > 0)!.id}`)
  await page.locator('#discrepancies > ol > li').first().waitFor()
  await none(page.getByRole('button', { name: /Merge|Split|Resolve|Take it back/ }))
  await page.goto(`${held.url}/sources`)
  await page.locator('tbody tr').first().waitFor()
  await none(page.getByRole('checkbox'))
  await page.goto(`${held.url}/settings`)
  await page.getByRole('heading', { name: 'Account of Rana' }).waitFor()
  await none(page.getByRole('heading', { name: 'People' }))
  await page.getByText('This takes the role editor').waitFor()
  await page.goto(`${held.url}/imports`)
  await page.getByText('This takes the role coder').waitFor()
  await none(page.locator('textarea'))
  await page.goto(`${held.url}/export`)
  await page.getByText('take the role editor').waitFor()
  assert.ok(await page.locator('input[name=names]').isDisabled())
  await context.close()
})

test('a claim is given to somebody of the team by their account', async () => {
  await held.member('Cleo', 'coder')
  const { page, wrong, context } = await at('/', 'Cleo')
  await page.getByRole('row').nth(1).waitFor()
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('To').selectOption('Ines')
  await dialog.getByRole('button', { name: 'Give', exact: true }).click()
  await page.locator('.preview').getByText('Ines').waitFor()
  assert.deepEqual(but(wrong), [])
  await context.close()
})

test('a passkey is made in the browser and signs in', async () => {
  await held.member('Omar', 'coder')
  const { page, wrong, context } = await at('/settings', 'Omar')
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const key = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  const options = { ...key, isUserVerified: true, automaticPresenceSimulation: true }
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options })
  await page.getByLabel('Name of the passkey').fill('the blue key')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'Take away: the blue key' }).waitFor()
  await page.getByRole('button', { name: 'Do without a password' }).waitFor()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByRole('link', { name: 'Omar · coder' }).waitFor()
  assert.deepEqual(but(wrong), [])
  await context.close()
})

test('an admin invites, gives roles, makes tokens and shuts out from Settings', async () => {
  await held.member('Sami', 'reader')
  const { page, wrong, context } = await at('/settings', 'Ines')
  const people = async () => (await admin.data<MemberRow[]>('GET', '/api/people')).find(({ name }) => name === 'Sami')
  await page.getByLabel('Role of Sami').selectOption('editor')
  await page.getByRole('status').filter({ hasText: 'Role given' }).waitFor()
  assert.equal((await people())?.role, 'editor')
  await page.getByLabel('What it is for').fill('nightly')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const token = await page.getByLabel('The token').inputValue()
  assert.match(token, /^stemma_/)
  const asked = await fetch(`${held.url}/api/queue?limit=1`, { headers: { authorization: `Bearer ${token}` } })
  assert.equal(asked.status, 200)
  await page.getByRole('button', { name: 'Take away: nightly' }).click()
  await page.getByText('revoked · last used').waitFor()
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  assert.match(await page.getByLabel('The link').inputValue(), /\/join#[\w-]{43}$/)
  await page.getByRole('button', { name: 'Shut out: Sami' }).click()
  await page.screenshot({ path: join(SHOTS, 'people.png'), fullPage: true })
  await page.getByRole('button', { name: 'Shut out for good?: Sami' }).click()
  await page.getByRole('cell', { name: 'shut out', exact: true }).waitFor()
  assert.ok((await people())?.ended)
  await page.goto(`${held.url}/audit`)
  await page.getByText('shut out · Sami').first().waitFor()
  assert.deepEqual(but(wrong), [])
  await context.close()
})

test('the pages on people: no violation of axe in either theme and direction, and reflow at 320 pixels', async () => {
  const { link } = await admin.data<NewLink>('POST', '/api/invitations', { role: 'reader' })
  for (const [theme, language] of [
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ar'],
  ] as const) {
    const opening = { theme, language, bypassCSP: true }
    for (const [name, url] of [
      ['sign-in', `${held.url}/sign-in`],
      ['join', link],
    ] as const) {
      const { page, context } = await opened(url, opening)
      await page.locator('input[type=password]').waitFor()
      assert.deepEqual(await violations(page), [], `${name} ${theme} ${language}`)
      await context.close()
    }
    const { page, context } = await at('/settings', 'Ines', opening)
    await page.locator('#people tbody tr').first().waitFor()
    await page.screenshot({ path: join(SHOTS, `settings-team-${theme}-${language}.png`), fullPage: true })
    assert.deepEqual(await violations(page), [], `settings ${theme} ${language}`)
    await page.goto(`${held.url}/incidents`)
    await page.locator('main h1').waitFor()
    await context.clearCookies()
    await page.locator('header a[href="/sources"]').click()
    await page.locator('dialog input[type=password]').waitFor()
    assert.deepEqual(await violations(page), [], `a session that ended ${theme} ${language}`)
    await context.close()
  }
  const small = await at('/settings', 'Ines', { width: 320 })
  await small.page.locator('#people tbody tr').first().waitFor()
  const wide = await small.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  const over = await small.page.evaluate<string>(
    `[...document.querySelectorAll('body *')].filter((one) => !one.closest('.scrolls') && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 90)).slice(0, 5).join('\\n')`,
  )
  assert.ok(wide <= 0, `${wide} px too wide: ${over}`)
  const hidden = await small.page.evaluate<number>(
    "Math.max(...[...document.querySelectorAll('#people .scrolls')].map((one) => one.scrollWidth - one.clientWidth))",
  )
  assert.ok(hidden <= 0, `${hidden} px of the people have to be scrolled sideways`)
  await small.context.close()
})
