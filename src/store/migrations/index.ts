import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { up as ledger } from './0001-ledger.ts'
import { up as pulse } from './0002-pulse.ts'
import { up as words } from './0003-words.ts'
import { up as rulings } from './0005-rulings.ts'
import { up as people } from './0006-people.ts'
import { up as wordLists } from './0007-word-lists.ts'
import { up as reads } from './0008-reads.ts'
import { up as sources } from './0009-sources.ts'
import { up as incidentClaims } from './0010-incident-claims.ts'
import { up as wordsAlone } from './0011-words-alone.ts'
import { up as outlines } from './0012-outlines.ts'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-ledger': { up: ledger },
  '0002-pulse': { up: pulse },
  '0003-words': { up: words },
  '0005-rulings': { up: rulings },
  '0006-people': { up: people },
  '0007-word-lists': { up: wordLists },
  '0008-reads': { up: reads },
  '0009-sources': { up: sources },
  '0010-incident-claims': { up: incidentClaims },
  '0011-words-alone': { up: wordsAlone },
  '0012-outlines': { up: outlines },
}

/** The advisory lock of whoever changes the tables. */
const TABLES_LOCK = 783_736_663

/** Brings a database to the newest tables; several processes may ask at once. */
export function migrate(db: Kysely<unknown>, schema: string): Promise<void> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${TABLES_LOCK})`.execute(connection)
    try {
      await sql`create schema if not exists ${sql.id(schema)}`.execute(connection)
      const provider = { getMigrations: async () => ({ ...MIGRATIONS }) }
      const { error } = await new Migrator({ db: connection, provider, migrationTableSchema: schema }).migrateToLatest()
      if (error) throw new Error('The database could not be brought to the newest tables.', { cause: error })
    } finally {
      await sql`select pg_advisory_unlock(${TABLES_LOCK})`.execute(connection)
    }
  })
}
