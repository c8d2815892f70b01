import { createRoute, z } from '@hono/zod-openapi'
import { type Changed, endSessions, giveRole, listPeople, personById, shutOut } from '../../store/index.ts'
import type { Counter } from '../app.ts'
import { asked } from '../asked.ts'
import * as people from '../people/shapes.ts'
import { personOf } from '../people/who.ts'
import { type RefusalCode, refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

const answered = { ...shape.answers(people.done, 'Done.'), ...shape.missing, ...people.taken }

const list = createRoute({
  method: 'get',
  path: '/people',
  responses: shape.answers(z.array(people.member), 'Everybody who was ever let in.'),
})
const change = createRoute({
  method: 'patch',
  path: '/people/{id}',
  request: { ...people.byId, ...shape.body(z.object({ role: people.role })) },
  responses: { ...answered, ...shape.refused },
})
const end = createRoute({ method: 'delete', path: '/people/{id}', request: people.byId, responses: answered })
const signOut = createRoute({
  method: 'post',
  path: '/people/{id}/sign-out',
  request: people.byId,
  responses: { ...shape.answers(z.object({ ended: z.number() }), 'How many sessions have ended.'), ...shape.missing },
})

/** The team: who is in it, with which role. */
export const peopleRoutes = ({ store }: Counter) =>
  asked()
    .openapi(list, async (c) => c.json([...(await listPeople(store))], 200))
    .openapi(change, async (c) => {
      const { role } = c.req.valid('json')
      const wrong = wrongly(await giveRole(store, c.req.valid('param').id, { role, author: personOf(c).name }))
      return wrong ? c.json(refusal(wrong.code), wrong.status) : c.json({ done: true as const }, 200)
    })
    .openapi(end, async (c) => {
      const wrong = wrongly(await shutOut(store, c.req.valid('param').id, personOf(c).name))
      return wrong ? c.json(refusal(wrong.code), wrong.status) : c.json({ done: true as const }, 200)
    })
    .openapi(signOut, async (c) => {
      const person = await personById(store, c.req.valid('param').id)
      if (!person) return c.json(refusal('no-person'), 404)
      return c.json({ ended: await endSessions(store, person, personOf(c).name) }, 200)
    })

function wrongly(changed: Changed): { status: 404 | 409; code: RefusalCode } | null {
  if (changed === 'unknown') return { status: 404, code: 'no-person' }
  return changed === 'last-admin' ? { status: 409, code: 'last-admin' } : null
}
