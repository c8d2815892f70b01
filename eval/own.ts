import { KINDS, type Kind } from '../src/model/claim.ts'
import type { Case, GoldReport } from './cases.ts'
import { chainRight, type Made, type Matched, match, originRight } from './match.ts'
import { table } from './tables.ts'

type Line = [name: string, due: string, given: string, met: string, p: number, r: number, f: number]

/** Precision, recall and F1 of one kind; a claim told again counts once. */
export function measure(name: string, matched: readonly Matched[], kind: Kind): Line {
  let [due, given, met] = [0, 0, 0]
  for (const { report, pairs, extra } of matched) {
    const of = report.gold.filter((g) => g.kind === kind)
    const hits = pairs.filter(([g]) => g.kind === kind)
    const once = new Set(hits.map(([g]) => g.repeats ?? g.id)).size
    due += new Set(of.map((g) => g.repeats ?? g.id)).size
    met += once
    given += once + extra.filter((s) => s.kind === kind).length
  }
  const [p, r] = [given ? met / given : 0, due ? met / due : 0]
  return [name, String(due), String(given), String(met), p, r, p + r ? (2 * p * r) / (p + r) : 0]
}

function together(lines: readonly Line[]): Line {
  const sum = (at: 1 | 2 | 3) => lines.reduce((n, line) => n + Number(line[at]), 0)
  const [due, given, met] = [sum(1), sum(2), sum(3)]
  const [p, r] = [given ? met / given : 0, due ? met / due : 0]
  return ['all of these', String(due), String(given), String(met), p, r, p + r ? (2 * p * r) / (p + r) : 0]
}

/** The tables for the project's own gold: the same measures as the collection's, fewer of them. */
export function ownTables(cases: readonly Case[], claimsOf: (report: GoldReport) => readonly Made[]): string {
  const reports = cases.flatMap((c) => c.reports)
  const lenient = reports.map((r) => match(r, claimsOf(r)))
  const strict = reports.map((r) => match(r, claimsOf(r), true))
  const pairs = lenient.flatMap((m) => m.pairs)
  const share = (right: (pair: (typeof pairs)[number]) => boolean, of = pairs): [string, number, string] => {
    const n = of.length
    return ['', n ? of.filter(right).length / n : 0, String(n)]
  }
  const row = (name: string, line: [string, number, string]) => [name, line[1], line[2]]
  const sourced = pairs.filter(([g]) => g.attribution.length)
  const others = KINDS.filter((k) => k !== 'casualty').map((k) => measure(k, lenient, k))
  const head = ['', 'gold', 'given', 'paired', 'P', 'R', 'F1']
  return [
    table('casualty claims', head, [measure('strict', strict, 'casualty'), measure('lenient', lenient, 'casualty')]),
    table('other kinds, by quote overlap', head, [...others, together(others)]),
    table(
      'fields of paired claims',
      ['', 'right', 'n'],
      [
        row(
          'scope',
          share(([g, s]) => g.scope === s.scope),
        ),
        row(
          'polarity',
          share(([g, s]) => g.polarity === s.polarity),
        ),
        row(
          'certainty',
          share(([g, s]) => g.certainty === s.certainty),
        ),
        row(
          'origin',
          share(([g, s]) => originRight(g, s), sourced),
        ),
        row(
          'whole chain',
          share(([g, s]) => chainRight(g, s), sourced),
        ),
        row(
          'when',
          share(
            ([g, s]) => g.when?.edtf === s.when?.edtf,
            pairs.filter(([g]) => g.when?.edtf),
          ),
        ),
      ].filter(([, , n]) => n !== '0'),
    ),
  ].join('\n')
}
