import { isIPv6 } from 'node:net'

/** How often something may be asked: so many at once, and so many a minute after that. */
export interface Rate {
  readonly burst: number
  readonly perMinute: number
}

const RATES = ['api', 'sign-in', 'import', 'heavy', 'telling'] as const
export type RateName = (typeof RATES)[number]
export type Rates = Readonly<Record<RateName, Rate>>

/** A person at work asks some ten times a second at most; nobody types ten passwords at once. `telling`: of refusals, in the ledger. */
export const TEAM_RATES: Rates = {
  api: { burst: 400, perMinute: 1200 },
  'sign-in': { burst: 10, perMinute: 5 },
  import: { burst: 20, perMinute: 20 },
  heavy: { burst: 10, perMinute: 10 },
  telling: { burst: 5, perMinute: 0.1 },
}

/** Takes one of what somebody may still ask: 0, or the seconds to wait. */
export type Limiter = (rate: RateName, who: string) => number

const MOST_KEPT = 20_000

/** Limits kept in this process's memory (token buckets), on a clock in milliseconds that never goes back. */
export function limiter(rates: Rates, clock: () => number): Limiter {
  const buckets = new Map<string, { left: number; at: number }>()
  return (name, who) => {
    const { burst, perMinute } = rates[name]
    const now = clock()
    const key = `${name} ${who}`
    const held = buckets.get(key) ?? { left: burst, at: now }
    const left = Math.min(burst, held.left + (Math.max(0, now - held.at) / 60_000) * perMinute)
    const enough = left > 1 - 1e-9
    if (buckets.size >= MOST_KEPT) forget(buckets, now)
    buckets.delete(key)
    buckets.set(key, { left: enough ? Math.max(0, left - 1) : left, at: now })
    return enough ? 0 : Math.max(1, Math.ceil(((1 - left) / Math.max(perMinute, 0.001)) * 60 - 1e-6))
  }
}

/** Drops who has not asked for a while, or else the half that asked longest ago: the map is in order of asking. */
function forget(buckets: Map<string, { at: number }>, now: number): void {
  for (const [key, { at }] of buckets) if (now - at > 10 * 60_000 || buckets.size > MOST_KEPT / 2) buckets.delete(key)
}

/** Whom an address stands for: an IPv6 host has the whole of a /64. */
export function hostOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const first = head.split(':').filter(Boolean)
  const last = (tail ?? '').split(':').filter(Boolean)
  const all = tail === undefined ? first : [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
  return `${all.slice(0, 4).join(':')}::/64`
}
