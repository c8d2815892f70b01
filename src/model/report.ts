/**
 * One published document. `text` is the whole normalised text, on which every offset rests: the title, a blank line and the
 * body, or the body alone where there is no title.
 */
export interface Report {
  readonly kind: 'report'
  /** As the input carries it, else made from the content (see ids.ts). */
  readonly id: string
  readonly title: string
  /** Who published it; '' where nothing tells. */
  readonly outlet: string
  /** ISO 8601 date or date-time; null leaves relative dates unresolved. */
  readonly published: string | null
  readonly url: string | null
  /** BCP 47; null until found out. */
  readonly lang: string | null
  readonly text: string
  /** Where the body begins in `text`: 0 where there is no title. */
  readonly body: number
  /** Hex SHA-256 of the bytes the report was taken from. */
  readonly sha256: string
}
