import { sha256 } from '../model/ids.ts'
import { type Entry, type Event, isWithheld, type Shown } from '../model/ledger.ts'
import { canonical, canonicalOnce } from './canonical.ts'

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64)

export type Draft = Event & { readonly author: string }

/** The entry that follows `prev`. */
export function chained(draft: Draft, after: { seq: number; hash: string; at: string }): Entry {
  const { kind, body, author } = draft
  const plain = { seq: after.seq + 1, at: after.at, author, kind, body, prev: after.hash }
  return { ...plain, hash: hashOf(plain) } as Entry
}

/** The SHA-256 of an entry without its hash, in canonical JSON (its keys stand in their order here). */
const hashOf = ({ at, author, body, kind, prev, seq }: Omit<Entry, 'hash'>): string =>
  sha256(
    `{"at":${canonical(at)},"author":${canonical(author)},"body":${canonicalOnce(body)},"kind":${canonical(kind)},"prev":${canonical(prev)},"seq":${canonical(seq)}}`,
  )

/** All that an entry says, and all that stands for one that is withheld: its hash is over no more. */
const [TOLD, HIDDEN] = ['seq at author kind body prev hash', 'seq withheld kind report hash'].map((names) => new Set(names.split(' ')))

/** What is wrong with an entry as the one after `prev`: null where nothing is. Of one that is withheld only its place can be told. */
export function broken(entry: Shown, after: { seq: number; hash: string }): string | null {
  if (entry.seq !== after.seq + 1) return `entry ${after.seq + 1} is missing (found ${entry.seq})`
  const beside = Object.keys(entry).find((name) => !(isWithheld(entry) ? HIDDEN : TOLD)!.has(name))
  if (beside !== undefined) return `entry ${entry.seq} has a "${beside}" that its hash does not cover`
  if (isWithheld(entry)) return null
  const { hash, ...plain } = entry
  if (entry.prev !== after.hash) return `entry ${entry.seq} does not follow entry ${after.seq}`
  return hashOf(plain) === hash ? null : `entry ${entry.seq} was changed`
}
