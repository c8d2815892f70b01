import type { Account } from '../model/account.ts'
import type { Shown } from '../model/ledger.ts'
import type { Report } from '../model/report.ts'
import type { Protection } from './protection/protect.ts'

/** What an export writes from: an account that is protected already, and how it came to be. */
export interface Sheet {
  readonly account: Account
  /** The policy, `id@version`, whose tolls are written where a format holds one. */
  readonly policy: string
  readonly protection: Protection
  /** Name and version of the program. */
  readonly software: string
  /** The reports' texts, for what stands around a quote; none where they are not at hand. */
  readonly texts: ReadonlyMap<string, Pick<Report, 'text' | 'url'>>
  /** What vouches for it, where it is from a ledger. */
  readonly proof: Proof | null
}

/** What of a ledger goes with an account, so that it can be held against it without the database. */
export interface Proof {
  /** A signed checkpoint of the ledger. */
  readonly checkpoint: unknown
  readonly entries: readonly Shown[]
  /** Signs words with the ledger's key. */
  sign(text: string): { readonly key: string; readonly signature: string }
}

/** The contract of an export: one file in this folder, one line in index.ts. */
export interface Export {
  readonly name: string
  /** What it writes, in a sentence. */
  readonly says: string
  /** With the dot. */
  readonly extension: string
  readonly media: string
  /** The specification or practice that it follows. */
  readonly follows: string
  /** The policy whose tolls it is made for, by id; the account's first where absent. */
  readonly policy?: string
  /** What of an account it cannot hold. */
  readonly loses: readonly string[]
  /** The whole file, which names the program and the policies that it holds tolls of. Reads nothing but the sheet; never throws. */
  write(sheet: Sheet): string | Uint8Array
  /** Words that stand in what is written of the sample account. */
  readonly examples: readonly string[]
}
