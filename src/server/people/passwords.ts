import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { nameKey } from '../../store/index.ts'
import { type Refusal, refusal } from '../refusals.ts'

/** Parameters of scrypt (RFC 7914) as OWASP's Password Storage Cheat Sheet lists them: 32 MiB, three lanes. */
const LN = 15
const R = 8
const P = 3
const BYTES = 32
const SHORTEST = 12
const LONGEST = 256
const COMMON = /^(?:pass ?word|qwerty|azerty|letmein|welcome|iloveyou|admin|stemma|changeme)[\W\d_]*$|^(?:qwertyuiop|1q2w3e4r5t|asdfghjkl)/i

/** The hash of a password in the PHC string format: `$scrypt$ln=15,r=8,p=3$SALT$HASH`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derived(password, { salt, ln: LN, r: R, p: P, bytes: BYTES })
  return `$scrypt$ln=${LN},r=${R},p=${P}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** Whether a password is the one hashed. Without a hash it takes as long and is false, so that nobody learns which names there are. */
export async function passwordHolds(password: string, kept: string | null): Promise<boolean> {
  const [, ln, r, p, salt, hash] = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(kept ?? '') ?? []
  if (!salt || !hash) {
    await derived(password, { salt: Buffer.alloc(16), ln: LN, r: R, p: P, bytes: BYTES })
    return false
  }
  const wanted = Buffer.from(hash, 'base64url')
  const given = await derived(password, {
    salt: Buffer.from(salt, 'base64url'),
    ln: Number(ln),
    r: Number(r),
    p: Number(p),
    bytes: wanted.length,
  })
  return timingSafeEqual(given, wanted)
}

/** Why a password will not do; null where it will. Long counts, signs and capitals do not (NIST SP 800-63B). */
export function weakness(password: string, name: string): Refusal | null {
  const plain = password.normalize('NFKC')
  if (plain.length < SHORTEST) return refusal('password-short', { shortest: SHORTEST })
  if (plain.length > LONGEST) return refusal('password-long', { longest: LONGEST })
  if (new Set(plain).size < 5) return refusal('password-same')
  const key = nameKey(name)
  if (key.length > 2 && plain.toLowerCase().replaceAll(key, '').length < Math.min(8, plain.length)) return refusal('password-name')
  if (COMMON.test(plain) || runs(plain)) return refusal('password-common')
  return null
}

/** Whether it only counts up or down, or says one short thing again and again. */
function runs(text: string): boolean {
  const steps = [...text].slice(1).map((sign, i) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(i) ?? 0))
  return steps.filter((step) => Math.abs(step) === 1).length > steps.length * 0.8 || /^(.{1,4})\1+.{0,3}$/su.test(text)
}

interface Derivation {
  readonly salt: Buffer
  readonly ln: number
  readonly r: number
  readonly p: number
  readonly bytes: number
}

function derived(password: string, { salt, ln, r, p, bytes }: Derivation): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r }
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
