import type { Account } from '../model/account.ts'
import type { Issue } from '../model/issue.ts'
import type { Shown } from '../model/ledger.ts'
import type { Page } from '../model/pages.ts'
import type { Protection } from './protection/protect.ts'

/** What an export writes from: an account of any size that is protected already, in sheets, and how it came to be. */
export interface Book {
  /** The policy, `id@version`, whose tolls are written where a format holds one. */
  readonly policy: string
  /** All policies that it has tolls of, in their order. */
  readonly policies: readonly string[]
  readonly protection: Protection
  /** Name and version of the program. */
  readonly software: string
  readonly size: Size
  readonly issues: readonly Issue[]
  /** All reports; each sheet has some, with their claims and texts where that is asked for. */
  reports(and?: { readonly claims?: boolean; readonly texts?: boolean }): AsyncIterable<Sheet>
  /** All incidents; each sheet has some, with their reports and claims. */
  incidents(): AsyncIterable<Sheet>
  /** What vouches for it, where it is from a ledger. */
  readonly proof: Proof | null
}

/** How much a book holds. */
export interface Size {
  readonly reports: number
  readonly claims: number
  readonly incidents: number
}

/** A part of a book that stands by itself. */
export interface Sheet extends Pick<Page, 'texts' | 'cited' | 'later' | 'homes'>, Pick<Book, 'policy' | 'software'> {
  readonly account: Account
}

/** What of a ledger goes with an account, so that it can be held against it without the database. */
export interface Proof {
  /** A signed checkpoint of the ledger. */
  readonly checkpoint: unknown
  /** The entries in their order, none left out, some at a time. */
  entries(): AsyncIterable<readonly Shown[]>
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
  /**
   * The file in pieces, of which none is larger than what a few records come to. It names the program and the policies that it holds
   * tolls of. Reads nothing but the book, each sheet when it is its turn; throws only where the book does.
   */
  write(book: Book): AsyncIterable<string | Uint8Array>
  /** Words that stand in what is written of the sample account. */
  readonly examples: readonly string[]
}
