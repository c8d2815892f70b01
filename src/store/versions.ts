import { isBefore, publishedAt } from '../model/published.ts'
import type { Report } from '../model/report.ts'
import type { Revision } from '../model/revision.ts'
import { digest } from './canonical.ts'

/** The same address, else the same outlet and title, else the report alone; what is too long for an index is told by its digest. */
export function lineageOf({ id, url, outlet, title }: Report): string {
  const [kind, words] = url ? ['url', plainUrl(url)] : outlet && title ? ['title', `${plain(outlet)} | ${plain(title)}`] : ['id', id]
  return `${kind} ${Buffer.byteLength(words) > LONGEST_KEY ? digest(words) : words}`
}

/** Bytes; Postgres indexes no row over 2,700. */
const LONGEST_KEY = 2000

const REVISED_WITHIN_DAYS = 14

/** The same address is one document at any time; the same title comes round again ("Morning briefing"). */
export const isNear = (lineage: string, a: string, b: string): boolean =>
  lineage.startsWith('url ') || Math.abs(Date.parse(a) - Date.parse(b)) <= REVISED_WITHIN_DAYS * 86_400_000

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function plainUrl(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return url
  for (const name of [...parsed.searchParams.keys()]) if (/^(utm_|fbclid|gclid|ref$|cmp$)/.test(name)) parsed.searchParams.delete(name)
  parsed.searchParams.sort()
  return `${parsed.host.replace(/^(www|m|amp)\./, '')}${parsed.pathname.replace(/\/+$/, '')}${parsed.search}`
}

/** A report as it was found to be another version of one that was there before. */
export interface Linked {
  readonly id: string
  readonly published: string | null
  readonly revises: string | null
}

/** Which of the reports stand in the place of which others: of two versions the one that was published later, else the one taken in later. */
export function revisionsOf(reports: readonly Linked[]): readonly Revision[] {
  const at = new Map(reports.map(({ id, published }) => [id, publishedAt(published)]))
  return reports.flatMap(({ id, revises }): Revision[] => {
    if (revises === null || !at.has(revises)) return []
    const [mine, other] = [at.get(id)!, at.get(revises)!]
    return [mine.day && other.day && isBefore(mine, other) ? { report: revises, revises: id } : { report: id, revises }]
  })
}

/** The same of reports that no ledger holds, in the order in which they were taken in. */
export function revisionsAmong(reports: readonly Report[]): readonly Revision[] {
  const last = new Map<string, Report>()
  const linked = reports.map((report): Linked => {
    const lineage = lineageOf(report)
    const before = last.get(lineage)
    last.set(lineage, report)
    const day = (one: Report) => one.published?.slice(0, 10) ?? ''
    const isOther = before !== undefined && before.id !== report.id && before.text !== report.text
    return { ...report, revises: isOther && isNear(lineage, day(before), day(report)) ? before.id : null }
  })
  return revisionsOf(linked)
}
