import { createRoute, z } from '@hono/zod-openapi'
import type { Export } from '../../exports/define.ts'
import { EXPORTS, exportNamed } from '../../exports/index.ts'
import { chunks } from '../../exports/packed/chunks.ts'
import { bookOf } from '../../exports/protection/book.ts'
import { isTable, marked } from '../../exports/rows/mark.ts'
import { atLeast } from '../../model/person.ts'
import { handOut, keyFile, keyIn, type Snapshot, type Store, snapshot } from '../../store/index.ts'
import { version } from '../../store/version.ts'
import type { Desk } from '../app.ts'
import { asked, by } from '../asked.ts'
import { failure } from '../journal.ts'
import { whoOf } from '../people/who.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'
import { streamed } from '../streamed.ts'
import { turns } from '../turns.ts'

const row = z.object({ name: z.string(), says: z.string(), extension: z.string(), follows: z.string(), loses: z.array(z.string()) })
const wanted = z.object({
  format: z.string(),
  coarsen: z.number().min(0).max(1000).default(0),
  names: z.enum(['withhold', 'keep']).default('withhold'),
  sites: z.enum(['blur', 'keep']).default('blur'),
  for: z.string().max(500).default(''),
  bom: z.boolean().default(false).openapi({ description: 'A table (CSV) begins with a byte order mark, by which Excel knows UTF-8.' }),
  incident: z.string().optional().openapi({ description: 'The one incident that is written; all where absent. A bundle is of all.' }),
})

const list = createRoute({
  method: 'get',
  path: '/exports',
  responses: shape.answers(z.array(row), 'The formats, with what each cannot hold.'),
})
const make = createRoute({
  method: 'post',
  path: '/exports',
  request: shape.body(wanted),
  responses: {
    200: { content: { 'application/octet-stream': { schema: z.string() } }, description: 'What was written.' },
    ...shape.refused,
    403: {
      content: { 'application/json': { schema: shape.failure } },
      description: 'It did not come from the page, or names and sites as they are take the role editor.',
    },
  },
})

export const exportRoutes = (desk: Desk) =>
  asked()
    .openapi(list, (c) =>
      c.json(
        EXPORTS.map(({ name, says, extension, follows, loses }) => ({ name, says, extension, follows, loses: [...loses] })),
        200,
      ),
    )
    .openapi(make, async (c) => {
      const given = c.req.valid('json')
      if ((given.names === 'keep' || given.sites === 'keep') && !atLeast(whoOf(c).role, 'editor'))
        return c.json({ ...refusal('unprotected'), needs: 'editor' as const }, 403)
      const format = exportNamed(given.format)
      if (!format) return c.json(refusal('no-format', { format: given.format }), 400)
      if (given.incident !== undefined && format.name === 'bundle') return c.json(refusal('bundle-of-all'), 400)
      const { signal } = c.req.raw
      const failed = (error: Error) => desk.log?.(failure(error, c.get('request')))
      try {
        const body = await download(desk.store, { ...given, format }, { author: by(desk, c).author, signal, failed })
        if (!body) return c.json(refusal(given.incident === undefined ? 'no-incidents' : 'no-incident'), 400)
        const headers = {
          'content-type': format.media,
          'content-disposition': `attachment; filename="stemma-${format.name}${format.extension}"`,
        }
        return c.body(body, 200, headers) as never
      } catch (error) {
        if (signal.aborted) return c.json(refusal('given-up'), 400)
        throw error
      }
    })

/** Exports that are made at a time: each holds a connection to the database until it is read. */
const AT_ONCE = 3
const queues = new WeakMap<Store, ReturnType<typeof turns>>()

const turnOf = (store: Store, signal: AbortSignal) => {
  const queue = queues.get(store) ?? turns(AT_ONCE)
  queues.set(store, queue)
  return queue.take(signal)
}

type Wanted = Omit<z.infer<typeof wanted>, 'format'> & { readonly format: Export }

interface Asking {
  readonly author: string
  /** Ends the work when whoever asked is gone. */
  readonly signal: AbortSignal
  failed(error: Error): void
}

/** What was asked for as a body that is made while it is read, of the ledger as it is now; null where it has no such incident. */
async function download(store: Store, given: Wanted, { author, signal, failed }: Asking): Promise<ReadableStream<Uint8Array> | null> {
  const { format, coarsen, names, sites, incident, bom } = given
  const leave = await turnOf(store, signal)
  let now: Snapshot | null = null
  const ended = async () => {
    await now?.close().catch(failed)
    leave()
  }
  try {
    now = await snapshot(store)
    const vouched = format.name === 'bundle' ? await now.vouch(keyIn(keyFile(store, process.env)).pem) : null
    const book = await bookOf(now, {
      prefers: format.policy,
      protection: { coarsen: coarsen || null, withholdNames: names !== 'keep', blurSites: sites !== 'keep' },
      software: `stemma ${version()}`,
      incident,
      proof: vouched && { ...vouched, entries: now.entries, authors: false },
      signal,
    })
    if (!book) {
      await ended()
      return null
    }
    const pieces = bom && isTable(format) ? marked(format.write(book)) : format.write(book)
    const about = { ...given, format: format.name }
    return streamed(handOut(store, chunks(pieces), { format: format.name, about, author }), { ended, failed })
  } catch (error) {
    await ended()
    throw error
  }
}
