import type { Claim } from '../model/claim.ts'
import type { Issue } from '../model/issue.ts'

/** A stream of bytes with a name. Doors open it; formats only read. */
export interface Input {
  /** Where it is from, as issues name it: a path, a URL, `-`. */
  readonly path: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** The media type that a server or an archive gave, where one did. */
  readonly media?: string
}

/** The first bytes of an input (up to 4 KiB), and the same as text without a byte order mark. */
export interface Head {
  readonly bytes: Uint8Array
  readonly text: string
}

/** One document as its format tells it, before it is checked and normalised (src/ingest). Empty and absent are alike. */
export interface RawReport {
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  /** As written, or ISO 8601 where the format's own dates are of another kind. */
  readonly published?: string | undefined
  /** Until when its agency wants it held back, as written, or UNTIL_TOLD. */
  readonly embargoed?: string | undefined
  readonly url?: string | undefined
  readonly lang?: string | undefined
  /** The body. */
  readonly text: string
  /** What was taken in: the file, or the line, message or record of it. */
  readonly bytes: Uint8Array
  /** `FILE` or `FILE:LINE`. */
  readonly place: string
  /** What a dataset's own coders state, for formats whose rows are claims; spans are into `title`, a blank line and `text`. */
  readonly coded?: readonly Coded[]
}

/** An embargo without an end. */
export const UNTIL_TOLD = 'further notice'

/** A claim that the input itself carries, before the report's id is known; `of` is the number of another claim of the row. */
export type Coded = Omit<Claim, 'id' | 'report' | 'of'> & { readonly of: number | null }

export type Found = { readonly raw: RawReport } | { readonly issue: Issue }

/** Sizes in bytes past which input is told of and left. */
export interface Limits {
  /** One line, message or record. */
  readonly record: number
  /** A file that can only be read whole. */
  readonly file: number
  /** The text of one report, in UTF-16 units. */
  readonly text: number
  /** How many times its size a compressed stream may grow, once past `file`. */
  readonly ratio: number
  /** Archives within archives. */
  readonly depth: number
}

const MiB = 1024 * 1024
export const LIMITS: Limits = { record: 16 * MiB, file: 128 * MiB, text: 4 * MiB, ratio: 200, depth: 4 }

export const COLUMNS = ['id', 'title', 'outlet', 'published', 'url', 'lang', 'text'] as const

/** Which column of a table holds what, by its heading. */
export type Columns = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

export interface Context {
  readonly limits: Limits
  /** For tables; null: by the usual headings. */
  readonly columns: Columns | null
  /** Reads what stands inside an archive or a message, by whatever format fits. */
  readonly inner: (input: Input) => AsyncIterable<Found>
}

/** A document, what it gives, and the codes of the issues it raises, in order. */
export interface Example {
  readonly path: string
  readonly bytes: string | (() => Uint8Array)
  readonly gives: readonly Partial<RawReport>[]
  readonly issues?: readonly string[]
}

/** The contract of an input format: one file in this folder, one line in index.ts. */
export interface Format {
  readonly name: string
  /** What it reads, in a sentence. */
  readonly says: string
  /** With the dot, lower case. */
  readonly extensions: readonly string[]
  readonly media: readonly string[]
  /** Whether the beginning is of this format; the first format of the list that says so reads the input. */
  sniff(head: Head, path: string): boolean
  /** Reports and issues in the order of the input; what is wrong with it is an issue, and only a stream that fails throws. */
  read(input: Input, context: Context): AsyncIterable<Found>
  readonly examples: readonly Example[]
}
