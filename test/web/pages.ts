import type { Page } from 'playwright-core'
import type { IncidentRow, QueuePage } from '../../src/present/rows.ts'
import type { Bench } from './page.ts'

/** An address of each page of the workbench, with something on it: the first report of the queue, the incident of most reports. */
export async function pages({ get }: Bench) {
  const incidents = await get<IncidentRow[]>('/incidents')
  const largest = incidents.toSorted((a, b) => b.reports - a.reports)[0]!
  const queue = await get<QueuePage>('/queue?kind=casualty')
  return {
    queue: '/',
    report: `/reports/${encodeURIComponent(queue.rows[0]!.report)}`,
    incidents: '/incidents',
    incident: `/incidents/${largest.id}`,
    map: '/map',
    sources: '/sources',
    imports: '/imports',
    export: '/export',
    audit: '/audit',
    adrift: '/adrift',
    settings: '/settings',
    missing: '/nowhere',
  }
}

/** Waits until what a page asked for is on it, and its map is drawn. */
export async function settled(page: Page, name: string): Promise<void> {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  if (name === 'incident') await page.locator('svg.map .land, figure .muted').first().waitFor()
  if (name === 'map') await page.locator('.bigmap[data-idle]').waitFor({ timeout: 180_000 })
}
