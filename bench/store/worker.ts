// One worker of the bench: works until nothing is left, and says how much memory it took.
import { steps } from '../../src/pipeline.ts'
import { openStore, work } from '../../src/store/index.ts'
import { light } from './light.ts'

const [ledger, reader] = process.argv.slice(2)
const store = await openStore({ ledger: ledger! })
process.stdout.write('open\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const before = process.cpuUsage()
const done = await work(store, reader === 'full' ? steps : light, { until: 'idle', batch: 100 })
const { user, system } = process.cpuUsage(before)
process.stdout.write(`${JSON.stringify({ ...done, cpu: user + system, rss: process.resourceUsage().maxRSS })}\n`)
await store.close()
process.exit(0)
