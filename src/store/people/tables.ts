import type { Role } from '../../model/person.ts'

export interface PersonRow {
  id: string
  name: string
  /** The name as it is looked up: NFKC, lower case. */
  name_key: string
  role: Role
  /** The hash of the password with its parameters; null for who has none. */
  password: string | null
  since: string
  /** Since when they are shut out. */
  ended: string | null
}

export interface PasskeyRow {
  /** The credential's id, base64url. */
  id: string
  person: string
  key: Buffer
  counter: number
  transports: string[]
  label: string
  since: string
  used: string | null
}

export interface SessionRow {
  /** SHA-256 of the secret in the cookie. */
  hash: string
  person: string
  since: string
  used: string
  until: string
}

export interface TokenRow {
  id: string
  hash: string
  person: string
  label: string
  /** At most what the person may do when it is used. */
  role: Role
  since: string
  until: string
  used: string | null
  revoked: string | null
}

export interface InvitationRow {
  id: string
  hash: string
  /** Whose password it sets anew; null where it lets somebody new in. */
  person: string | null
  role: Role
  made_by: string
  since: string
  until: string
  taken: string | null
}

/** What an authenticator was asked to sign, once. */
export interface ChallengeRow {
  challenge: string
  person: string | null
  until: string
}

export interface PeopleTables {
  person: PersonRow
  passkey: PasskeyRow
  session: SessionRow
  token: TokenRow
  invitation: InvitationRow
  challenge: ChallengeRow
}
