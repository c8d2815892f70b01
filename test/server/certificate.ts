import { createSign, generateKeyPairSync } from 'node:crypto'

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const seq = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const time = (date: Date) =>
  der(
    0x17,
    Buffer.from(
      `${date
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(2)}`,
    ),
  )
const DAY = 86_400_000

/** A key and a certificate for a name, signed by itself and good for two days (X.509, ECDSA on P-256). */
export function certificateFor(name: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = seq(oid('2a8648ce3d040302'))
  const issuer = seq(der(0x31, seq(oid('550403'), der(0x0c, Buffer.from(name)))))
  const validity = seq(time(new Date(Date.now() - DAY)), time(new Date(Date.now() + DAY)))
  const alternative = seq(oid('551d11'), der(0x04, seq(der(0x82, Buffer.from(name)))))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const version = der(0xa0, der(0x02, Buffer.from([2])))
  const body = seq(version, der(0x02, Buffer.from([1])), algorithm, issuer, validity, issuer, spki, der(0xa3, seq(alternative)))
  const signature = createSign('sha256').update(body).sign(privateKey)
  const whole = seq(body, algorithm, der(0x03, Buffer.from([0]), signature))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  }
}
