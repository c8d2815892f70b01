import { z } from '@hono/zod-openapi'
import { ROLES } from '../../model/person.ts'
import type { InvitationRow, Me, MemberRow, NewLink, PasskeyRow, TokenRow } from '../../present/people.ts'
import { failure } from '../schemas.ts'

/** The shapes of what is said about people, each held to the type that the page uses. */
export const role = z.enum(ROLES)
const time = z.string()
const text = z.string().nullable()

/** A name that entries carry: no sign that cannot be seen. */
export const name = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._'’-]*$/u, 'letters, digits, spaces and . _ - only')
export const label = z.string().trim().min(1).max(60)

export const me = z
  .object({ team: z.boolean(), person: z.object({ name: z.string(), role, hasPassword: z.boolean() }).nullable() })
  .openapi('Me') satisfies z.ZodType<Me>
export const signedIn = z.object({ name: z.string(), role }).openapi('SignedIn')
export const invited = z.object({ role, person: text }).openapi('Invited')
export const done = z.object({ done: z.literal(true) }).openapi('Done')
export const member = z
  .object({ id: z.string(), name: z.string(), role, since: time, passkeys: z.number(), hasPassword: z.boolean(), seen: text, ended: text })
  .openapi('Member') satisfies z.ZodType<MemberRow>
export const invitation = z
  .object({ id: z.string(), role, by: z.string(), until: time, person: text })
  .openapi('Invitation') satisfies z.ZodType<InvitationRow>
export const newLink = z.object({ link: z.string(), until: time }).openapi('NewLink') satisfies z.ZodType<NewLink>
export const token = z
  .object({ id: z.string(), person: z.string(), label: z.string(), role, since: time, until: time, used: text, revoked: text })
  .openapi('Token') satisfies z.ZodType<TokenRow>
export const passkey = z
  .object({ id: z.string(), label: z.string(), since: time, used: text })
  .openapi('Passkey') satisfies z.ZodType<PasskeyRow>

const said = (description: string) => ({ content: { 'application/json': { schema: failure } }, description })
export const denied = { 401: said('It is not right.') }
export const taken = { 409: said('It is taken, or it would leave nobody who lets people in.') }
export const byId = { params: z.object({ id: z.string().max(1024) }) }
