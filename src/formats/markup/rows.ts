import { issue } from '../../model/issue.ts'
import { asUtf8, decode, wideOf } from '../bytes/decode.ts'
import { lines } from '../bytes/lines.ts'
import { unwide } from '../bytes/unwide.ts'
import { values } from '../bytes/values.ts'
import { peek } from '../bytes/whole.ts'
import type { Found, Input, Limits } from '../define.ts'

export type Thing = Readonly<Record<string, unknown>>

/** A JSON object with the bytes it was read from; `lined` where it is one of a file of lines. */
export interface Row {
  readonly row: Thing
  readonly bytes: Uint8Array
  readonly place: string
  readonly lined: boolean
}

/** The objects of JSON lines, of a JSON array, or one after the other, and an issue for each that is none. */
export async function* rows(input: Input, { record }: Pick<Limits, 'record'>): AsyncGenerator<Row | Extract<Found, { issue: unknown }>> {
  const { head, all } = await peek(input.bytes, 4096)
  const wide = wideOf(head)
  if (wide) yield { issue: issue('not-utf8', `The file is ${wide.toUpperCase()}; it was read as that. Save it as UTF-8.`, input.path) }
  const bytes = wide ? unwide(all, wide) : all
  const lined = isLines(decode(head).text)
  for await (const piece of lined ? lines(bytes, record) : values(bytes, record)) {
    const place = `${input.path}:${'n' in piece ? piece.n : piece.line}`
    if (!piece.tooLong) yield* one(piece.bytes, place, lined)
    else yield { issue: issue('too-long', `The record is longer than ${record} bytes and was left out. Split it.`, place) }
  }
}

/** A first line that is a value of its own makes a file of lines; so does one that is broken, unless it only opens a list or object, or a comma follows it. */
function isLines(head: string): boolean {
  const first = /^\s*(.*)/.exec(head)?.[1]?.trimEnd() ?? ''
  return !(first === '{' || first.startsWith('[')) && !(first.startsWith('{') && first.endsWith(','))
}

function* one(bytes: Uint8Array, place: string, lined: boolean): Generator<Row | Extract<Found, { issue: unknown }>> {
  const text = asUtf8(bytes)
  const json = (text ?? decode(bytes).text).replace(/^\uFEFF/, '').trim()
  if (!json) return
  if (text === null) {
    yield { issue: issue('not-utf8', `The line is not UTF-8; it was read as ${decode(bytes).encoding}. Save the file as UTF-8.`, place) }
  }
  let row: unknown
  try {
    row = JSON.parse(json)
  } catch (error) {
    yield { issue: issue('bad-json', `The line is not JSON (${(error as Error).message}) and was left out. Mend it.`, place) }
    return
  }
  if (isThing(row)) yield { row, bytes, place, lined }
  else yield { issue: issue('not-a-report', 'The value is not an object and was left out. Write one object with a "text" a line.', place) }
}

export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
