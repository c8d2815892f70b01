import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { extract } from '../../src/extract/extract.ts'
import type { Report } from '../../src/model/report.ts'
import { holds } from '../../src/model/span.ts'

const report = (title: string, body: string): Report => {
  const head = title ? `${title}\n\n` : ''
  return {
    ...{ kind: 'report', id: `report-${title.length}-${body.length}`, title, outlet: 'Example Wire', published: '2021-05-04', url: null },
    ...{ lang: 'en', text: head + body, body: head.length, sha256: '' },
  }
}

const number = fc.constantFrom(
  '12',
  'at least 40',
  'dozens of',
  'two',
  'about 1,200',
  'no',
  'a',
  'between 20 and 30',
  'most of the',
  'as many',
)
const people = fc.constantFrom(
  'people',
  'soldiers',
  'children',
  'civilians, most of them women',
  'policemen',
  'of them',
  'villagers “from the hills”',
  '',
)
const told = fc.constantFrom(
  'were killed',
  'wounded',
  'are missing',
  'have been captured by rebels',
  'fled',
  'dead',
  'watched the match',
  'DIED',
  'may have died',
)
const rest = fc.constantFrom(
  '.',
  ', the army said.',
  ' on Monday.',
  ': officials',
  '; 3 more later died.',
  '?',
  '.”',
  ' — and “nobody knows why”.',
)
const sentence = fc.tuple(number, people, told, rest).map((parts) => parts.slice(0, 3).filter(Boolean).join(' ') + parts[3])
const story = fc.tuple(
  fc.oneof(sentence, fc.constant('')),
  fc.array(sentence, { minLength: 1, maxLength: 5 }),
  fc.constantFrom(' ', '\n\n'),
)

describe('extract', () => {
  it('gives only spans that hold their words, links that lead somewhere, and the same again', () => {
    fc.assert(
      fc.property(story, ([title, sentences, gap]) => {
        const one = report(title, sentences.join(gap))
        const { claims } = extract(one, { explain: true })
        const ids = claims.map((c) => c.id)
        assert.equal(new Set(ids).size, ids.length)
        for (const claim of claims) {
          const spans = [claim.quote, ...claim.attribution.flatMap((a) => [a.source, a.cue]), ...(claim.why ?? []).flatMap((r) => r.on)]
          for (const span of spans) if (span) assert.ok(holds(one.text, span))
          for (const link of [claim.of, claim.repeats]) if (link !== null) assert.ok(ids.includes(link) && link !== claim.id)
          const number = claim.casualty?.number
          if (number?.text) assert.ok(one.text.includes(number.text))
          if (number && number.min !== null && number.max !== null) assert.ok(number.min <= number.max)
        }
        assert.deepEqual(extract(one, { explain: true }).claims, claims)
      }),
      { numRuns: 40 },
    )
  })

  it('reads no other language, and says so', () => {
    const foreign = {
      ...report('', 'Al menos doce personas murieron y otras treinta resultaron heridas el lunes en un ataque contra el mercado.'),
      lang: null,
    }
    for (const declared of [null, 'en']) {
      const { claims, issues, lang } = extract({ ...foreign, lang: declared })
      assert.deepEqual([claims.length, issues[0]?.code, lang], [0, 'unread-language', 'es'])
    }
  })
})
