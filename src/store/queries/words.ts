import { sql } from 'kysely'

/**
 * Reports whose outlet holds a text or whose own words have it, which their title and their claims' quotes are among: the words
 * one after the other, the last of them begun. An index finds those; a text without a word is looked for letter by letter.
 */
export const reportsWith = (text: string) => {
  const found = HAS_WORD.test(text)
    ? sql`select report from report_word where words @@ (nullif(phraseto_tsquery('simple', ${text})::text, '') || ':*')::tsquery`
    : sql`select id from report where text ilike ${like(text)}`
  return sql`select id from report where outlet ilike ${like(text)} union all ${found}`
}

const HAS_WORD = /[\p{L}\p{N}]/u

/** A pattern for what holds a text somewhere. */
export const like = (text: string) => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
