import { steps } from '../../pipeline.ts'
import { counted } from '../../present/layout.ts'
import { work } from '../../store/index.ts'
import { tellIssue } from '../intake.ts'
import { progress } from '../progress.ts'
import { countOf, LEDGER, withStore } from '../store.ts'
import { write } from '../terminal.ts'
import type { Command } from './define.ts'

export const workerCommand: Command = {
  name: 'worker',
  says: 'read, trace, link and reconcile what waits in the ledger, until stopped',
  options: [
    LEDGER,
    { flags: '--until-idle', says: 'end when nothing waits any more' },
    { flags: '--batch <count>', says: 'reports read in one transaction', default: '50' },
    { flags: '--lease <seconds>', says: 'after which work of a worker that died goes to another', default: '60' },
  ],
  examples: [
    { line: 'stemma worker', says: 'one more worker on the ledger here; start as many as there are cores' },
    { line: 'DATABASE_URL=postgres://… stemma worker', says: 'on any machine, for a team’s server' },
    { line: 'stemma worker --until-idle', says: 'work off what waits, then end' },
  ],
  run: (io, _paths, options) =>
    withStore(io, options, async (store) => {
      const stop = new AbortController()
      const onSignal = () => stop.abort()
      process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
      const bar = progress(io, 'Read and linked')
      const done = await work(store, steps, {
        batch: countOf(options, 'batch') ?? 50,
        lease: countOf(options, 'lease') ?? 60,
        signal: stop.signal,
        ...(options.untilIdle ? { until: 'idle' as const } : {}),
        told: ({ read, linked, issues }) => {
          bar.step(read + linked)
          for (const issue of issues) tellIssue(io, issue)
        },
      })
      bar.end()
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
      await write(
        io.err,
        `${counted(done.read, 'report')} read, ${counted(done.claims, 'claim')}, ${counted(done.incidents, 'incident')} made or changed.\n`,
      )
      return 0 as const
    }),
}
