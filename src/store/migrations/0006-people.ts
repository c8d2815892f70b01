import { type Kysely, sql } from 'kysely'

/**
 * Who may come in. These tables are not made from the ledger's entries and not touched when those are gone through again; of
 * passwords, sessions, tokens and links only hashes are kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `create table person (
      id text collate "C" primary key, name text not null, name_key text collate "C" not null unique, role text not null,
      password text, since timestamptz(3) not null, ended timestamptz(3))`,
    `create table passkey (
      id text collate "C" primary key, person text collate "C" not null references person, key bytea not null, counter bigint not null,
      transports text[] not null, label text not null, since timestamptz(3) not null, used timestamptz(3))`,
    `create index passkey_person on passkey (person)`,
    `create table session (
      hash text collate "C" primary key, person text collate "C" not null references person, since timestamptz(3) not null,
      used timestamptz(3) not null, until timestamptz(3) not null)`,
    `create index session_person on session (person)`,
    `create table token (
      id text collate "C" primary key, hash text collate "C" not null unique, person text collate "C" not null references person,
      label text not null, role text not null, since timestamptz(3) not null, until timestamptz(3) not null, used timestamptz(3),
      revoked timestamptz(3))`,
    `create index token_person on token (person)`,
    `create table invitation (
      id text collate "C" primary key, hash text collate "C" not null unique, person text collate "C" references person, role text not null,
      made_by text not null, since timestamptz(3) not null, until timestamptz(3) not null, taken timestamptz(3))`,
    `create table challenge (
      challenge text collate "C" primary key, person text collate "C" references person, until timestamptz(3) not null)`,
  ])
    await sql.raw(statement).execute(db)
}
