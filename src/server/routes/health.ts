import { createRoute, z } from '@hono/zod-openapi'
import { entries } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked } from '../asked.ts'
import * as shape from '../schemas.ts'

const health = createRoute({
  method: 'get',
  path: '/health',
  responses: shape.answers(z.object({ ok: z.boolean(), entries: z.number() }), 'The server and its ledger answer.'),
})

export const healthRoutes = ({ store }: Desk) =>
  asked().openapi(health, async (c) => {
    const [last] = await entries(store, { newestFirst: true, limit: 1 })
    return c.json({ ok: true, entries: last?.seq ?? 0 }, 200)
  })
