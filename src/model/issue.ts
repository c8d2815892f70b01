/** What can be wrong with the input, each a short fixed word. */
export const ISSUES = [
  'account-failed',
  'bad-date',
  'bad-field',
  'bad-figure',
  'bad-json',
  'bad-json-ld',
  'bad-row',
  'bomb',
  'broken-archive',
  'broken-pdf',
  'cells-left',
  'claim-lost',
  'embargoed',
  'empty',
  'feed-lost',
  'future-date',
  'hash-differs',
  'id-taken',
  'missing',
  'no-article',
  'no-column',
  'no-counts',
  'no-hashes',
  'no-text',
  'no-words',
  'not-a-report',
  'not-fetched',
  'not-utf8',
  'open-quote',
  'passed-over',
  'reader-died',
  'reader-failed',
  'refused',
  'repeated',
  'robots',
  'too-deep',
  'too-long',
  'truncated',
  'ucdp-order',
  'ucdp-sum',
  'uneven-row',
  'unknown-format',
  'unknown-report',
  'unknown-xml',
  'unread-language',
  'unreadable',
  'unsafe-name',
  'unsound-claim',
  'withdrawn',
  'wrong-length',
  'xml-entities',
] as const
export type IssueCode = (typeof ISSUES)[number]

/** Something wrong with the input, told with its place. An issue never stops a run. */
export interface Issue {
  /** One of ISSUES, or a word of a reader that is not ours. */
  readonly code: string
  /** What is wrong and what to do about it, one sentence each. */
  readonly message: string
  /** `FILE`, `FILE:LINE` or a report's id; null where the run as a whole is meant. */
  readonly place: string | null
}

export const issue = (code: IssueCode, message: string, place: string | null = null): Issue => ({ code, message, place })
