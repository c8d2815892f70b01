import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** A security key in software (WebAuthn level 2, ES256, attestation none), as a browser would answer with it. */
export interface Authenticator {
  make(options: unknown): object
  sign(options: unknown): object
}

const UP_UV = 0x05
const ATTESTED = 0x40
const hash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()

export function authenticator(origin: string, rpId = new URL(origin).hostname): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0
  let user = ''
  const head = (flags: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    return Buffer.concat([hash(rpId), Buffer.from([flags]), count])
  }
  const client = (type: string, options: unknown) =>
    Buffer.from(JSON.stringify({ type, challenge: (options as { challenge: string }).challenge, origin, crossOrigin: false }))
  const answer = (response: Record<string, Buffer | string>) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(
      Object.entries(response).map(([name, value]) => [name, typeof value === 'string' ? value : value.toString('base64url')]),
    ),
  })
  return {
    make(options) {
      user = (options as { user: { id: string } }).user.id
      const coordinates = [x, y].map((one) => Buffer.from(one, 'base64url')) as [Buffer, Buffer]
      const key = cbor(
        new Map<unknown, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, coordinates[0]],
          [-3, coordinates[1]],
        ]),
      )
      const data = Buffer.concat([head(UP_UV | ATTESTED), Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const attestationObject = cbor(
        new Map<unknown, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data],
        ]),
      )
      return answer({ clientDataJSON: client('webauthn.create', options), attestationObject })
    },
    sign(options) {
      const authenticatorData = head(UP_UV)
      const clientDataJSON = client('webauthn.get', options)
      const signature = createSign('sha256')
        .update(Buffer.concat([authenticatorData, hash(clientDataJSON)]))
        .sign(privateKey)
      return answer({ clientDataJSON, authenticatorData, signature, userHandle: user })
    },
  }
}

/** CBOR (RFC 8949) of what an authenticator says: small whole numbers, bytes, texts and maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? size(1, -1 - value) : size(0, value)
  if (typeof value === 'string') return Buffer.concat([size(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([size(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([size(5, entries.length), ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

function size(major: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(major << 5) | n])
  return n < 256 ? Buffer.from([(major << 5) | 24, n]) : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
}
