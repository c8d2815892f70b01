import { setTimeout as sleep } from 'node:timers/promises'
import { createRoute, z } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { type Change, changesSince, onChange, type Store } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked } from '../asked.ts'
import { late } from '../people/gate.ts'
import { memberOf, whoOf } from '../people/who.ts'

const HEARTBEAT_MS = 25_000
/** Streams that one person may have open: a tab has one. */
const MOST_STREAMS = 30

const events = createRoute({
  method: 'get',
  path: '/events',
  responses: {
    200: {
      content: { 'text/event-stream': { schema: z.string() } },
      description:
        'Events: `ledger` when the ledger has grown (its data counts the changes), `alive` first, and now and then: what comes after it is told.',
    },
  },
})

/** Who came in is nothing that a page shows anew, but whoever listens may be out by it. */
const isAccess = (change: Change): boolean => change.kind === 'access-changed'

/** Tells the page that the ledger has grown, from where it last heard; until its session or token ends. */
export function eventRoutes(desk: Desk) {
  const { store, team } = desk
  const watch = shared(store)
  return asked().openapi(events, (c) => {
    const who = whoOf(c).person?.id ?? ''
    if (watch.open(who) >= MOST_STREAMS) return late(c, HEARTBEAT_MS / 1000) as never
    const isOut = async () => Boolean(team) && !(await memberOf(desk, c))
    return streamSSE(c, async (stream) => {
      let cursor = c.req.header('last-event-id') ?? null
      let busy = Promise.resolve()
      const tell = async () => {
        const { changes, cursor: next } = await changesSince(store, cursor, 200)
        cursor = next
        if (changes.some(isAccess) && (await isOut())) return leave(stream)
        if (!changes.every(isAccess))
          await stream.writeSSE({ event: 'ledger', id: next, data: String(changes.filter((one) => !isAccess(one)).length) })
      }
      await tell()
      await stream.writeSSE({ event: 'alive', ...(cursor ? { id: cursor } : {}), data: '' })
      const end = watch.listen(who, () => (busy = busy.then(tell).catch(() => undefined)))
      const gone = new AbortController()
      stream.onAbort(() => {
        end()
        gone.abort()
      })
      while (!stream.aborted) {
        // Ends with the stream: a wait that is left over would keep a server that stops.
        await sleep(HEARTBEAT_MS, undefined, { signal: gone.signal }).catch(() => undefined)
        if (stream.aborted || (await isOut().catch(() => true))) break
        await stream.writeSSE({ event: 'alive', data: '' })
      }
      end()
    }) as never
  })
}

async function leave(stream: SSEStreamingApi): Promise<void> {
  await stream.close()
  stream.abort()
}

/** One watch on the database for all who listen: begun by the first of them, ended by the last. */
function shared(store: Store) {
  const listeners = new Map<() => void, string>()
  let watching: Promise<() => Promise<void>> | null = null
  const begin = () =>
    onChange(store, () => {
      for (const told of listeners.keys()) told()
    })
  return {
    /** How many streams somebody has open. */
    open: (who: string): number => [...listeners.values()].filter((one) => one === who).length,
    listen: (who: string, told: () => void) => {
      listeners.set(told, who)
      watching ??= begin()
      return () => {
        if (!listeners.delete(told) || listeners.size > 0) return
        void watching?.then((end) => end()).catch(() => undefined)
        watching = null
      }
    },
  }
}
