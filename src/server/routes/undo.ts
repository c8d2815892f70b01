import { createRoute, z } from '@hono/zod-openapi'
import type { Entry, EventKind } from '../../model/ledger.ts'
import type { Standing } from '../../present/rows.ts'
import { entries, listClaims, type Store, undo } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked, atOnce, by } from '../asked.ts'
import * as shape from '../schemas.ts'

/** What was taken back or brought back: decisions, a tie or a ruling, how many of them, the words that the last was on, and decided claims as they stand now. */
const act = z.object({ what: z.string(), words: shape.text, count: z.number(), claims: shape.stands }).nullable()

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
    const store = atOnce(own.store)
    let count = 0
    for (const seq of found.seqs) if ((await undo(store, seq, { author: own.author, reason: '' })).kind === 'done') count++
    void own.work()
    return count > 0 ? { what: found.what, words: found.words, count, claims: await standing(own.store, found.claims) } : null
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

async function standing(store: Store, ids: readonly string[]) {
  const listed = ids.length > 0 ? await listClaims(store, { ids, limit: ids.length }) : []
  return listed.map(({ claim, status, version }) => ({ id: claim.id, version, standing: (status ?? 'open') as Standing }))
}

/** What somebody did in one go: the numbers of its entries, the last first. */
interface Act {
  readonly seqs: readonly number[]
  /** The claims that were decided on. */
  readonly claims: readonly string[]
  readonly what: string
  readonly words: string | null
}

const ACTS: readonly EventKind[] = [
  ...(['claim-decided', 'claims-tied', 'claims-assigned', 'discrepancy-ruled', 'sources-ruled', 'reference-added'] as const),
  'entry-undone',
]

/** How far back is looked; farther where one go alone, of as many claims as one decision takes, is longer than that. */
const NEAR = 500
const FAR = 12_000

/** What somebody did that can be taken back, the last first, and the numbers of what is taken back today. */
async function acts(store: Store, author: string): Promise<{ done: readonly Entry[]; back: ReadonlySet<number> }> {
  const last = (limit: number) => entries(store, { author, kinds: ACTS, newestFirst: true, limit })
  const near = await last(NEAR)
  const done = near.length === NEAR && near.at(-1)?.at === near[0]?.at ? await last(FAR) : near
  const back = new Set<number>()
  for (const one of done) if (one.kind === 'entry-undone' && !back.has(one.seq)) back.add(one.body.entry)
  return { done, back }
}

function lastDone({ done, back }: Awaited<ReturnType<typeof acts>>): Act | null {
  const standing = done.filter((one) => one.kind !== 'entry-undone' && !back.has(one.seq))
  return goOf(standing, standing)
}

/** The last undo that nothing new was done after. */
function lastUndone({ done, back }: Awaited<ReturnType<typeof acts>>): Act | null {
  const byNumber = new Map(done.map((one) => [one.seq, one]))
  const fresh = done.findIndex((one) => one.kind !== 'entry-undone')
  const undos = done.slice(0, fresh < 0 ? done.length : fresh).flatMap((undo) => {
    const target = undo.kind === 'entry-undone' && !back.has(undo.seq) ? byNumber.get(undo.body.entry) : undefined
    return target && target.kind !== 'entry-undone' ? [{ undo, target }] : []
  })
  return goOf(
    undos.map(({ undo }) => undo),
    undos.map(({ target }) => target),
  )
}

/** The first of some entries with those that were made in the same go: at the same moment. */
function goOf(entries: readonly Entry[], about: readonly Entry[]): Act | null {
  const [first] = about
  if (!first) return null
  const go = entries.flatMap((entry, i) => (entry.at === entries[0]?.at && about[i] ? [{ seq: entry.seq, about: about[i] }] : []))
  return {
    seqs: go.map(({ seq }) => seq),
    claims: go.flatMap(({ about }) => (about.kind === 'claim-decided' ? [about.body.anchor.claim] : [])),
    ...said(first),
  }
}

function said(entry: Entry): { what: string; words: string | null } {
  if (entry.kind === 'claim-decided') return { what: entry.body.decision, words: entry.body.anchor.exact.slice(0, 60) }
  if (entry.kind === 'claims-tied') return { what: entry.body.as, words: null }
  return { what: entry.kind, words: null }
}
