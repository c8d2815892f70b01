import { createRoute, z } from '@hono/zod-openapi'
import { type ListedSource, listSources, SOURCE_GROUPS } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked } from '../asked.ts'
import * as shape from '../schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/sources',
  request: {
    query: z.object({
      group: z.enum(SOURCE_GROUPS).default('outlet'),
      text: z.string().optional().openapi({ description: 'A part of the name.' }),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    ...shape.answers(z.object({ rows: z.array(shape.sourceRow), total: z.number() }), 'Outlets or sources, those with most claims first.'),
    ...shape.refused,
  },
})

export const sourceRoutes = ({ store }: Desk) =>
  asked().openapi(list, async (c) => {
    const { rows, total } = await listSources(store, c.req.valid('query'))
    return c.json({ rows: rows.map(mutable), total }, 200)
  })

const mutable = (row: ListedSource) => ({
  ...row,
  heardIn: [...row.heardIn],
  leansOn: [...row.leansOn],
  leanedOnBy: [...row.leanedOnBy],
})
