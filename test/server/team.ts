import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import type { Role } from '../../src/model/person.ts'
import { steps } from '../../src/pipeline.ts'
import { type Desk, hashOf, type Line, type Rates, secret, serve } from '../../src/server/index.ts'
import { hashPassword } from '../../src/server/people/passwords.ts'
import { invite, join, openStore, type Store, work } from '../../src/store/index.ts'
import { freePort } from '../ports.ts'
import { layExamples } from '../web/examples.ts'

/** Somebody who asks: keeps the cookie that the server gives. */
export interface Asker {
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  /** The body of an answer that went well. */
  data<T>(method: string, path: string, body?: unknown): Promise<T>
  cookie(): string | null
  /** The whole Set-Cookie header that came last. */
  given(): string | null
}

export const PASSWORD = 'the river bends twice here'

/** Hashing is slow on purpose; members have one password. */
let hashed: Promise<string> | null = null

export function asker(url: string, extra: Record<string, string> = {}, signedIn: string | null = null): Asker {
  let cookie = signedIn
  let given: string | null = null
  const ask: Asker['ask'] = async (method, path, body, headers = {}) => {
    const sent = body instanceof FormData ? body : body === undefined ? null : JSON.stringify(body)
    const json: Record<string, string> = sent !== null && !(body instanceof FormData) ? { 'content-type': 'application/json' } : {}
    const all = { ...extra, 'x-stemma': '1', ...json, ...(cookie ? { cookie } : {}), ...headers }
    const response = await fetch(url + path, { method, headers: all, redirect: 'manual', ...(sent === null ? {} : { body: sent }) })
    given = response.headers.get('set-cookie') ?? given
    const [pair = ''] = response.headers.get('set-cookie')?.split(';') ?? []
    if (pair) cookie = /=$/.test(pair) ? null : pair
    return response
  }
  return {
    ask,
    async data(method, path, body) {
      const response = await ask(method, path, body)
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      return response.json() as never
    },
    cookie: () => cookie,
    given: () => given,
  }
}

export interface TeamServer {
  readonly store: Store
  readonly url: string
  readonly lines: Line[]
  /** What the clock is ahead by, in milliseconds. */
  ahead: number
  /** A new member, signed in. */
  member(name: string, role: Role): Promise<Asker>
  close(): Promise<void>
}

/** Limits that no test comes near. */
const WIDE: Rates = {
  api: { burst: 1e6, perMinute: 1e6 },
  'sign-in': { burst: 1e6, perMinute: 1e6 },
  import: { burst: 1e6, perMinute: 1e6 },
  heavy: { burst: 1e6, perMinute: 1e6 },
  telling: { burst: 1e6, perMinute: 1e6 },
}

/** A team's server on a ledger of its own, with the bundled examples in it where asked. */
export async function teamServer({ examples = false, rates = WIDE }: { examples?: boolean; rates?: Rates } = {}): Promise<TeamServer> {
  const folder = mkdtempSync(path(tmpdir(), 'stemma-team-'))
  const held = { ahead: 0 }
  if (examples) await layExamples(folder)
  const store = await openStore({ ledger: folder }, { now: () => new Date(Date.now() + held.ahead) })
  await store.queue.supervise(60)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const lines: Line[] = []
  const working = new Set<Promise<unknown>>()
  const desk: Desk = {
    store,
    author: 'nobody',
    team: { origin: url, proxies: 0 },
    rates,
    log: (line) => void lines.push(line),
    work: async () => {
      const one = work(store, steps, { until: 'idle' })
      working.add(one)
      await one.finally(() => working.delete(one))
    },
  }
  const served = await serve(desk, { port })
  return Object.assign(held, {
    store,
    url,
    lines,
    async member(name: string, role: Role) {
      const [invitation, session] = [secret(), secret()]
      await invite(store, { hash: hashOf(invitation), role, person: null, author: 'test' })
      hashed ??= hashPassword(PASSWORD)
      await join(store, { invitation: hashOf(invitation), name, password: await hashed, session: hashOf(session) })
      return asker(url, {}, `stemma=${session}`)
    },
    async close() {
      await served.close()
      await Promise.allSettled(working)
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  })
}
