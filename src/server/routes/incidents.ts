import { createRoute, z } from '@hono/zod-openapi'
import { account } from '../../pipeline.ts'
import {
  accountInputs,
  type IncidentHead,
  type ListedIncident,
  lastClaims,
  listClaims,
  listIncidents,
  merge,
  place,
  type Store,
  type Supposed,
  split,
  type Tied,
} from '../../store/index.ts'
import { accountReports } from '../account-reports.ts'
import type { Desk } from '../app.ts'
import { asked, by } from '../asked.ts'
import { incidentPage } from '../desk.ts'
import { incidentRows, rowsOf, supposedRow } from '../incident-rows.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

const change = z.union([
  z.object({ merge: z.array(z.string()).length(2) }),
  z.object({ split: z.string(), claims: z.array(z.string()).min(1).max(5000) }),
  z.object({ place: z.string(), claims: z.array(z.string()).min(1).max(5000) }),
])
type Change = z.infer<typeof change>
type Previewed = Exclude<Change, { place: string }>

const list = createRoute({
  method: 'get',
  path: '/incidents',
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(1000).default(200),
      text: z.string().optional().openapi({ description: 'Words of a report that tells of it, of its outlet or of who is quoted.' }),
      after: z.string().optional().openapi({ description: 'The id of the last incident of the page before.' }),
    }),
  },
  responses: {
    ...shape.answers(z.array(shape.incidentRow), 'Incidents, the latest first, those of no known day last; a page of them.'),
    ...shape.refused,
    ...shape.missing,
  },
})
const one = createRoute({
  method: 'get',
  path: '/incidents/{id}',
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({ published: z.iso.date().optional(), recorded: z.iso.datetime().optional() }),
  },
  responses: {
    ...shape.answers(shape.incidentPage, 'An incident with its claims, tolls and discrepancies.'),
    404: {
      content: {
        'application/json': {
          schema: shape.failure.extend({ now: z.array(shape.incidentRow.pick({ id: true, name: true, when: true, edtf: true })) }),
        },
      },
      description: 'There is none; `now` is where its claims are.',
    },
    ...shape.refused,
  },
})
const preview = createRoute({
  method: 'get',
  path: '/incidents/preview',
  request: { query: z.object({ change: z.string() }) },
  responses: {
    ...shape.answers(z.object({ before: z.array(shape.incidentRow), after: z.array(shape.incidentRow) }), 'What would come out.'),
    ...shape.refused,
    ...shape.missing,
  },
})
const changing = createRoute({
  method: 'post',
  path: '/incidents/change',
  request: shape.body(change),
  responses: {
    ...shape.answers(z.object({ incidents: z.array(z.string()) }), 'The incidents that came out.'),
    ...shape.refused,
    ...shape.missing,
  },
})

export function incidentRoutes(desk: Desk) {
  const { store } = desk
  return asked()
    .openapi(list, async (c) => {
      const rows = await incidentRows(store, c.req.valid('query'))
      return rows ? c.json([...rows], 200) : c.json(refusal('no-incident'), 404)
    })
    .openapi(preview, async (c) => {
      const given = change.safeParse(parsed(c.req.valid('query').change))
      if (!given.success) return c.json(refusal('change-wrong'), 400)
      if ('place' in given.data) return c.json(refusal('change-wrong'), 400)
      const seen = await incidentsOf(store, given.data)
      if (!seen) return c.json(refusal('incident-gone'), 404)
      return c.json({ before: await rowsOf(store, seen.map(headOf)), after: await outcome(store, given.data, seen) }, 200)
    })
    .openapi(one, async (c) => {
      const { published, recorded } = c.req.valid('query')
      const asOf = published || recorded ? { ...(published ? { published } : {}), ...(recorded ? { recorded } : {}) } : null
      const page = await incidentPage(store, c.req.valid('param').id, asOf)
      if (page) return c.json(page, 200)
      const ids = await homesOf(store, await lastClaims(store, c.req.valid('param').id))
      const now = (await rowsOf(store, (await listIncidents(store, { ids })).map(headOf))).map(({ id, name, when, edtf }) => ({
        id,
        name,
        when,
        edtf,
      }))
      return c.json({ ...refusal('no-incident'), now }, 404)
    })
    .openapi(changing, async (c) => {
      const given = c.req.valid('json')
      const result = await carryOut(by(desk, c), given)
      if (result.kind === 'unknown') return c.json(refusal('incident-gone'), 404)
      await desk.work()
      const claims = 'merge' in given ? await claimsOf(store, result) : given.claims
      return c.json({ incidents: await homesOf(store, claims) }, 200)
    })
}

const headOf = ({ incident, version }: ListedIncident): IncidentHead => ({ id: incident.id, version })

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

async function incidentsOf(store: Store, change: Previewed): Promise<readonly ListedIncident[] | null> {
  const ids = 'merge' in change ? change.merge : [change.split]
  const found = await listIncidents(store, { ids })
  return found.length === ids.length ? found : null
}

/** The incidents as they would stand with the change as one more constraint; nothing is kept. */
async function outcome(store: Store, change: Previewed, seen: readonly ListedIncident[]) {
  const reports = [...new Set(seen.flatMap(({ incident }) => incident.reports))]
  const inputs = await accountInputs(store, { reports, also: supposed(change, seen) })
  const own = new Set(seen.flatMap(({ incident }) => incident.claims))
  const claims = inputs.claims.filter(({ id }) => own.has(id))
  const byReport = Map.groupBy(claims, ({ report }) => report)
  const { constraints, independence, revisions } = inputs
  const whole = account(inputs.reports, {
    read: ({ id }) => ({ claims: byReport.get(id) ?? [], issues: [] }),
    constraints,
    independence,
    revisions,
  })
  const around = await accountReports(store, reports)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return whole.incidents.map((incident) =>
    supposedRow(incident, { reports: around, claims: incident.claims.flatMap((id) => byId.get(id) ?? []) }),
  )
}

function supposed(change: Previewed, seen: readonly ListedIncident[]): Supposed {
  if ('merge' in change) {
    const [left = [], right = []] = change.merge.map((id) => seen.find(({ incident }) => incident.id === id)?.incident.claims ?? [])
    return { how: 'same', as: 'merge', left, right }
  }
  const taken = new Set(change.claims)
  const left = (seen[0]?.incident.claims ?? []).filter((claim) => !taken.has(claim))
  return { how: 'different', as: 'split', left, right: change.claims }
}

function carryOut({ store, author }: Desk, change: Change): Promise<Tied> {
  const by = { author, reason: '' }
  if ('place' in change) return place(store, change.claims, { to: { id: change.place }, by })
  if ('split' in change) return split(store, { incident: { id: change.split }, claims: change.claims }, by)
  const [a = '', b = ''] = change.merge
  return merge(store, [{ id: a }, { id: b }], by)
}

async function claimsOf(_store: Store, result: Tied): Promise<readonly string[]> {
  if (result.kind !== 'done' || result.entry.kind !== 'claims-tied') return []
  return [...result.entry.body.left, ...result.entry.body.right].map(({ claim }) => claim)
}

/** Where these claims are now. */
async function homesOf(store: Store, claims: readonly string[]): Promise<string[]> {
  const wanted = new Set(claims)
  const reports = [...new Set((await listClaims(store, { ids: claims, limit: claims.length + 1 })).map(({ claim }) => claim.report))]
  const around = reports.length > 0 ? await listIncidents(store, { reports, limit: 5000 }) : []
  return around.filter(({ incident }) => incident.claims.some((claim) => wanted.has(claim))).map(({ incident }) => incident.id)
}
