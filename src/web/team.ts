import type { Role } from '../model/person.ts'
import type { InvitationRow, Me, MemberRow, NewLink, PasskeyRow, TokenRow } from '../present/people.ts'
import { call, post } from './api.ts'

const remove = (path: string) => call<unknown>(path, { method: 'DELETE', headers: { 'x-stemma': '1' } })
const to = encodeURIComponent

/** What the pages on people ask of the server. */
export const team = {
  me: () => call<Me>('/me'),
  signIn: (name: string, password: string) => post<unknown>('/sign-in', { name, password }),
  look: (invitation: string) => post<{ role: Role; person: string | null }>('/join/look', { invitation }),
  join: (invitation: string, { name, password }: { name: string; password: string }) =>
    post<unknown>('/join', { invitation, name, password }),
  signOut: () => post<unknown>('/sign-out', {}),
  signOutEverywhere: () => post<unknown>('/sign-out/everywhere', {}),
  setPassword: (now: string, next: string | null) => post<unknown>('/password', { now, next }),
  passkeys: () => call<readonly PasskeyRow[]>('/passkeys'),
  removePasskey: (id: string) => remove(`/passkeys/${to(id)}`),
  tokens: () => call<readonly TokenRow[]>('/tokens'),
  makeToken: (token: { label: string; role: Role; days: number }) => post<{ token: string }>('/tokens', token),
  revokeToken: (id: string) => remove(`/tokens/${to(id)}`),
  people: () => call<readonly MemberRow[]>('/people'),
  giveRole: (id: string, role: Role) =>
    call<unknown>(`/people/${to(id)}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'x-stemma': '1' },
      body: JSON.stringify({ role }),
    }),
  shutOut: (id: string) => remove(`/people/${to(id)}`),
  endSessions: (id: string) => post<unknown>(`/people/${to(id)}/sign-out`, {}),
  invitations: () => call<readonly InvitationRow[]>('/invitations'),
  invite: (whom: { role: Role } | { person: string }) => post<NewLink>('/invitations', whom),
  withdraw: (id: string) => remove(`/invitations/${to(id)}`),
}

/** Whether this browser can use passkeys as the server gives them. */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'

/** Signs in with a passkey that the person picks. */
export async function signInByPasskey(): Promise<void> {
  const options = await post<PublicKeyCredentialRequestOptionsJSON>('/sign-in/passkey/begin', {})
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null
  if (credential) await post('/sign-in/passkey', credential.toJSON())
}

/** Makes a passkey for who is signed in, under a name of theirs. */
export async function addPasskey(label: string): Promise<void> {
  const options = await post<PublicKeyCredentialCreationOptionsJSON>('/passkeys/begin', {})
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null
  if (credential) await post('/passkeys', { label, made: credential.toJSON() })
}
