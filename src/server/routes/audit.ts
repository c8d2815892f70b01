import { createRoute, z } from '@hono/zod-openapi'
import { type DiscrepancyRuled, type Entry, EVENT_KINDS } from '../../model/ledger.ts'
import type { EntryRow } from '../../present/rows.ts'
import { entries, verifyLedger } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked } from '../asked.ts'
import { type Who, whoOf } from '../people/who.ts'
import * as shape from '../schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/audit',
  request: {
    query: z.object({
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      kind: z.enum(EVENT_KINDS).optional(),
      by: z.string().optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    }),
  },
  responses: {
    ...shape.answers(z.object({ rows: z.array(shape.entryRow), total: z.number() }), 'Entries, the newest first.'),
    ...shape.refused,
  },
})
const verify = createRoute({
  method: 'get',
  path: '/audit/verify',
  responses: shape.answers(z.object({ sound: z.boolean(), entries: z.number(), message: z.string() }), 'Whether the chain holds.'),
})

export const auditRoutes = ({ store }: Desk) =>
  asked()
    .openapi(list, async (c) => {
      const { before, limit, kind, by, from, to } = c.req.valid('query')
      const found = await entries(store, {
        newestFirst: true,
        limit,
        ...(before === undefined ? {} : { after: before }),
        kinds: seen(whoOf(c)).filter((one) => kind === undefined || one === kind),
        ...(by ? { author: by } : {}),
        ...(from ? { from } : {}),
        ...(to ? { to: `${to}T23:59:59.999Z` } : {}),
      })
      return c.json({ rows: found.map(entryRow), total: found[0]?.seq ?? 0 }, 200)
    })
    .openapi(verify, async (c) => {
      const { faults, entries: n } = await verifyLedger(store)
      const sound = faults.length === 0
      return c.json({ sound, entries: n, message: sound ? `${n} entries, the chain holds` : (faults[0] ?? 'The chain is broken.') }, 200)
    })

/** Who came in when is for those who let people in; the others see the work. */
const seen = ({ role }: Who) => EVENT_KINDS.filter((kind) => role === 'admin' || kind !== 'access-changed')

function entryRow(entry: Entry): EntryRow {
  return { n: entry.seq, at: entry.at, by: entry.author, what: entry.kind, hash: entry.hash, ...said(entry) }
}

const why = (reason: string): string => (reason ? ` — ${reason}` : '')

function ruled({ ruling, holds }: DiscrepancyRuled): string {
  if (ruling === 'holds') return `${holds.map(({ exact }) => `“${exact.slice(0, 80)}”`).join(', ')} holds`
  return ruling === 'stand' ? 'both stand' : 'no discrepancy'
}

/** What an entry is about and what it says, in a line. */
function said(entry: Entry): Pick<EntryRow, 'about' | 'detail'> {
  switch (entry.kind) {
    case 'report-added':
      return {
        about: entry.body.report.id,
        detail: `${entry.body.report.title || 'untitled'} (${entry.body.report.outlet || 'no outlet'})`,
      }
    case 'claims-read':
      return { about: entry.body.report, detail: `${entry.body.claims.length} claims by ${entry.body.reader}` }
    case 'claim-decided':
      return {
        about: entry.body.anchor.claim,
        detail: `${entry.body.decision} “${entry.body.anchor.exact.slice(0, 120)}”${entry.body.reason ? ` — ${entry.body.reason}` : ''}`,
      }
    case 'claims-tied':
      return { about: '', detail: `${entry.body.as}: ${entry.body.left.length} and ${entry.body.right.length} claims` }
    case 'claims-assigned':
      return { about: entry.body.to ?? '', detail: `${entry.body.claims.length} claims to ${entry.body.to ?? 'nobody'}` }
    case 'discrepancy-ruled':
      return { about: entry.body.about, detail: `${entry.body.about}: ${ruled(entry.body)}${why(entry.body.reason)}` }
    case 'sources-ruled':
      return {
        about: entry.body.between.join(', '),
        detail: `${entry.body.between.join(' and ')}: ${entry.body.how === 'one' ? 'one source' : 'independent'}${why(entry.body.reason)}`,
      }
    case 'entry-undone':
      return { about: String(entry.body.entry), detail: `undid entry ${entry.body.entry}` }
    case 'reference-added':
      return { about: entry.body.name, detail: entry.body.name }
    case 'access-changed':
      return { about: entry.body.person, detail: [entry.body.what, entry.body.person, entry.body.detail].filter(Boolean).join(' · ') }
    case 'export-made':
      return { about: entry.body.format, detail: `${entry.body.format}, sha256 ${entry.body.sha256.slice(0, 12)}` }
  }
}
