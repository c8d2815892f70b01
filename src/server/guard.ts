import type { MiddlewareHandler } from 'hono'

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

/** Headers that keep the page to itself: nothing from elsewhere, no frame, no sniffing, no referrer. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  if (c.req.path.startsWith('/api')) c.header('Cache-Control', 'no-store')
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/

/**
 * Refuses what another site's page could have sent: a change must carry the page's own header, which no foreign form can, and
 * the host must be this machine's own name, so that a name that is pointed here later (DNS rebinding) opens nothing.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  if (!LOOPBACK.test(c.req.header('host') ?? ''))
    return c.json({ message: 'This server answers only on this machine: use http://127.0.0.1.' }, 421)
  const site = c.req.header('sec-fetch-site')
  if (!SAFE.has(c.req.method) && (c.req.header('x-stemma') !== '1' || (site !== undefined && site !== 'same-origin' && site !== 'none')))
    return c.json({ message: 'A change must come from the workbench itself or carry the header X-Stemma: 1.' }, 403)
  return next()
}
