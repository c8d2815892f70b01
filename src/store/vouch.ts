import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Checkpoint, newKey, type Signed, signText } from './checkpoint.ts'
import type { Store } from './open.ts'
import { makeCheckpoint } from './verify.ts'

/** The file of the ledger's signing key: in its own folder, else in the user's folder of settings. */
export const keyFile = ({ folder }: Store, env: NodeJS.ProcessEnv): string =>
  folder === null ? join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'stemma', 'signing-key.pem') : join(folder, 'signing-key.pem')

/** The signing key in a file, in PEM; made where there is none. */
export function keyIn(file: string): { readonly pem: string; readonly made: boolean } {
  if (existsSync(file)) return { pem: readFileSync(file, 'utf8'), made: false }
  const pem = newKey()
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
  return { pem, made: true }
}

/** What goes with something that is handed out, so that it can be held against the ledger without it. */
export interface Vouched {
  readonly checkpoint: Checkpoint
  sign(text: string): Signed
}

/** Vouches for what is seen of the ledger, or was at an earlier checkpoint. */
export async function vouch(seen: Pick<Store, 'db'>, pem: string, given: Checkpoint | null = null): Promise<Vouched> {
  return {
    checkpoint: given ?? (await makeCheckpoint(seen, pem)),
    sign: (text) => signText(text, pem),
  }
}
