import type { Decision } from '../../model/ledger.ts'
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
  options: [
    LEDGER,
    { flags: '--reread', says: 'also read every report again by today’s reader; decisions follow their claims' },
    { flags: '--format <name>', says: 'text for people, json for programs', default: 'text', choices: ['text', 'json'] },
  ],
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
      const left = await adrift(store)
      const said = () =>
        `Rebuilt from ${counted(entries, 'entry', 'entries')}; ${counted(linked, 'report')} linked again.\n${adriftSaid(left)}`
      await write(io.out, options.format === 'json' ? `${JSON.stringify({ entries, linked, ...left })}\n` : said())
      return 0 as const
    }),
}

interface Adrift {
  readonly changed: readonly Decision[]
  readonly orphaned: readonly Decision[]
}

/** Decisions that no longer act on a claim as it was decided on: somebody has to look. */
const adrift = async (store: Store): Promise<Adrift> => ({
  changed: await listDecisions(store, { standing: 'changed', limit: 1_000_000 }),
  orphaned: await listDecisions(store, { standing: 'orphaned', limit: 1_000_000 }),
})

function adriftSaid({ changed, orphaned }: Adrift): string {
  const line = ({ seq, author, decision, anchor }: Decision) =>
    `  #${seq} ${author} ${decision} ${quoted(anchor.exact)} in ${anchor.report}\n`
  const told = (list: readonly Decision[], says: string) =>
    list.length > 0 ? `${list.length} ${list.length === 1 ? 'decision' : 'decisions'} ${says}:\n${list.map(line).join('')}` : ''
  return `${told(changed, 'on words that are now read otherwise')}${told(orphaned, 'without a claim now')}`
}
