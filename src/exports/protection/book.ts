import type { Entry } from '../../model/ledger.ts'
import type { Page, Pages } from '../../model/pages.ts'
import { pagesOfOne } from '../../present/pages.ts'
import type { Book, Proof, Sheet, Size } from '../define.ts'
import { showing } from './entries.ts'
import { gathering, PROTECTED, type Protection, type Protector } from './protect.ts'

export interface BookOptions {
  /** A policy's id, with or without version, that is to be written: there is no book of an account without tolls under it. */
  readonly policy?: string | undefined
  /** The same where the account has it, and otherwise its first. */
  readonly prefers?: string | undefined
  readonly protection?: Partial<Protection>
  readonly software: string
  /** The one incident that is written; all where absent. What is kept back is still found by the whole account. */
  readonly incident?: string | undefined
  readonly proof?: Unshown | null
  /** Ends the work, which then throws. */
  readonly signal?: AbortSignal | undefined
}

/** A proof before it is told what may be shown of the entries. */
export type Unshown = Omit<Proof, 'entries'> & {
  entries(): AsyncIterable<readonly Entry[]>
  /** Entries that people made are shown with their names. */
  readonly authors: boolean
}

/**
 * An account made ready to be written: protected, and with the one policy of formats that hold one. It is gone through once for what is
 * to be kept back, of which the names are all that is held. Null where it has no such policy or incident.
 */
export async function bookOf(pages: Pages, options: BookOptions): Promise<Book | null> {
  const { policy, prefers, protection: given = {}, software, incident, proof = null, signal } = options
  const protection = { ...PROTECTED, ...given }
  const { keeper, ...seen } = await seenIn(pages, protection, signal)
  const named = (wanted: string) => seen.policies.find((one) => one === wanted || one.startsWith(`${wanted}@`))
  const first = (prefers === undefined ? undefined : named(prefers)) ?? seen.policies[0] ?? 'none'
  const chosen = policy === undefined ? first : named(policy)
  if (chosen === undefined) return null
  const part = incident === undefined ? pages : await oneOf(pages, incident)
  if (!part) return null
  const { policies, size } = incident === undefined ? seen : await countedIn(part)
  const sheet = (page: Page): Sheet => {
    const { reports, claims, incidents, ...about } = keeper.page(page)
    return { account: { reports, claims, incidents, issues: [] }, ...about, policy: chosen, software }
  }
  return {
    ...{ policy: chosen, policies: [...policies].sort(), protection, software, size },
    issues: keeper.words(part.issues),
    reports: (and) => mapped(part.reports(and), sheet, signal),
    incidents: () => mapped(part.incidents(), sheet, signal),
    proof: proof && {
      ...proof,
      entries: () => mapped(proof.entries(), (some) => showing(some, keeper, { protection, authors: proof.authors }), signal),
    },
  }
}

async function* mapped<A, B>(pages: AsyncIterable<A>, as: (page: A) => B, signal?: AbortSignal): AsyncGenerator<B> {
  for await (const page of pages) {
    signal?.throwIfAborted()
    yield as(page)
  }
}

interface Seen {
  readonly size: Size
  /** In the order in which the incidents tell them. */
  readonly policies: readonly string[]
}

/** Goes through an account for what is to be kept back, how much there is, and under which policies. */
async function seenIn(pages: Pages, protection: Protection, signal?: AbortSignal): Promise<Seen & { readonly keeper: Protector }> {
  const held = gathering(protection)
  const counted = await countedIn(pages, (page) => {
    signal?.throwIfAborted()
    held.reports(page.reports)
    held.claims(page.claims)
    held.incidents(page.incidents)
  })
  if (held.wantsTexts)
    for await (const { texts } of pages.reports({ texts: true })) {
      signal?.throwIfAborted()
      for (const { text } of texts.values()) if (text !== undefined) held.text(text)
    }
  return { ...counted, keeper: held.protector() }
}

async function countedIn(pages: Pages, see: (page: Page) => void = () => undefined): Promise<Seen> {
  const size = { reports: 0, claims: 0, incidents: 0 }
  const policies = new Set<string>()
  for await (const page of pages.reports({ claims: true })) {
    see(page)
    size.reports += page.reports.length
    size.claims += page.claims.length
  }
  for await (const page of pages.incidents({ alone: true })) {
    see({ ...page, reports: [], claims: [] })
    size.incidents += page.incidents.length
    for (const { tolls } of page.incidents) for (const { policy } of tolls) policies.add(policy)
  }
  return { size, policies: [...policies] }
}

/** An incident of an account, with its reports and claims, as an account of its own. */
async function oneOf(pages: Pages, id: string): Promise<Pages | null> {
  for await (const page of pages.incidents({ ids: [id] })) if (page.incidents.length > 0) return pagesOfOne(page)
  return null
}
