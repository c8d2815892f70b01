import { stream } from '../../formats/bytes/whole.ts'
import type { Input } from '../../formats/define.ts'
import { type Issue, issue, said } from '../../model/issue.ts'
import { after, FRESH, type Politeness, type Visit, visit } from './fetch.ts'
import { type Leave, robots } from './robots.ts'

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
      if (before.notBefore > options.now() && before.failures > 0) {
        if (round === 1) options.tell(leftAlone(url, before))
        continue
      }
      const found = await leave(url, options.now())
      if (!found.allowed) shut(url, found, options)
      else {
        const answer = await visited(url, before, { ...options, every: Math.max(options.every, found.delay) })
        if (answer) yield answer
      }
    }
    if (round >= options.rounds) return
    await options.sleep(untilNext(urls, options))
  }
}

async function visited(url: string, before: Visit, options: WatchOptions): Promise<Input | null> {
  const { bytes, media, why, visit: now } = await visit(url, before, options.now(), options)
  options.visits.set(url, now)
  if (why) options.tell(missed(url, now, now.lost ?? why))
  return bytes && { path: url, bytes: stream(bytes), media }
}

/** Leaves alone a feed from which robots.txt keeps programs, or may. */
function shut(url: string, { unknown }: Leave, { visits, tell, now, every }: WatchOptions): void {
  const before = visits.get(url) ?? FRESH
  if (unknown === null) {
    visits.set(url, { ...before, notBefore: now() + every, lost: 'robots.txt forbids it' })
    tell(issue('robots', 'The site asks not to be read by programs (robots.txt); it was left alone. Ask its owner.', url))
  } else {
    const failed = after(before, { why: unknown, until: null, lasting: false, now: now(), every })
    visits.set(url, failed)
    tell(missed(url, failed, `its robots.txt could not be had (${unknown})`))
  }
}

const missed = (url: string, { lost }: Visit, why: string): Issue =>
  lost === undefined
    ? issue('not-fetched', said`The feed was not read: ${why}. It is tried again later.`, url)
    : issue('feed-lost', said`The feed is lost: ${why}. Look for its new address; it is asked once a day at most.`, url)

const leftAlone = (url: string, visit: Visit): Issue => {
  const until = new Date(visit.notBefore).toISOString().slice(0, 16)
  return missed(url, visit, `${visit.lost ?? `it failed ${visit.failures} times in a row`}, and it is left alone until ${until} UTC`)
}

/** Milliseconds until the first address may be visited again. */
function untilNext(urls: readonly string[], { visits, now, every }: WatchOptions): number {
  const times = urls.map((url) => visits.get(url)?.notBefore ?? 0)
  return Math.max(1, Math.min(Math.min(...times) - now(), every))
}
