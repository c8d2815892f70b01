import { idOf, sha256 } from '../model/ids.ts'
import { issue, said } from '../model/issue.ts'
import type { Ingested, Taken } from './ingest.ts'

/**
 * Tells of ids that come again: with the same words the report is kept once; with other words both are kept, the later under an
 * id made from its content.
 */
export function unique(): (taken: Taken, place: string) => Generator<Ingested> {
  const known = new Map<string, number>()
  return function* seen(taken, place): Generator<Ingested> {
    const { report } = taken
    const words = Number.parseInt(sha256(report.text).slice(0, 12), 16)
    const before = known.get(report.id)
    if (before === undefined) {
      known.set(report.id, words)
      yield taken
    } else if (before === words) {
      yield { issue: issue('repeated', said`The report ${report.id} was given before with the same words; it is kept once.`, place) }
    } else {
      const id = idOf('report', report.id, report.outlet, report.published, report.text)
      yield {
        issue: issue(
          'id-taken',
          said`The id ${report.id} was given before with other words; this one is kept as ${id}. Give it an id of its own.`,
          place,
        ),
      }
      yield* seen(renamed(taken, id), place)
    }
  }
}

/** Under another id; the ids of its own claims follow. */
function renamed({ report, claims, ...rest }: Taken, id: string): Taken {
  const ids = new Map(claims.map((claim, n) => [claim.id, idOf('claim', id, claim.reader, n)]))
  const moved = claims.map((claim) => ({ ...claim, id: ids.get(claim.id)!, report: id, of: claim.of && (ids.get(claim.of) ?? null) }))
  return { ...rest, report: { ...report, id }, claims: moved }
}
