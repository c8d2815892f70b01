import { createRoute, z } from '@hono/zod-openapi'
import { atLeast } from '../../model/person.ts'
import { assign, listAssigned, listPeople } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked, by } from '../asked.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

const turn = z.object({ who: z.string(), claims: z.number(), open: z.number() }).openapi('Turn')
const wanted = z.object({ claims: z.array(z.string()).min(1).max(5000), to: z.string().trim().min(1).max(200).nullable() })

const list = createRoute({
  method: 'get',
  path: '/turns',
  responses: shape.answers(
    z.object({ me: z.string(), people: z.array(z.string()), rows: z.array(turn) }),
    'Who has claims to decide, the team’s people who may decide, and who asks.',
  ),
})
const give = createRoute({
  method: 'post',
  path: '/turns',
  request: shape.body(wanted),
  responses: { ...shape.answers(z.object({ entry: z.number() }), 'The entry that says so.'), ...shape.refused, ...shape.missing },
})

/** Whose turn a claim is to decide. */
export const turnRoutes = (desk: Desk) =>
  asked()
    .openapi(list, async (c) => {
      const members = desk.team ? await listPeople(desk.store) : []
      const people = members.filter(({ role, ended }) => ended === null && atLeast(role, 'coder')).map(({ name }) => name)
      return c.json({ me: by(desk, c).author, people, rows: [...(await listAssigned(desk.store))] }, 200)
    })
    .openapi(give, async (c) => {
      const entry = await assign(desk.store, c.req.valid('json'), by(desk, c).author)
      return entry ? c.json({ entry: entry.seq }, 200) : c.json(refusal('no-claims'), 404)
    })
