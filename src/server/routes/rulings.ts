import { createRoute, z } from '@hono/zod-openapi'
import { OUTCOMES } from '../../model/claim.ts'
import { RULINGS } from '../../model/ledger.ts'
import { listIncidents, listIndependence, ruleOn, ruleSources, undo } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked, by } from '../asked.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

const reason = z.string().max(2000).default('')
const onDiscrepancy = z.object({
  incident: z.string(),
  about: z.enum([...OUTCOMES, 'identity', 'responsibility', 'when', 'where', 'assurance']),
  /** All claims of the discrepancy, as it was seen. */
  between: z.array(z.string()).min(1).max(5000),
  ruling: z.enum(RULINGS),
  holds: z.array(z.string()).max(5000).default([]),
  reason,
})
const onSources = z.object({ how: z.enum(['one', 'apart']), between: z.tuple([z.string().min(1), z.string().min(1)]), reason })
const kept = z.object({ entry: z.number() })
const sourceRuling = z
  .object({
    seq: z.number(),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
    how: z.enum(['one', 'apart']),
    between: z.tuple([z.string(), z.string()]),
  })
  .openapi('SourceRuling')

const discrepancy = createRoute({
  method: 'post',
  path: '/rulings/discrepancies',
  request: shape.body(onDiscrepancy),
  responses: { ...shape.answers(kept, 'The ruling as kept.'), ...shape.refused, ...shape.changed },
})
const sources = createRoute({
  method: 'post',
  path: '/rulings/sources',
  request: shape.body(onSources),
  responses: { ...shape.answers(kept, 'The ruling as kept.'), ...shape.refused },
})
const list = createRoute({
  method: 'get',
  path: '/rulings/sources',
  responses: shape.answers(z.array(sourceRuling), 'What people said of sources and stands.'),
})
const back = createRoute({
  method: 'post',
  path: '/entries/{entry}/undo',
  request: { params: z.object({ entry: z.coerce.number().int() }) },
  responses: { ...shape.answers(kept, 'The entry that takes it back.'), ...shape.refused, ...shape.missing },
})

export function rulingRoutes(desk: Desk) {
  const { store, work } = desk
  return asked()
    .openapi(discrepancy, async (c) => {
      const { incident, about, between, ruling, holds, reason } = c.req.valid('json')
      if ((ruling === 'holds') !== holds.length > 0 || holds.some((id) => !between.includes(id))) return c.json(refusal('holds-wrong'), 400)
      const [listed] = await listIncidents(store, { ids: [incident] })
      const seen = listed?.incident.discrepancies.find((one) => one.about === about && sameClaims(one.between, between))
      if (!seen) return c.json(refusal('discrepancy-changed'), 409)
      const entry = await ruleOn(store, { about, what: seen.kind ?? null, ruling, between, holds }, { author: by(desk, c).author, reason })
      return entry ? c.json({ entry: entry.seq }, 200) : c.json(refusal('claim-gone'), 409)
    })
    .openapi(sources, async (c) => {
      const { how, between, reason } = c.req.valid('json')
      if (between[0] === between[1]) return c.json(refusal('two-sources'), 400)
      const entry = await ruleSources(store, { how, between }, { author: by(desk, c).author, reason })
      await work()
      return c.json({ entry: entry.seq }, 200)
    })
    .openapi(list, async (c) =>
      c.json(
        (await listIndependence(store)).map(({ seq, author, at, reason, how, between: [a, b] }) => ({
          ...{ seq, by: author, at, reason, how },
          between: [a, b] as [string, string],
        })),
        200,
      ),
    )
    .openapi(back, async (c) => {
      const result = await undo(store, c.req.valid('param').entry, { author: by(desk, c).author, reason: '' })
      if (result.kind === 'cannot') return c.json(refusal('cannot-undo'), 400)
      if (result.kind === 'unknown') return c.json(refusal('no-entry'), 404)
      await work()
      return c.json({ entry: result.entry.seq }, 200)
    })
}

const sameClaims = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
