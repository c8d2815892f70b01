import type { Entry, Event } from '../model/ledger.ts'
import { digest } from './canonical.ts'

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64)

export type Draft = Event & { readonly author: string }

/** The entry that follows `prev`. */
export function chained(draft: Draft, after: { seq: number; hash: string; at: string }): Entry {
  const { kind, body, author } = draft
  const plain = { seq: after.seq + 1, at: after.at, author, kind, body, prev: after.hash }
  return { ...plain, hash: digest(plain) } as Entry
}

/** What is wrong with an entry as the one after `prev`: null where nothing is. */
export function broken(entry: Entry, after: { seq: number; hash: string }): string | null {
  const { hash, ...plain } = entry
  if (entry.seq !== after.seq + 1) return `entry ${after.seq + 1} is missing (found ${entry.seq})`
  if (entry.prev !== after.hash) return `entry ${entry.seq} does not follow entry ${after.seq}`
  return digest(plain) === hash ? null : `entry ${entry.seq} was changed`
}
