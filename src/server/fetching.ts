import { lookup } from 'node:dns'
import { Agent, request as plain } from 'node:http'
import { Agent as SecureAgent, request as secure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { type Refusal, type RefusalCode, refusal } from './refusals.ts'

/** A fetch that was refused or failed, in words for the person who asked for it. */
export class Unfetched extends Error {
  readonly why: Refusal
  constructor(code: RefusalCode, values?: Record<string, string | number>) {
    const why = refusal(code, values)
    super(why.message)
    this.why = why
  }
}

export interface Fetched {
  readonly url: string
  readonly media: string
  readonly bytes: Uint8Array
}

const HOPS = 5

/** The network as fetching sees it: how names are looked up, which addresses are open, and how much is taken. */
export interface Network {
  readonly lookup: (host: string, done: (error: Error | null, found: readonly { address: string; family: number }[]) => void) => void
  readonly isOpen: (address: string) => boolean
  readonly mostBytes: number
  readonly patienceMs: number
}

/** Addresses that are no public host: loopback, private, link-local, carrier, documentation, multicast, reserved (IANA registries). */
const CLOSED = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  CLOSED.addSubnet(net, bits, 'ipv4')
const OPEN6 = new BlockList()
OPEN6.addSubnet('2000::', 3, 'ipv6')
const CLOSED6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  CLOSED6.addSubnet(net, bits, 'ipv6')

/** Whether an address may be reached at all: a public one, and none that carries another address within. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !CLOSED.check(address, 'ipv4')
  return isIP(address) === 6 && OPEN6.check(address, 'ipv6') && !CLOSED6.check(address, 'ipv6')
}

const INTERNET: Network = {
  lookup: (host, done) => lookup(host, { all: true, verbatim: true }, (error, found) => done(error, found ?? [])),
  isOpen: isPublic,
  mostBytes: 16 * 1024 * 1024,
  patienceMs: 20_000,
}

/** Looks a name up once and gives only open addresses, so that what was checked is what is connected to (DNS rebinding). */
const openOnly =
  ({ lookup, isOpen }: Network): LookupFunction =>
  (host, options, done) =>
    lookup(host, (error, found) => {
      if (error) return done(error, '', 0)
      if (found.length === 0 || !found.every(({ address }) => isOpen(address))) return done(closed(host), '', 0)
      return options.all ? done(null, [...found]) : done(null, found[0]!.address, found[0]!.family)
    })

const closed = (host: string) => new Unfetched('address-closed', { host })

/** Fetches a public http(s) address: bounded in bytes, time and redirects, never one of a closed network. */
export async function fetchPublic(address: string, network = INTERNET): Promise<Fetched> {
  const until = Date.now() + network.patienceMs
  for (let next = address, hops = 0; hops <= HOPS; hops++) {
    const url = checked(next, network)
    const answer = await once(url, { network, patienceMs: Math.max(1, until - Date.now()) })
    if (!('location' in answer)) return answer
    next = URL.parse(answer.location, url)?.href ?? ''
  }
  throw new Unfetched('address-redirects')
}

function checked(address: string, { isOpen }: Network): URL {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) throw new Unfetched('address-scheme')
  if (url.username || url.password) throw new Unfetched('address-password')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isOpen(host)) throw closed(host)
  return url
}

interface Asking {
  readonly network: Network
  readonly patienceMs: number
}

function once(url: URL, { network, patienceMs }: Asking): Promise<Fetched | { location: string }> {
  return new Promise((resolve, reject) => {
    const [ask, agent] = url.protocol === 'https:' ? [secure, new SecureAgent()] : [plain, new Agent()]
    const headers = { accept: 'text/html,*/*;q=0.5', 'accept-encoding': 'identity', 'user-agent': 'stemma' }
    const call = ask(url, { lookup: openOnly(network), agent, headers }, (response) => {
      const { statusCode = 0, headers } = response
      if (statusCode === 200)
        return taken(response, network.mostBytes).then(
          (bytes) => resolve({ url: url.href, media: headers['content-type'] ?? '', bytes }),
          fail,
        )
      call.destroy()
      if (statusCode >= 300 && statusCode < 400 && headers.location) return resolve({ location: headers.location })
      return reject(new Unfetched('address-answered', { status: statusCode }))
    })
    const fail = (error: Error) => {
      call.destroy()
      reject(error instanceof Unfetched ? error : new Unfetched('address-failed', { code: codeOf(error) }))
    }
    const late = setTimeout(() => fail(new Unfetched('address-late')), patienceMs)
    call.on('error', fail)
    call.on('close', () => clearTimeout(late))
    call.end()
  })
}

/** The body, unless it is larger than what is taken. */
async function taken(response: AsyncIterable<Buffer>, most: number): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of response) {
    size += piece.length
    if (size > most) throw new Unfetched('address-large', { mb: Math.round(most / 2 ** 20) })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const codeOf = (error: Error): string => (error as { code?: string }).code ?? error.name
