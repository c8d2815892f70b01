/**
 * `npm run bench [-- --quick]`: extraction beside wink-nlp's full pass over the same texts in the same run, on one thread and on two
 * (generated reports, the real ones, and texts that tell of no violence);
 * memory; and how the cost grows with ten times the reports, and with one report ten times as long.
 */

import { readElsewhere } from '../eval/elsewhere.ts'
import type { Report } from '../src/model/report.ts'
import { oneThread, type Times, twoThreads } from './measure.ts'
import { PASSES } from './passes.ts'
import { generatedSet, joinedReport, realSet } from './sets.ts'

const quick = process.argv.includes('--quick')
const turns = quick ? 1 : 4
const real = realSet()
const made = generatedSet(quick ? 50 : 300)

console.log('set                 reports    chars  threads  stemma rep/s  wink rep/s  stemma/wink')
for (const [name, reports] of [
  ['generated', made],
  [real.name, real.reports],
  ['no such reports', readElsewhere()],
] as const) {
  show(name, reports, 1, oneThread(reports, turns))
  show(name, reports, 2, await twoThreads(reports, turns))
}
memory()
growth()

function show(name: string, reports: readonly Report[], threads: number, times: Times): void {
  const rate = (seconds: number): string => (reports.length / seconds).toFixed(0)
  const chars = reports.reduce((sum, report) => sum + report.text.length, 0)
  const cells = [String(reports.length).padStart(7), String(chars).padStart(8), String(threads).padStart(8)]
  const rates = [rate(times.stemma).padStart(13), rate(times.wink).padStart(11), (times.wink / times.stemma).toFixed(2).padStart(12)]
  console.log(`${name.padEnd(19)} ${[...cells, ...rates].join(' ')}`)
}

function memory(): void {
  const { rss, heapUsed } = process.memoryUsage()
  const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`
  console.log(`memory after this, both passes loaded: ${mb(rss)} resident, ${mb(heapUsed)} heap`)
}

/** Ten times the input should cost about ten times as much. */
function growth(): void {
  const few = made.slice(0, made.length / 10)
  const [some, all] = [fastest(few), fastest(made)]
  console.log(
    `${few.length} reports ${some.toFixed(1)} ms, ${made.length} reports ${all.toFixed(1)} ms: ${(all / some).toFixed(1)} times for ten times`,
  )
  const short = joinedReport(made.slice(0, 4))
  const long = joinedReport(made.slice(0, 40))
  const [once, tenfold] = [fastest([short]), fastest([long])]
  const sizes = `one report of ${short.text.length} characters ${once.toFixed(1)} ms, of ${long.text.length} ${tenfold.toFixed(1)} ms`
  console.log(`${sizes}: ${(tenfold / once).toFixed(1)} times for ten times`)
}

function fastest(reports: readonly Report[]): number {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now()
    PASSES.stemma(reports)
    best = Math.min(best, performance.now() - start)
  }
  return best
}
