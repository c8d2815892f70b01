import { createRoute, z } from '@hono/zod-openapi'
import { holdings, isReady } from '../../store/index.ts'
import type { Counter } from '../app.ts'
import { asked } from '../asked.ts'
import type { Gauge } from '../metrics.ts'

const text = (description: string) => ({ content: { 'text/plain': { schema: z.string() } }, description })

const alive = createRoute({ method: 'get', path: '/healthz', responses: { 200: text('The process answers.') } })
const ready = createRoute({
  method: 'get',
  path: '/readyz',
  responses: { 200: text('The database answers too.'), 503: text('It does not: send people elsewhere.') },
})
const metrics = createRoute({ method: 'get', path: '/metrics', responses: { 200: text('Metrics in the Prometheus text format.') } })

/** What machines ask: does it live, is it ready, how does it fare. */
export const probeRoutes = ({ store, metrics: held }: Counter) =>
  asked()
    .openapi(alive, (c) => c.text('ok\n', 200))
    .openapi(ready, async (c) => ((await soon(isReady(store))) ? c.text('ready\n', 200) : c.text('the database does not answer\n', 503)))
    .openapi(
      metrics,
      async (c) => c.body(held.text(await gauges(store)), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }) as never,
    )

const PATIENCE_MS = 2000

const soon = (answer: Promise<boolean>): Promise<boolean> =>
  Promise.race([answer, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref())])

async function gauges(store: Counter['store']): Promise<Gauge[]> {
  const { entries, reports, claims, incidents, reading, linking } = await holdings(store)
  return [
    { name: 'stemma_entries', help: 'Entries of the ledger.', value: entries },
    { name: 'stemma_reports', help: 'Reports taken in.', value: reports },
    { name: 'stemma_claims', help: 'Claims read in them.', value: claims },
    { name: 'stemma_incidents', help: 'Incidents that they make.', value: incidents },
    { name: 'stemma_queue_reading', help: 'Tasks that wait to be read.', value: reading },
    { name: 'stemma_queue_linking', help: 'Tasks that wait to be linked.', value: linking },
  ]
}
