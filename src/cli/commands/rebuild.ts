import { steps } from '../../pipeline.ts'
import { rebuild, reread, work } from '../../store/index.ts'
import { progress } from '../progress.ts'
import { LEDGER, withHeld } from '../store.ts'
import { write } from '../terminal.ts'
import type { Command } from './define.ts'

export const rebuildCommand: Command = {
  name: 'rebuild',
  says: 'make everything that is made from the ledger’s entries again',
  options: [LEDGER, { flags: '--reread', says: 'also read every report again by today’s reader; decisions follow their claims' }],
  examples: [
    { line: 'stemma rebuild', says: 'the same tables again; the entries are only read' },
    { line: 'stemma rebuild --reread', says: 'after the reader or the reference lines changed' },
  ],
  run: (io, _paths, options) =>
    withHeld(io, options, async (store) => {
      const bar = progress(io, 'Entry')
      const entries = await rebuild(store, (count) => bar.step(count))
      bar.end()
      if (options.reread) await reread(store, steps.reader, { all: true })
      const links = progress(io, 'Linked')
      const { linked } = await work(store, steps, { until: 'idle', told: (done) => links.step(done.linked) })
      links.end()
      await write(io.out, `Rebuilt from ${entries} entries; ${linked} reports linked again.\n`)
      return 0 as const
    }),
}
