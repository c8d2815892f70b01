import { KINDS, type Kind } from '../src/model/claim.ts'
import type { Case, GoldReport } from './cases.ts'
import { fieldTables } from './fields.ts'
import { type Made, type Matched, match } from './match.ts'
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

/** The tables for the project's own gold: the same measures as the collection's. */
export function ownTables(cases: readonly Case[], claimsOf: (report: GoldReport) => readonly Made[]): string {
  const reports = cases.flatMap((c) => c.reports)
  const lenient = reports.map((r) => match(r, claimsOf(r)))
  const strict = reports.map((r) => match(r, claimsOf(r), true))
  const pairs = lenient.flatMap((m) => m.pairs)
  const others = KINDS.filter((k) => k !== 'casualty').map((k) => measure(k, lenient, k))
  const head = ['', 'gold', 'given', 'paired', 'P', 'R', 'F1']
  return [
    table('casualty claims', head, [measure('strict', strict, 'casualty'), measure('lenient', lenient, 'casualty')]),
    table('other kinds, by quote overlap', head, [...others, together(others)]),
    fieldTables(
      reports.flatMap((r) => r.gold),
      pairs,
    ),
  ].join('\n')
}
