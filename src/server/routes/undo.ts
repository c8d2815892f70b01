import { createRoute, z } from '@hono/zod-openapi'
import type { Entry, EventKind } from '../../model/ledger.ts'
import { entries, type Store, undo } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked, by } from '../asked.ts'
import * as shape from '../schemas.ts'

/** What was taken back or brought back: a decision, a tie or a ruling, and the words that it was on. */
const act = z.object({ what: z.string(), words: shape.text }).nullable()

const undoing = createRoute({
  method: 'post',
  path: '/undo',
  responses: shape.answers(z.object({ undone: act }), 'What was taken back; null where there is nothing.'),
})
const redoing = createRoute({
  method: 'post',
  path: '/redo',
  responses: shape.answers(z.object({ redone: act }), 'What was brought back; null where nothing was taken back last.'),
})

/** One's own last act taken back, and what was taken back last brought back. */
export function undoRoutes(desk: Desk) {
  const turn = async (own: Desk, found: Act | null) => {
    if (!found) return null
    const result = await undo(own.store, found.seq, { author: own.author, reason: '' })
    void own.work()
    return result.kind === 'done' ? { what: found.what, words: found.words } : null
  }
  return asked()
    .openapi(undoing, async (c) => {
      const own = by(desk, c)
      return c.json({ undone: await turn(own, lastDone(await acts(own.store, own.author))) }, 200)
    })
    .openapi(redoing, async (c) => {
      const own = by(desk, c)
      return c.json({ redone: await turn(own, lastUndone(await acts(own.store, own.author))) }, 200)
    })
}

interface Act {
  readonly seq: number
  readonly what: string
  readonly words: string | null
}

const ACTS: readonly EventKind[] = [
  ...(['claim-decided', 'claims-tied', 'claims-assigned', 'discrepancy-ruled', 'sources-ruled', 'reference-added'] as const),
  'entry-undone',
]

/** What somebody did that can be taken back, the last first, and the numbers of what is taken back today. */
async function acts(store: Store, author: string): Promise<{ done: readonly Entry[]; back: ReadonlySet<number> }> {
  const done = await entries(store, { author, kinds: ACTS, newestFirst: true, limit: 500 })
  const back = new Set<number>()
  for (const one of done) if (one.kind === 'entry-undone' && !back.has(one.seq)) back.add(one.body.entry)
  return { done, back }
}

function lastDone({ done, back }: Awaited<ReturnType<typeof acts>>): Act | null {
  const found = done.find((one) => one.kind !== 'entry-undone' && !back.has(one.seq))
  return found ? { seq: found.seq, ...said(found) } : null
}

/** The last undo that nothing new was done after. */
function lastUndone({ done, back }: Awaited<ReturnType<typeof acts>>): Act | null {
  const byNumber = new Map(done.map((one) => [one.seq, one]))
  for (const one of done) {
    if (one.kind !== 'entry-undone') return null
    const target = byNumber.get(one.body.entry)
    if (!back.has(one.seq) && target && target.kind !== 'entry-undone') return { seq: one.seq, ...said(target) }
  }
  return null
}

function said(entry: Entry): { what: string; words: string | null } {
  if (entry.kind === 'claim-decided') return { what: entry.body.decision, words: entry.body.anchor.exact.slice(0, 60) }
  if (entry.kind === 'claims-tied') return { what: entry.body.as, words: null }
  return { what: entry.kind, words: null }
}
