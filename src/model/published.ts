/** When something was published. */
export interface Published {
  /** ISO 8601; '' where there is none. */
  readonly day: string
  /** Milliseconds since 1970; null where only the day is told. */
  readonly time: number | null
}

const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/i

/** Of an ISO 8601 date or date-time; one without an offset is taken as UTC. */
export function publishedAt(published: string | null | undefined): Published {
  const day = dayOf(published)
  if (!published || published === day) return { day, time: null }
  const time = Date.parse(OFFSET.test(published) ? published : `${published}Z`)
  return { day, time: Number.isNaN(time) ? null : time }
}

export const dayOf = (published: string | null | undefined): string => published?.slice(0, 10) ?? ''

/** Whether one was published before another: at an earlier hour where both tell it, else on an earlier day; no day comes before any. */
export const isBefore = (a: Published, b: Published): boolean => (a.time === null || b.time === null ? a.day < b.day : a.time < b.time)

/** What publications are sorted by, as a string: the day, then the hour; of one day what tells no hour comes first. */
export const momentOf = ({ day, time }: Published): string => (time === null ? day : `${day} ${new Date(time).toISOString()}`)
