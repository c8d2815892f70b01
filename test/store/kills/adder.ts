// Adds reports and decides on claims, and says on standard output what the ledger acknowledged. It is there to be killed.
import { isAway } from '../../../src/store/embedded.ts'
import { addReports, decide, listClaims, openStore } from '../../../src/store/index.ts'
import { report, taken } from '../made.ts'

const [ledger, start] = process.argv.slice(2)
const store = await openStore({ ledger: ledger! })
process.stdout.write('open\n')

for (let n = Number(start); ; n += 5) {
  try {
    const reports = Array.from({ length: 5 }, (_, i) =>
      report(`Shells fell at Place${'abcdefg'[(n + i) % 7]}: ${n + i} killed.`, { published: `2019-0${1 + (n % 9)}-11` }),
    )
    const { added } = await addReports(store, taken(...reports), { author: 'adder' })
    process.stdout.write(`report ${added.join(' ')}\n`)
    const [open] = await listClaims(store, { status: 'undecided', limit: 1 })
    if (!open) continue
    const verdict = await decide(store, {
      claim: open.claim.id,
      decision: n % 2 ? 'reject' : 'accept',
      reason: 'in a hurry',
      author: 'adder',
      expected: open.version,
    })
    if (verdict.kind === 'done') process.stdout.write(`decision ${verdict.entry.seq} ${verdict.entry.hash}\n`)
  } catch (error) {
    if (!isAway(error)) throw error
    await store.recover()
  }
}
