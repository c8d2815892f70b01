import { peek } from '../formats/bytes/whole.ts'
import type { Columns, Context, Format, Found, Input, Limits, RawReport } from '../formats/define.ts'
import { LIMITS } from '../formats/define.ts'
import { formatOf, formats } from '../formats/index.ts'
import type { Claim } from '../model/claim.ts'
import { type Issue, issue, said } from '../model/issue.ts'
import type { Report } from '../model/report.ts'
import { normalise } from './normalise.ts'
import { unique } from './unique.ts'

/** A report with the bytes it was taken from and the claims that the input itself carries (datasets). */
export interface Taken {
  readonly report: Report
  readonly bytes: Uint8Array
  readonly claims: readonly Claim[]
  /** `FILE` or `FILE:LINE` that it was taken from. */
  readonly place: string
}

export type Ingested = Taken | { readonly issue: Issue }

export interface IngestOptions {
  /** A format's name; null: found out. */
  readonly format?: string | null
  readonly columns?: Columns | null
  /** Outlet and day (ISO 8601) of reports that tell none themselves. */
  readonly untold?: Pick<RawReport, 'outlet' | 'published'>
  /** The day (ISO) after which a date of publication lies in the future; null: not looked at. */
  readonly today?: string | null
  readonly limits?: Partial<Limits>
}

/** Inputs become reports, in their order; what is wrong with them becomes issues. Throws only for an unknown format name. */
export async function* ingest(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  { format = null, columns = null, untold = {}, today = null, limits = {} }: IngestOptions = {},
): AsyncGenerator<Ingested> {
  const named = format === null ? null : formats.find(({ name }) => name === format)
  if (named === undefined) throw new Error(`There is no input format "${format}"; there are ${formats.map(({ name }) => name).join(', ')}.`)
  const seen = unique()
  for await (const input of inputs) {
    for await (const found of reading(input, named, { columns, limits: { ...LIMITS, ...limits } }, 0)) {
      if ('issue' in found) yield found
      else for (const one of normalise(told(found.raw, untold), today)) yield* 'issue' in one ? [one] : seen(one, found.raw.place)
    }
  }
}

const told = (raw: RawReport, untold: NonNullable<IngestOptions['untold']>): RawReport => ({
  ...raw,
  outlet: raw.outlet?.trim() || untold.outlet,
  published: raw.published?.trim() || untold.published,
})

/** One input by the format given or found; a reader that fails is an issue, and the next input goes on. */
async function* reading(input: Input, named: Format | null, base: Omit<Context, 'inner'>, depth: number): AsyncGenerator<Found> {
  const { path } = input
  if (depth > base.limits.depth) {
    yield {
      issue: issue(
        'too-deep',
        said`Archives lie in archives more than ${base.limits.depth} deep; the innermost was left. Unpack it first.`,
        path,
      ),
    }
    return
  }
  try {
    const { head, all } = await peek(input.bytes, 4096)
    const format = named ?? formatOf(head, input)
    if (!head.length) yield { issue: issue('empty', 'The file is empty. Nothing was read.', path) }
    else if (!format)
      yield {
        issue: issue('unknown-format', OLE.every((byte, i) => head[i] === byte) ? OLD_OFFICE : UNKNOWN, path),
      }
    else {
      let none = true
      for await (const found of format.read(
        { ...input, bytes: all },
        { ...base, inner: (within) => reading(within, null, base, depth + 1) },
      )) {
        none = false
        yield found
      }
      if (none) yield { issue: issue('empty', said`There is no report in it (read as ${format.name}). Nothing was read.`, path) }
    }
  } catch (error) {
    yield { issue: issue('unreadable', unreadable(error as NodeJS.ErrnoException), path) }
  }
}

const UNKNOWN =
  'No format reads these bytes; they look like no text. Convert it to text, HTML, PDF or another format that docs/formats.md lists.'

/** The beginning of a compound file, as Office wrote all files before 2007 and writes those under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const OLD_OFFICE =
  'It is an Office file of the old kind (.doc, .xls, .msg) or under a password, which is not read. Save it as .docx, .xlsx or PDF without a password.'

function unreadable({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'There is no such file. Check its name; the rest went on.'
  if (code === 'EACCES') return 'It may not be read by this user. Check its rights; the rest went on.'
  return `It could not be read (${message}). Check the file and its rights; the rest went on.`
}
