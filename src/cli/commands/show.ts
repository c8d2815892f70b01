import { arrayOf } from '../../exports/rows/each.ts'
import type { Account, Incident } from '../../model/account.ts'
import { besides, inText } from '../../model/claim.ts'
import type { Page } from '../../model/pages.ts'
import type { Policy } from '../../policies/define.ts'
import { briefHead, briefOf } from '../../present/brief.ts'
import { claimPage, reportPage } from '../../present/lookup.ts'
import { listReports, type Named, originalOf, type Snapshot, type Store } from '../../store/index.ts'
import { withNow } from '../held.ts'
import { named } from '../named.ts'
import { look, page } from '../page.ts'
import { chosenPolicies, POLICY } from '../policies.ts'
import { LEDGER, withHeld } from '../store.ts'
import { type Terminal, write, writeAll } from '../terminal.ts'
import { type Command, Misuse } from './define.ts'

export const showCommand: Command = {
  name: 'show',
  says: 'print the account that the ledger holds, or one incident, claim or report of it',
  takes: '[id...]',
  options: [
    LEDGER,
    { flags: '--format <name>', says: 'text for people, json for programs', default: 'text', choices: ['text', 'json'] },
    POLICY,
    { flags: '--all', says: 'show every line of every list (text)' },
    { flags: '--original', says: 'of one report, the file, message or record that it was taken from, as it came' },
  ],
  examples: [
    { line: 'stemma show', says: 'everything, as a brief' },
    { line: 'stemma show incident-4d1c…', says: 'one incident; the first letters of an id are enough' },
    { line: 'stemma show --format json --ledger case-7', says: 'the account of another ledger as data' },
    { line: 'stemma show report-8f2e… --original > page.html', says: 'what a report was taken from' },
  ],
  run: (io, ids, options) => {
    const policies = chosenPolicies(options.policy)
    const json = options.format === 'json'
    const shown = { all: options.all === true, policies }
    return withHeld(io, options, (store) =>
      withNow(io, store, async (now) => {
        if (options.original) return original(io, store, await oneOf(now, ids))
        if (ids.length > 0) {
          const { account, pages } = await only(now, ids, policies)
          const text = () => [...pages, ...(account.incidents.length > 0 ? [page(io, account, shown)] : [])].join('\n')
          await write(io.out, json ? `${JSON.stringify(account, null, 2)}\n` : text())
        } else await writeAll(io.out, json ? whole(now, policies) : briefs(io, now, shown))
        if ((await now.size()).reports === 0) empty(io)
        return 0 as const
      }),
    )
  },
}

interface Shown {
  /** Every line of every list. */
  readonly all: boolean
  /** Tolls of these alone; null: of all. */
  readonly policies: readonly Policy[] | null
}

/** The report of one id: its own, or that of one of its claims. */
async function oneOf(now: Snapshot, ids: readonly string[]): Promise<string> {
  if (ids.length !== 1) throw new Misuse('Name one report: `stemma show REPORT --original > FILE`.')
  const { kind, id, report } = await nameOne(now, ids[0]!)
  if (kind === 'incident')
    throw new Misuse('An incident was taken from several reports: name one of them; `stemma show INCIDENT` lists them.')
  return report ?? id
}

/** Writes what a report was taken from: bytes of any kind, so not to a screen. */
async function original({ out }: Terminal, store: Store, id: string): Promise<0> {
  if (out.isTTY)
    throw new Misuse('The original is written as it came, whatever it holds: give it a file, `stemma show REPORT --original > FILE`.')
  const [report] = await listReports(store, { ids: [id] })
  const bytes = report ? await originalOf(store, report) : null
  if (!bytes) throw new Misuse(`The bytes that ${id} was taken from are not kept in this ledger: it was handed in without them.`)
  await write(out, bytes)
  return 0
}

const empty = ({ err }: Terminal) => void err.write('The ledger is empty. Take reports in with `stemma add PATH`.\n')

