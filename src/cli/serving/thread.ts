import { parentPort } from 'node:worker_threads'
import { steps } from '../../pipeline.ts'
import type { Answer, Asked } from './beside.ts'

/** Does the heavy steps beside the server, one after another. */
parentPort!.on('message', async ({ id, step, given }: Asked) => {
  const answer = await (async (): Promise<Answer> => ({
    id,
    made: await (steps[step] as (...given: unknown[]) => unknown)(...given),
  }))().catch((error): Answer => ({ id, failed: error instanceof Error ? error.message : String(error) }))
  parentPort!.postMessage(answer)
})
