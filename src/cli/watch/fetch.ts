/** What is remembered of an address between two visits. */
export interface Visit {
  readonly etag?: string
  readonly modified?: string
  /** Failures in a row. */
  readonly failures: number
  /** Milliseconds since 1970 before which it is left alone. */
  readonly notBefore: number
  /** Why asking again will not help; absent where it may. */
  readonly lost?: string
}

export interface Fetched {
  readonly status: 'new' | 'unchanged' | 'failed'
  readonly visit: Visit
  readonly bytes: Uint8Array | null
  readonly media: string
  /** Why it failed, in words. */
  readonly why: string | null
}

export interface Politeness {
  readonly agent: string
  /** Milliseconds between two visits. */
  readonly every: number
  readonly timeout: number
  /** Bytes past which an answer is let go. */
  readonly most: number
}

export const FRESH: Visit = { failures: 0, notBefore: 0 }
const LONGEST = 24 * 3_600_000

/** Failures in a row after which a feed counts as lost: at half an hour between visits, four days. */
const MOST_FAILURES = 8

/** Answers that stand, however often one asks: those to a wrong request, but for time-outs and too many requests. */
const isLasting = (status: number): boolean => status >= 400 && status < 500 && ![408, 425, 429].includes(status)

/** One visit: asks only for what has changed, and after a failure waits longer each time, or as long as the server says. */
export async function visit(url: string, before: Visit, now: number, polite: Politeness): Promise<Fetched> {
  const headers = {
    'user-agent': polite.agent,
    accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
    ...(before.etag ? { 'if-none-match': before.etag } : {}),
    ...(before.modified ? { 'if-modified-since': before.modified } : {}),
  }
  try {
    const answer = await fetch(url, { headers, redirect: 'follow', signal: AbortSignal.timeout(polite.timeout) })
    if (answer.status === 304) {
      const { lost: _, ...kept } = before
      return { ...nothing('unchanged'), visit: { ...kept, failures: 0, notBefore: now + polite.every } }
    }
    if (!answer.ok) {
      await answer.body?.cancel()
      return failed(`it answered ${answer.status}`, retryAfter(answer.headers.get('retry-after'), now), isLasting(answer.status))
    }
    const bytes = await bodyOf(answer, polite.most)
    if (!bytes) return failed(`it is longer than ${polite.most} bytes`, null, true)
    const [etag, modified] = [answer.headers.get('etag'), answer.headers.get('last-modified')]
    const next = { ...(etag ? { etag } : {}), ...(modified ? { modified } : {}), failures: 0, notBefore: now + polite.every }
    return { status: 'new', visit: next, bytes, media: answer.headers.get('content-type') ?? '', why: null }
  } catch (error) {
    return failed(reason(error), null)
  }

  function failed(why: string, until: number | null, lasting = false): Fetched {
    return { ...nothing('failed'), why, visit: after(before, { why, until, lasting, now, every: polite.every }) }
  }
}

export interface Failure {
  readonly why: string
  /** Milliseconds since 1970 until when the server asks to be left alone. */
  readonly until: number | null
  /** Whether asking again will not help. */
  readonly lasting: boolean
  readonly now: number
  readonly every: number
}

/** What is remembered of an address after a failure. */
export function after({ lost: _, ...before }: Visit, { why, until, lasting, now, every }: Failure): Visit {
  const failures = before.failures + 1
  const wait = Math.min(LONGEST, every * 2 ** Math.min(failures, 16))
  const lost = lasting ? why : failures >= MOST_FAILURES ? `it failed ${failures} times in a row, at last because ${why}` : null
  return { ...before, failures, notBefore: Math.max(until ?? 0, now + wait), ...(lost ? { lost } : {}) }
}

const nothing = (status: Fetched['status']): Omit<Fetched, 'visit'> => ({ status, bytes: null, media: '', why: null })

function reason(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  return cause instanceof Error && cause.message ? cause.message : message
}

async function bodyOf(answer: Response, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of answer.body ?? []) {
    size += piece.length
    if (size > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** A Retry-After header, seconds or a date, as milliseconds since 1970. */
function retryAfter(header: string | null, now: number): number | null {
  if (!header) return null
  const until = /^\d+$/.test(header) ? now + Number(header) * 1000 : Date.parse(header)
  return Number.isNaN(until) ? null : Math.min(until, now + LONGEST)
}
