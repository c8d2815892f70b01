import { readFileSync } from 'node:fs'
import type { Visit } from './fetch.ts'

/** What was kept of earlier visits; nothing where there is no such file, or it is not ours. */
export function visitsIn(file: string): Map<string, Visit> {
  try {
    const held = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object)
    return new Map(held.filter((entry): entry is [string, Visit] => isVisit(entry[1])))
  } catch {
    return new Map()
  }
}

function isVisit(value: unknown): value is Visit {
  const { failures, notBefore, etag = '', modified = '', lost = '' } = (value ?? {}) as Record<string, unknown>
  const words = [etag, modified, lost].every((word) => typeof word === 'string')
  return typeof failures === 'number' && typeof notBefore === 'number' && words
}
