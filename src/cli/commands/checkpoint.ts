import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { type Checkpoint, everyEntry, makeCheckpoint, type Store } from '../../store/index.ts'
import { KEY, keyOf } from '../key.ts'
import { LEDGER, withHeld } from '../store.ts'
import { write } from '../terminal.ts'
import type { Command } from './define.ts'

export const checkpointCommand: Command = {
  name: 'checkpoint',
  says: 'write out, signed, what the ledger holds now, for others to hold it to',
  options: [LEDGER, KEY, { flags: '--entries <file>', says: 'also write all entries, so that it can be verified without the database' }],
  examples: [
    { line: 'stemma checkpoint > 2026-03-01.checkpoint.json', says: 'give it to somebody who shall be able to tell' },
    {
      line: 'stemma checkpoint --entries entries.jsonl > c.json',
      says: 'with everything a third party needs: stemma verify c.json entries.jsonl',
    },
  ],
  run: (io, _paths, options) =>
    withHeld(io, options, async (store) => {
      const checkpoint = await makeCheckpoint(store, keyOf(io, store, options))
      if (typeof options.entries === 'string') await writeEntries(store, options.entries, checkpoint)
      await write(io.out, `${JSON.stringify(checkpoint, null, 2)}\n`)
      return 0 as const
    }),
}

/** One entry a line, up to the checkpoint's last. */
async function writeEntries(store: Store, file: string, { size }: Checkpoint): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 })
  for await (const page of everyEntry(store, size))
    if (!out.write(page.map((entry) => `${JSON.stringify(entry)}\n`).join(''))) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
}
