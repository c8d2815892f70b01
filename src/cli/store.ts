import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { openStore, type Store, type Where, whereFrom } from '../store/index.ts'
import { Misuse, type Option, type Options } from './commands/define.ts'
import type { Terminal } from './terminal.ts'

/** The option by which every command of the ledger finds it. */
export const LEDGER: Option = { flags: '--ledger <folder>', says: 'the ledger’s folder; else the server in DATABASE_URL, else .stemma' }

export const AUTHOR: Option = { flags: '--author <name>', says: 'who does this, as the ledger names them; else the user of the machine' }

export function whereOf({ env }: Terminal, { ledger }: Options): Where {
  return whereFrom(env, typeof ledger === 'string' ? ledger : undefined)
}

/** Opens the ledger for as long as `use` needs it. */
export async function withStore<T>(io: Terminal, options: Options, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(whereOf(io, options))
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** The same for a ledger that is there: what only looks at one makes none. */
export async function withHeld<T>(io: Terminal, options: Options, use: (store: Store) => Promise<T>): Promise<T> {
  const where = whereOf(io, options)
  if ('ledger' in where && !existsSync(where.ledger))
    throw new Misuse(`There is no ledger in ${where.ledger}. \`stemma add PATH\` makes one; --ledger names another.`)
  return withStore(io, options, use)
}

export const authorOf = ({ env }: Terminal, { author }: Options): string =>
  typeof author === 'string' && author.trim() !== '' ? author : (env.USER ?? env.LOGNAME ?? env.USERNAME ?? machineUser())

/** The user's name as the machine has it; a container may run as a number that has none. */
function machineUser(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

/** A whole number from 1 that an option gives. */
export function countOf(options: Options, name: string): number | undefined {
  const given = options[name]
  if (given === undefined) return undefined
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1) throw new Misuse(`${flagOf(name)} wants a whole number from 1, not "${given}".`)
  return count
}

/** An option as it is written on the command line. */
const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** A date or a time, as ISO 8601; a time without a zone is UTC, as the ledger's own are. */
export function timeOf(options: Options, name: string): string | undefined {
  const given = options[name]
  if (given === undefined) return undefined
  const [, day = '', clock, zone] = TIME.exec(String(given)) ?? []
  const time = Date.parse(clock ? `${day}T${clock}${zone ?? 'Z'}` : day)
  if (Number.isNaN(time) || new Date(day).toISOString().slice(0, 10) !== day)
    throw new Misuse(`${flagOf(name)} wants a date such as 2018-02-10 or a time such as 2018-02-10T06:30Z, not "${given}".`)
  return clock ? new Date(time).toISOString() : day
}

const TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/

/** The last moment of a day; a time is itself. */
export const endOf = (time: string): string => (time.length === 10 ? `${time}T23:59:59.999Z` : time)
