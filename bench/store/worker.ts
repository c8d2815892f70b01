// One worker of the bench: from `go` on it works, from `end` on until nothing is left, and then says how much memory and time it took.
import { createInterface } from 'node:readline'
import { steps } from '../../src/pipeline.ts'
import { openStore, work } from '../../src/store/index.ts'
import { light } from './light.ts'

const [ledger, reader] = process.argv.slice(2)
const store = await openStore({ ledger: ledger! })
process.stdout.write('open\n')
const words = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
await words.next()
const before = process.cpuUsage()
const comes = new AbortController()
void words.next().then(() => comes.abort())
const options = { batch: 100 }
const means = reader === 'full' ? steps : light
await work(store, means, { ...options, signal: comes.signal })
await work(store, means, { ...options, until: 'idle' })
const { user, system } = process.cpuUsage(before)
process.stdout.write(`${JSON.stringify({ cpu: user + system, rss: process.resourceUsage().maxRSS })}\n`)
await store.close()
process.exit(0)
