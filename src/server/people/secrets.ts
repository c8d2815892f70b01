import { randomBytes } from 'node:crypto'
import { sha256 } from '../../model/ids.ts'

/** 256 random bits, base64url: nobody guesses it, so a plain hash of it may be kept. */
export const secret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. */
export const hashOf = (given: string): string => sha256(given)

const TOKEN = 'stemma_'

/** An API token: its prefix lets scanners find it where it should not be. */
export const newToken = (): string => TOKEN + secret()

/** The token that a request carries; null where it carries none. */
export function bearerOf(authorization: string | undefined): string | null {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(authorization ?? '') ?? []
  return token ?? null
}
