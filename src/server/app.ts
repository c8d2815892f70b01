import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import type { Store } from '../store/index.ts'
import { asked } from './asked.ts'
import { described } from './described.ts'
import { guard, headers } from './guard.ts'
import { failure, journal, type Line } from './journal.ts'
import { type Metrics, metricsOf } from './metrics.ts'
import { gate } from './people/gate.ts'
import { type Limiter, limiter, type Rates, TEAM_RATES } from './people/limits.ts'
import { identify } from './people/who.ts'
import { type Refusal, refusal } from './refusals.ts'
import { adriftRoutes } from './routes/adrift.ts'
import { auditRoutes } from './routes/audit.ts'
import { claimRoutes } from './routes/claims.ts'
import { eventRoutes } from './routes/events.ts'
import { exportRoutes } from './routes/exports.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { lineRoutes } from './routes/lines.ts'
import { passkeyRoutes } from './routes/passkeys.ts'
import { peopleRoutes } from './routes/people.ts'
import { probeRoutes } from './routes/probes.ts'
import { rulingRoutes } from './routes/rulings.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { sourceRoutes } from './routes/sources.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { turnRoutes } from './routes/turns.ts'
import { undoRoutes } from './routes/undo.ts'
import { workbench } from './workbench.ts'

/** A server to which people sign in. */
export interface Team {
  /** The address by which browsers reach it, scheme and host alone: `https://stemma.example.org`. */
  readonly origin: string
  /** How many proxies before it are trusted to say where a request came from. */
  readonly proxies: number
}

/** What every route stands on. */
export interface Desk {
  readonly store: Store
  /** Whose name decisions carry where nobody signs in. */
  readonly author: string
  /** Starts reading and linking what is waiting; the promise is for whoever wants to see it done. */
  readonly work: () => Promise<void>
  /** Absent or null: one person on this machine, without accounts. */
  readonly team?: Team | null
  /** How often things may be asked; absent: the team's limits for a team, none for one person. */
  readonly rates?: Rates
  /** Told of each request and failure. Never a report's text. */
  readonly log?: (line: Line) => void
}

/** What the routes share beside the desk. */
export interface Counter extends Desk {
  readonly metrics: Metrics
  readonly limit: Limiter
}

const bounded = (mb: number, code: 'too-large' | 'too-large-file' = 'too-large') =>
  bodyLimit({ maxSize: mb * 2 ** 20, onError: (c) => c.json(refusal(code, { mb }), 413) })
const UPLOAD = bounded(64, 'too-large-file')
const WORDS = bounded(8)
const ROUTES = [claimRoutes, incidentRoutes, sourceRoutes, importRoutes, exportRoutes, auditRoutes, lineRoutes, healthRoutes, eventRoutes]
const TURNS = [rulingRoutes, turnRoutes, undoRoutes, adriftRoutes]
const PEOPLE = [signInRoutes, passkeyRoutes, tokenRoutes, peopleRoutes, invitationRoutes]

/** The codes of what is thrown where nobody, or nobody of a team, asks. */
const SAID: Record<number, Refusal> = { 401: refusal('sign-in'), 404: refusal('no-accounts') }

/** The server as a function of a request; `serve.ts` puts it on a port. */
export function app(desk: Desk) {
  const team = desk.team ?? null
  const metrics = metricsOf()
  const rates = desk.rates ?? (team ? TEAM_RATES : null)
  const limit = rates ? limiter(rates, () => performance.now()) : () => 0
  const counter: Counter = { ...desk, metrics, limit }
  const api = asked()
  for (const routes of [...ROUTES, ...TURNS, ...PEOPLE]) api.route('/', routes(counter))

  const whole = asked()
  whole.use(journal(desk, metrics), headers(team), identify(desk), guard(team), gate(desk, limit))
  whole.use('/api/*', (c, next) => (c.req.path === '/api/imports' ? UPLOAD : WORDS)(c, next))
  whole.use(async (c, next) => (c.req.path === '/api/events' ? next() : compress()(c, next)))
  whole.route('/', probeRoutes(counter))
  whole.route('/api', api)
  whole.get('/api/openapi.json', described(whole))
  whole.all('/api/*', (c) => c.json(refusal('no-address'), 404))
  whole.get('*', workbench)
  whole.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ ...(SAID[error.status] ?? {}), message: error.message }, error.status)
    desk.log?.(failure(error, c.get('request')))
    return c.json(refusal('failed', { request: c.get('request') }), 500)
  })
  return whole
}
