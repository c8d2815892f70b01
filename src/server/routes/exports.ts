import { createRoute, z } from '@hono/zod-openapi'
import { EXPORTS, exportNamed } from '../../exports/index.ts'
import { sheetOf } from '../../exports/protection/sheet.ts'
import { isTable, marked } from '../../exports/rows/mark.ts'
import { sha256 } from '../../model/ids.ts'
import { atLeast } from '../../model/person.ts'
import { account } from '../../pipeline.ts'
import { accountInputs, keyFile, keyIn, logExport, type Store, vouch, withRulings } from '../../store/index.ts'
import { version } from '../../store/version.ts'
import type { Desk } from '../app.ts'
import { asked, by } from '../asked.ts'
import { whoOf } from '../people/who.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

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
      const plain = await wrote(desk.store, given)
      if (plain === null) return c.json(refusal(given.incident === undefined ? 'no-incidents' : 'no-incident'), 400)
      const written = given.bom && isTable(format) ? marked(plain) : plain
      await logExport(desk.store, { format: format.name, sha256: sha256(written), about: { ...given } }, by(desk, c).author)
      const bytes = typeof written === 'string' ? Buffer.from(written) : written
      const headers = {
        'content-type': format.media,
        'content-disposition': `attachment; filename="stemma-${format.name}${format.extension}"`,
      }
      return c.body(new Uint8Array(bytes), 200, headers) as never
    })

async function wrote(
  store: Store,
  { format, coarsen, names, sites, incident }: z.infer<typeof wanted>,
): Promise<string | Uint8Array | null> {
  const vouched = format === 'bundle' ? await vouch(store, keyIn(keyFile(store, process.env)).pem) : null
  const { reports, claims, constraints, independence, revisions, seq } = await accountInputs(store)
  const by = Map.groupBy(claims, ({ report }) => report)
  const told = account(reports, { constraints, independence, revisions, read: ({ id }) => ({ claims: by.get(id) ?? [], issues: [] }) })
  const whole = await withRulings(store, told)
  const protection = { coarsen: coarsen || null, withholdNames: names !== 'keep', blurSites: sites !== 'keep' }
  const texts = new Map(reports.map((report) => [report.id, report]))
  const proof = vouched && { ...vouched, entries: await vouched.entries(seq), authors: false }
  if (incident !== undefined && !whole.incidents.some(({ id }) => id === incident)) return null
  const sheet = sheetOf(whole, { protection, software: `stemma ${version()}`, incident, texts, proof })
  return sheet ? (exportNamed(format)?.write(sheet) ?? null) : null
}
