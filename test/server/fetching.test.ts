import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { fetchPublic, isPublic, type Network, Unfetched } from '../../src/server/fetching.ts'

/** 127.0.0.1 stands for the open network, 127.0.0.2 for a closed one on which nothing may ever be asked. */
let open: Server
let inner: Server
let port: number
const innerAsked: string[] = []
const lookups: string[] = []
const NAMES: Record<string, readonly (readonly string[])[]> = {
  'open.test': [['127.0.0.1']],
  'inner.test': [['127.0.0.2']],
  'both.test': [['127.0.0.1', '127.0.0.2']],
  'six.test': [['::ffff:127.0.0.2']],
  'nowhere.test': [[]],
  'rebound.test': [['127.0.0.1'], ['127.0.0.2']],
}

const network: Network = {
  lookup: (host, done) => {
    lookups.push(host)
    const answers = NAMES[host]
    if (!answers) return done(Object.assign(new Error(`no such name ${host}`), { code: 'ENOTFOUND' }), [])
    const nth = lookups.filter((one) => one === host).length - 1
    const found = answers[Math.min(nth, answers.length - 1)] ?? []
    return done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  },
  isOpen: (address) => address === '127.0.0.1',
  mostBytes: 1024 * 1024,
  patienceMs: 60_000,
}

const pages: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://open.test')
  const to = (location: string) => response.writeHead(302, { location }).end()
  if (pathname === '/to') return to(searchParams.get('url') ?? '')
  if (pathname === '/again') return to('/again')
  if (pathname === '/relative') return to('page')
  if (pathname === '/lost') return response.writeHead(404).end('lost')
  if (pathname === '/slow') return response.writeHead(200).write('a')
  if (pathname === '/cut') return response.writeHead(200, { 'content-length': '99' }).write('a', () => response.destroy())
  if (pathname === '/large') {
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      if (!response.destroyed) response.once('drain', more)
    }
    return more()
  }
  if (pathname === '/encoding') return response.end(String(request.headers['accept-encoding']))
  return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>A report.</p>')
}

const listening = (server: Server, host: string, at: number) =>
  new Promise<Server>((resolve, reject) => server.on('error', reject).listen(at, host, () => resolve(server)))

before(async () => {
  open = await listening(createServer(pages), '127.0.0.1', 0)
  port = (open.address() as AddressInfo).port
  inner = await listening(
    createServer((request, response) => {
      innerAsked.push(String(request.url))
      response.end('the secret')
    }),
    '127.0.0.2',
    port,
  )
})
after(() => {
  for (const server of [open, inner]) {
    server?.close()
    server?.closeAllConnections()
  }
})

const at = (host: string, path = '/') => `http://${host}:${port}${path}`
const refused = (address: string, why: RegExp, on: Network = network) =>
  assert.rejects(fetchPublic(address, on), (error: Error) => error instanceof Unfetched && why.test(error.message), address)

test('only public addresses may be fetched', () => {
  const shut = `127.0.0.1 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 192.0.0.8 198.18.0.1 224.0.0.1
    255.255.255.255 ::1 :: fe80::1 fc00::1 fd00:ec2::254 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::7f00:1 64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1::
    2001:db8::1 2001::1 2001:2::1 3fff::1 100::1 5f00::1`.split(/\s+/)
  assert.deepEqual([...shut, 'not an address', ''].filter(isPublic), [])
  const open = ['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1']
  assert.deepEqual(
    open.filter((address) => !isPublic(address)),
    [],
  )
})

test('an open address is fetched, through redirects, without asking for anything packed', async () => {
  const page = await fetchPublic(at('open.test', '/relative'), network)
  assert.deepEqual([page.url, page.media, Buffer.from(page.bytes).toString()], [at('open.test', '/page'), 'text/html', '<p>A report.</p>'])
  assert.equal(Buffer.from((await fetchPublic(at('open.test', '/encoding'), network)).bytes).toString(), 'identity')
})

test('no closed address is asked: by number, by name, by one of several, or by a redirect to it', async () => {
  const CLOSED = /closed network/
  for (const host of [
    '127.0.0.2',
    'inner.test',
    'both.test',
    'six.test',
    'nowhere.test',
    '[::1]',
    '[::ffff:127.0.0.2]',
    '2130706434',
    '0x7f000002',
    '0177.0.0.2',
  ])
    await refused(at(host), CLOSED)
  for (const target of [at('inner.test'), at('127.0.0.2'), `//inner.test:${port}/`, at('both.test')])
    await refused(at('open.test', `/to?url=${encodeURIComponent(target)}`), CLOSED)
  for (const target of ['file:///etc/passwd', 'gopher://127.0.0.2/', 'javascript:1', 'http://', `http://user:word@open.test:${port}/`])
    await refused(at('open.test', `/to?url=${encodeURIComponent(target)}`), /begins with http|password in it/)
  assert.deepEqual(innerAsked, [])
})

test('a name that leads elsewhere the second time is looked up once for each connection, and refused then', async () => {
  lookups.length = 0
  await fetchPublic(at('rebound.test'), network)
  assert.deepEqual(lookups, ['rebound.test'], 'what was checked is what was connected to')
  await refused(at('rebound.test'), /closed network/)
  assert.deepEqual(innerAsked, [])
})

test('what is too large, too slow, cut off, lost or never ends is refused in words', async () => {
  await refused(at('open.test', '/large'), /larger than 1 MB/)
  await refused(at('open.test', '/slow'), /took too long/, { ...network, patienceMs: 300 })
  await refused(at('open.test', '/cut'), /could not be fetched/)
  await refused(at('open.test', '/lost'), /answered 404/)
  await refused(at('open.test', '/again'), /redirects too often/)
  await refused(at('missing.test'), /ENOTFOUND/)
  await refused('http://open.test:1/', /ECONNREFUSED/)
})
