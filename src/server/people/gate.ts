import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { atLeast } from '../../model/person.ts'
import type { Desk } from '../app.ts'
import { refusal } from '../refusals.ts'
import { ACCESS } from './access.ts'
import { hostOf, type Limiter } from './limits.ts'
import type { Asked } from './who.ts'

/** The route that answers, as `ACCESS` names it: `GET /api/reports/:id`; null where none does. */
export function routeOf(c: Context): string | null {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  return route ? `${route.method} ${route.path}` : null
}

/** Lets each request through that its route's row of `ACCESS` allows, and not too often; everything else is turned away. */
export const gate =
  ({ team }: Desk, limit: Limiter): MiddlewareHandler<Asked> =>
  async (c, next) => {
    const route = routeOf(c)
    if (route === null || route === 'GET /*') return next()
    const row = ACCESS[route]
    if (!row) return c.json(refusal('nobody'), 403)
    if (row.team && !team) return c.json(refusal('no-accounts'), 404)
    const who = c.get('who')
    const asks = who?.person?.id ?? hostOf(c.get('address'))
    const wait = row.rate === 'none' ? 0 : Math.max(limit('api', asks), row.rate ? limit(row.rate, asks) : 0)
    if (wait > 0) return late(c, wait)
    if (row.for === 'anyone') return next()
    if (!who) {
      c.header('WWW-Authenticate', 'Bearer realm="stemma"')
      return c.json(refusal('sign-in'), 401)
    }
    if (row.signedIn && who.by === 'token') return c.json(refusal('not-by-token'), 403)
    if (!atLeast(who.role, row.for)) return c.json({ ...refusal('role', { needs: row.for, role: who.role }), needs: row.for }, 403)
    return next()
  }

export function late(c: Context, seconds: number) {
  c.header('Retry-After', String(seconds))
  return c.json(refusal('too-often', { seconds }), 429)
}
