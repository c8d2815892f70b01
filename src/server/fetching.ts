import { lookup } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** A fetch that was refused or failed, in words for the person who asked for it. */
export class Unfetched extends Error {}

export interface Fetched {
  readonly url: string
  readonly media: string
  readonly bytes: Uint8Array
}

const MOST = 16 * 1024 * 1024
const PATIENCE_MS = 20_000
const HOPS = 5

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
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2001::', 32],
  ['64:ff9b::', 96],
] as const)
  CLOSED6.addSubnet(net, bits, 'ipv6')

/** Whether an address may be reached at all: a public one, and none that carries another address within. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !CLOSED.check(address, 'ipv4')
  return isIP(address) === 6 && OPEN6.check(address, 'ipv6') && !CLOSED6.check(address, 'ipv6')
}

/** Looks a name up and gives only public addresses, so that what was checked is what is connected to. */
const publicOnly: LookupFunction = (host, options, done) =>
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0)
    const list = typeof found === 'string' ? [] : found
    const open = list.filter(({ address }) => isPublic(address))
    if (open.length === 0 || open.length < list.length)
      return done(new Unfetched(`${host} is an address of a closed network; only public ones are fetched.`), '', 0)
    return options.all ? done(null, open) : done(null, open[0]!.address, open[0]!.family)
  })

/** Fetches a public http(s) address: bounded in bytes, time and redirects, never one of a closed network. */
export async function fetchPublic(address: string, hops = HOPS): Promise<Fetched> {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) throw new Unfetched('Give an address that begins with http:// or https://.')
  if (url.username || url.password) throw new Unfetched('An address with a password in it is not fetched.')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isPublic(host)) throw new Unfetched(`${host} is an address of a closed network; only public ones are fetched.`)
  const answer = await once(url)
  if (!('location' in answer)) return answer
  if (hops === 0) throw new Unfetched('It redirects too often.')
  return fetchPublic(new URL(answer.location, url).href, hops - 1)
}

function once(url: URL): Promise<Fetched | { location: string }> {
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? secure : plain
    const call = ask(
      url,
      { lookup: publicOnly, timeout: PATIENCE_MS, headers: { accept: 'text/html,*/*;q=0.5', 'user-agent': 'stemma' } },
      (response) => {
        const { statusCode = 0, headers } = response
        if (statusCode >= 300 && statusCode < 400 && headers.location) {
          response.resume()
          return resolve({ location: headers.location })
        }
        if (statusCode !== 200) {
          response.resume()
          return reject(new Unfetched(`The server answered ${statusCode}.`))
        }
        const pieces: Buffer[] = []
        let size = 0
        response.on('data', (piece: Buffer) => {
          size += piece.length
          pieces.push(piece)
          if (size > MOST) call.destroy(new Unfetched('It is larger than 16 MB.'))
        })
        response.on('end', () => resolve({ url: url.href, media: headers['content-type'] ?? '', bytes: Buffer.concat(pieces) }))
        response.on('error', reject)
      },
    )
    const late = setTimeout(() => call.destroy(new Unfetched('It took longer than 20 seconds.')), PATIENCE_MS)
    call.on('timeout', () => call.destroy(new Unfetched('The server did not answer.')))
    call.on('error', (error) => reject(error instanceof Unfetched ? error : new Unfetched(`It could not be fetched (${error.message}).`)))
    call.on('close', () => clearTimeout(late))
    call.end()
  })
}
