import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { askedOf, learntBy, readCases } from '../../eval/cases.ts'
import { readWritten } from '../../eval/coded.ts'
import { match } from '../../eval/match.ts'
import { collection } from '../../eval/scorers.ts'
import { modelsOf, packModels } from '../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../src/claims/casualty.ts'
import { fitAll } from './fit.ts'
import { shootings, strikes } from './public.ts'
import { FOLDS, studiesOf } from './studies.ts'

const cases = readCases(collection.cases)
const studies = studiesOf(process.argv.includes('--train') ? [...cases, ...readWritten()] : cases)
const more = process.argv.includes('--train') ? [...strikes(), ...shootings()] : []
const out: unknown[] = []
const all: unknown[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const file = `${process.env.SCDIR ?? '/tmp/sc'}/m${fold}.bin`
  if (!existsSync(file))
    writeFileSync(file, serialize(packModels(fitAll(studies.filter(learntBy(fold)), { more, capitals: [] }))))
  const models = modelsOf(deserialize(readFileSync(file)))
  for (const s of studies)
    if (askedOf(fold)(s)) {
      const drafts = casualtiesOf(s.document, models, s.report.published)
      const made = drafts.map(({ kind, quote, polarity, certainty, scope, casualty }, i) => ({
        ...{
          id: `${s.report.id} ${i}`,
          report: s.report.id,
          reader: 'check',
          kind,
          quote,
          polarity,
          certainty,
          scope,
          casualty: casualty!,
        },
        ...{ of: null, repeats: null, attribution: [], when: null, where: null },
      }))
      all.push(...made)
      const m = match({ ...s.report, gold: s.report.gold.filter((g) => g.kind === 'casualty') }, made as never)
      const sentence = (at: number) => {
        const x = s.document.sentences.findLast((q) => q.start <= at)
        return x ? s.document.text.slice(x.start, x.end) : ''
      }
      for (const [g, c] of m.pairs)
        out.push({
          report: s.report.id,
          published: s.report.published,
          t: 'pair',
          g: { q: g.quote, ...g.casualty, scope: g.scope },
          c: { q: (c as any).quote.exact, ...(c as any).casualty, scope: (c as any).scope },
          s: sentence((c as any).quote.start),
        })
      for (const g of m.missed)
        out.push({
          report: s.report.id,
          t: 'miss',
          g: { q: g.quote, ...g.casualty, scope: g.scope },
          s: sentence(s.report.whole.indexOf(g.quote)),
          unmet: s.unmet.includes(g),
        })
      for (const c of m.extra)
        out.push({
          report: s.report.id,
          t: 'extra',
          c: { q: (c as any).quote.exact, ...(c as any).casualty, scope: (c as any).scope },
          s: sentence((c as any).quote.start),
        })
    }
}

import { scoreCollection } from '../../eval/scorers.ts'

await scoreCollection(cases, all as never, null)
writeFileSync(`${process.env.SCDIR ?? '/tmp/sc'}/out.json`, JSON.stringify(out))