/** The whole account as JSON, as `JSON.stringify` would write it indented, a page at a time. */
async function* whole(now: Snapshot, policies: Shown['policies']): AsyncGenerator<string> {
  yield '{\n'
  yield* arrayOf(
    'reports',
    each(now.reports(), ({ reports }) => reports),
  )
  yield ',\n'
  yield* arrayOf(
    'claims',
    each(now.reports({ claims: true }), ({ claims }) => claims),
  )
  yield ',\n'
  yield* arrayOf(
    'incidents',
    each(now.incidents(), ({ incidents }) => incidents.map((incident) => under(incident, policies))),
  )
  yield ',\n  "issues": []\n}\n'
}

async function* each<T>(pages: AsyncIterable<Page>, of: (page: Page) => Iterable<T>): AsyncGenerator<T> {
  for await (const page of pages) yield* of(page)
}

async function* briefs(io: Terminal, now: Snapshot, { all, policies }: Shown): AsyncGenerator<string> {
  const options = look(io, { all })
  let nth = 0
  yield briefHead(await now.size(), options)
  for await (const { reports, incidents } of now.incidents()) {
    const account = { ...(await now.around(reports.map(({ id }) => id))), issues: [] }
    for (const incident of incidents) yield briefOf(account, under(incident, policies), { ...options, nth: ++nth })
  }
}

/** An incident with the tolls of these policies alone. */
const under = (incident: Incident, policies: Shown['policies']): Incident =>
  policies
    ? { ...incident, tolls: incident.tolls.filter(({ policy }) => policies.some(({ id }) => policy.startsWith(`${id}@`))) }
    : incident

interface Chosen {
  readonly account: Account
  /** Claims and reports that were named, each as a page. */
  readonly pages: readonly string[]
}

/** The part of the account that the ids name: incidents with what they tell of and what their reports tell beside it, claims with their reports, reports with their claims. */
async function only(now: Snapshot, ids: readonly string[], policies: Shown['policies']): Promise<Chosen> {
  const found = new Map<string, Named>()
  for (const id of ids) {
    const one = await nameOne(now, id)
    found.set(one.id, one)
  }
  const incidents = [...found.values()].filter(({ kind }) => kind === 'incident').map(({ id }) => id)
  const held = await now.around([...found.values()].flatMap(({ kind, id, report }) => report ?? (kind === 'report' ? id : [])))
  const claims = held.claims.filter(({ id, report }) => found.has(id) || found.has(report))
  const reports = held.reports.filter(({ id }) => claims.some(({ report }) => report === id) || found.has(id))
  const whole = { ...held, issues: [] }
  const parts = await Array.fromAsync(now.incidents({ ids: incidents }))
  const told = await now.around(parts.flatMap((part) => part.incidents.flatMap((incident) => incident.reports)))
  const beside = told.claims.filter(besides(told.claims))
  return {
    account: joined([{ reports, claims: [...claims, ...beside], incidents: [] }, ...parts], policies),
    pages: [
      ...claims.filter(({ id }) => found.has(id)).map((claim) => claimPage(whole, claim)),
      ...reports.filter(({ id }) => found.has(id)).map((report) => reportPage(whole, report)),
    ],
  }
}

async function nameOne(now: Snapshot, start: string): Promise<Named> {
  const one = named(
    (await now.named(start)).filter(({ rejected }) => !rejected),
    start,
  )
  if (one) return one
  throw new Misuse(
    `The ledger holds nothing under ${start}. \`stemma show\` lists what it holds; a claim that was rejected, \`stemma explain\`.`,
  )
}

/** Parts of an account as one, in its order. */
function joined(parts: readonly Omit<Account, 'issues'>[], policies: Shown['policies']): Account {
  const [reports, claims] = [
    new Map(parts.flatMap((part) => part.reports).map((one) => [one.id, one])),
    new Map(parts.flatMap((part) => part.claims).map((one) => [one.id, one])),
  ]
  const by = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return {
    reports: [...reports.values()].sort((a, b) => by(a.id, b.id)),
    claims: [...claims.values()].sort((a, b) => by(a.report, b.report) || inText(a, b)),
    incidents: parts
      .flatMap(({ incidents }) => incidents)
      .map((incident) => under(incident, policies))
      .sort((a, b) => by(`${a.when ?? ''}${a.id}`, `${b.when ?? ''}${b.id}`)),
    issues: [],
  }
}
