import type { About } from '../model/account.ts'
import type { Certainty, Outcome, Polarity, Scope, Status } from '../model/claim.ts'
import type { AsOf, Ruling } from '../model/ledger.ts'
import type { Role } from '../model/person.ts'
import type {
  AdriftPage,
  ClaimRow,
  EntryRow,
  ImportRow,
  IncidentPage,
  IncidentRow,
  QueueFilter,
  QueuePage,
  ReportPage,
  SourceGroup,
  SourcePage,
  SourceRuling,
  Standing,
} from '../present/rows.ts'

/** A request that the server refused, with its status and what it said. */
export class Refused extends Error {
  readonly status: number
  readonly body: unknown
  /** The role that it takes, where that is what is lacking. */
  readonly needs: Role | null
  /** Which refusal it is, and what its words leave open. */
  readonly code: string | null
  readonly values: Readonly<Record<string, string | number>>
  constructor(status: number, message: string, body: unknown) {
    super(message)
    this.status = status
    this.body = body
    const told = (typeof body === 'object' ? body : null) as {
      needs?: Role
      code?: string
      values?: Record<string, string | number>
    } | null
    this.needs = told?.needs ?? null
    this.code = told?.code ?? null
    this.values = told?.values ?? {}
  }
}

/** Whether the server has known who asks since the page was opened. */
let known = false

function toldOut({ status }: Response) {
  if (status === 401) dispatchEvent(new CustomEvent('signed-out', { detail: known }))
}

/** Asks the API. Where it no longer knows who asks, the page is told (`signed-out`), with whether it did before. */
export async function call<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/api${path}`, init)
  const body: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : await response.text()
  known ||= response.ok && path !== '/me'
  if (response.ok) return body as T
  if (!path.startsWith('/sign-in')) toldOut(response)
  const message = typeof body === 'object' && body && 'message' in body ? String(body.message) : response.statusText
  throw new Refused(response.status, message, body)
}

export const post = <T>(path: string, body: unknown) =>
  call<T>(path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-stemma': '1' }, body: JSON.stringify(body) })

const search = (fields: Readonly<Record<string, string | number | null | undefined>>) =>
  `?${new URLSearchParams(Object.entries(fields).flatMap(([key, value]) => (value === undefined || value === null || value === '' ? [] : [[key, String(value)]])))}`

export interface Decision {
  readonly claims: readonly { readonly id: string; readonly version: number }[]
  readonly to: Standing
  readonly reason?: string
}

/** The claims that somebody else decided meanwhile, with what they made of them. */
export interface Decided {
  readonly done: readonly { readonly id: string; readonly version: number; readonly standing: Standing }[]
  readonly conflicts: readonly {
    readonly id: string
    readonly version: number
    readonly standing: Standing
    readonly by: string
    readonly at: string
    readonly words: string
  }[]
}

export interface Edit {
  readonly version: number
  readonly reason?: string
  readonly quote?: { readonly start: number; readonly end: number }
  readonly number?: { readonly min: number | null; readonly max: number | null; readonly approximate: boolean }
  readonly victims?: string | null
  readonly status?: Status
  readonly outcome?: Outcome
  readonly scope?: Scope
  readonly polarity?: Polarity
  readonly certainty?: Certainty
  /** Who said it, from outside inward. */
  readonly chain?: readonly string[]
  /** The earlier claim that it says again. */
  readonly repeats?: string | null
}

/** What was taken back or brought back. */
export interface Act {
  readonly what: string
  readonly words: string | null
  readonly count: number
  /** The claims that it was on, as they stand now; none where it was on something else. */
  readonly claims: Decided['done']
}

export interface ExportFormat {
  readonly name: string
  readonly says: string
  readonly extension: string
  readonly follows: string
  readonly loses: readonly string[]
}

export interface ExportWanted {
  readonly format: string
  readonly coarsen: number
  readonly names: 'withhold' | 'keep'
  readonly sites: 'blur' | 'keep'
  readonly for: string
  /** A table begins with a byte order mark, for Excel. */
  readonly bom: boolean
  /** The one incident that is written; all where absent. */
  readonly incident?: string
}

async function file(path: string, wanted: unknown, signal: AbortSignal): Promise<{ name: string; bytes: Blob }> {
  const response = await fetch(`/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-stemma': '1' },
    body: JSON.stringify(wanted),
    signal,
  })
  if (!response.ok) {
    toldOut(response)
    const body = (await response.json()) as { message: string }
    throw new Refused(response.status, body.message, body)
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'export'
  return { name, bytes: await response.blob() }
}

export interface DiscrepancyRuling {
  readonly incident: string
  readonly about: About
  readonly between: readonly string[]
  readonly ruling: Ruling
  readonly holds: readonly string[]
  readonly reason: string
}

