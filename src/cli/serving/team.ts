import { hashOf, linkOf, secret, type Team } from '../../server/index.ts'
import { hasAdmin, invite, listInvitations, type Store, withdraw } from '../../store/index.ts'
import { Misuse, type Option, type Options } from '../commands/define.ts'

/** What a server for several people is told beside its ledger and port. */
export const TEAM_OPTIONS: readonly Option[] = [
  { flags: '--team', says: 'let people sign in, each with an account and a role; the first start prints a link for the first admin' },
  { flags: '--origin <url>', says: 'with --team: the address by which browsers reach it, e.g. https://stemma.example.org' },
  { flags: '--host <address>', says: 'with --team: the address to listen on, for a proxy on another machine', default: '127.0.0.1' },
  { flags: '--trust-proxy [count]', says: 'with --team: believe X-Forwarded-* of so many proxies in front (1 where no number is given)' },
  { flags: '--set-up', says: 'with --team: print a one-time link for another admin' },
]

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|::1)$/

/** The team that the options ask for; null for one person on this machine. Passwords go over TLS, or not beyond this machine. */
export function teamOf(options: Options): (Omit<Team, 'origin'> & { readonly origin: string | null; readonly host: string }) | null {
  const host = String(options.host ?? '127.0.0.1')
  if (options.team !== true) {
    for (const name of ['origin', 'trustProxy', 'setUp'] as const)
      if (options[name] !== undefined) throw new Misuse(`--${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)} goes with --team.`)
    if (!LOOPBACK.test(host)) throw new Misuse('Without accounts the workbench stays on this machine: --host goes with --team.')
    return null
  }
  return { origin: originOf(options.origin), proxies: proxiesOf(options.trustProxy), host }
}

function originOf(given: Options[string]): string | null {
  if (given === undefined) return null
  const url = typeof given === 'string' ? URL.parse(given) : null
  if (!url || url.origin === 'null' || url.pathname !== '/' || url.search || url.hash || url.username)
    throw new Misuse(`--origin wants a scheme and a host alone, such as https://stemma.example.org, not "${given}".`)
  if (url.protocol !== 'https:' && !LOOPBACK.test(url.hostname))
    throw new Misuse('--origin must begin with https: passwords and sessions would travel in the open. See docs/serving.md.')
  return url.origin
}

function proxiesOf(given: Options[string]): number {
  if (given === undefined) return 0
  const count = given === true ? 1 : Number(given)
  if (!Number.isInteger(count) || count < 1 || count > 10)
    throw new Misuse(`--trust-proxy wants a number of proxies from 1, not "${given}".`)
  return count
}

/** Who lets people in before anybody is in: the terminal. */
const SET_UP = 'set-up'

/** A one-time link for an admin, where there is none yet or another is asked for; earlier ones of this kind end. */
export async function setUpLink(store: Store, origin: string, asked: boolean): Promise<string | null> {
  if (!asked && (await hasAdmin(store))) return null
  for (const { id, made_by } of await listInvitations(store)) if (made_by === SET_UP) await withdraw(store, id, SET_UP)
  const invitation = secret()
  await invite(store, { hash: hashOf(invitation), role: 'admin', person: null, author: SET_UP })
  return linkOf(origin, invitation)
}
