import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Dealt, dealt, type GoldClaim, readCases } from '../../eval/cases.ts'
import { readWritten } from '../../eval/coded.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { Place } from '../../src/text/attribution/candidates.ts'
import type { Document } from '../../src/text/document.ts'

/** A coded claim where it stands in its report. */
export interface Item extends Dealt {
  readonly report: string
  readonly outlet: string
  readonly document: Document
  readonly claim: GoldClaim
  readonly place: Place
}

const CASES = fileURLToPath(new URL('../../../shared/cases/', import.meta.url))

/** Every coded claim of the annotated cases and the written reports, with the fold of its case; none where the cases are not there. */
export function goldItems(): Item[] {
  const root = [CASES, fileURLToPath(new URL('../../../../shared/cases/', import.meta.url))].find((p) => existsSync(p))
  if (!root) return []
  return [...readCases(root), ...readWritten()].flatMap((kase, k) =>
    kase.reports.flatMap((report) => {
      const document = analyse(report.whole, report.whole.length - report.text.length)
      return report.gold.map((claim) => {
        const place = { ...placeOf(document, report.whole, claim.quote), kind: claim.kind }
        return { ...dealt(kase, k), report: report.id, outlet: report.outlet, document, claim, place }
      })
    }),
  )
}

function placeOf(document: Document, text: string, quote: string): Place {
  const start = text.indexOf(quote)
  const end = start + quote.length
  const sentence = Math.max(
    0,
    document.sentences.findIndex((s) => start < s.end),
  )
  const inside = document.tokens(sentence).filter((t) => t.start >= start && t.end <= end)
  const anchor = inside.find((t) => t.tag === 'VERB') ?? inside.find((t) => t.tag === 'NOUN') ?? inside[0]
  return { start, end, sentence, anchor: anchor?.i ?? 0 }
}
