import type { AddressInfo } from 'node:net'
import { serve as listen } from '@hono/node-server'
import { app, type Desk } from './app.ts'

export type { Desk } from './app.ts'
export { app } from './app.ts'

export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Puts the workbench on a port of this machine alone; port 0 takes a free one. */
export function serve(desk: Desk, { port = 4747 }: { port?: number } = {}): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app(desk).fetch, port, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${info.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
    server.on('error', reject)
  })
}
