import { createRoute, z } from '@hono/zod-openapi'
import { invite, listInvitations, personById, withdraw } from '../../store/index.ts'
import type { Counter } from '../app.ts'
import { asked } from '../asked.ts'
import { hashOf, secret } from '../people/secrets.ts'
import * as people from '../people/shapes.ts'
import { personOf } from '../people/who.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

const list = createRoute({
  method: 'get',
  path: '/invitations',
  responses: shape.answers(z.array(people.invitation), 'Links that can still be taken; not the links themselves.'),
})
const make = createRoute({
  method: 'post',
  path: '/invitations',
  request: shape.body(z.union([z.object({ role: people.role }), z.object({ person: z.string() })])),
  responses: {
    ...shape.answers(people.newLink, 'A link that lets somebody in with a role, or sets somebody’s password anew; shown this once.'),
    ...shape.refused,
    ...shape.missing,
  },
})
const end = createRoute({
  method: 'delete',
  path: '/invitations/{id}',
  request: people.byId,
  responses: { ...shape.answers(people.done, 'Withdrawn.'), ...shape.missing },
})

/** Where a link leads: the secret stands after the `#`, which browsers send to no server. */
export const linkOf = (origin: string, invitation: string): string => `${origin}/join#${invitation}`

/** Links that let people in. */
export const invitationRoutes = ({ store, team }: Counter) =>
  asked()
    .openapi(list, async (c) => {
      const rows = await listInvitations(store)
      return c.json(
        rows.map(({ id, role, made_by, until, person }) => ({ id, role, by: made_by, until, person })),
        200,
      )
    })
    .openapi(make, async (c) => {
      const given = c.req.valid('json')
      const author = personOf(c).name
      const whose = 'person' in given ? await personById(store, given.person) : null
      if ('person' in given && !whose) return c.json(refusal('no-person'), 404)
      const invitation = secret()
      const role = 'role' in given ? given.role : (whose?.role ?? 'reader')
      const id = await invite(store, { hash: hashOf(invitation), role, person: whose?.id ?? null, author })
      const until = (await listInvitations(store)).find((one) => one.id === id)?.until ?? ''
      return c.json({ link: linkOf(team?.origin ?? '', invitation), until }, 200)
    })
    .openapi(end, async (c) => {
      const done = await withdraw(store, c.req.valid('param').id, personOf(c).name)
      return done ? c.json({ done: true as const }, 200) : c.json(refusal('no-invitation'), 404)
    })
