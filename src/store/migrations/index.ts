import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { up as ledger } from './0001-ledger.ts'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-ledger': { up: ledger },
}

/** Brings a database to the newest tables; several processes may ask at once. */
export async function migrate(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db)
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) }
  const migrator = new Migrator({ db, provider, migrationTableSchema: schema })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('The database could not be brought to the newest tables.', { cause: error })
}
