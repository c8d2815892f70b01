import { createRoute, z } from '@hono/zod-openapi'
import { addReference, listReferences } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked, by } from '../asked.ts'
import * as shape from '../schemas.ts'

const position = z.array(z.number()).min(2).max(3)
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2).max(50_000) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position).min(2)).max(5000) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position).min(4)).max(500) }),
])
const line = z.object({ name: z.string().trim().min(1).max(200), errorKm: z.number().min(0).max(1000), geometry })
const row = z.object({ seq: z.number(), name: z.string(), errorKm: z.number(), geojson: z.unknown() })

const list = createRoute({ method: 'get', path: '/lines', responses: shape.answers(z.array(row), 'Reference lines with their error.') })
const add = createRoute({
  method: 'post',
  path: '/lines',
  request: shape.body(line),
  responses: { ...shape.answers(row, 'The line as kept.'), ...shape.refused },
})

export const lineRoutes = (desk: Desk) =>
  asked()
    .openapi(list, async (c) =>
      c.json(
        (await listReferences(desk.store)).map(({ seq, name, geojson }) => ({ seq, name, errorKm: errorOf(geojson), geojson })),
        200,
      ),
    )
    .openapi(add, async (c) => {
      const { name, errorKm, geometry } = c.req.valid('json')
      const geojson = { type: 'Feature', properties: { name, errorKm }, geometry }
      const { seq } = await addReference(desk.store, { name, geojson }, by(desk, c).author)
      return c.json({ seq, name, errorKm, geojson }, 200)
    })

const errorOf = (geojson: unknown): number => {
  const error = (geojson as { properties?: { errorKm?: unknown } } | null)?.properties?.errorKm
  return typeof error === 'number' ? error : 0
}
