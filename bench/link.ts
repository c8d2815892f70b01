import { join as path } from 'node:path'
import { incidents, join } from '../src/link/link.ts'
import { emptyState, type LinkState } from '../src/link/state.ts'
import { type Batch, examples, variant } from './variants.ts'

/**
 * What joining a report costs when many are held already, against when few are: node bench/link.ts [TOTAL]. The same kind of batch
 * is joined to a ledger of a thousand reports and to one of TOTAL, turn by turn, so that a busy machine slows both alike; CPU time.
 */
const total = Number(process.argv[2] ?? 100_000)
const SMALL = 1000
const ROUNDS = 15
const all = examples(path(import.meta.dirname, '..', 'examples'))

/** A ledger and the number of the next made-up event. */
interface Ledger {
  readonly state: LinkState
  next: number
  reports: number
}

function grow(ledger: Ledger, upTo: number): void {
  while (ledger.reports < upTo) {
    const batch = batchFrom(ledger, 200)
    join(ledger.state, batch.reports, batch.claims)
  }
}

function batchFrom(ledger: Ledger, size: number): Batch {
  const batch: Batch = { reports: [], claims: [] }
  while (batch.reports.length < size) {
    const { reports, claims } = variant(all, ledger.next++)
    batch.reports.push(...reports)
    batch.claims.push(...claims)
  }
  ledger.reports += batch.reports.length
  return batch
}

/** CPU milliseconds per report for one batch: taken in, joined, its incidents made anew. */
function cost(ledger: Ledger): number {
  const { reports, claims } = batchFrom(ledger, 200)
  const start = process.cpuUsage()
  incidents(ledger.state, [], join(ledger.state, reports, claims))
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / reports.length
}

const ledger = (): Ledger => ({ state: emptyState(), next: 0, reports: 0 })
const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!

const large = ledger()
grow(large, total)
const few: number[] = []
const many: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  const small = ledger()
  grow(small, SMALL)
  few.push(cost(small))
  many.push(cost(large))
}
const [early, late] = [median(few), median(many)]
console.log(`${large.reports} reports held, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`)
console.log(
  `per report: ${early.toFixed(3)} ms with ${SMALL} held, ${late.toFixed(3)} ms with ${total} held: ${(late / early).toFixed(2)} times`,
)
