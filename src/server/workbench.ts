import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'

const DIST = fileURLToPath(new URL('../web/dist/', import.meta.url))
const MEDIA: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

/** The built page's files; every address that is no file is the page itself, which knows what it shows. */
export async function workbench(c: Context): Promise<Response> {
  const path = normalize(decodeURIComponent(c.req.path)).replace(/^([/\\]|\.\.)+/, '')
  const file = path && extname(path) in MEDIA ? path : 'index.html'
  const bytes = await readFile(join(DIST, file)).catch(() => null)
  if (!bytes && file !== 'index.html') return c.text('There is no such file.', 404)
  if (!bytes) return c.text('The workbench is not built. Run `npm run build` once.', 503)
  const lasting = file.startsWith('assets/')
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': MEDIA[extname(file)] ?? 'application/octet-stream',
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
}
