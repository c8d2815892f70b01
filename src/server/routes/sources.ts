import { createRoute, z } from '@hono/zod-openapi'
import { listSources } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked } from '../asked.ts'
import * as shape from '../schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/sources',
  responses: shape.answers(z.array(shape.sourceRow), 'Outlets and sources, and who leans on whom.'),
})

export const sourceRoutes = ({ store }: Desk) =>
  asked().openapi(list, async (c) =>
    c.json(
      (await listSources(store)).map((row) => ({
        ...row,
        heardIn: [...row.heardIn],
        leansOn: [...row.leansOn],
        leanedOnBy: [...row.leanedOnBy],
      })),
      200,
    ),
  )
