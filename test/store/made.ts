import type { Claim } from '../../src/model/claim.ts'
import { idOf, sha256 } from '../../src/model/ids.ts'
import type { Report } from '../../src/model/report.ts'
import { span } from '../../src/model/span.ts'

/** A report made for a test. */
export function report(body: string, about: Partial<Pick<Report, 'id' | 'title' | 'outlet' | 'published' | 'url'>> = {}): Report {
  const title = about.title ?? ''
  const text = title === '' ? body : `${title}\n\n${body}`
  const plain = {
    outlet: 'The Ferry Post',
    published: '2019-05-04',
    url: null,
    lang: 'en',
    ...about,
    title,
    text,
    body: title === '' ? 0 : title.length + 2,
  }
  return { kind: 'report', id: idOf('report', plain.outlet, plain.published, plain.url, text), ...plain, sha256: sha256(text) }
}

/** The claims that the words "N killed" make, as a reader of a test reads them. */
export function claimsOf({ id, text }: Report, reader = 'counter@1'): Claim[] {
  return [...text.matchAll(/(\d+) (killed|injured)/g)].map((match) => ({
    id: idOf('claim', id, reader, match.index, match[0]),
    report: id,
    reader,
    kind: 'casualty',
    quote: span(text, match.index, match.index + match[0].length),
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    of: null,
    repeats: null,
    attribution: [],
    casualty: {
      outcome: match[2] as 'killed' | 'injured',
      number: { text: match[1]!, min: Number(match[1]), max: Number(match[1]), approximate: false },
      victims: null,
      by: null,
    },
    when: { text: 'today', edtf: '2019-05-04' },
    where: null,
  }))
}

export const taken = (...reports: readonly Report[]) => reports.map((each) => ({ report: each, raw: null }))
