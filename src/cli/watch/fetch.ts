/** What is remembered of an address between two visits. */
export interface Visit {
  readonly etag?: string
  readonly modified?: string
  /** Failures in a row. */
  readonly failures: number
  /** Milliseconds since 1970 before which it is left alone. */
  readonly notBefore: number
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
    if (answer.status === 304) return { ...nothing('unchanged'), visit: { ...before, failures: 0, notBefore: now + polite.every } }
    if (!answer.ok) {
      await answer.body?.cancel()
      return failed(`it answered ${answer.status}`, retryAfter(answer.headers.get('retry-after'), now))
    }
    const bytes = await bodyOf(answer, polite.most)
    if (!bytes) return failed(`it is longer than ${polite.most} bytes`, null)
    const [etag, modified] = [answer.headers.get('etag'), answer.headers.get('last-modified')]
    const next = { ...(etag ? { etag } : {}), ...(modified ? { modified } : {}), failures: 0, notBefore: now + polite.every }
    return { status: 'new', visit: next, bytes, media: answer.headers.get('content-type') ?? '', why: null }
  } catch (error) {
    return failed(reason(error), null)
  }

  function failed(why: string, until: number | null): Fetched {
    const failures = before.failures + 1
    const wait = Math.min(LONGEST, polite.every * 2 ** Math.min(failures, 16))
    return { ...nothing('failed'), why, visit: { ...before, failures, notBefore: Math.max(until ?? 0, now + wait) } }
  }
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
