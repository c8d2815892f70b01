import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { changesSince, onChange } from '../../store/index.ts'
import type { Desk } from '../app.ts'

const HEARTBEAT_MS = 25_000

/** Tells the page that the ledger has grown, from where it last heard. */
export const eventRoutes = ({ store }: Desk) =>
  new Hono().get('/events', (c) =>
    streamSSE(c, async (stream) => {
      let cursor = c.req.header('last-event-id') ?? null
      let busy = Promise.resolve()
      const tell = async () => {
        const { changes, cursor: next } = await changesSince(store, cursor, 200)
        cursor = next
        if (changes.length > 0) await stream.writeSSE({ event: 'ledger', id: next, data: String(changes.length) })
      }
      const told = () => {
        busy = busy.then(tell).catch(() => undefined)
      }
      await tell()
      const end = await onChange(store, told)
      stream.onAbort(() => void end())
      while (!stream.aborted) {
        await stream.sleep(HEARTBEAT_MS)
        if (!stream.aborted) await stream.writeSSE({ event: 'alive', data: '' })
      }
      await end()
    }),
  )
