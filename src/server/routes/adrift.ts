import { createRoute, z } from '@hono/zod-openapi'
import { adriftPage } from '../adrift.ts'
import type { Desk } from '../app.ts'
import { asked } from '../asked.ts'
import * as shape from '../schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/decisions/adrift',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(200) }) },
  responses: {
    ...shape.answers(shape.adriftPage, 'Decisions that do nothing since their report was read again, the latest first.'),
    ...shape.refused,
  },
})

export const adriftRoutes = ({ store }: Desk) =>
  asked().openapi(list, async (c) => c.json(await adriftPage(store, c.req.valid('query').limit), 200))
