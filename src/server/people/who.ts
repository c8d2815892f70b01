import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import type { Person, Role } from '../../model/person.ts'
import { sessionOf, tokenOf } from '../../store/index.ts'
import type { Desk, Team } from '../app.ts'
import { bearerOf, hashOf } from './secrets.ts'

/** Who asks. */
export interface Who {
  /** Whose name entries carry. */
  readonly author: string
  readonly role: Role
  /** How they are known: as the one person of this machine, by a session, or by a token. */
  readonly by: 'machine' | 'session' | 'token'
  /** Null for the one person of this machine. */
  readonly person: Person | null
  /** The session's hash. */
  readonly session: string | null
}

/** What a request carries from the gate to its route. */
export interface Asked {
  Variables: { who: Who | null; address: string; request: string }
}

const WEEK_S = 7 * 24 * 3600

const secure = ({ origin }: Team) => origin.startsWith('https:')
/** `__Host-`: a browser takes it only over TLS, for this very host and the whole of it. */
const cookieName = (team: Team) => (secure(team) ? '__Host-stemma' : 'stemma')
const rules = (team: Team) => ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: secure(team) }) as const

export const giveCookie = (c: Context, team: Team, value: string): void =>
  setCookie(c, cookieName(team), value, { ...rules(team), maxAge: WEEK_S })

export const takeCookie = (c: Context, team: Team): void => void deleteCookie(c, cookieName(team), rules(team))

/** Finds out who asks; who is not known is nobody, which the gate turns away where that matters. */
export const identify =
  (desk: Desk): MiddlewareHandler<Asked> =>
  async (c, next) => {
    c.set('who', desk.team ? await memberOf(desk, c) : { author: desk.author, role: 'admin', by: 'machine', person: null, session: null })
    return next()
  }

/** Who of the team asks, as it stands now; null for nobody who may come in. */
export async function memberOf({ store, team }: Desk, c: Context): Promise<Who | null> {
  if (!team || !/^\/(?:api\/|metrics$)/.test(c.req.path)) return null
  const token = bearerOf(c.req.header('authorization'))
  if (token) {
    const person = await tokenOf(store, hashOf(token))
    return person && { author: person.name, role: person.role, by: 'token', person, session: null }
  }
  const cookie = getCookie(c, cookieName(team))
  if (!cookie) return null
  const session = hashOf(cookie)
  const person = await sessionOf(store, session)
  return person && { author: person.name, role: person.role, by: 'session', person, session }
}

/** Who asks a route that lets nobody unknown in. */
export function whoOf(c: Context<Asked>): Who {
  const who = c.get('who')
  if (!who) throw new HTTPException(401, { message: 'Sign in first.' })
  return who
}

/** The person behind a route of the team. */
export function personOf(c: Context<Asked>): Person {
  const { person } = whoOf(c)
  if (!person) throw new HTTPException(404, { message: 'There are no accounts here: one person works on this machine.' })
  return person
}
