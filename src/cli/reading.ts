import { type Extraction, type ExtractOptions, extract } from '../extract/extract.ts'
import type { Taken } from '../ingest/ingest.ts'
import type { Report } from '../model/report.ts'

/** Reads a report taken in: what the built-in rules find, after the claims that a dataset's own coders made. */
export function reader(taken: readonly Taken[], options: ExtractOptions = {}): (report: Report) => Extraction {
  const coded = new Map(taken.filter(({ claims }) => claims.length > 0).map(({ report, claims }) => [report.id, claims]))
  return (report) => {
    const own = coded.get(report.id)
    return own ? { claims: own, issues: [], lang: report.lang ?? 'und' } : extract(report, options)
  }
}
