import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type TestContext, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'

const ROOT = resolve(import.meta.dirname, '../..')
const MAP = JSON.stringify({ lines: Array.from({ length: 4000 }, (_, n) => [n, n]) })

/** A built page in a folder of its own, whose name may be of any letters, served over HTTP as the server does; what asks for its files. */
async function built(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'my tools – أدوات '))
  mkdirSync(join(root, 'src/web/dist/basemap'), { recursive: true })
  const map = join(root, 'src/web/dist/basemap/countries.json')
  writeFileSync(join(root, 'src/web/dist/index.html'), 'the page')
  writeFileSync(map, MAP)
  for (const file of ['workbench.ts', 'kept-files.ts']) cpSync(join(ROOT, 'src/server', file), join(root, 'src/server', file))
  const { workbench } = (await import(
    pathToFileURL(join(root, 'src/server/workbench.ts')).href
  )) as typeof import('../../src/server/workbench.ts')
  const { keptFile } = (await import(
    pathToFileURL(join(root, 'src/server/kept-files.ts')).href
  )) as typeof import('../../src/server/kept-files.ts')
  const server = createServer(getRequestListener(new Hono().use(compress()).get('*', workbench).fetch))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => {
    server.close()
    rmSync(root, { recursive: true, force: true })
  })
  const { port } = server.address() as AddressInfo
  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((done, failed) => {
      const asked = request({ port, host: '127.0.0.1', path, headers, agent: false }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }))
      })
      asked.on('error', failed).end()
    })
  return { ask, map, keptFile }
}

test('the page is found where the folder that Stemma stands in has a blank and letters of any kind in its name', async (t) => {
  const { ask } = await built(t)
  for (const path of ['/', '/incidents']) {
    const { status, body } = await ask(path)
    assert.deepEqual([status, body.toString()], [200, 'the page'])
  }
  assert.equal((await ask('/none.json')).status, 404)
})

test('a file is packed once, and not sent again to a browser that has it', async (t) => {
  const { ask, map, keptFile } = await built(t)
  const packed = await ask('/basemap/countries.json', { 'accept-encoding': 'br, gzip' })
  assert.deepEqual([packed.status, packed.headers['content-encoding'], packed.headers.vary], [200, 'gzip', 'accept-encoding'])
  assert.equal(gunzipSync(packed.body).toString(), MAP)
  assert.equal(await keptFile(map), await keptFile(map), 'the same bytes, packed once')
  const plain = await ask('/basemap/countries.json', { 'accept-encoding': 'gzip;q=0' })
  assert.deepEqual([plain.headers['content-encoding'], plain.body.toString()], [undefined, MAP])
  const tag = String(packed.headers.etag)
  assert.match(tag, /^"[\w-]+"$/)
  assert.notEqual(tag, plain.headers.etag, 'other bytes have another tag')
  for (const had of [tag, String(plain.headers.etag), `"other", W/${tag}`]) {
    const again = await ask('/basemap/countries.json', { 'accept-encoding': 'gzip', 'if-none-match': had })
    assert.deepEqual([again.status, again.body.length, again.headers.etag], [304, 0, tag])
  }
  writeFileSync(map, '{"lines":[]}')
  const changed = await ask('/basemap/countries.json', { 'if-none-match': tag })
  assert.deepEqual([changed.status, changed.body.toString()], [200, '{"lines":[]}'])
})
