import { randomUUID } from 'node:crypto'
import type { Person, Role } from '../../model/person.ts'
import type { Store } from '../open.ts'
import type { Tx } from '../tables.ts'
import { recorded } from './recorded.ts'
import type { PersonRow } from './tables.ts'

/** The form under which a name is one: what looks alike cannot be two people. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

export interface Known extends Person {
  /** The password's hash; null for who has none. */
  readonly password: string | null
}

export const personOf = ({ id, name, role, since }: Pick<PersonRow, 'id' | 'name' | 'role' | 'since'>): Person => ({
  id,
  name,
  role,
  since,
})

/** Somebody who may come in, by name. */
export async function personNamed({ db }: Store, name: string): Promise<Known | null> {
  const row = await db.selectFrom('person').selectAll().where('name_key', '=', nameKey(name)).where('ended', 'is', null).executeTakeFirst()
  return row ? { ...personOf(row), password: row.password } : null
}

export async function personById({ db }: Store, id: string): Promise<Known | null> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).where('ended', 'is', null).executeTakeFirst()
  return row ? { ...personOf(row), password: row.password } : null
}

export interface Member extends Person {
  readonly ended: string | null
  readonly passkeys: number
  readonly hasPassword: boolean
  /** When a session of theirs was last used. */
  readonly seen: string | null
}

/** Everybody who was ever let in, by name. */
export async function listPeople({ db }: Store): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('passkey')
        .whereRef('passkey.person', '=', 'person.id')
        .select((one) => one.fn.countAll<number>().as('n'))
        .as('passkeys'),
      eb
        .selectFrom('session')
        .whereRef('session.person', '=', 'person.id')
        .select((one) => one.fn.max('session.used').as('last'))
        .as('seen'),
    ])
    .orderBy('name_key')
    .execute()
  return rows.map((row) => ({
    ...personOf(row),
    ended: row.ended,
    passkeys: Number(row.passkeys ?? 0),
    hasPassword: row.password !== null,
    seen: row.seen,
  }))
}

export const hasAdmin = async ({ db }: Store): Promise<boolean> =>
  (await db.selectFrom('person').select('id').where('role', '=', 'admin').where('ended', 'is', null).limit(1).executeTakeFirst()) !==
  undefined

export type Changed = 'done' | 'unknown' | 'last-admin'

/** Gives somebody another role. The last admin stays one. */
export const giveRole = (store: Store, id: string, { role, author }: { role: Role; author: string }): Promise<Changed> =>
  recorded<Changed>(store, async (trx) => {
    const person = await active(trx, id)
    if (!person) return { result: 'unknown', act: null }
    if (role === person.role) return { result: 'done', act: null }
    if (await isLastAdmin(trx, person)) return { result: 'last-admin', act: null }
    await trx.updateTable('person').set({ role }).where('id', '=', id).execute()
    return { result: 'done', act: { what: 'role-given', person: person.name, detail: role, author } }
  })

/** Shuts somebody out: their sessions, tokens, passkeys and password end. Their name stays taken, and their entries stay. */
export const shutOut = (store: Store, id: string, author: string): Promise<Changed> =>
  recorded<Changed>(store, async (trx, now) => {
    const person = await active(trx, id)
    if (!person) return { result: 'unknown', act: null }
    if (await isLastAdmin(trx, person)) return { result: 'last-admin', act: null }
    for (const table of ['session', 'passkey', 'challenge'] as const) await trx.deleteFrom(table).where('person', '=', id).execute()
    await trx.deleteFrom('invitation').where('person', '=', id).where('taken', 'is', null).execute()
    await trx.updateTable('token').set({ revoked: now }).where('person', '=', id).where('revoked', 'is', null).execute()
    await trx.updateTable('person').set({ ended: now, password: null }).where('id', '=', id).execute()
    return { result: 'done', act: { what: 'shut-out', person: person.name, detail: '', author } }
  })

/** Sets a password, or takes it away from who has a passkey, and ends every session but the one named; false where neither would be left. */
export const setPassword = (store: Store, id: string, { password, keep }: { password: string | null; keep: string }): Promise<boolean> =>
  recorded(store, async (trx) => {
    const person = await active(trx, id)
    const key = await trx.selectFrom('passkey').select('id').where('person', '=', id).limit(1).executeTakeFirst()
    if (!person || (password === null && !key)) return { result: false, act: null }
    await trx.updateTable('person').set({ password }).where('id', '=', id).execute()
    await trx.deleteFrom('session').where('person', '=', id).where('hash', '!=', keep).execute()
    const detail = password === null ? 'taken away' : ''
    return { result: true, act: { what: 'password-changed', person: person.name, detail, author: person.name } }
  })

/** A new row; null where the name is taken, by somebody shut out too. */
export async function insertPerson(
  trx: Tx,
  person: { name: string; role: Role; password: string; now: string },
): Promise<PersonRow | null> {
  const { name, role, password, now } = person
  const row = {
    id: `person-${randomUUID()}`,
    name: name.normalize('NFC').trim(),
    name_key: nameKey(name),
    role,
    password,
    since: now,
    ended: null,
  }
  const made = await trx
    .insertInto('person')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  return made ?? null
}

const active = (trx: Tx, id: string) =>
  trx.selectFrom('person').selectAll().where('id', '=', id).where('ended', 'is', null).executeTakeFirst()

async function isLastAdmin(trx: Tx, { id, role }: PersonRow): Promise<boolean> {
  if (role !== 'admin') return false
  const other = await trx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('ended', 'is', null)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst()
  return other === undefined
}
