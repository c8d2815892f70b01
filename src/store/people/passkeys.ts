import type { Person } from '../../model/person.ts'
import type { Store } from '../open.ts'
import { personOf } from './persons.ts'
import { later, recorded } from './recorded.ts'
import type { PasskeyRow } from './tables.ts'

const CHALLENGE_MS = 5 * 60_000

/** Keeps what an authenticator is asked to sign, for five minutes: for somebody who adds a passkey, or for whoever signs in (null). */
export async function keepChallenge(store: Store, challenge: string, person: string | null): Promise<void> {
  await store.db.deleteFrom('challenge').where('until', '<', later(store, 0)).execute()
  await store.db
    .insertInto('challenge')
    .values({ challenge, person, until: later(store, CHALLENGE_MS) })
    .execute()
}

/** Takes a challenge away, so that it serves once; false where there was none. */
export async function takeChallenge(store: Store, challenge: string, person: string | null): Promise<boolean> {
  const row = await store.db
    .deleteFrom('challenge')
    .where('challenge', '=', challenge)
    .where('until', '>', later(store, 0))
    .where('person', person === null ? 'is' : '=', person)
    .returning('challenge')
    .executeTakeFirst()
  return row !== undefined
}

export type Passkey = Pick<PasskeyRow, 'id' | 'label' | 'since' | 'used' | 'transports'>

export const passkeysOf = ({ db }: Store, person: string): Promise<readonly Passkey[]> =>
  db.selectFrom('passkey').select(['id', 'label', 'since', 'used', 'transports']).where('person', '=', person).orderBy('since').execute()

/** A passkey with its public key and whose it is; null for who may not come in. */
export async function passkeyById({ db }: Store, id: string): Promise<{ passkey: PasskeyRow; person: Person } | null> {
  const passkey = await db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst()
  if (!passkey) return null
  const person = await db.selectFrom('person').selectAll().where('id', '=', passkey.person).where('ended', 'is', null).executeTakeFirst()
  return person ? { passkey, person: personOf(person) } : null
}

export const addPasskey = (store: Store, person: Person, key: Omit<PasskeyRow, 'person' | 'since' | 'used'>): Promise<boolean> =>
  recorded(store, async (trx, now) => {
    const made = await trx
      .insertInto('passkey')
      .values({ ...key, person: person.id, since: now, used: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    const act = { what: 'passkey-added' as const, person: person.name, detail: key.label, author: person.name }
    return { result: made !== undefined, act: made ? act : null }
  })

export async function passkeyUsed(store: Store, id: string, counter: number): Promise<void> {
  await store.db
    .updateTable('passkey')
    .set({ counter, used: later(store, 0) })
    .where('id', '=', id)
    .execute()
}

export type Removed = 'done' | 'unknown' | 'last-proof'

/** Takes a passkey away; not the last one of somebody without a password. */
export const removePasskey = (store: Store, person: Person, id: string): Promise<Removed> =>
  recorded<Removed>(store, async (trx) => {
    const own = await trx.selectFrom('passkey').select(['id', 'label']).where('person', '=', person.id).execute()
    const key = own.find((one) => one.id === id)
    if (!key) return { result: 'unknown', act: null }
    const { password } = await trx.selectFrom('person').select('password').where('id', '=', person.id).executeTakeFirstOrThrow()
    if (password === null && own.length === 1) return { result: 'last-proof', act: null }
    await trx.deleteFrom('passkey').where('id', '=', id).execute()
    return { result: 'done', act: { what: 'passkey-removed', person: person.name, detail: key.label, author: person.name } }
  })
