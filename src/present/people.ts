import type { Person, Role } from '../model/person.ts'

/** Who asks, and what this server is. */
export interface Me {
  /** Whether people sign in; false for one person on their own machine. */
  readonly team: boolean
  /** Null for who has not signed in. */
  readonly person: { readonly name: string; readonly role: Role; readonly hasPassword: boolean } | null
}

/** A member of the team, as those who let people in see them. */
export interface MemberRow extends Person {
  readonly passkeys: number
  readonly hasPassword: boolean
  readonly seen: string | null
  readonly ended: string | null
}

export interface InvitationRow {
  readonly id: string
  readonly role: Role
  readonly by: string
  readonly until: string
  /** Whose password it sets anew; null where it lets somebody new in. */
  readonly person: string | null
}

/** A link that lets one person in once; shown this once. */
export interface NewLink {
  readonly link: string
  readonly until: string
}

export interface TokenRow {
  readonly id: string
  readonly person: string
  readonly label: string
  readonly role: Role
  readonly since: string
  readonly until: string
  readonly used: string | null
  readonly revoked: string | null
}

export interface PasskeyRow {
  readonly id: string
  readonly label: string
  readonly since: string
  readonly used: string | null
}
