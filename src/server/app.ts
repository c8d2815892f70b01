import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import type { Store } from '../store/index.ts'
import { guard, headers } from './guard.ts'
import { auditRoutes } from './routes/audit.ts'
import { claimRoutes } from './routes/claims.ts'
import { eventRoutes } from './routes/events.ts'
import { exportRoutes } from './routes/exports.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { lineRoutes } from './routes/lines.ts'
import { rulingRoutes } from './routes/rulings.ts'
import { sourceRoutes } from './routes/sources.ts'
import { turnRoutes } from './routes/turns.ts'
import { workbench } from './workbench.ts'

/** What every route stands on. */
export interface Desk {
  readonly store: Store
  /** Whose name decisions carry. */
  readonly author: string
  /** Starts reading and linking what is waiting; the promise is for whoever wants to see it done. */
  readonly work: () => Promise<void>
  /** Told of each request: method, path without its query, status, milliseconds. Never a report's text. */
  readonly log?: (line: { method: string; path: string; status: number; ms: number }) => void
}

const UPLOAD = 64 * 1024 * 1024

/** The server as a function of a request; `serve.ts` puts it on a port. */
export function app(desk: Desk) {
  const api = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success
        ? undefined
        : c.json({ message: result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') }, 400),
  })
  for (const routes of [
    claimRoutes,
    incidentRoutes,
    sourceRoutes,
    importRoutes,
    exportRoutes,
    auditRoutes,
    lineRoutes,
    healthRoutes,
    rulingRoutes,
    turnRoutes,
  ])
    api.route('/', routes(desk))
  api.route('/', eventRoutes(desk))
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Stemma', version: '0.1.0', description: 'The account that a ledger holds.' },
  })

  const whole = new OpenAPIHono()
  whole.use(async (c, next) => {
    const from = performance.now()
    await next()
    desk.log?.({ method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(performance.now() - from) })
  })
  whole.use(headers, guard)
  whole.use(
    '/api/*',
    bodyLimit({ maxSize: UPLOAD, onError: (c) => c.json({ message: 'That is more than 64 MB; take it in with `stemma add`.' }, 413) }),
  )
  whole.use(async (c, next) => (c.req.path === '/api/events' ? next() : compress()(c, next)))
  whole.route('/api', api)
  whole.all('/api/*', (c) => c.json({ message: 'There is no such address.' }, 404))
  whole.get('*', workbench)
  whole.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ message: error.message }, error.status)
    console.error(error)
    return c.json({ message: 'The server failed at this. Its log says where.' }, 500)
  })
  return whole
}
