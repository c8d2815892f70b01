import type { Count } from '../../model/claim.ts'
import type { Reading, WordTable } from '../define.ts'

const to = (low: number | null, best: number | null, high: number | null): Reading => ({ low, best, high })

/** Half the place of the last digit that is not 0: how far "about" reaches; the project's own. */
function reach(n: number): number {
  let place = 1
  while (n > 0 && n % (place * 10) === 0) place *= 10
  return Math.max(1, Math.floor(place / 2))
}

/** Literal lower bounds, no upper bound where the language gives none; the project's own. */
export const LITERAL: WordTable = {
  id: 'project-literal@1',
  source: 'the project’s own: what the words assert, and no more',
  rows: [
    { words: /\bhundreds of thousands\b/i, reading: to(200_000, 200_000, 999_999) },
    { words: /\btens of thousands\b/i, reading: to(20_000, 20_000, 99_999) },
    { words: /^(?:\w+ )?thousands\b/i, reading: to(2000, 2000, 9999) },
    { words: /\bhundreds\b/i, reading: to(200, 200, 999) },
    { words: /\bscores\b/i, reading: to(40, 40, 199) },
    { words: /\bseveral dozen\b/i, reading: to(36, 36, 99) },
    { words: /\bdozens\b/i, reading: to(24, 24, 99) },
    { words: /\btens\b/i, reading: to(20, 20, 99) },
    { words: /\b(?:a few|several|handful|a number|multiple)\b/i, reading: to(3, 3, 9) },
    { words: /\b(?:many|numerous|large number)\b/i, reading: to(3, null, null) },
    { words: /\ba couple\b/i, reading: to(2, 2, 3) },
  ],
  reach,
}

/** The same words for policies that publish figures as they were told: "about 100" is 100, and "hundreds" has no end that nobody told. */
export const TOLD: WordTable = {
  id: 'project-told@1',
  source: 'the project’s own: what the words assert, with no end that they leave open',
  rows: LITERAL.rows.map(({ words, reading }) => ({ words, reading: { ...reading, high: null } })),
}

/** ACLED codebook 2024 and its FAQ; 3 is taken where the codebook leaves 3 or 10 to the coder. */
export const ACLED_WORDS: WordTable = {
  id: 'acled@2024',
  source: 'ACLED codebook 2024, reported fatalities; scores and thousands are ours by its pattern',
  rows: [
    { words: /\bhundreds of thousands\b/i, reading: to(100_000, 100_000, 100_000), ours: true },
    { words: /\btens of thousands\b/i, reading: to(10_000, 10_000, 10_000), ours: true },
    { words: /^(?:\w+ )?thousands\b/i, reading: to(1000, 1000, 1000), ours: true },
    { words: /\bhundreds\b/i, reading: to(100, 100, 100) },
    { words: /\bscores\b/i, reading: to(20, 20, 20), ours: true },
    { words: /\bdozens\b|\bseveral dozen\b/i, reading: to(12, 12, 12) },
    { words: /\btens\b/i, reading: to(10, 10, 10) },
    { words: /\b(?:a few|several|handful|a number|multiple|many|numerous|large number|a couple|group of)\b/i, reading: to(3, 3, 3) },
  ],
}

/** UCDP publishes no table; these are the levels that its authors' model of reporting singles out (uncertainUCDP). */
export const UCDP_WORDS: WordTable = {
  id: 'ucdp-inferred@1',
  source: 'inferred from the fatality levels in the R package uncertainUCDP; the codebook has no table',
  rows: [
    { words: /\bhundreds of thousands\b/i, reading: to(200_000, 200_000, 200_000), ours: true },
    { words: /\btens of thousands\b/i, reading: to(20_000, 20_000, 20_000), ours: true },
    { words: /^(?:\w+ )?thousands\b/i, reading: to(2000, 2000, 2000), ours: true },
    { words: /\bhundreds\b/i, reading: to(200, 200, 200), ours: true },
    { words: /\bscores\b/i, reading: to(40, 40, 40), ours: true },
    { words: /\bdozens\b/i, reading: to(24, 24, 24), ours: true },
    { words: /\btens\b/i, reading: to(20, 20, 20), ours: true },
    { words: /\b(?:a few|several|handful|a number|multiple|many|numerous|large number)\b/i, reading: to(3, 3, 3), ours: true },
  ],
}

const vague: Reading = { low: null, best: null, high: null, skip: 'vague' }

/** GTD leaves what is too vague blank (nkill, nwound). */
export const GTD_WORDS: WordTable = {
  id: 'gtd@2017-06',
  source: 'GTD codebook, June 2017: vague numbers are left blank',
  rows: [
    {
      words:
        /\b(?:thousands|hundreds|scores|dozens|tens|a few|several|handful|a number|multiple|many|numerous|large number|a couple|most)\b/i,
      reading: vague,
    },
  ],
}

/** The row of a table that a count's words fall under; digits fall under none. */
export const rowOf = ({ text }: Count, table: WordTable): WordTable['rows'][number] | undefined =>
  text && !/\d/.test(text) ? table.rows.find((r) => r.words.test(text)) : undefined

/** What a count comes to: by the table where its words are vague, else by its bounds. */
export function read(count: Count, table: WordTable): Reading & { readonly ours?: boolean } {
  const { text, min, max, approximate } = count
  const row = rowOf(count, table)
  if (row && !(min !== null && min === max)) return { ...row.reading, ...(row.ours ? { ours: true } : {}) }
  if (approximate && min !== null && max !== null && table.reach)
    return to(Math.max(0, min - table.reach(min)), min, max + table.reach(max))
  if (min !== null && max === null && text === null) return to(min, min, null)
  if (min === max) return to(min, min, max)
  if (max === null) return to(min, min, null)
  return to(min, min === null ? null : min, max)
}
