/** What somebody may do, each role all that the one before may: read; decide on claims and take reports in; merge, split and draw lines; let people in. */
export const ROLES = ['reader', 'coder', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const atLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed)

/** Somebody of the team, by the name that the ledger's entries carry. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** ISO 8601. */
  readonly since: string
}

/** How somebody proved who they are. */
const PROOFS = ['password', 'passkey', 'link', 'token'] as const
export type Proof = (typeof PROOFS)[number]

const ACCESS_ACTS = [
  'signed-in',
  'refused',
  'signed-out',
  'signed-out-everywhere',
  'invited',
  'invitation-withdrawn',
  'joined',
  'role-given',
  'shut-out',
  'password-changed',
  'passkey-added',
  'passkey-removed',
  'token-made',
  'token-revoked',
] as const

/** Something about who may come in. Never a password, a token or a link. */
export interface AccessChanged {
  readonly what: (typeof ACCESS_ACTS)[number]
  /** Whom it is about, by name; empty for an invitation. */
  readonly person: string
  /** The proof, the role, or the name of the token or passkey. */
  readonly detail: string
}
