import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Client, ClientConfig, Pool } from 'pg'
import { GENESIS } from './chain.ts'
import { databaseOf, poolOf } from './database.ts'
import { connectEmbedded, isAway, isServed, stopEmbedded } from './embedded.ts'
import { migrate } from './migrations/index.ts'
import { type Queue, queueOf } from './queue.ts'
import type { Db } from './tables.ts'

const SCHEMA = 'stemma'
const DATABASE = 'stemma'
/** The advisory lock that every user of an embedded server shares; who gets it alone is the last one. */
const USERS_LOCK = 7_837_366_621

/** An open ledger: what every function of the store takes. */
export interface Store {
  readonly db: Db
  /** How another library (the queue) connects to the same database. */
  readonly connection: ClientConfig
  /** The ledger's folder; null on a server. */
  readonly folder: string | null
  readonly now: () => Date
  /** Hands out the work that follows, in the transaction that makes it necessary. */
  readonly queue: Queue
  /** Waits until the database answers again after it was away; starts an embedded server that died. */
  recover(): Promise<void>
  /** Ends all connections; the last user of an embedded server shuts it down. */
  close(): Promise<void>
}

export type Where = { readonly ledger: string } | { readonly url: string }

export interface OpenOptions {
  readonly now?: () => Date
}

/** Opens the ledger in a folder (made where there is none) or on a Postgres server (15 or later), with its tables up to date. */
export async function openStore(where: Where, { now = () => new Date() }: OpenOptions = {}): Promise<Store> {
  const keeper = 'ledger' in where ? await keep(where.ledger) : null
  const connection = keeper ? keeper.connection() : configOf((where as { url: string }).url)
  const pool = poolOf(connection, SCHEMA)
  const db = databaseOf(pool)
  try {
    await prepared(db, keeper?.back ?? null)
  } catch (error) {
    await db.destroy()
    await keeper?.leave()
    throw error
  }
  const queue = queueOf(connection)
  return {
    db,
    connection,
    folder: 'ledger' in where ? where.ledger : null,
    now,
    queue,
    recover: async () => {
      await keeper?.back()
      await answering(pool)
    },
    close: async () => {
      await queue.end()
      await db.destroy()
      await keeper?.leave()
    },
  }
}

/** Where the ledger is: a server named in DATABASE_URL, else the folder given, else `.stemma` here. */
export const whereFrom = (env: NodeJS.ProcessEnv, ledger?: string): Where =>
  ledger === undefined && env.DATABASE_URL ? { url: env.DATABASE_URL } : { ledger: ledger ?? '.stemma' }

const configOf = (url: string): ClientConfig => ({ connectionString: url })

/** Brings the tables up to date; an embedded server that dies meanwhile is brought back, and it is done again. */
async function prepared(db: Db, back: (() => Promise<void>) | null): Promise<void> {
  for (;;)
    try {
      await migrate(db as unknown as Kysely<unknown>, SCHEMA)
      return await beginChain(db)
    } catch (error) {
      if (back === null || !(isAway(error) || isAway((error as Error).cause))) throw error
      await back()
    }
}

async function beginChain(db: Db): Promise<void> {
  const row = { ledger: 1, id: randomUUID(), seq: 0, hash: GENESIS, at: '1970-01-01T00:00:00Z' }
  await db
    .insertInto('head')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('pulse')
    .values({ ledger: 1, changed: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function answering(pool: Pool): Promise<void> {
  for (let pause = 20; ; pause = Math.min(pause * 1.5, 1000)) {
    try {
      await pool.query('select 1')
      return
    } catch (error) {
      if (!isAway(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

/** Holds a share of an embedded server for as long as the store is open, and brings the server back when it dies. */
async function keep(ledger: string) {
  let held = await share(ledger)
  let left = false
  let returning: Promise<void> | null = null
  const back = (): Promise<void> => {
    returning ??= share(ledger)
      .then((again) => {
        held.client.end().catch(() => undefined)
        held = again
        watch()
      })
      .finally(() => (returning = null))
    return returning
  }
  const watch = () => held.client.once('end', () => void (left || back().catch(() => undefined)))
  watch()
  return {
    connection: (): ClientConfig => ({ ...held.config, database: DATABASE }),
    back: async () => {
      if (returning) return returning
      if (!isServed(ledger)) return back()
      try {
        await held.client.query('select 1')
      } catch {
        await back()
      }
    },
    leave: async () => {
      left = true
      await returning?.catch(() => undefined)
      await leave(ledger, held.client)
    },
  }
}

async function share(ledger: string): Promise<{ config: ClientConfig; client: Client }> {
  for (;;) {
    const { config, client } = await connectEmbedded(ledger)
    try {
      await client.query('select pg_advisory_lock_shared($1)', [USERS_LOCK])
      await createDatabase(client)
      return { config, client }
    } catch (error) {
      await client.end().catch(() => undefined)
      if (!isAway(error)) throw error
    }
  }
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (rowCount) return
  await client.query(`create database ${DATABASE}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

async function leave(ledger: string, client: Client): Promise<void> {
  const alone = await client
    .query<{ alone: boolean }>('select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as alone', [USERS_LOCK])
    .then(({ rows }) => rows[0]?.alone === true)
    .catch(() => false)
  await (alone ? stopEmbedded(ledger) : undefined)
  await client.end().catch(() => undefined)
}
