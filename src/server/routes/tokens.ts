import { createRoute, z } from '@hono/zod-openapi'
import { atLeast } from '../../model/person.ts'
import { listTokens, makeToken, revokeToken } from '../../store/index.ts'
import type { Counter } from '../app.ts'
import { asked } from '../asked.ts'
import { hashOf, newToken } from '../people/secrets.ts'
import * as people from '../people/shapes.ts'
import { personOf } from '../people/who.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/tokens',
  responses: shape.answers(z.array(people.token), 'One’s own tokens; an admin sees everybody’s.'),
})
const make = createRoute({
  method: 'post',
  path: '/tokens',
  request: shape.body(z.object({ label: people.label, role: people.role, days: z.number().int().min(1).max(366) })),
  responses: {
    ...shape.answers(z.object({ id: z.string(), token: z.string() }), 'The token, shown this once.'),
    ...shape.refused,
  },
})
const revoke = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  request: people.byId,
  responses: { ...shape.answers(people.done, 'It has ended.'), ...shape.missing },
})

/** API tokens: for programs, in a person's name, with their role or less, for a time. */
export const tokenRoutes = ({ store }: Counter) =>
  asked()
    .openapi(list, async (c) => {
      const person = personOf(c)
      return c.json([...(await listTokens(store, person.role === 'admin' ? null : person.id))], 200)
    })
    .openapi(make, async (c) => {
      const person = personOf(c)
      const { label, role, days } = c.req.valid('json')
      if (!atLeast(person.role, role)) return c.json(refusal('token-role', { role: person.role }), 400)
      const token = newToken()
      return c.json({ id: await makeToken(store, person, { hash: hashOf(token), label, role, days }), token }, 200)
    })
    .openapi(revoke, async (c) => {
      const person = personOf(c)
      const of = person.role === 'admin' ? null : person.id
      const revoked = await revokeToken(store, c.req.valid('param').id, { of, author: person.name })
      return revoked ? c.json({ done: true as const }, 200) : c.json(refusal('no-token'), 404)
    })
