import { createRoute, z } from '@hono/zod-openapi'
import { type Anchor, type Entry, EVENT_KINDS, reportOfEntry } from '../../model/ledger.ts'
import type { EntryRow } from '../../present/rows.ts'
import { entries, reportHeads, verifyLedger } from '../../store/index.ts'
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
      const ids = found.flatMap((entry) => (entry.kind === 'claims-read' ? entry.body.report : []))
      const titles = new Map((await reportHeads(store, ids)).map(({ id, title }) => [id, title]))
      const undone = await undoneBy(store, found)
      return c.json({ rows: found.map((entry) => entryRow(entry, { titles, undone })), total: found[0]?.seq ?? 0 }, 200)
    })
    .openapi(verify, async (c) => {
      const { faults, entries: n } = await verifyLedger(store)
      const sound = faults.length === 0
      return c.json({ sound, entries: n, message: sound ? `${n} entries, the chain holds` : (faults[0] ?? 'The chain is broken.') }, 200)
    })

/** Who came in when is for those who let people in; the others see the work. */
const seen = ({ role }: Who) => EVENT_KINDS.filter((kind) => role === 'admin' || kind !== 'access-changed')

/** What entries are told with: titles of reports by their ids, and entries that were taken back by their numbers. */
interface Around {
  readonly titles: ReadonlyMap<string, string>
  readonly undone: ReadonlyMap<number, Entry>
}

/** The entries that some entries take back. */
async function undoneBy(store: Desk['store'], found: readonly Entry[]): Promise<Around['undone']> {
  const numbers = new Set(found.flatMap((entry) => (entry.kind === 'entry-undone' ? entry.body.entry : [])))
  const each = await Promise.all([...numbers].map((seq) => entries(store, { after: seq - 1, upTo: seq })))
  return new Map(each.flat().map((entry) => [entry.seq, entry]))
}

function entryRow(entry: Entry, around: Around): EntryRow {
  return {
    n: entry.seq,
    at: entry.at,
    by: entry.author,
    what: entry.kind,
    hash: entry.hash,
    report: reportOfEntry(entry),
    ...said(entry, around),
  }
}

/** Words of a claim that an entry is shown with. */
const words = ({ exact }: Anchor): string => exact.slice(0, 120)

/** What an entry is about, and what it says as values. */
function said(entry: Entry, { titles, undone }: Around): Pick<EntryRow, 'about' | 'values' | 'reason'> {
  switch (entry.kind) {
    case 'report-added': {
      const { id, title, outlet } = entry.body.report
      return { about: id, values: { title, outlet }, reason: '' }
    }
    case 'claims-read': {
      const { report, claims, reader } = entry.body
      return { about: report, values: { count: claims.length, title: titles.get(report) ?? '', reader }, reason: '' }
    }
    case 'claim-decided': {
      const { anchor, decision, reason } = entry.body
      return { about: anchor.claim, values: { decision, words: words(anchor) }, reason }
    }
    case 'claims-tied': {
      const { as, left, right, reason } = entry.body
      return { about: '', values: { as, left: left.length, right: right.length }, reason }
    }
    case 'claims-assigned':
      return { about: entry.body.to ?? '', values: { count: entry.body.claims.length, to: entry.body.to }, reason: '' }
    case 'discrepancy-ruled': {
      const { about, ruling, holds, reason } = entry.body
      return { about, values: { about, ruling, holds: holds.map(words) }, reason }
    }
    case 'sources-ruled': {
      const { between, how, reason } = entry.body
      return { about: between.join(', '), values: { between, how }, reason }
    }
    case 'entry-undone': {
      const { entry: n, reason } = entry.body
      const taken = undone.get(n)
      const what: EntryRow['values'] =
        taken?.kind === 'claim-decided' ? { decision: taken.body.decision, words: words(taken.body.anchor) } : {}
      return { about: String(n), values: { entry: n, ...(taken ? { what: taken.kind } : {}), ...what }, reason }
    }
    case 'reference-added':
      return { about: entry.body.name, values: { name: entry.body.name }, reason: '' }
    case 'access-changed': {
      const { what, person, detail } = entry.body
      return { about: person, values: { what, person, detail }, reason: '' }
    }
    case 'export-made':
      return { about: entry.body.format, values: { format: entry.body.format, sha256: entry.body.sha256 }, reason: '' }
  }
}
