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
  /** What the message has of this input in particular, in its order, for whoever tells it in other words; absent where it has nothing. */
  readonly values?: readonly (string | number)[]
}

/** Words with what was put in them. */
export type Said = Required<Pick<Issue, 'message' | 'values'>>

/** A message that keeps what is put in it: said`${rows} rows were left out.` */
export const said = (words: TemplateStringsArray, ...values: readonly (string | number)[]): Said => ({
  message: String.raw({ raw: words }, ...values),
  values,
})

export const issue = (code: IssueCode, message: string | Said, place: string | null = null): Issue =>
  typeof message === 'string' ? { code, message, place } : { code, ...message, place }
