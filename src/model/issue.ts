/** Something wrong with the input, told with its place. An issue never stops a run. */
export interface Issue {
  /** A short fixed word, e.g. `bad-json`, `not-utf8`, `empty`, `no-date`, `unread-language`. */
  readonly code: string
  /** What is wrong and what to do about it, one sentence each. */
  readonly message: string
  /** `FILE`, `FILE:LINE` or a report's id; null where the run as a whole is meant. */
  readonly place: string | null
}

export const issue = (code: string, message: string, place: string | null = null): Issue => ({ code, message, place })
