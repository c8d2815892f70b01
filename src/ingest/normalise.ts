import type { RawReport } from '../formats/define.ts'
import type { Claim } from '../model/claim.ts'
import { idOf, sha256 } from '../model/ids.ts'
import { issue, said } from '../model/issue.ts'
import type { Report } from '../model/report.ts'
import { holds } from '../model/span.ts'
import { dateOf, embargoOf } from './date.ts'
import type { Ingested } from './ingest.ts'

/**
 * The one place where text is changed, and for ever: line ends become line feeds, a byte order mark at the start goes, NULs and
 * halves of surrogate pairs become U+FFFD. Nothing is trimmed, so that offsets are what the sender counts.
 */
const clean = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed()

const hashes = new WeakMap<Uint8Array, string>()

/** The hash of bytes that many reports may share: a feed has as many as items. */
function hashOf(bytes: Uint8Array): string {
  const hash = hashes.get(bytes) ?? sha256(bytes)
  hashes.set(bytes, hash)
  return hash
}

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
  const held = embargoOf(raw.embargoed, today)
  for (const one of [wrong, held]) if (one) yield { issue: { ...one, place } }
  const text = title ? `${title}\n\n${body}` : body
  const outlet = clean(raw.outlet ?? '').trim()
  const given = clean(raw.id ?? '').trim()
  if (given.length > LONGEST_ID) yield { issue: { ...longId(given), place } }
  const id = given && given.length <= LONGEST_ID ? given : idOf('report', outlet, published, title, text)
  const lang = clean(raw.lang ?? '').trim() || null
  const url = clean(raw.url ?? '').trim() || null
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
    sha256: hashOf(raw.bytes),
  }
  const { claims, lost } = claimsOf(raw, report)
  for (const words of lost) yield { issue: { ...lostClaim(words), place } }
  yield { report, bytes: raw.bytes, claims, place }
}

/** The claims of the input itself, bound to the report where their words came to stand; `lost`: the words that stand nowhere. */
function claimsOf({ title = '', text: body, coded = [] }: RawReport, report: Report): { claims: Claim[]; lost: string[] } {
  const { id, text } = report
  const begin = title ? title.length + 2 : 0
  const idAt = (n: number) => idOf('claim', id, coded[n]!.reader, n)
  const lost: string[] = []
  const moved = coded.map(({ quote }) => {
    const [from, to] = [quote.start - begin, quote.end - begin]
    const exact = clean(quote.exact)
    const start = report.body + clean(body.slice(0, Math.max(0, from))).length
    const found = { start, end: start + exact.length, exact }
    return from >= 0 && body.slice(from, to) === quote.exact && holds(text, found) ? found : null
  })
  const claims = coded.flatMap(({ of, ...claim }, n): Claim[] => {
    const quote = moved[n]
    if (!quote) lost.push(claim.quote.exact)
    return quote ? [{ ...cleaned(claim), quote, id: idAt(n), report: id, of: of !== null && moved[of] ? idAt(of) : null }] : []
  })
  return { claims, lost }
}

/** A claim whose every word is clean. */
const cleaned = <T>(claim: T): T =>
  JSON.parse(JSON.stringify(claim), (_, value: unknown) => (typeof value === 'string' ? clean(value) : value)) as T

/** In UTF-16 units; what ledgers and file names can hold. */
const LONGEST_ID = 500

const longId = (id: string) =>
  issue(
    'bad-field',
    said`The id "${id.slice(0, 40).toWellFormed()}…" is longer than ${LONGEST_ID} characters and was passed over; one was made from the content. Give a shorter one.`,
  )

const lostClaim = (words: string) =>
  issue(
    'claim-lost',
    said`A figure of the row is not in the words it was written out in ("${words.slice(0, 80)}") and was left out. Look at the row.`,
  )
