import { type Case, dealt, toReport } from '../../eval/cases.ts'
import { placeChoices } from '../../src/extract/place-choices.ts'
import { kilometres } from '../../src/model/geo.ts'
import { analyse } from '../../src/text/analyse.ts'
import { draftsAsRead, nearestTo } from './drafts.ts'
import { made, type Study } from './fit.ts'

/** Each coded claim's choices of a place, and which of them are right. */
export function placeStudies(cases: readonly Case[]): Study[] {
  return cases.flatMap((c, k) =>
    c.reports.flatMap((report) => {
      const { text, body } = toReport(report)
      const document = analyse(text, body)
      return draftsAsRead(document, report).flatMap(({ gold, draft, told }): Study[] => {
        const choices = placeChoices(document, draft, { published: report.published, outlet: report.outlet }, told)
        const where = gold.where ?? null
        const at = where ? nearestTo(report.whole, where.text, draft.quote) : null
        const indices = [...choices.phrases.keys()].slice(1)
        const over = indices.filter((i) => at && choices.phrases[i]!.start < at.end && choices.phrases[i]!.end > at.start)
        const inside = indices.filter((i) => {
          const spot = choices.phrases[i]!.spot
          return (
            where?.lat != null &&
            where.lon !== null &&
            spot &&
            kilometres(spot, { lat: where.lat, lon: where.lon }) <= (where.radiusKm ?? 1)
          )
        })
        const both = over.filter((i) => inside.includes(i))
        const right = where ? (both.length ? both : over.length ? over : inside) : [0]
        return [
          {
            ...dealt(c, k),
            name: report.id,
            kind: gold.kind,
            quote: gold.quote,
            choices: made(choices),
            right,
            hits: where ? inside : [0],
            due: where?.lat != null ? `${where.lat},${where.lon} r${where.radiusKm}` : null,
            said: where?.text ?? null,
            empty: !where,
          },
        ]
      })
    }),
  )
}
