import { existsSync } from 'node:fs'
import { steps } from '../../pipeline.ts'
import { serve } from '../../server/index.ts'
import { work } from '../../store/index.ts'
import { AUTHOR, authorOf, LEDGER, withStore } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
import { type Command, Misuse } from './define.ts'

const PAGE = new URL('../../web/dist/index.html', import.meta.url)
const ROOT = new URL('../../../', import.meta.url)

export const serveCommand: Command = {
  name: 'serve',
  says: 'open the workbench on a ledger, for one person on this machine',
  options: [LEDGER, AUTHOR, { flags: '--port <n>', says: 'where to listen on 127.0.0.1; 0 takes a free port', default: '4747' }],
  examples: [
    { line: 'stemma serve', says: 'the ledger in .stemma, at http://127.0.0.1:4747/' },
    { line: 'stemma serve --ledger case-7 --author anna', says: 'another ledger, decisions in somebody’s name' },
  ],
  run: (io, _paths, options) =>
    withStore(io, options, async (store) => {
      const port = Number(options.port)
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new Misuse(`--port takes a whole number up to 65535, not "${options.port}".`)
      await built(io)
      const until = new AbortController()
      const working = work(store, steps, { signal: until.signal })
      const served = await serve({ store, author: authorOf(io, options), work: () => worked(store) }, { port })
      await write(io.out, `${served.url}\n`)
      io.err.write('The workbench is open there. Ctrl+C closes it.\n')
      await interrupted()
      until.abort()
      await Promise.all([served.close(), working])
      return 0 as const
    }),
}

/** Resolves once nothing waits to be read or linked. */
async function worked(store: Parameters<typeof work>[0]): Promise<void> {
  await work(store, steps, { until: 'idle' })
}

/** Builds the page where it is not, which takes some seconds once. */
async function built({ err }: Terminal): Promise<void> {
  if (existsSync(PAGE)) return
  err.write('Building the page, once…\n')
  const { build } = await import('vite')
  await build({ root: new URL('src/web', ROOT).pathname, configFile: new URL('vite.config.ts', ROOT).pathname, logLevel: 'error' })
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
