import type { RawReport } from '../formats/define.ts'
import type { Claim } from '../model/claim.ts'
import { idOf, sha256 } from '../model/ids.ts'
import { issue } from '../model/issue.ts'
import type { Report } from '../model/report.ts'
import { holds } from '../model/span.ts'
import { dateOf } from './date.ts'
import type { Ingested } from './ingest.ts'

/**
 * The one place where text is changed, and for ever: line ends become line feeds, a byte order mark at the start goes, NULs and
 * halves of surrogate pairs become U+FFFD. Nothing is trimmed, so that offsets are what the sender counts.
 */
export const clean = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed()

/** A raw report checked and made a `Report`, after the issues it raises. */
export function* normalise(raw: RawReport, today: string | null): Generator<Ingested> {
  const { place } = raw
  const title = clean(raw.title ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const body = clean(raw.text)
  if (!body.trim() && !title) {
    yield { issue: issue('empty', 'The report has no text and was left out.', place) }
    return
  }
  const { published, wrong } = dateOf(raw.published, today)
  if (wrong) yield { issue: { ...wrong, place } }
  const text = title ? `${title}\n\n${body}` : body
  const outlet = clean(raw.outlet ?? '').trim()
  const id = raw.id?.trim() ? clean(raw.id.trim()) : idOf('report', outlet, published, title, text)
  const lang = raw.lang?.trim() || null
  const url = raw.url?.trim() || null
  const report: Report = {
    kind: 'report',
    id,
    title,
    outlet,
    published,
    url,
    lang,
    text,
    body: title ? title.length + 2 : 0,
    sha256: sha256(raw.bytes),
  }
  yield { report, bytes: raw.bytes, claims: claimsOf(raw, report), place }
}

/** The claims of the input itself, bound to the report; one whose words are not where it says is left. */
function claimsOf({ coded = [] }: RawReport, { id, text }: Report): Claim[] {
  const idAt = (n: number) => idOf('claim', id, coded[n]!.reader, n)
  return coded.flatMap(({ of, ...claim }, n) =>
    holds(text, claim.quote) ? [{ ...claim, id: idAt(n), report: id, of: of !== null && coded[of] ? idAt(of) : null }] : [],
  )
}
