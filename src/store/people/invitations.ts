import { randomUUID } from 'node:crypto'
import type { Person, Role } from '../../model/person.ts'
import type { Store } from '../open.ts'
import type { Tx } from '../tables.ts'
import { insertPerson, personOf } from './persons.ts'
import { later, recorded } from './recorded.ts'
import { insertSession } from './sessions.ts'
import type { InvitationRow } from './tables.ts'

const HOUR = 3_600_000
const LASTS_MS = 72 * HOUR

export interface Invitation extends Pick<InvitationRow, 'id' | 'role' | 'made_by' | 'since' | 'until'> {
  /** Whose password it sets anew, by name; null where it lets somebody new in. */
  readonly person: string | null
}

export interface NewInvitation {
  readonly hash: string
  readonly role: Role
  /** Whose password it sets anew; null where it lets somebody new in. */
  readonly person: string | null
  readonly author: string
}

/** Keeps the hash of a link that lets one person in once, for three days. */
export const invite = (store: Store, { hash, role, person, author }: NewInvitation): Promise<string> =>
  recorded(store, async (trx, now) => {
    const id = `invitation-${randomUUID()}`
    await trx.deleteFrom('invitation').where('until', '<', now).where('taken', 'is', null).execute()
    if (person) await trx.deleteFrom('invitation').where('person', '=', person).where('taken', 'is', null).execute()
    await trx
      .insertInto('invitation')
      .values({ id, hash, person, role, made_by: author, since: now, until: later(store, LASTS_MS), taken: null })
      .execute()
    const whose = person ? await trx.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst() : null
    return { result: id, act: { what: 'invited', person: whose?.name ?? '', detail: role, author } }
  })

/** Invitations that can still be taken. */
export async function listInvitations(store: Store): Promise<readonly Invitation[]> {
  return store.db
    .selectFrom('invitation')
    .leftJoin('person', 'person.id', 'invitation.person')
    .select(['invitation.id', 'invitation.role', 'invitation.made_by', 'invitation.since', 'invitation.until', 'person.name as person'])
    .where('taken', 'is', null)
    .where('until', '>', later(store, 0))
    .orderBy('invitation.since')
    .execute()
}

/** What a link is good for; null where it was taken or has ended. */
export async function invitationOf(store: Store, hash: string): Promise<{ readonly role: Role; readonly person: string | null } | null> {
  const row = await open(store, store.db, hash)
  return row ? { role: row.role, person: row.name } : null
}

export const withdraw = (store: Store, id: string, author: string): Promise<boolean> =>
  recorded(store, async (trx) => {
    const row = await trx.deleteFrom('invitation').where('id', '=', id).where('taken', 'is', null).returning('role').executeTakeFirst()
    if (!row) return { result: false, act: null }
    return { result: true, act: { what: 'invitation-withdrawn', person: '', detail: row.role, author } }
  })

export interface Joining {
  /** The hash of the link's secret. */
  readonly invitation: string
  readonly name: string
  /** The password's hash. */
  readonly password: string
  /** The hash of the session that begins. */
  readonly session: string
}

export type Joined = { readonly kind: 'done'; readonly person: Person } | { readonly kind: 'no-invitation' | 'name-taken' }

/** Takes a link: somebody new joins under a name, or somebody who lost their password sets it anew; a session begins. */
export const join = (store: Store, { invitation, name, password, session }: Joining): Promise<Joined> =>
  recorded<Joined>(store, async (trx, now) => {
    const row = await open(store, trx, invitation)
    if (!row) return { result: { kind: 'no-invitation' }, act: null }
    const person = row.person ? await renewed(trx, row.person, password) : await insertPerson(trx, { name, role: row.role, password, now })
    if (!person) return { result: { kind: 'name-taken' }, act: null }
    await trx.updateTable('invitation').set({ taken: now }).where('id', '=', row.id).execute()
    await insertSession(store, trx, { hash: session, person: person.id })
    const what = row.person ? ('password-changed' as const) : ('joined' as const)
    return {
      result: { kind: 'done', person: personOf(person) },
      act: { what, person: person.name, detail: row.person ? 'link' : person.role, author: person.name },
    }
  })

/** A new password ends what the old one opened. */
async function renewed(trx: Tx, id: string, password: string) {
  await trx.deleteFrom('session').where('person', '=', id).execute()
  return trx.updateTable('person').set({ password }).where('id', '=', id).where('ended', 'is', null).returningAll().executeTakeFirst()
}

const open = (store: Store, trx: Tx | Store['db'], hash: string) =>
  trx
    .selectFrom('invitation')
    .leftJoin('person', 'person.id', 'invitation.person')
    .select(['invitation.id', 'invitation.role', 'invitation.person', 'person.name'])
    .where('hash', '=', hash)
    .where('taken', 'is', null)
    .where('until', '>', later(store, 0))
    .executeTakeFirst()
