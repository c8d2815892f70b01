import { keyFile, keyIn, type Store } from '../store/index.ts'
import type { Option, Options } from './commands/define.ts'
import type { Terminal } from './terminal.ts'

export const KEY: Option = { flags: '--key <file>', says: 'the signing key (Ed25519, PEM); made where there is none' }

/** The ledger's signing key, in PEM. */
export function keyOf({ env, err }: Terminal, store: Store, { key }: Options): string {
  const file = typeof key === 'string' ? key : keyFile(store, env)
  const { pem, made } = keyIn(file)
  if (made) err.write(`A new signing key was made: ${file}. Keep it, and tell others its public half ("key" in the checkpoint).\n`)
  return pem
}
