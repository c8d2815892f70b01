import type { AddressInfo } from 'node:net'
import { serve as listen } from '@hono/node-server'
import { app, type Desk } from './app.ts'

export type { Desk, Team } from './app.ts'
export { app } from './app.ts'
export type { Line } from './journal.ts'
export type { Rates } from './people/limits.ts'
export { hashOf, secret } from './people/secrets.ts'
export { linkOf } from './routes/invitations.ts'

export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** How long answers that are under way may take once the server closes; event streams have no end of their own. */
const GRACE_MS = 500

/**
 * How long an idle connection is kept. Longer than anything keeps this process busy: what came in meanwhile is only read after the
 * connections whose time is up are ended, and a request in one of them would be lost.
 */
const IDLE_MS = 120_000

/** Puts the workbench on a port, of this machine alone unless another address is given; port 0 takes a free one. */
export function serve(desk: Desk, { port = 4747, host = '127.0.0.1' }: { port?: number; host?: string } = {}): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app(desk).fetch, port, hostname: host }, (info: AddressInfo) =>
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${info.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            if (!('closeAllConnections' in server)) return
            server.closeIdleConnections()
            setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
          }),
      }),
    )
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = IDLE_MS
    server.on('error', reject)
  })
}
