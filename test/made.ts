import type { Attribution, Claim, Kind } from '../src/model/claim.ts'
import type { Report } from '../src/model/report.ts'

/** A report for tests: its id is its outlet and day. */
export function report(body: string, { outlet = 'Harbour Times', published = '2021-03-05', title = 'A blast' } = {}): Report {
  const text = `${title}\n\n${body}`
  return {
    kind: 'report',
    id: `${outlet} ${published}`,
    title,
    outlet,
    published,
    url: null,
    lang: 'en',
    text,
    body: title.length + 2,
    sha256: '',
  }
}

export const said = (name: string, named = true): Attribution => ({ name, source: null, cue: null, named })

type Given = Partial<Omit<Claim, 'casualty'>> & {
  readonly victims?: string
  readonly status?: 'civilian' | 'combatant' | 'unknown'
  readonly outcome?: 'killed' | 'injured' | 'missing' | 'casualties'
}

/** A casualty claim on words of a report: the number is read off the quote ("at least 12" is open). */
export function casualty(of: Report, exact: string, given: Given = {}): Claim {
  const { victims, status = 'unknown', outcome = 'killed', ...rest } = given
  const n = Number(/\d+/.exec(exact)?.[0] ?? 1)
  const text = /(?:at least |about |more than )?\d+/.exec(exact)?.[0] ?? null
  const open = /at least|more than/.test(text ?? '') || text === null
  return {
    ...told(of, exact, 'casualty'),
    casualty: {
      outcome,
      number: { text, min: n, max: open ? null : n, approximate: /about/.test(text ?? '') },
      victims: victims ? { text: victims, status } : null,
      by: null,
    },
    ...rest,
  }
}

/** A claim of any other kind. */
export function told(of: Report, exact: string, kind: Kind, rest: Partial<Claim> = {}): Claim {
  const start = of.text.indexOf(exact)
  if (start < 0) throw new Error(`not in the report: ${exact}`)
  return {
    id: `${of.id}: ${kind} ${exact}`,
    report: of.id,
    reader: 'test@1',
    kind,
    quote: { start, end: start + exact.length, exact },
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    of: null,
    repeats: null,
    attribution: [],
    when: null,
    where: null,
    ...rest,
  }
}
