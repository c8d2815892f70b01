import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { canonical } from './canonical.ts'

/** What somebody vouches for: that the ledger's first `size` entries are these and no others. */
export interface Checkpoint {
  readonly kind: 'stemma-checkpoint'
  readonly version: 1
  /** The ledger's own id. */
  readonly ledger: string
  readonly size: number
  /** The last entry's hash. */
  readonly hash: string
  /** The root of the Merkle tree (RFC 6962, SHA-256) over the entries' hashes. */
  readonly root: string
  /** When the last entry was recorded. */
  readonly at: string
  /** Ed25519, base64: the key in SPKI DER, and its signature of the rest in canonical JSON. */
  readonly key: string
  readonly signature: string
}

export type Unsigned = Omit<Checkpoint, 'key' | 'signature'>

/** A new signing key, in PEM. */
export const newKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

export function signCheckpoint(plain: Unsigned, pem: string): Checkpoint {
  const key = publicKeyOf(pem)
  return { ...plain, ...signText(canonical({ ...plain, key }), pem) }
}

/** Whether the signature is that of the key the checkpoint names. Whose key that is, somebody else must say. */
export function signatureHolds(checkpoint: Checkpoint): boolean {
  const { signature, ...signed } = checkpoint
  return signedBy(canonical(signed), { key: signed.key, signature })
}

/** Words with the key that vouches for them and its signature. */
export interface Signed {
  readonly key: string
  readonly signature: string
}

/** Signs words with a key in PEM. */
export function signText(text: string, pem: string): Signed {
  const secret = createPrivateKey(pem)
  return { key: publicText(createPublicKey(secret)), signature: sign(null, Buffer.from(text), secret).toString('base64') }
}

/** Whether the words were signed with the key that is named. */
export function signedBy(text: string, { key, signature }: Signed): boolean {
  try {
    const known = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return known.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text), known, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** The public key that belongs to a private one, as checkpoints carry it. */
export const publicKeyOf = (pem: string): string => publicText(createPublicKey(createPrivateKey(pem)))

const publicText = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64')

export function isCheckpoint(value: unknown): value is Checkpoint {
  const c = value as Partial<Checkpoint> | null
  return (
    c?.kind === 'stemma-checkpoint' &&
    c.version === 1 &&
    Number.isSafeInteger(c.size) &&
    c.size! >= 0 &&
    typeof c.root === 'string' &&
    typeof c.key === 'string' &&
    typeof c.signature === 'string'
  )
}
