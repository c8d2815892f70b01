// Works until it is killed.
import { openStore, work } from '../../../src/store/index.ts'
import { steps } from '../made.ts'

const store = await openStore({ ledger: process.argv[2]! })
process.stdout.write('open\n')
await work(store, steps, { batch: 8, lease: 3 })
