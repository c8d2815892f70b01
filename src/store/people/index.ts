export {
  type Invitation,
  invitationOf,
  invite,
  type Joined,
  type Joining,
  join,
  listInvitations,
  type NewInvitation,
  withdraw,
} from './invitations.ts'
export {
  addPasskey,
  keepChallenge,
  type Passkey,
  passkeyById,
  passkeysOf,
  passkeyUsed,
  type Removed,
  removePasskey,
  takeChallenge,
} from './passkeys.ts'
export {
  type Changed,
  giveRole,
  hasAdmin,
  type Known,
  listPeople,
  type Member,
  nameKey,
  personById,
  personNamed,
  setPassword,
  shutOut,
} from './persons.ts'
export { tell } from './recorded.ts'
export { beginSession, endSession, endSessions, sessionOf } from './sessions.ts'
export { type ListedToken, listTokens, makeToken, type NewToken, revokeToken, tokenOf } from './tokens.ts'
