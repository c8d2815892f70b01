import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Person } from '../../model/person.ts'
import { addPasskey, keepChallenge, passkeyById, passkeysOf, passkeyUsed, type Store, takeChallenge } from '../../store/index.ts'

/** Passkeys (WebAuthn): found by the browser itself, and only after it has made sure of the person. */
export interface Site {
  readonly store: Store
  /** The page's origin, as browsers say it. */
  readonly origin: string
}

/** Ed25519, ES256 and RS256 (COSE): what authenticators know and browsers have long made. */
const ALGORITHMS = [-8, -7, -257]

const library = () => import('@simplewebauthn/server')
const idOf = ({ origin }: Site) => new URL(origin).hostname

/** What the browser is asked so that it makes a passkey. */
export async function beginAdding(site: Site, person: Person) {
  const { generateRegistrationOptions } = await library()
  const own = await passkeysOf(site.store, person.id)
  const options = await generateRegistrationOptions({
    rpName: 'Stemma',
    rpID: idOf(site),
    userName: person.name,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: own.map(({ id, transports }) => ({ id, transports: transports as never })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(site.store, options.challenge, person.id)
  return options
}

/** Keeps the passkey that the browser made; false where its answer does not hold. */
export async function addAnswered(
  site: Site,
  person: Person,
  { response, label }: { response: RegistrationResponseJSON; label: string },
): Promise<boolean> {
  const { verifyRegistrationResponse } = await library()
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    supportedAlgorithmIDs: ALGORITHMS,
    expectedChallenge: (challenge) => takeChallenge(site.store, challenge, person.id),
    expectedOrigin: site.origin,
    expectedRPID: idOf(site),
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!verified || !registrationInfo) return false
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  return addPasskey(site.store, person, { id, key: Buffer.from(publicKey), counter, transports: [...transports], label })
}

/** What the browser is asked so that somebody signs in; it names nobody. */
export async function beginSigningIn(site: Site) {
  const { generateAuthenticationOptions } = await library()
  const options = await generateAuthenticationOptions({ rpID: idOf(site), userVerification: 'required' })
  await keepChallenge(site.store, options.challenge, null)
  return options
}

/** Who has signed; null where the answer does not hold. */
export async function signedBy(site: Site, response: AuthenticationResponseJSON): Promise<Person | null> {
  const found = await passkeyById(site.store, response.id)
  if (!found) return null
  const { passkey, person } = found
  const { verifyAuthenticationResponse } = await library()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(site.store, challenge, null),
    expectedOrigin: site.origin,
    expectedRPID: idOf(site),
    credential: { id: passkey.id, publicKey: new Uint8Array(passkey.key), counter: passkey.counter },
  }).catch(() => ({ verified: false as const, authenticationInfo: null }))
  if (!verified || !authenticationInfo) return null
  await passkeyUsed(site.store, passkey.id, authenticationInfo.newCounter)
  return person
}
