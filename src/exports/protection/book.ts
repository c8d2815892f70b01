import type { Entry } from '../../model/ledger.ts'
import type { Outline, Page, Pages } from '../../model/pages.ts'
import { pagesOfOne } from '../../present/pages.ts'
import type { Book, Proof, Sheet, Size } from '../define.ts'
import { showing } from './entries.ts'
import { type Tells, wordsOf } from './names.ts'
import { gathering, PROTECTED, type Protection, type Protector } from './protect.ts'
import { decoded } from './secrets.ts'

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
  const part = incident === undefined ? pages : await oneOf(pages, incident)
  if (!part) return null
  const { keeper, ...seen } = await seenIn(pages, { protection, part, signal })
  const named = (wanted: string) => seen.policies.find((one) => one === wanted || one.startsWith(`${wanted}@`))
  const first = (prefers === undefined ? undefined : named(prefers)) ?? seen.policies[0] ?? 'none'
  const chosen = policy === undefined ? first : named(policy)
  if (chosen === undefined) return null
  const { policies, size } = part === pages ? seen : await countedIn(part)
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

interface Seeing {
  readonly protection: Protection
  /** What of the account is to be written. */
  readonly part: Pages
  readonly signal: AbortSignal | undefined
}

/** Goes through an account for what is to be kept back, how much there is, and under which policies. */
async function seenIn(pages: Pages, { protection, part, signal }: Seeing): Promise<Seen & { readonly keeper: Protector }> {
  const held = gathering(protection)
  const counted = await countedIn(pages, ({ reports, claims, incidents }) => {
    signal?.throwIfAborted()
    held.reports(reports)
    held.claims(claims)
    held.incidents(incidents)
  })
  if (held.wantsTexts(part === pages ? () => true : await tellsIn(part)))
    for await (const text of pages.texts()) {
      signal?.throwIfAborted()
      held.text(text)
    }
  return { ...counted, keeper: held.protector() }
}

/** The words that stand anywhere in a small account, addresses and ids too. */
async function tellsIn(part: Pages): Promise<Tells> {
  const pages = [...(await Array.fromAsync(part.reports({ claims: true }))), ...(await Array.fromAsync(part.incidents()))]
  const words = new Set(
    pages.flatMap(({ texts, ...page }) => [page, [...texts.values()]].flatMap(stringsIn).flatMap((one) => wordsOf(decoded(one)))),
  )
  return (word) => words.has(word)
}

/** Every string of a value, as it is. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

async function countedIn(pages: Pages, see: (outline: Outline) => void = () => undefined): Promise<Seen> {
  const size = { reports: 0, claims: 0, incidents: 0 }
  const policies = new Set<string>()
  for await (const outline of pages.outline()) {
    see(outline)
    size.reports += outline.reports.length
    size.claims += outline.claims.length
    size.incidents += outline.incidents.length
    for (const incident of outline.incidents) for (const policy of incident.policies) policies.add(policy)
  }
  return { size, policies: [...policies] }
}

/** An incident of an account, with its reports and claims, as an account of its own. */
async function oneOf(pages: Pages, id: string): Promise<Pages | null> {
  for await (const page of pages.incidents({ ids: [id] })) if (page.incidents.length > 0) return pagesOfOne(page)
  return null
}
