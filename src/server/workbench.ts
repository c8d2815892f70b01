import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'
import { keptFile } from './kept-files.ts'

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

/** A path as it is meant; as it stands where a % in it says nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The built page's files; every address that is no file is the page itself, which knows what it shows. */
export async function workbench(c: Context): Promise<Response> {
  const path = normalize(decoded(c.req.path)).replace(/^([/\\]|\.\.)+/, '')
  const file = path && extname(path) in MEDIA ? path : 'index.html'
  const found = await keptFile(join(DIST, file))
  if (!found && file !== 'index.html') return c.text('There is no such file.', 404)
  if (!found) return c.text('The workbench is not built. Run `npm run build` once.', 503)
  const packed = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|\s|$))/.test(c.req.header('accept-encoding') ?? '') ? found.packed : null
  const headers = {
    etag: packed ? `"${found.digest}-gzip"` : `"${found.digest}"`,
    vary: 'accept-encoding',
    'cache-control': file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (holds(c.req.header('if-none-match'), found.digest)) return c.body(null, 304, headers)
  return c.body(new Uint8Array(packed ?? found.bytes), 200, {
    ...headers,
    'content-type': MEDIA[extname(file)] ?? 'application/octet-stream',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  })
}

/** Whether a browser has the same bytes, however they were packed when it got them. */
const holds = (tags: string | undefined, digest: string): boolean =>
  (tags ?? '').split(',').some((tag) => [digest, `${digest}-gzip`].includes(/"([^"]*)"/.exec(tag)?.[1] ?? ''))
