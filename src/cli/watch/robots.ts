import robotsParser from 'robots-parser'
import { FRESH, type Politeness, visit } from './fetch.ts'

/** Whether a site's robots.txt lets the agent fetch an address, and the milliseconds it asks to wait between visits. */
export interface Leave {
  readonly allowed: boolean
  /** Why robots.txt could not be had; null where it could, or is not there. */
  readonly unknown: string | null
  readonly delay: number
}

interface Rules {
  isAllowed(url: string, agent?: string): boolean | undefined
  getCrawlDelay(agent?: string): number | undefined
}

/** The package is CommonJS, and its types say otherwise. */
const rulesOf = robotsParser as unknown as (url: string, text: string) => Rules

/** Asks each site once a day. Where robots.txt cannot be had, a server's fault forbids and its absence allows (RFC 9309). */
export function robots(polite: Politeness): (url: string, now: number) => Promise<Leave> {
  const known = new Map<string, { until: number; rules: Rules | null; why: string | null }>()
  return async (url, now) => {
    const { origin } = new URL(url)
    let held = known.get(origin)
    if (!held || held.until <= now) {
      const { status, bytes, why } = await visit(`${origin}/robots.txt`, FRESH, now, { ...polite, most: 512 * 1024 })
      const absent = status === 'failed' && /answered 4\d\d/.test(why ?? '')
      const rules = status === 'new' || absent ? rulesOf(`${origin}/robots.txt`, Buffer.from(bytes ?? []).toString('utf8')) : null
      held = { until: now + (rules ? 24 * 3_600_000 : polite.every), rules, why: rules ? null : (why ?? 'it did not answer') }
      known.set(origin, held)
    }
    const name = polite.agent.replace(/\/.*/, '')
    const { rules } = held
    return { allowed: rules?.isAllowed(url, name) ?? rules !== null, unknown: held.why, delay: 1000 * (rules?.getCrawlDelay(name) ?? 0) }
  }
}
