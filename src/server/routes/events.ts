import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { changesSince, onChange, type Store, sessionOf } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked } from '../asked.ts'
import { whoOf } from '../people/who.ts'

const HEARTBEAT_MS = 25_000

const events = createRoute({
  method: 'get',
  path: '/events',
  responses: {
    200: {
      content: { 'text/event-stream': { schema: z.string() } },
      description: 'Events: `ledger` when the ledger has grown (its data counts the changes), `alive` now and then.',
    },
  },
})

/** Tells the page that the ledger has grown, from where it last heard; until its session ends. */
export function eventRoutes({ store }: Desk) {
  const watch = shared(store)
  return asked().openapi(events, (c) => {
    const { session } = whoOf(c)
    return streamSSE(c, async (stream) => {
      let cursor = c.req.header('last-event-id') ?? null
      let busy = Promise.resolve()
      const tell = async () => {
        const { changes, cursor: next } = await changesSince(store, cursor, 200)
        cursor = next
        if (changes.length > 0) await stream.writeSSE({ event: 'ledger', id: next, data: String(changes.length) })
      }
      await tell()
      const end = watch(() => (busy = busy.then(tell).catch(() => undefined)))
      stream.onAbort(end)
      while (!stream.aborted) {
        await stream.sleep(HEARTBEAT_MS)
        if (session !== null && !(await sessionOf(store, session))) break
        if (!stream.aborted) await stream.writeSSE({ event: 'alive', data: '' })
      }
      end()
    }) as never
  })
}

/** One watch on the database for all who listen: begun by the first of them, ended by the last. */
function shared(store: Store): (told: () => void) => () => void {
  const listeners = new Set<() => void>()
  let watching: Promise<() => Promise<void>> | null = null
  return (told) => {
    listeners.add(told)
    watching ??= onChange(store, () => {
      for (const listener of listeners) listener()
    })
    return () => {
      if (!listeners.delete(told) || listeners.size > 0) return
      void watching?.then((end) => end()).catch(() => undefined)
      watching = null
    }
  }
}
