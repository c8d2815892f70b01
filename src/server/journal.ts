import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Desk } from './app.ts'
import { addressOf } from './guard.ts'
import type { Metrics } from './metrics.ts'
import { routeOf } from './people/gate.ts'
import type { Asked } from './people/who.ts'

/**
 * A line of the log. It names the route, never the address that was asked for, and of a failure where it happened, never its message:
 * both could hold a report's words.
 */
export type Line =
  | {
      readonly event: 'request'
      readonly request: string
      readonly route: string
      readonly status: number
      readonly ms: number
      /** The person's or token's owner's id; null for nobody. */
      readonly who: string | null
      readonly from: string
    }
  | {
      readonly event: 'failed'
      readonly request: string
      readonly error: string
      readonly code: string | null
      readonly at: readonly string[]
    }

/** Counts, measures and logs each request. */
export const journal =
  ({ team, log }: Desk, metrics: Metrics): MiddlewareHandler<Asked> =>
  async (c, next) => {
    const from = performance.now()
    const request = randomUUID()
    c.set('request', request)
    c.set('address', addressOf(c, team ?? null))
    await next()
    c.header('X-Request-Id', request)
    const route = routeOf(c) ?? 'none'
    const ms = performance.now() - from
    metrics.answered(route, c.res.status, ms / 1000)
    log?.({
      event: 'request',
      request,
      route,
      status: c.res.status,
      ms: Math.round(ms),
      who: c.get('who')?.person?.id ?? null,
      from: c.get('address'),
    })
  }

/** What may be told of a failure. */
export function failure(error: Error, request: string): Line {
  const { code } = error as { code?: unknown }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    event: 'failed',
    request,
    error: error.name,
    code: typeof code === 'string' ? code.slice(0, 40) : null,
    at: at.slice(0, 12).map((line) => line.trim().slice(0, 200)),
  }
}
