import { sql } from 'kysely'
import { Client } from 'pg'
import type { Store } from './open.ts'

/** The advisory lock that every worker shares: how many hold it is how many are alive. */
const WORKERS_LOCK = 783_736_662

/** Counts this process among the workers. */
export async function joinWorkers(store: Store): Promise<{ freeAbandoned(): Promise<number>; leave(): Promise<void> }> {
  let client = await join(store)
  return {
    /** Where this is the only worker alive, whatever is marked as being done is not: it is handed out again. Returns how much. */
    async freeAbandoned() {
      client = await client.query('select 1').then(
        () => client,
        () => join(store),
      )
      const { rows } = await sql<{
        id: string
        name: 'read' | 'link'
      }>`select id, name from stemma_work.job where name in ('read', 'link') and state = 'active'
        and (select count(*) from pg_locks where locktype = 'advisory' and classid = 0 and objid = ${WORKERS_LOCK} and database = (select oid from pg_database where datname = current_database())) = 1`.execute(
        store.db,
      )
      for (const name of ['read', 'link'] as const)
        await store.queue.giveBack(
          name,
          rows.filter((row) => row.name === name),
          'its worker died',
        )
      return rows.length
    },
    leave: async () => client.end().catch(() => undefined),
  }
}

async function join(store: Store): Promise<Client> {
  const client = new Client(store.connection)
  client.on('error', () => undefined)
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [WORKERS_LOCK])
  return client
}
