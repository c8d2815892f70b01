import type { Kysely, Transaction } from 'kysely'
import type { Outlined } from '../model/pages.ts'
import type { PeopleTables } from './people/tables.ts'

/** One row for the ledger: where its chain ends. Locked while entries are added, so they come one after the other. */
export interface HeadRow {
  ledger: number
  /** This ledger's own id, made once. */
  id: string
  seq: number
  hash: string
  at: string
}

/** Counts changes of incidents, in the order of commit. */
export interface PulseRow {
  ledger: number
  changed: number
}

export interface EntryRow {
  ledger: number
  seq: number
  at: string
  author: string
  kind: string
  report: string | null
  body: unknown
  prev: string
  hash: string
}

export interface RawRow {
  sha256: string
  bytes: Buffer
}

export interface ReportRow {
  id: string
  seq: number
  added: string
  title: string
  outlet: string
  published: string | null
  /** The day of publication, or of taking in where that is unknown. */
  day: string
  url: string | null
  lang: string | null
  text: string
  body: number
  sha256: string
  text_sha256: string
  /** The same for the same document, whatever file it came in. */
  identity: string
  /** The same for all versions of a document. */
  lineage: string
  revises: string | null
}

export interface ReadingRow {
  report: string
  reading: string
  reader: string
  reader_name: string
  claims: number
  seq: number
  /** The entry that replaced this reading. */
  until: number | null
}

export interface ClaimRow {
  report: string
  reading: string
  id: string
  /** Its place in the reading. */
  nth: number
  current: boolean
  reader_name: string
  kind: string
  outcome: string | null
  first_day: string | null
  last_day: string | null
  origin: string | null
  /** Whether the origin is told by name. */
  named: boolean | null
  /** The claim as read. */
  body: unknown
  status: 'accepted' | 'rejected' | 'edited' | null
  edit: unknown
  version: number
}

export interface DecisionRow {
  report: string
  seq: number
  at: string
  author: string
  body: unknown
  undone: number | null
  standing: string
  follows: string | null
}

export interface TieRow {
  seq: number
  body: unknown
  /** Every report that one of its claims is in. */
  reports: string[]
  undone: number | null
}

export interface ReferenceRow {
  seq: number
  name: string
  geojson: unknown
  undone: number | null
}

export interface IncidentRow {
  /** The component of tellings that it was made from (see TellingRow). */
  component: string
  id: string
  changed: number
  gone: boolean
  first_day: string | null
  last_day: string | null
  lat: number | null
  lon: number | null
  /** The degree square of the place: (floor(lat)+90)*360 + floor(lon)+180. */
  cell: number | null
  origins: number
  killed_best: number | null
  version: string
  body: unknown
  /** Whose word it rests on, when and where it was, and the policies of its tolls in their order. */
  outline: Outlined
}

export interface IncidentClaimRow {
  component: string
  incident: string
  report: string
  claim: string
}

export interface EdgeRow {
  component: string
  report: string
  source: string
  how: string
}

/** An event as a report tells it: what linking compares. Tellings that may be of one incident have one component. */
export interface TellingRow {
  id: string
  report: string
  component: string
  block: string
  at: string
  claims: string[]
  /** The same as long as the body is. */
  version: string
  body: unknown
}

/** Where a telling stands in the index by which others find it. */
export interface PlaceRow {
  key: string
  at: string
  telling: string
}

/** A stretch of time in which linking is done one after the other: locked while it lasts. */
export interface BlockRow {
  block: string
}

/** A report whose claims changed and that is not linked again yet. */
export interface PendingRow {
  block: string
  report: string
}

/** A word on two sources or on a discrepancy. */
export interface RulingRow {
  seq: number
  at: string
  author: string
  kind: string
  body: unknown
  /** Every report that one of its claims is in. */
  reports: string[]
  undone: number | null
}

/** Who was to decide a claim, as some entry has it; the last that is not undone counts. */
export interface AssignedRow {
  report: string
  claim: string
  seq: number
  who: string | null
  undone: number | null
}

export interface IssueRow {
  report: string
  code: string
  message: string
  place: string | null
}

export interface Tables extends PeopleTables {
  head: HeadRow
  pulse: PulseRow
  entry: EntryRow
  raw: RawRow
  report: ReportRow
  reading: ReadingRow
  claim: ClaimRow
  decision: DecisionRow
  tie: TieRow
  reference: ReferenceRow
  incident: IncidentRow
  incident_claim: IncidentClaimRow
  edge: EdgeRow
  telling: TellingRow
  place: PlaceRow
  block: BlockRow
  pending: PendingRow
  issue: IssueRow
  ruling: RulingRow
  assigned: AssignedRow
}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>
