import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Case, type GoldClaim, type GoldReport, readCases, toReport } from '../eval/cases.ts'
import { bar } from '../src/link/apart.ts'
import { keysOf } from '../src/link/blocks.ts'
import { type Features, measure } from '../src/link/measures.ts'
import { type Telling, tellingsOf } from '../src/link/tellings.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Report } from '../src/model/report.ts'

/**
 * Fits the weights of joining on pairs of annotated tellings and prints them, with precision and recall of pairs in five folds by case.
 * The weights in src/link/weights.ts were set by hand near these: the signs that make no sense are 0 there, and figures weigh less.
 */
const ROOT = join(import.meta.dirname, '..', '..', 'shared', 'cases')
const FOLDS = 5
const ROUNDS = 1500

interface Row {
  readonly x: readonly number[]
  readonly y: number
  readonly name: string
}

interface Labelled {
  readonly telling: Telling
  readonly name: string
  /** The incidents that its report is annotated with. */
  readonly incidents: readonly string[]
}

function claimsOf(report: Report, gold: readonly GoldClaim[]): Claim[] {
  return gold.map((g) => {
    const start = Math.max(0, report.text.indexOf(g.quote))
    return {
      ...g,
      id: `${report.id}#${g.id}`,
      report: report.id,
      quote: { start, end: start + g.quote.length, exact: g.quote },
    } as unknown as Claim
  })
}

function labelled({ name, reports, incidents }: Case): Labelled[] {
  const told = incidents as readonly { readonly id: string; readonly reports: readonly string[] }[]
  return reports.flatMap((r: GoldReport) => {
    const report = toReport(r)
    const mine = told.filter((i) => i.reports.includes(r.file)).map((i) => `${name}#${i.id}`)
    return tellingsOf(report, claimsOf(report, r.gold)).map((telling) => ({ telling, name, incidents: mine }))
  })
}

/** Pairs that share a block and that nothing bars; reports of several incidents are left out, their tellings have no sure label. */
function pairs(all: readonly Labelled[]): Row[] {
  const sure = all.filter((l) => l.incidents.length < 2).map((l) => ({ ...l, keys: new Set(keysOf(l.telling)) }))
  return sure.flatMap((a, i) =>
    sure.slice(i + 1).flatMap((b): Row[] => {
      if (![...a.keys].some((k) => b.keys.has(k)) || bar(a.telling, b.telling)) return []
      return [
        { x: Object.values(measure(a.telling, b.telling)), y: a.incidents[0] && a.incidents[0] === b.incidents[0] ? 1 : 0, name: a.name },
      ]
    }),
  )
}

const dot = (w: readonly number[], x: readonly number[]): number => x.reduce((sum, v, k) => sum + w[k]! * v, w[x.length]!)

/** Logistic regression by AdaGrad; the last weight is the bias. */
function fit(rows: readonly Row[]): number[] {
  const n = rows[0]!.x.length
  const w = new Array<number>(n + 1).fill(0)
  const seen = new Array<number>(n + 1).fill(1e-8)
  for (let round = 0; round < ROUNDS; round++) {
    const g = new Array<number>(n + 1).fill(0)
    for (const { x, y } of rows) {
      const error = 1 / (1 + Math.exp(-dot(w, x))) - y
      for (let k = 0; k < n; k++) g[k] = g[k]! + error * x[k]!
      g[n] = g[n]! + error
    }
    for (let k = 0; k <= n; k++) {
      const step = g[k]! / rows.length + 0.0001 * (k < n ? w[k]! : 0)
      seen[k] = seen[k]! + step * step
      w[k] = w[k]! - (0.5 * step) / Math.sqrt(seen[k]!)
    }
  }
  return w
}

function folds(rows: readonly Row[]): { p: number; r: number } {
  const names = [...new Set(rows.map((r) => r.name))].sort()
  let [hit, given, due] = [0, 0, 0]
  for (let f = 0; f < FOLDS; f++) {
    const out = new Set(names.filter((_, i) => i % FOLDS === f))
    const w = fit(rows.filter((r) => !out.has(r.name)))
    for (const { x, y } of rows.filter((r) => out.has(r.name))) {
      const yes = dot(w, x) >= 0
      given += yes ? 1 : 0
      due += y
      hit += yes && y ? 1 : 0
    }
  }
  return { p: hit / given, r: hit / due }
}

if (!existsSync(ROOT)) console.log('no annotated cases beside the checkout: nothing to fit')
else {
  const all = readCases(ROOT).flatMap(labelled)
  const rows = pairs(all)
  const names = Object.keys(measure(all[0]!.telling, all[1]!.telling)) as (keyof Features)[]
  const w = fit(rows)
  const { p, r } = folds(rows)
  console.log(
    `${rows.length} pairs, ${rows.filter((row) => row.y).length} of one incident; in ${FOLDS} folds by case P ${p.toFixed(3)} R ${r.toFixed(3)}`,
  )
  for (const [k, name] of names.entries()) console.log(`${name.padEnd(14)} ${w[k]!.toFixed(2)}`)
  console.log(`${'bias'.padEnd(14)} ${w[names.length]!.toFixed(2)}`)
}
