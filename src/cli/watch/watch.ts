import { stream } from '../../formats/bytes/whole.ts'
import type { Input } from '../../formats/define.ts'
import { type Issue, issue } from '../../model/issue.ts'
import { FRESH, type Politeness, type Visit, visit } from './fetch.ts'
import { robots } from './robots.ts'

export interface WatchOptions extends Politeness {
  /** What is known of earlier visits, by address; kept up to date in place. */
  readonly visits: Map<string, Visit>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  /** Rounds to make; Infinity to go on until stopped. */
  readonly rounds: number
  readonly tell: (issue: Issue) => void
}

/** The feeds' answers whenever they have changed, one address after the other, no site more often than it allows. */
export async function* watch(urls: readonly string[], options: WatchOptions): AsyncGenerator<Input> {
  const leave = robots(options)
  for (let round = 1; ; round++) {
    for (const url of urls) {
      const before = options.visits.get(url) ?? FRESH
      if (before.notBefore > options.now() && before.failures > 0) continue
      const { allowed, delay } = await leave(url, options.now())
      if (!allowed) {
        options.visits.set(url, { ...before, notBefore: options.now() + options.every })
        options.tell(issue('robots', 'The site asks not to be read by programs (robots.txt); it was left alone. Ask its owner.', url))
        continue
      }
      const {
        bytes,
        media,
        why,
        visit: after,
      } = await visit(url, before, options.now(), { ...options, every: Math.max(options.every, delay) })
      options.visits.set(url, after)
      if (why) options.tell(issue('not-fetched', `The feed could not be had: ${why}. It is tried again later.`, url))
      if (bytes) yield { path: url, bytes: stream(bytes), media }
    }
    if (round >= options.rounds) return
    await options.sleep(untilNext(urls, options))
  }
}

/** Milliseconds until the first address may be visited again. */
function untilNext(urls: readonly string[], { visits, now, every }: WatchOptions): number {
  const times = urls.map((url) => visits.get(url)?.notBefore ?? 0)
  return Math.max(1, Math.min(Math.min(...times) - now(), every))
}
