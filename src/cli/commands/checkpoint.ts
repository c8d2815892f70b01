import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Checkpoint, everyEntry, makeCheckpoint, newKey, type Store } from '../../store/index.ts'
import { LEDGER, withStore } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
import type { Command } from './define.ts'

export const checkpointCommand: Command = {
  name: 'checkpoint',
  says: 'write out, signed, what the ledger holds now, for others to hold it to',
  options: [
    LEDGER,
    { flags: '--key <file>', says: 'the signing key (Ed25519, PEM); made where there is none' },
    { flags: '--entries <file>', says: 'also write all entries, so that it can be verified without the database' },
  ],
  examples: [
    { line: 'stemma checkpoint > 2026-03-01.checkpoint.json', says: 'give it to somebody who shall be able to tell' },
    {
      line: 'stemma checkpoint --entries entries.jsonl > c.json',
      says: 'with everything a third party needs: stemma verify c.json entries.jsonl',
    },
  ],
  run: (io, _paths, options) =>
    withStore(io, options, async (store) => {
      const checkpoint = await makeCheckpoint(store, keyIn(io, typeof options.key === 'string' ? options.key : keyFile(io, store)))
      if (typeof options.entries === 'string') await writeEntries(store, options.entries, checkpoint)
      await write(io.out, `${JSON.stringify(checkpoint, null, 2)}\n`)
      return 0 as const
    }),
}

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

/** One entry a line, up to the checkpoint's last. */
async function writeEntries(store: Store, file: string, { size }: Checkpoint): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 })
  for await (const page of everyEntry(store, size))
    if (!out.write(page.map((entry) => `${JSON.stringify(entry)}\n`).join(''))) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
}
