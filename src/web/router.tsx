import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { AsOf } from '../model/ledger.ts'
import type { QueueFilter } from '../present/rows.ts'
import { isOrder, type Order } from './parts/order.ts'
import { Missing, Shell } from './parts/shell.tsx'
import { Failed } from './parts/states.tsx'
import { QueueScreen } from './screens/queue.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: Missing })
const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined)

const queue = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: QueueScreen,
  validateSearch: (given: Record<string, unknown>): QueueFilter => {
    const filter = {
      text: text(given.text),
      within: given.text && given.within === 'claim' ? given.within : undefined,
      outlet: text(given.outlet),
      kind: text(given.kind),
      standing: text(given.standing),
      incident: text(given.incident),
      who: text(given.who),
    }
    return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as QueueFilter
  },
})
const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('./screens/report.tsx'), 'ReportScreen'),
  validateSearch: (given: Record<string, unknown>): { claim?: string } => (text(given.claim) ? { claim: String(given.claim) } : {}),
})
const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  component: lazyRouteComponent(() => import('./screens/incidents.tsx'), 'IncidentsScreen'),
  validateSearch: (given: Record<string, unknown>): { text?: string; order?: Order } => ({
    ...(text(given.text) ? { text: String(given.text) } : {}),
    ...(isOrder(given.order) ? { order: given.order } : {}),
  }),
})
const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$id',
  component: lazyRouteComponent(() => import('./screens/incident.tsx'), 'IncidentScreen'),
  validateSearch: (given: Record<string, unknown>): AsOf => ({
    ...(text(given.published) ? { published: String(given.published) } : {}),
    ...(text(given.recorded) ? { recorded: String(given.recorded) } : {}),
  }),
})
const plain = <const Path extends string>(path: Path, load: Parameters<typeof lazyRouteComponent>[0], name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) })

const exporting = createRoute({
  getParentRoute: () => root,
  path: '/export',
  component: lazyRouteComponent(() => import('./screens/export.tsx'), 'ExportScreen'),
  validateSearch: (given: Record<string, unknown>): { incident?: string } =>
    text(given.incident) ? { incident: String(given.incident) } : {},
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./screens/sign-in.tsx'), 'SignInScreen'),
  validateSearch: (given: Record<string, unknown>): { back?: string } => (text(given.back) ? { back: String(given.back) } : {}),
})

export const router = createRouter({
  routeTree: root.addChildren([
    queue,
    report,
    incidents,
    incident,
    plain('/map', () => import('./screens/map.tsx'), 'MapScreen'),
    plain('/sources', () => import('./screens/sources.tsx'), 'SourcesScreen'),
    plain('/imports', () => import('./screens/imports.tsx'), 'ImportsScreen'),
    exporting,
    plain('/adrift', () => import('./screens/adrift.tsx'), 'AdriftScreen'),
    plain('/audit', () => import('./screens/audit.tsx'), 'AuditScreen'),
    signIn,
    plain('/join', () => import('./screens/join.tsx'), 'JoinScreen'),
    plain('/settings', () => import('./screens/settings.tsx'), 'SettingsScreen'),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => Failed({ error: error instanceof Error ? error : new Error(String(error)), again: reset }),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
