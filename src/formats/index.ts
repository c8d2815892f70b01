import { acled } from './acled.ts'
import { decode } from './bytes/decode.ts'
import { csv } from './csv.ts'
import type { Format, Input } from './define.ts'
import { docx } from './docx.ts'
import { eml } from './eml.ts'
import { feed } from './feed.ts'
import { gkg } from './gkg.ts'
import { gzip } from './gzip.ts'
import { html } from './html.ts'
import { jsonl } from './jsonl.ts'
import { mbox } from './mbox.ts'
import { mhtml } from './mhtml.ts'
import { newsml } from './newsml.ts'
import { ninjs } from './ninjs.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf.ts'
import { spreadsheet } from './spreadsheet.ts'
import { text } from './text.ts'
import { ucdp } from './ucdp.ts'
import { wacz } from './wacz.ts'
import { warc } from './warc.ts'
import { xml } from './xml.ts'
import { zip } from './zip.ts'

/** Every input format; the first that knows the first bytes reads. `text` takes what is left. */
export const formats: readonly Format[] = [
  gzip,
  pdf,
  warc,
  wacz,
  spreadsheet,
  docx,
  odt,
  zip,
  feed,
  newsml,
  html,
  xml,
  ninjs,
  jsonl,
  mbox,
  mhtml,
  eml,
  ucdp,
  acled,
  gkg,
  csv,
  text,
]

/** The format of an input by its first bytes and path, or null where none reads it. A media type counts where the bytes are any text. */
export function formatOf(bytes: Uint8Array, { path, media }: Pick<Input, 'path' | 'media'>): Format | null {
  const head = { bytes, text: decode(bytes).text.replace(/^\uFEFF/, '') }
  const found = formats.find((format) => format.sniff(head, path)) ?? null
  const type = media?.split(';')[0]?.trim().toLowerCase()
  const named = type && (!found || found === text) ? formats.find((format) => format.media.includes(type)) : null
  return named ?? found
}
