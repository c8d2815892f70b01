import type { Account } from '../../model/account.ts'
import { claimPage, reportPage } from '../../present/lookup.ts'
import { accountAsOf } from '../held.ts'
import { named } from '../named.ts'
import { page } from '../page.ts'
import { chosenPolicies, POLICY } from '../policies.ts'
import { LEDGER, withHeld } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
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
  ],
  examples: [
    { line: 'stemma show', says: 'everything, as a brief' },
    { line: 'stemma show incident-4d1c…', says: 'one incident; the first letters of an id are enough' },
    { line: 'stemma show --format json --ledger case-7', says: 'the account of another ledger as data' },
  ],
  run: (io, ids, options) =>
    withHeld(io, options, async (store) => {
      const whole = await accountAsOf(store, {}, chosenPolicies(options.policy))
      const chosen = ids.length > 0 ? only(whole, ids) : { account: whole, pages: [] }
      const text = () => [...chosen.pages, ...(chosen.account ? [page(io, chosen.account, { all: options.all === true })] : [])].join('\n')
      await write(io.out, options.format === 'json' ? `${JSON.stringify(chosen.account ?? whole, null, 2)}\n` : text())
      if (whole.reports.length === 0) empty(io)
      return 0 as const
    }),
}

const empty = ({ err }: Terminal) => void err.write('The ledger is empty. Take reports in with `stemma add PATH`.\n')

/** The part of the account that the ids name: incidents as an account of their own, claims and reports as pages. */
function only(whole: Account, ids: readonly string[]): { account: Account | null; pages: readonly string[] } {
  const found = ids.map((id) => nameOne(whole, id))
  const chosen = <T extends { readonly id: string }>(things: readonly T[]) => things.filter((one) => found.includes(one.id))
  const [incidents, claims, reports] = [chosen(whole.incidents), chosen(whole.claims), chosen(whole.reports)]
  const pages = [...claims.map((claim) => claimPage(whole, claim)), ...reports.map((report) => reportPage(whole, report))]
  return { account: incidents.length > 0 ? { ...whole, ...around(whole, incidents) } : null, pages }
}

function nameOne({ incidents, claims, reports }: Account, id: string): string {
  const one = named<{ readonly id: string }>([...incidents, ...claims, ...reports], id)
  if (one) return one.id
  throw new Misuse(
    `The ledger holds nothing under ${id}. \`stemma show\` lists what it holds; a claim that was rejected, \`stemma explain\`.`,
  )
}

function around({ reports, claims }: Account, incidents: Account['incidents']): Pick<Account, 'reports' | 'claims' | 'incidents'> {
  const held = new Set(incidents.flatMap((incident) => incident.reports))
  const told = new Set(incidents.flatMap((incident) => incident.claims))
  return { incidents, reports: reports.filter(({ id }) => held.has(id)), claims: claims.filter(({ id }) => told.has(id)) }
}
