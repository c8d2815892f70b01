import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import { asText, textArray } from './arrays.ts'
import type { Db, Tables, Tx } from './tables.ts'

const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184

/** How values come back: dates as they are written, times as ISO 8601 in UTC, 64-bit numbers as numbers where they fit. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
}

export function poolOf(config: PoolConfig, schema: string): Pool {
  const pool = new Pool({
    max: 8,
    ...config,
    application_name: 'stemma',
    options: `-c search_path=${schema} -c timezone=UTC`,
    types: { getTypeParser: (id: number, format?: 'text' | 'binary') => PARSERS[id] ?? types.getTypeParser(id, format as 'text') },
  } as PoolConfig)
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

export const databaseOf = (pool: Pool): Db => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

/** Inserts many rows in one statement; columns that a row lacks are null. */
export async function insertRows<T extends keyof Tables>(
  db: Db | Tx,
  table: T,
  rows: readonly Partial<Tables[T]>[],
  conflict = '',
): Promise<void> {
  if (rows.length === 0) return
  const data = JSON.stringify(rows)
  await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${data}::json) ${sql.raw(conflict)}`.execute(
    db,
  )
}

/** The columns of a table and their types. */
export type Columns<T extends keyof Tables> = Readonly<Record<keyof Tables[T] & string, string>>

interface Inserted<T extends keyof Tables> {
  readonly table: T
  readonly types: Columns<T>
  readonly conflict?: string
}

/** As `insertRows`, for tables that grow fast: one array to a column. JSON is an object, or text as it shall stand. */
export async function insertColumns<T extends keyof Tables>(db: Db | Tx, into: Inserted<T>, rows: readonly Tables[T][]): Promise<void> {
  if (rows.length > 0) await inserting(into, rows).execute(db)
}

/** The statement of `insertColumns`. */
export function inserting<T extends keyof Tables>({ table, types, conflict = '' }: Inserted<T>, rows: readonly Tables[T][]) {
  const columns = Object.entries<string>(types) as [keyof Tables[T] & string, string][]
  const arrays = columns.map(([column]) => sql`${textArray(rows.map((row) => asText(row[column])))}::text[]`)
  const names = sql.join(columns.map(([column]) => sql.id(column)))
  const values = sql.join(columns.map(([column, type]) => (type === 'text' ? sql.id(column) : sql`${sql.id(column)}::${sql.raw(type)}`)))
  return sql`insert into ${sql.table(table)} (${names}) select ${values} from unnest(${sql.join(arrays)}) as row (${names}) ${sql.raw(conflict)}`
}

/**
 * Has the rest of a transaction look everything up by its keys. Workers ask for batches, never for a whole table; in a fast growing
 * ledger the statistics lag behind, and a plan that reads tables whole would cost more with every report.
 */
export const byKeys = (trx: Tx): Promise<unknown> =>
  sql`select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`.execute(
    trx,
  )

/**
 * Lets a transaction end before it is on the disk. Only for what is made from the entries and acknowledged to nobody: where it is
 * lost, the work that it was is there again, and what comes after it in the log is lost with it.
 */
export const unhurried = (trx: Tx): Promise<unknown> => sql`set local synchronous_commit to off`.execute(trx)

const TRIES = 5

/** A transaction that is done again where Postgres asks for it: after a deadlock, or when it cannot be put in order with another. */
export async function transact<T>(db: Db, step: (trx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await db.transaction().execute(step)
    } catch (error) {
      if (tries === TRIES || !isContention(error)) throw error
    }
}

export const isContention = (error: unknown): boolean => ['40001', '40P01'].includes((error as { code?: string } | null)?.code ?? '')
