import { steps } from '../../pipeline.ts'
import { counted, quoted } from '../../present/layout.ts'
import { listDecisions, rebuild, reread, type Store, work } from '../../store/index.ts'
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
      const said = `Rebuilt from ${counted(entries, 'entry', 'entries')}; ${counted(linked, 'report')} linked again.\n`
      await write(io.out, `${said}${await adrift(store)}`)
      return 0 as const
    }),
}

/** Decisions that no longer act on a claim as it was decided on: somebody has to look. */
async function adrift(store: Store): Promise<string> {
  const [changed, orphaned] = [
    await listDecisions(store, { standing: 'changed', limit: 1_000_000 }),
    await listDecisions(store, { standing: 'orphaned', limit: 1_000_000 }),
  ]
  const line = ({ seq, author, decision, anchor }: (typeof changed)[number]) =>
    `  #${seq} ${author} ${decision} ${quoted(anchor.exact)} in ${anchor.report}\n`
  const told = (list: typeof changed, says: string) =>
    list.length > 0 ? `${list.length} ${list.length === 1 ? 'decision' : 'decisions'} ${says}:\n${list.map(line).join('')}` : ''
  return `${told(changed, 'on words that are now read otherwise')}${told(orphaned, 'without a claim now')}`
}
