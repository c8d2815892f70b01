import { randomUUID } from 'node:crypto'
import { type Person, ROLES, type Role } from '../../model/person.ts'
import type { Store } from '../open.ts'
import { personOf } from './persons.ts'
import { later, recorded } from './recorded.ts'
import type { TokenRow } from './tables.ts'

const DAY = 86_400_000
const COARSE_MS = 60_000

export interface ListedToken extends Pick<TokenRow, 'id' | 'label' | 'role' | 'since' | 'until' | 'used' | 'revoked'> {
  /** Whose it is, by name. */
  readonly person: string
}

export interface NewToken {
  readonly hash: string
  readonly label: string
  readonly role: Role
  readonly days: number
}

/** Keeps a token's hash; returns the token's id. */
export const makeToken = (store: Store, person: Person, { hash, label, role, days }: NewToken): Promise<string> =>
  recorded(store, async (trx, now) => {
    const id = `token-${randomUUID()}`
    const until = later(store, days * DAY)
    await trx
      .insertInto('token')
      .values({ id, hash, person: person.id, label, role, since: now, until, used: null, revoked: null })
      .execute()
    return { result: id, act: { what: 'token-made', person: person.name, detail: `${label} (${role})`, author: person.name } }
  })

/** Tokens that stand or stood: of one person, or everybody's. */
export async function listTokens({ db }: Store, person: string | null): Promise<readonly ListedToken[]> {
  let rows = db
    .selectFrom('token')
    .innerJoin('person', 'person.id', 'token.person')
    .select(['token.id', 'token.label', 'token.role', 'token.since', 'token.until', 'token.used', 'token.revoked', 'person.name as person'])
  if (person) rows = rows.where('token.person', '=', person)
  return rows.orderBy('token.since', 'desc').orderBy('token.id').limit(500).execute()
}

/** Who speaks through a token, with the lesser role of the person's and the token's; null where it has ended. */
export async function tokenOf(store: Store, hash: string): Promise<(Person & { readonly token: string }) | null> {
  const row = await store.db
    .selectFrom('token')
    .innerJoin('person', 'person.id', 'token.person')
    .select(['person.id', 'person.name', 'person.role', 'person.since', 'token.id as token', 'token.role as least', 'token.used'])
    .where('token.hash', '=', hash)
    .where('token.revoked', 'is', null)
    .where('token.until', '>', later(store, 0))
    .where('person.ended', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  if (row.used === null || row.used < later(store, -COARSE_MS))
    await store.db
      .updateTable('token')
      .set({ used: later(store, 0) })
      .where('id', '=', row.token)
      .execute()
  const role = ROLES[Math.min(ROLES.indexOf(row.role), ROLES.indexOf(row.least))] ?? 'reader'
  return { ...personOf({ ...row, role }), token: row.token }
}

/** Ends a token: one's own, or anybody's where `of` is null. */
export const revokeToken = (store: Store, id: string, { of, author }: { of: string | null; author: string }): Promise<boolean> =>
  recorded(store, async (trx, now) => {
    let change = trx.updateTable('token').set({ revoked: now }).where('id', '=', id).where('revoked', 'is', null)
    if (of) change = change.where('person', '=', of)
    const row = await change.returning(['label', 'person']).executeTakeFirst()
    if (!row) return { result: false, act: null }
    const { name } = await trx.selectFrom('person').select('name').where('id', '=', row.person).executeTakeFirstOrThrow()
    return { result: true, act: { what: 'token-revoked', person: name, detail: row.label, author } }
  })
