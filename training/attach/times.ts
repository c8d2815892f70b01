import { type Case, dealt, toReport } from '../../eval/cases.ts'
import { timeChoices } from '../../src/extract/time-choices.ts'
import { analyse } from '../../src/text/analyse.ts'
import { draftsAsCoded, nearestTo } from './drafts.ts'
import { made, type Study } from './fit.ts'

/** Each coded claim's choices of a time, and which of them are right. */
export function timeStudies(cases: readonly Case[]): Study[] {
  return cases.flatMap((c, k) =>
    c.reports.flatMap((report) => {
      const { text, body } = toReport(report)
      const document = analyse(text, body)
      return draftsAsCoded(document, report).flatMap(({ gold, draft, told }): Study[] => {
        const choices = timeChoices(document, draft, { published: report.published, outlet: report.outlet }, told)
        const at = gold.when ? nearestTo(report.whole, gold.when.text, draft.quote) : null
        const indices = [...choices.phrases.keys()].slice(1)
        const over = indices.filter((i) => at && choices.phrases[i]!.start < at.end && choices.phrases[i]!.end > at.start)
        const same = indices.filter((i) => gold.when?.edtf && choices.phrases[i]!.edtf === gold.when.edtf)
        const both = over.filter((i) => same.includes(i))
        const right = gold.when ? (both.length ? both : over.length ? over : same) : [0]
        return [
          {
            ...dealt(c, k),
            name: report.id,
            kind: gold.kind,
            quote: gold.quote,
            choices: made(choices),
            right,
            due: gold.when ? (gold.when.edtf ?? null) : null,
            empty: !gold.when,
            hits: [...choices.phrases.keys()].filter((i) => (gold.when ? same.includes(i) : i === 0)),
            said: gold.when?.text ?? null,
          },
        ]
      })
    }),
  )
}
