import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { newKey, type Store } from '../store/index.ts'
import type { Option, Options } from './commands/define.ts'
import type { Terminal } from './terminal.ts'

export const KEY: Option = { flags: '--key <file>', says: 'the signing key (Ed25519, PEM); made where there is none' }

/** The ledger's signing key, in PEM. */
export const keyOf = (io: Terminal, store: Store, { key }: Options): string => keyIn(io, typeof key === 'string' ? key : keyFile(io, store))

/** The ledger's own folder, else the user's folder of settings. */
const keyFile = ({ env }: Terminal, { folder }: Store): string =>
  folder === null ? join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'stemma', 'signing-key.pem') : join(folder, 'signing-key.pem')

function keyIn(io: Terminal, file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const pem = newKey()
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
  io.err.write(`A new signing key was made: ${file}. Keep it, and tell others its public half ("key" in the checkpoint).\n`)
  return pem
}
