/** Runs a pass over its reports each time it is named one. */

import { parentPort, workerData } from 'node:worker_threads'
import type { Report } from '../src/model/report.ts'
import type { Name } from './measure.ts'
import { PASSES } from './passes.ts'

const reports = workerData as readonly Report[]
parentPort!.on('message', (name: Name) => parentPort!.postMessage(PASSES[name](reports)))
