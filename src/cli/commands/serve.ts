import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Line, serve } from '../../server/index.ts'
import { stepsBeside } from '../serving/beside.ts'
import { setUpLink, TEAM_OPTIONS, teamOf } from '../serving/team.ts'
import { working } from '../serving/working.ts'
import { AUTHOR, authorOf, LEDGER, withStore } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
import { type Command, Misuse } from './define.ts'

const PAGE = new URL('../../web/dist/index.html', import.meta.url)

const fileIn = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export const serveCommand: Command = {
  name: 'serve',
  says: 'open the workbench on a ledger, for one person on this machine or for a team',
  options: [
    LEDGER,
    AUTHOR,
    { flags: '--port <n>', says: 'where to listen; 0 takes a free one', default: '4747' },
    ...TEAM_OPTIONS,
    { flags: '--log', says: 'write a line of JSON for each request to standard error; a team’s server always does' },
  ],
  examples: [
    { line: 'stemma serve', says: 'the ledger in .stemma, at http://127.0.0.1:4747/' },
    { line: 'stemma serve --ledger case-7 --author anna', says: 'another ledger, decisions in somebody’s name' },
    { line: 'stemma serve --team --origin https://stemma.example.org --trust-proxy', says: 'for a team, behind a proxy that does TLS' },
  ],
  run: (io, _paths, options) => {
    const port = portOf(options.port)
    const asked = teamOf(options)
    if (asked?.origin === null && port === 0) throw new Misuse('--team with --port 0 wants an --origin.')
    return withStore(io, options, async (store) => {
      await built(io)
      const team = asked && { origin: asked.origin ?? `http://localhost:${port}`, proxies: asked.proxies }
      const log = team || options.log === true ? { log: logTo(io) } : {}
      const beside = stepsBeside()
      const reading = working(store, beside.steps, (error) =>
        io.err.write(`Reading and linking failed, and is tried again: ${error instanceof Error ? error.message : String(error)}\n`),
      )
      const desk = { store, author: authorOf(io, options), work: reading.now, team, ...log }
      const served = await serve(desk, { port, ...(asked ? { host: asked.host } : {}) }).catch((error) => refused(error, port))
      reading.start()
      try {
        await write(io.out, `${team ? `${team.origin}/` : served.url}\n`)
        io.err.write('The workbench is open there. Ctrl+C closes it.\n')
        const link = team && (await setUpLink(store, team.origin, options.setUp === true))
        if (link) io.err.write(`An admin joins here, once, within three days:\n${link}\n`)
        await interrupted()
      } finally {
        await Promise.all([served.close(), reading.end()])
        await beside.end()
      }
      return 0 as const
    })
  },
}

function portOf(given: string | boolean | undefined): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Misuse(`--port takes a whole number up to 65535, not "${given}".`)
  return port
}

/** A port that is not to be had is the asker's to mend. */
function refused(error: NodeJS.ErrnoException, port: number): never {
  const why = error.code === 'EADDRINUSE' ? 'is taken' : error.code === 'EACCES' ? 'is closed to this user' : null
  if (why === null) throw error
  throw new Misuse(`Port ${port} ${why}. Name another with --port, or 0 for any that is free.`)
}

const logTo =
  ({ err }: Terminal) =>
  (line: Line): void =>
    void err.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`)

/** Builds the page where it is not, which takes some seconds once. */
async function built({ err }: Terminal): Promise<void> {
  if (existsSync(PAGE)) return
  err.write('Building the page, once…\n')
  const { build } = await import('vite')
  await build({ root: fileIn('src/web'), configFile: fileIn('vite.config.ts'), logLevel: 'error' })
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
