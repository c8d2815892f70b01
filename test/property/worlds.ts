import * as fc from 'fast-check'
import type { Claim, Outcome } from '../../src/model/claim.ts'
import { idOf, sha256 } from '../../src/model/ids.ts'
import type { Report } from '../../src/model/report.ts'

/** A small world of events, told by made-up reports with their claims: enough to join, quarrel and copy. */
const PLACES = [
  { text: 'Tarvel', lat: 12.5, lon: 33.1 },
  { text: 'Ostrava Mill', lat: 12.7, lon: 33.2 },
  { text: 'Kelmar', lat: 41.2, lon: 18.9 },
] as const
const DAYS = ['2021-03-04', '2021-03-05', '2021-03-19', '2021-06-02'] as const
const SOURCES = ['the Kelmar police', 'Dr. Ana Brenk', 'a hospital official', 'Gulf Wire', 'the Northern Front'] as const

export interface Told {
  readonly report: Report
  readonly claims: readonly Claim[]
}

const figure = fc.record({
  outcome: fc.constantFrom<Outcome>('killed', 'injured', 'missing'),
  n: fc.integer({ min: 0, max: 60 }),
  open: fc.boolean(),
  source: fc.option(fc.constantFrom(...SOURCES), { nil: null }),
  denied: fc.integer({ min: 0, max: 9 }).map((x) => x === 0),
  status: fc.constantFrom('civilian' as const, 'combatant' as const, 'unknown' as const),
})

type Figure = typeof figure extends fc.Arbitrary<infer T> ? T : never

const telling = fc.record({
  place: fc.constantFrom(...PLACES),
  day: fc.constantFrom(...DAYS),
  late: fc.integer({ min: 0, max: 5 }),
  outlet: fc.constantFrom('Harbour Times', 'Gulf Wire', 'Evening Lantern', 'Peak Radio'),
  figures: fc.array(figure, { minLength: 1, maxLength: 4 }),
})

/** Up to eight reports, no two alike. */
export const world: fc.Arbitrary<Told[]> = fc
  .array(telling, { minLength: 1, maxLength: 8 })
  .map((list) => list.map(told).filter((t, i, all) => all.findIndex((o) => o.report.id === t.report.id) === i))

type Telling = typeof telling extends fc.Arbitrary<infer T> ? T : never

function told({ place, day, late, outlet, figures }: Telling): Told {
  const published = new Date(Date.parse(`${day}T00:00:00Z`) + late * 86_400_000).toISOString().slice(0, 10)
  const title = `Blast at ${place.text}`
  const body = figures.map((f) => `${f.n} people were ${f.outcome} at ${place.text} in the blast, ${f.source ?? 'nobody'} said.`).join(' ')
  const text = `${title}\n\n${body}`
  const id = idOf('report', outlet, published, text)
  const report: Report = {
    kind: 'report',
    id,
    title,
    outlet,
    published,
    url: null,
    lang: 'en',
    text,
    body: title.length + 2,
    sha256: sha256(text),
  }
  let from = report.body
  const claims = figures.map((f, i) => {
    const exact = `${f.n} people were ${f.outcome}`
    const start = text.indexOf(exact, from)
    from = start + exact.length
    return claimOf(report, f, { start, end: from, exact }, i, { place, day })
  })
  return { report, claims }
}

function claimOf(report: Report, f: Figure, quote: Claim['quote'], i: number, at: Pick<Telling, 'place' | 'day'>): Claim {
  return {
    id: idOf('claim', report.id, i),
    report: report.id,
    reader: 'test@1',
    kind: 'casualty',
    quote,
    polarity: f.denied ? 'denied' : 'asserted',
    certainty: 'plain',
    scope: 'incident',
    of: null,
    repeats: null,
    attribution: f.source ? [{ name: f.source, source: null, cue: null, named: !f.source.startsWith('a ') }] : [],
    casualty: {
      outcome: f.outcome,
      number: { text: String(f.n), min: f.n, max: f.open && f.n > 0 ? null : f.n, approximate: false },
      victims: { text: 'people', status: f.status },
      by: null,
    },
    when: { text: 'that day', edtf: at.day },
    where: { ...at.place, radiusKm: 3 },
  }
}

/** A reader that knows these reports' claims by heart. */
export const reader = (all: readonly Told[]) => {
  const by = new Map(all.map((t) => [t.report.id, t.claims]))
  return (report: Report) => ({ claims: by.get(report.id) ?? [], issues: [] })
}