export type SourcesRuling = Pick<SourceRuling, 'how' | 'between' | 'reason'>
interface Kept {
  readonly entry: number
}

export interface AuditFilter {
  readonly kind?: string
  readonly by?: string
  readonly from?: string
  readonly to?: string
}

/** Every row that a filter lets through, up to a number of them. */
async function allRows(filter: QueueFilter, most: number): Promise<readonly ClaimRow[]> {
  const rows: ClaimRow[] = []
  for (let total = 1; rows.length < Math.min(total, most); ) {
    const page = await call<QueuePage>(`/queue${search({ ...filter, offset: rows.length, limit: 500 })}`)
    if (page.rows.length === 0) break
    total = page.total
    rows.push(...page.rows)
  }
  return rows.slice(0, most)
}

/** Incidents that a page of the workbench holds at once, and that are asked for at once. */
const MOST_INCIDENTS = 5000
const INCIDENTS = 1000

async function allIncidents(text?: string): Promise<readonly IncidentRow[]> {
  const rows: IncidentRow[] = []
  for (let full = true; full && rows.length < MOST_INCIDENTS; ) {
    const page = await call<readonly IncidentRow[]>(`/incidents${search({ text, limit: INCIDENTS, after: rows.at(-1)?.id })}`)
    rows.push(...page)
    full = page.length === INCIDENTS
  }
  return rows
}

export const PAGE = 100

export const api = {
  queue: (filter: QueueFilter, offset: number) => call<QueuePage>(`/queue${search({ ...filter, offset, limit: PAGE })}`),
  all: (filter: QueueFilter, most: number) => allRows(filter, most),
  report: (id: string) => call<ReportPage>(`/reports/${encodeURIComponent(id)}`),
  incidents: () => allIncidents(),
  /** Incidents that a report with some words tells of. */
  incidentsTold: (text: string) => allIncidents(text),
  incident: (id: string, asOf: AsOf) => call<IncidentPage>(`/incidents/${encodeURIComponent(id)}${search({ ...asOf })}`),
  preview: (change: Change) => call<Preview>(`/incidents/preview${search({ change: JSON.stringify(change) })}`),
  change: (change: Change) => post<{ incidents: readonly string[] }>('/incidents/change', change),
  decide: (decision: Decision) => post<Decided>('/decisions', decision),
  edit: (id: string, edit: Edit) => post<Decided>(`/claims/${encodeURIComponent(id)}/edit`, edit),
  undo: () => post<{ undone: Act | null }>('/undo', {}),
  redo: () => post<{ redone: Act | null }>('/redo', {}),
  rule: (ruling: DiscrepancyRuling) => post<Kept>('/rulings/discrepancies', ruling),
  takeBack: (entry: number) => post<Kept>(`/entries/${entry}/undo`, {}),
  ruleSources: (ruling: SourcesRuling) => post<Kept>('/rulings/sources', ruling),
  sourceRulings: () => call<readonly SourceRuling[]>('/rulings/sources'),
  turns: () => call<Turns>('/turns'),
  giveTurn: (claims: readonly string[], to: string | null) => post<Kept>('/turns', { claims, to }),
  sources: (group: SourceGroup, text: string, offset: number) =>
    call<SourcePage>(`/sources${search({ group, text, offset, limit: PAGE })}`),
  imports: () => call<readonly ImportRow[]>('/imports'),
  take: (body: FormData) => call<ImportRow>('/imports', { method: 'POST', headers: { 'x-stemma': '1' }, body }),
  entries: (before: number | null, filter: AuditFilter) =>
    call<{ rows: readonly EntryRow[]; total: number }>(`/audit${search({ ...filter, before })}`),
  adrift: () => call<AdriftPage>('/decisions/adrift'),
  adriftCount: () => call<AdriftPage>('/decisions/adrift?limit=1'),
  verify: () => call<{ sound: boolean; entries: number; message: string }>('/audit/verify'),
  formats: () => call<readonly ExportFormat[]>('/exports'),
  exported: (wanted: ExportWanted, signal: AbortSignal) => file('/exports', wanted, signal),
  lines: () => call<readonly { seq: number; name: string; errorKm: number; geojson: unknown }[]>('/lines'),
  addLine: (line: { name: string; errorKm: number; geometry: unknown }) => post<{ name: string }>('/lines', line),
}

export interface Turns {
  readonly me: string
  /** Names of the team's people who may decide. */
  readonly people: readonly string[]
  readonly rows: readonly { readonly who: string; readonly claims: number; readonly open: number }[]
}

/** Incidents put together, or claims taken out of one into a new one. */
export type Change =
  | { readonly merge: readonly string[] }
  | { readonly split: string; readonly claims: readonly string[] }
  | { readonly place: string; readonly claims: readonly string[] }
export interface Preview {
  readonly before: readonly IncidentRow[]
  readonly after: readonly IncidentRow[]
}
