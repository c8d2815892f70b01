import type { Person, Proof } from '../../model/person.ts'
import type { Store } from '../open.ts'
import type { Tx } from '../tables.ts'
import { personOf } from './persons.ts'
import { later, recorded } from './recorded.ts'

const HOUR = 3_600_000
/** A session ends after a week, and after twelve hours in which nobody used it. */
const LASTS_MS = 7 * 24 * HOUR
const IDLE_MS = 12 * HOUR
/** How old the time of last use may grow before it is written again. */
const COARSE_MS = 60_000

/** Begins a session under the hash of its secret. */
export const beginSession = (store: Store, person: Person, { hash, proof }: { hash: string; proof: Proof }): Promise<void> =>
  recorded(store, async (trx, now) => {
    await insertSession(store, trx, { hash, person: person.id })
    await trx.deleteFrom('session').where('until', '<', now).execute()
    return { result: undefined, act: { what: 'signed-in', person: person.name, detail: proof, author: person.name } }
  })

export async function insertSession(store: Store, trx: Tx, { hash, person }: { hash: string; person: string }): Promise<void> {
  const now = store.now().toISOString()
  await trx
    .insertInto('session')
    .values({ hash, person, since: now, used: now, until: later(store, LASTS_MS) })
    .execute()
}

/** Whose session this is; null once it has ended. */
export async function sessionOf(store: Store, hash: string): Promise<Person | null> {
  const row = await store.db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .select(['person.id', 'person.name', 'person.role', 'person.since', 'session.used'])
    .where('session.hash', '=', hash)
    .where('person.ended', 'is', null)
    .where('session.until', '>', later(store, 0))
    .where('session.used', '>', later(store, -IDLE_MS))
    .executeTakeFirst()
  if (!row) return null
  if (row.used < later(store, -COARSE_MS))
    await store.db
      .updateTable('session')
      .set({ used: later(store, 0) })
      .where('hash', '=', hash)
      .execute()
  return personOf(row)
}

export const endSession = (store: Store, person: Person, hash: string): Promise<void> =>
  recorded(store, async (trx) => {
    const { numDeletedRows } = await trx.deleteFrom('session').where('hash', '=', hash).where('person', '=', person.id).executeTakeFirst()
    const act = { what: 'signed-out' as const, person: person.name, detail: '', author: person.name }
    return { result: undefined, act: numDeletedRows > 0n ? act : null }
  })

/** Ends every session of somebody; says how many. */
export const endSessions = (store: Store, person: Person, author: string): Promise<number> =>
  recorded(store, async (trx) => {
    const { numDeletedRows } = await trx.deleteFrom('session').where('person', '=', person.id).executeTakeFirst()
    return { result: Number(numDeletedRows), act: { what: 'signed-out-everywhere', person: person.name, detail: '', author } }
  })
