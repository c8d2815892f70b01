import { createRoute, z } from '@hono/zod-openapi'
import { beginSession, endSession, endSessions, invitationOf, join, personById, personNamed, setPassword, tell } from '../../store/index.ts'
import type { Counter } from '../app.ts'
import { asked } from '../asked.ts'
import { late } from '../people/gate.ts'
import { hashPassword, passwordHolds, weakness } from '../people/passwords.ts'
import { hashOf, secret } from '../people/secrets.ts'
import * as people from '../people/shapes.ts'
import { giveCookie, personOf, takeCookie, whoOf } from '../people/who.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

const given = z.string().min(1).max(1000)

const me = createRoute({ method: 'get', path: '/me', responses: shape.answers(people.me, 'Who asks.') })
const signIn = createRoute({
  method: 'post',
  path: '/sign-in',
  request: shape.body(z.object({ name: given, password: given })),
  responses: { ...shape.answers(people.signedIn, 'Signed in; the session is a cookie.'), ...shape.refused, ...people.denied },
})
const look = createRoute({
  method: 'post',
  path: '/join/look',
  request: shape.body(z.object({ invitation: given })),
  responses: { ...shape.answers(people.invited, 'What the link is good for.'), ...shape.refused, ...shape.missing },
})
const joining = createRoute({
  method: 'post',
  path: '/join',
  request: shape.body(z.object({ invitation: given, name: people.name, password: given })),
  responses: { ...shape.answers(people.signedIn, 'Joined and signed in.'), ...shape.refused, ...shape.missing, ...people.taken },
})
const signOut = createRoute({ method: 'post', path: '/sign-out', responses: shape.answers(people.done, 'The session has ended.') })
const everywhere = createRoute({
  method: 'post',
  path: '/sign-out/everywhere',
  responses: shape.answers(z.object({ ended: z.number() }), 'How many sessions have ended, this one among them.'),
})
const password = createRoute({
  method: 'post',
  path: '/password',
  request: shape.body(z.object({ now: z.string().max(1000), next: z.string().max(1000).nullable() })),
  responses: { ...shape.answers(people.done, 'Changed, or taken away (null); every other session has ended.'), ...shape.refused },
})

/** Signing in and out, joining by a link, one's own password. */
export function signInRoutes({ store, team, limit }: Counter) {
  return asked()
    .openapi(me, async (c) => {
      const who = c.get('who')
      const person = who?.person ? await personById(store, who.person.id) : null
      const shown = person && who ? { name: person.name, role: who.role, hasPassword: person.password !== null } : null
      return c.json({ team: Boolean(team), person: shown }, 200)
    })
    .openapi(signIn, async (c) => {
      const { name, password } = c.req.valid('json')
      const known = await personNamed(store, name)
      const wait = limit('sign-in', `name ${known?.id ?? name.slice(0, 100)}`)
      if (wait > 0) return late(c, wait) as never
      if (!(await passwordHolds(password, known?.password ?? null)) || !known || !team) {
        if (known && limit('telling', known.id) === 0)
          await tell(store, { what: 'refused', person: known.name, detail: 'password', author: known.name })
        return c.json(refusal('sign-in-wrong'), 401)
      }
      const session = secret()
      await beginSession(store, known, { hash: hashOf(session), proof: 'password' })
      giveCookie(c, team, session)
      return c.json({ name: known.name, role: known.role }, 200)
    })
    .openapi(look, async (c) => {
      const found = await invitationOf(store, hashOf(c.req.valid('json').invitation))
      return found ? c.json(found, 200) : c.json(refusal('link-gone'), 404)
    })
    .openapi(joining, async (c) => {
      const { invitation, name, password } = c.req.valid('json')
      const found = await invitationOf(store, hashOf(invitation))
      if (!found || !team) return c.json(refusal('link-gone'), 404)
      const weak = weakness(password, found.person ?? name)
      if (weak) return c.json(weak, 400)
      const session = secret()
      const hashes = { invitation: hashOf(invitation), password: await hashPassword(password), session: hashOf(session) }
      const joined = await join(store, { ...hashes, name })
      if (joined.kind === 'no-invitation') return c.json(refusal('link-gone'), 404)
      if (joined.kind !== 'done') return c.json(refusal('name-taken'), 409)
      giveCookie(c, team, session)
      return c.json({ name: joined.person.name, role: joined.person.role }, 200)
    })
    .openapi(signOut, async (c) => {
      const { session } = whoOf(c)
      await endSession(store, personOf(c), session ?? '')
      if (team) takeCookie(c, team)
      return c.json({ done: true as const }, 200)
    })
    .openapi(everywhere, async (c) => {
      const person = personOf(c)
      const ended = await endSessions(store, person, person.name)
      if (team) takeCookie(c, team)
      return c.json({ ended }, 200)
    })
    .openapi(password, async (c) => {
      const { now, next } = c.req.valid('json')
      const known = await personById(store, personOf(c).id)
      if (!known || (known.password !== null && !(await passwordHolds(now, known.password)))) return c.json(refusal('password-wrong'), 400)
      const weak = next === null ? null : weakness(next, known.name)
      if (weak) return c.json(weak, 400)
      const hash = next === null ? null : await hashPassword(next)
      const changed = await setPassword(store, known.id, { password: hash, keep: whoOf(c).session ?? '' })
      return changed ? c.json({ done: true as const }, 200) : c.json(refusal('passkey-first'), 400)
    })
}
