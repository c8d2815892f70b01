import { type Kysely, sql } from 'kysely'

/**
 * The first tables. What is appended (head, entry, raw, report) is the ledger; everything else is made from it and can be made
 * again. Keys begin with what a sharded server would spread them by: a report's id, or an incident's block. Plain SQL of
 * Postgres 15: no extension, no exclusion constraint, no GiST.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const APPENDED = ['entry', 'raw', 'report']

const STATEMENTS = [
  `create table head (
    ledger smallint primary key, id text not null, seq bigint not null, hash text not null,
    at timestamptz(3) not null, changed bigint not null)`,
  `create table entry (
    ledger smallint not null default 1, seq bigint not null, at timestamptz(3) not null, author text not null, kind text not null,
    report text collate "C", body json not null, prev text not null, hash text not null, primary key (ledger, seq))`,
  `create index entry_report on entry (report, seq) where report is not null`,
  `create index entry_kind on entry (kind, seq) where kind not in ('report-added', 'claims-read')`,
  `create table raw (sha256 text collate "C" primary key, bytes bytea not null)`,
  `create table report (
    id text collate "C" primary key, seq bigint not null, added timestamptz(3) not null, title text not null, outlet text not null,
    published text, day date not null, url text, lang text, text text not null, body int not null, sha256 text not null,
    text_sha256 text not null, identity text collate "C" not null, lineage text collate "C" not null, revises text collate "C")`,
  `create index report_seq on report (seq)`,
  `create index report_day on report (day, seq)`,
  `create index report_identity on report (identity)`,
  `create index report_lineage on report (lineage, seq)`,
  `create index report_revises on report (revises) where revises is not null`,
  `create table reading (
    report text collate "C" not null, reading text collate "C" not null, reader text not null, reader_name text not null, claims int not null,
    seq bigint not null, until bigint, primary key (report, reading, seq))`,
  `create table claim (
    report text collate "C" not null, reading text collate "C" not null, id text collate "C" not null, nth int not null,
    current boolean not null, reader_name text not null, kind text not null, outcome text, first_day date, last_day date,
    origin text, body json not null, status text, edit json, version bigint not null, primary key (report, reading, id))`,
  `create index claim_id on claim (id) where current`,
  `create index claim_decided on claim (status) where status is not null`,
  `create table decision (
    report text collate "C" not null, seq bigint not null, at timestamptz(3) not null, author text not null, body json not null,
    undone bigint, standing text not null, follows text collate "C", primary key (report, seq))`,
  `create table tie (seq bigint primary key, body json not null, reports text[] not null, undone bigint)`,
  `create index tie_reports on tie using gin (reports)`,
  `create table reference (seq bigint primary key, name text not null, geojson json not null, undone bigint)`,
  `create table incident (
    component text collate "C" not null, id text collate "C" not null, changed bigint not null, gone boolean not null,
    first_day date, last_day date, lat float8, lon float8, cell int, origins int not null, killed_best int, version text not null,
    body json not null, primary key (component, id))`,
  `create index incident_id on incident (id)`,
  `create index incident_day on incident (first_day, id) where not gone`,
  `create index incident_cell on incident (cell) where not gone`,
  `create index incident_changed on incident (changed)`,
  `create table incident_claim (
    component text collate "C" not null, incident text collate "C" not null, report text collate "C" not null,
    claim text collate "C" not null, primary key (component, incident, report, claim))`,
  `create index incident_claim_report on incident_claim (report)`,
  `create table edge (
    component text collate "C" not null, report text collate "C" not null, source text collate "C" not null, how text not null,
    primary key (component, report, source, how))`,
  `create index edge_report on edge (report)`,
  `create table telling (
    id text collate "C" primary key, report text collate "C" not null, component text collate "C" not null, block text collate "C" not null,
    at text collate "C" not null, claims text[] not null, version text not null, body json not null)`,
  `create index telling_report on telling (report)`,
  `create index telling_component on telling (component)`,
  `create table place (
    key text collate "C" not null, at text collate "C" not null, telling text collate "C" not null, primary key (key, at, telling))`,
  `create index place_telling on place (telling)`,
  `create table block (block text collate "C" primary key)`,
  `create table pending (block text collate "C" not null, report text collate "C" not null, primary key (block, report))`,
  `create table issue (report text collate "C" not null, code text not null, message text not null, place text)`,
  `create index issue_report on issue (report)`,
  `create function only_append() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`,
  ...APPENDED.flatMap((table) => [
    `create trigger ${table}_only_append before update or delete on ${table} for each row execute function only_append()`,
    `create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function only_append()`,
  ]),
]
