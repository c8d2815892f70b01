import type { Context, MiddlewareHandler } from 'hono'
import type { Team } from './app.ts'
import type { Asked } from './people/who.ts'
import { refusal } from './refusals.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers that keep the page to itself: nothing from elsewhere, no frame, no sniffing, no referrer; over TLS, TLS alone. */
export const headers =
  (team: Team | null): MiddlewareHandler =>
  async (c, next) => {
    await next()
    c.header('Content-Security-Policy', POLICY)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    if (team?.origin.startsWith('https:')) c.header('Strict-Transport-Security', 'max-age=31536000')
    if (c.req.path.startsWith('/api')) c.header('Cache-Control', 'no-store')
  }

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/
/** Asked by machines that know the server by its number, and telling nothing but how it fares. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics'])

/**
 * Refuses what another site's page could have sent. The host must be the server's own name, so that a name that is pointed here
 * later (DNS rebinding) opens nothing. A change must come from the server's own page by everything that the browser says of it
 * (Origin, Sec-Fetch-Site) and carry a header that no foreign form can; with a token there is no cookie to ride on.
 */
export const guard =
  (team: Team | null): MiddlewareHandler<Asked> =>
  async (c, next) => {
    if (PROBES.has(c.req.path)) return next()
    const host = hostOf(c, team)
    if (team ? host !== new URL(team.origin).host : !LOOPBACK.test(host))
      return c.json(refusal('other-host', { host: team?.origin ?? 'http://127.0.0.1' }), 421)
    if (team && !overTls(c, team))
      return SAFE.has(c.req.method) ? c.redirect(team.origin + c.req.path, 308) : c.json(refusal('no-tls', { host: team.origin }), 403)
    if (SAFE.has(c.req.method) || c.get('who')?.by === 'token') return next()
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const own = team ? [team.origin] : [`http://${host}`, `https://${host}`]
    if ((origin && !own.includes(origin)) || (site && site !== 'same-origin' && site !== 'none') || c.req.header('x-stemma') !== '1')
      return c.json(refusal('not-from-page'), 403)
    return next()
  }

/** The host that was asked for: behind a proxy that is trusted, the one that it was asked for. */
const hostOf = (c: Context, team: Team | null): string =>
  ((team?.proxies ? c.req.header('x-forwarded-host')?.split(',')[0]?.trim() : undefined) ?? c.req.header('host') ?? '').toLowerCase()

/** Whether a request came over TLS, as the trusted proxy says; without one the server itself speaks to the loopback only. */
function overTls(c: Context, { origin, proxies }: Team): boolean {
  if (!origin.startsWith('https:') || proxies === 0) return true
  const protocol = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim()
  return protocol === undefined || protocol === 'https'
}

/** Where a request came from: the socket's other end, or what the trusted proxies wrote down, counted from the nearest. */
export function addressOf(c: Context, team: Team | null): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown'
  const proxies = team?.proxies ?? 0
  if (proxies === 0) return socket
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-proxies) || socket
}
