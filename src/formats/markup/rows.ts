import { issue, said } from '../../model/issue.ts'
import { asUtf8, decode } from '../bytes/decode.ts'
import { lined } from '../bytes/lined.ts'
import { lines } from '../bytes/lines.ts'
import { values } from '../bytes/values.ts'
import { stream } from '../bytes/whole.ts'
import type { Found, Input, Limits } from '../define.ts'
import { isWide } from './faults.ts'

export type Thing = Readonly<Record<string, unknown>>

/** A JSON object with the bytes it was read from; `lined` where it is one of a file of lines. */
export interface Row {
  readonly row: Thing
  readonly bytes: Uint8Array
  readonly place: string
  readonly lined: boolean
}

/** The objects of JSON lines, of a JSON array, or one after the other, and an issue for each that is none. */
export async function* rows(input: Input, { record }: Pick<Limits, 'record'>): AsyncGenerator<Given> {
  const { bytes, head, wide } = await lined(input.bytes)
  if (wide) yield { issue: isWide(wide, input.path) }
  const hasLines = isLines(head)
  for await (const piece of hasLines ? lines(bytes, record) : values(bytes, record)) {
    const place = `${input.path}:${'n' in piece ? piece.n : piece.line}`
    if (!piece.tooLong) yield* one(piece.bytes, place, hasLines)
    else yield { issue: issue('too-long', said`The record is longer than ${record} bytes and was left out. Split it.`, place) }
  }
}

/** A first line that is a value of its own makes a file of lines; so does one that is broken, unless it only opens a list or object, or a comma follows it. */
function isLines(head: string): boolean {
  const first = /^\s*(.*)/.exec(head)?.[1]?.trimEnd() ?? ''
  return !(first === '{' || first.startsWith('[')) && !(first.startsWith('{') && first.endsWith(','))
}

type Given = Row | Extract<Found, { issue: unknown }>

async function* one(bytes: Uint8Array, place: string, lined: boolean): AsyncGenerator<Given> {
  const text = asUtf8(bytes)
  const json = (text ?? decode(bytes).text).replace(/^\uFEFF/, '').trim()
  if (!json) return
  if (text === null) {
    yield {
      issue: issue('not-utf8', said`The line is not UTF-8; it was read as ${decode(bytes).encoding}. Save the file as UTF-8.`, place),
    }
  }
  const { value, wrong } = parsed(json)
  const several = wrong === null || !lined ? [] : await apart(json)
  if (several.length > 1) for (const piece of several) yield* told(parsed(piece), Buffer.from(piece), { place, lined })
  else yield* told({ value, wrong }, bytes, { place, lined })
}

type Parsed = { readonly value: unknown; readonly wrong: string | null }

function parsed(json: string): Parsed {
  try {
    return { value: JSON.parse(json), wrong: null }
  } catch (error) {
    return { value: null, wrong: (error as Error).message }
  }
}

/** The values that stand one after the other on a line; those after the first object that is broken are left in it. */
async function apart(json: string): Promise<string[]> {
  const found: string[] = []
  for await (const { bytes } of values(stream(Buffer.from(json)), Number.POSITIVE_INFINITY)) found.push(asUtf8(bytes)!.trim())
  return found
}

function* told({ value, wrong }: Parsed, bytes: Uint8Array, at: Pick<Row, 'place' | 'lined'>): Generator<Given> {
  if (wrong !== null)
    yield { issue: issue('bad-json', said`What stands there is not JSON (${wrong}) and was left out. Mend it.`, at.place) }
  else if (isThing(value)) yield { row: value, bytes, ...at }
  else
    yield { issue: issue('not-a-report', 'The value is not an object and was left out. Write one object with a "text" a line.', at.place) }
}

export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
