import { createRoute, z } from '@hono/zod-openapi'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { beginSession, passkeysOf, removePasskey } from '../../store/index.ts'
import type { Counter } from '../app.ts'
import { asked } from '../asked.ts'
import { addAnswered, beginAdding, beginSigningIn, signedBy } from '../people/passkeys.ts'
import { hashOf, secret } from '../people/secrets.ts'
import * as people from '../people/shapes.ts'
import { giveCookie, personOf } from '../people/who.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

const part = z.string().max(20_000)
const answer = z.looseObject({
  id: z.string().max(1400),
  rawId: z.string().max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
})
const made = answer.extend({ response: z.looseObject({ clientDataJSON: part, attestationObject: part }) })
const signed = answer.extend({ response: z.looseObject({ clientDataJSON: part, authenticatorData: part, signature: part }) })
const options = z.looseObject({ challenge: z.string() }).openapi('PasskeyOptions')

const begin = createRoute({
  method: 'post',
  path: '/sign-in/passkey/begin',
  responses: shape.answers(options, 'What the browser is to sign (PublicKeyCredentialRequestOptionsJSON).'),
})
const signIn = createRoute({
  method: 'post',
  path: '/sign-in/passkey',
  request: shape.body(signed),
  responses: { ...shape.answers(people.signedIn, 'Signed in; the session is a cookie.'), ...shape.refused, ...people.denied },
})
const list = createRoute({ method: 'get', path: '/passkeys', responses: shape.answers(z.array(people.passkey), 'One’s own passkeys.') })
const beginAdd = createRoute({
  method: 'post',
  path: '/passkeys/begin',
  responses: shape.answers(options, 'What the browser is to make (PublicKeyCredentialCreationOptionsJSON).'),
})
const add = createRoute({
  method: 'post',
  path: '/passkeys',
  request: shape.body(z.object({ label: people.label, made })),
  responses: { ...shape.answers(people.done, 'Kept.'), ...shape.refused },
})
const remove = createRoute({
  method: 'delete',
  path: '/passkeys/{id}',
  request: people.byId,
  responses: { ...shape.answers(people.done, 'Taken away.'), ...shape.missing, ...people.taken },
})

/** Signing in by passkey, and one's own passkeys. */
export function passkeyRoutes({ store, team }: Counter) {
  const site = { store, origin: team?.origin ?? 'http://localhost' }
  return asked()
    .openapi(begin, async (c) => c.json({ ...(await beginSigningIn(site)) }, 200))
    .openapi(signIn, async (c) => {
      const person = await signedBy(site, c.req.valid('json') as unknown as AuthenticationResponseJSON)
      if (!person || !team) return c.json(refusal('passkey-unknown'), 401)
      const session = secret()
      await beginSession(store, person, { hash: hashOf(session), proof: 'passkey' })
      giveCookie(c, team, session)
      return c.json({ name: person.name, role: person.role }, 200)
    })
    .openapi(list, async (c) => {
      const rows = await passkeysOf(store, personOf(c).id)
      return c.json(
        rows.map(({ id, label, since, used }) => ({ id, label, since, used })),
        200,
      )
    })
    .openapi(beginAdd, async (c) => c.json({ ...(await beginAdding(site, personOf(c))) }, 200))
    .openapi(add, async (c) => {
      const { label, made } = c.req.valid('json')
      const kept = await addAnswered(site, personOf(c), { label, response: made as unknown as RegistrationResponseJSON })
      return kept ? c.json({ done: true as const }, 200) : c.json(refusal('passkey-elsewhere'), 400)
    })
    .openapi(remove, async (c) => {
      const removed = await removePasskey(store, personOf(c), c.req.valid('param').id)
      if (removed === 'unknown') return c.json(refusal('no-passkey'), 404)
      if (removed === 'last-proof') return c.json(refusal('password-first'), 409)
      return c.json({ done: true as const }, 200)
    })
}
