import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Input } from '../../formats/define.ts'
import { type IngestOptions, ingest, type Taken } from '../../ingest/ingest.ts'
import { sha256 } from '../../model/ids.ts'
import type { Issue } from '../../model/issue.ts'
import type { ImportRow } from '../../present/rows.ts'
import { addReports, listClaims } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked, by } from '../asked.ts'
import { fetchPublic, Unfetched } from '../fetching.ts'
import * as shape from '../schemas.ts'

const file = { type: 'string', format: 'binary' } as const
const form = z.looseObject({}).openapi({
  description: 'Files, or a pasted text, or an address to fetch; outlet and published are of what names none itself.',
  properties: {
    file: { type: 'array', items: file },
    text: { type: 'string' },
    title: { type: 'string' },
    outlet: { type: 'string' },
    published: { type: 'string' },
    url: { type: 'string', format: 'uri' },
  },
})

/** Imports that are told of, at most. */
const KEPT = 500

const list = createRoute({
  method: 'get',
  path: '/imports',
  responses: shape.answers(z.array(shape.importRow), `The latest ${KEPT} of what was taken in since the server started, the last first.`),
})
const take = createRoute({
  method: 'post',
  path: '/imports',
  request: { body: { content: { 'multipart/form-data': { schema: form } } } },
  responses: { ...shape.answers(shape.importRow, 'What came of it.'), ...shape.refused, ...shape.tooLarge },
})

export function importRoutes(desk: Desk) {
  const rows: ImportRow[] = []
  return asked()
    .openapi(list, (c) =>
      c.json(
        rows.map((row) => ({ ...row, issues: [...row.issues] })),
        200,
      ),
    )
    .openapi(take, async (c) => {
      try {
        const row = await takeIn(by(desk, c), await sentOf(c))
        rows.unshift(row)
        rows.splice(KEPT)
        void counted(desk, row)
          .then((done) => rows.includes(row) && (rows[rows.indexOf(row)] = done))
          .catch(() => undefined)
        return c.json({ ...row, issues: [...row.issues] }, 200)
      } catch (error) {
        if (error instanceof Unfetched) return c.json(error.why, 400)
        throw error
      }
    })
}

/** What a pasted text is called where files have names. */
const PASTED = 'pasted.jsonl'

/** What a form carries, and the outlet and day that go with what names none. */
interface Sent {
  readonly inputs: readonly Input[]
  readonly untold: NonNullable<IngestOptions['untold']>
}

type Row = ImportRow & { readonly ids?: readonly string[] }

/** The files, the pasted text or the fetched address that a form carries. */
async function sentOf(c: Context): Promise<Sent> {
  const form = await c.req.formData()
  const field = (name: string) => String(form.get(name) ?? '').trim()
  return { inputs: await inputsOf(form, field), untold: { outlet: field('outlet'), published: field('published') } }
}

async function inputsOf(form: FormData, field: (name: string) => string): Promise<readonly Input[]> {
  const files = form.getAll('file').filter((one): one is File => one instanceof File)
  if (files.length > 0)
    return Promise.all(files.map(async (file) => ({ path: file.name, bytes: pieces(new Uint8Array(await file.arrayBuffer())) })))
  if (field('url')) {
    const { url, media, bytes } = await fetchPublic(field('url'))
    return [{ path: url, media, bytes: pieces(bytes) }]
  }
  if (!field('text')) throw new Unfetched('nothing-sent')
  const record = { title: field('title'), text: field('text') }
  const line = JSON.stringify(Object.fromEntries(Object.entries(record).filter(([, value]) => value)))
  return [{ path: PASTED, bytes: pieces(Buffer.from(`${line}\n`)) }]
}

async function* pieces(bytes: Uint8Array) {
  yield bytes
}

async function takeIn({ store, author, work }: Desk, { inputs, untold }: Sent): Promise<Row> {
  const taken: Taken[] = []
  const issues: Issue[] = []
  const at = store.now().toISOString()
  for await (const found of ingest(inputs, { untold, today: at.slice(0, 10) }))
    'issue' in found ? issues.push(found.issue) : taken.push(found)
  const batch = taken.map(({ report, bytes, claims }) => ({ report, raw: bytes, claims }))
  const none = { added: [], known: [], refused: [], issues: [] }
  const { added, known, refused, issues: untaken } = batch.length > 0 ? await addReports(store, batch, { author }) : none
  issues.push(...untaken)
  for (const { given, why } of refused) issues.push({ code: 'refused', message: why, place: given })
  void work()
  const pasted = inputs[0]?.path === PASTED ? taken[0]?.report.title || taken[0]?.report.text.slice(0, 60) : null
  const name = inputs.length > 1 ? `${inputs.length} files` : (pasted ?? inputs[0]!.path)
  const state = taken.length === 0 ? 'failed' : 'reading'
  return { id: sha256(at + name).slice(0, 12), name, at, state, reports: added.length, known: known.length, claims: 0, issues, ids: added }
}

/** The row again once its reports are read. */
async function counted({ store, work }: Desk, row: Row): Promise<Row> {
  if (row.state === 'failed') return row
  await work()
  const claims = await listClaims(store, { reports: row.ids ?? [], limit: 100_000 })
  return { ...row, state: 'done', claims: claims.length }
}
