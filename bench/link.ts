import { join as path } from 'node:path'
import { incidents, join } from '../src/link/link.ts'
import { emptyState } from '../src/link/state.ts'
import { examples, variant } from './variants.ts'

/** Joins `total` made-up reports in batches and prints the cost per report (ms) as the ledger grows: node bench/link.ts [TOTAL] */
const total = Number(process.argv[2] ?? 100_000)
const BATCH = 1000
const all = examples(path(import.meta.dirname, '..', 'examples'))
const state = emptyState()
const costs: number[] = []
let taken = 0
let found = 0

for (let n = 0; taken < total; ) {
  const batch = []
  let size = 0
  for (; size < BATCH; n++) {
    const one = variant(all, n)
    batch.push(one)
    size += one.reports.length
  }
  const reports = batch.flatMap((b) => b.reports)
  const claims = batch.flatMap((b) => b.claims)
  const start = performance.now()
  const touched = join(state, reports, claims)
  found += incidents(state, [], touched).length
  costs.push((performance.now() - start) / reports.length)
  taken += reports.length
  if (costs.length % 10 === 0)
    console.log(
      `${String(taken).padStart(7)} reports  ${costs.at(-1)!.toFixed(3)} ms each  ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`,
    )
}

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!
const [early, late] = [median(costs.slice(1, 6)), median(costs.slice(-5))]
console.log(`\n${taken} reports, ${found} incidents touched`)
console.log(`per report: ${early.toFixed(3)} ms at ${BATCH * 3}, ${late.toFixed(3)} ms at ${taken}: ${(late / early).toFixed(2)} times`)
