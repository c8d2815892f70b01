import type { Document, Sentence } from '../document.ts'
import type { NamedSpot } from './atlas.ts'

/** Words of a date or a time that may stand before the place of an item, beside figures and marks: "25/03 –", "Night of 13 Feb.:", "3 pm". */
const DATED =
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\p{Ll}*|(?<=\d)(?:st|nd|rd|th|h|am|pm)|(?<!\p{L})(?:night|of|and|no|item|am|pm|hrs)(?!\p{L})/giu
/** How far into its paragraph the place of an item may stand, and what may stand between it and the mark that ends the heading. */
const LEAD = 40
const TAIL = /^(?:,? [^\s.:;|(–—]+){0,3} ?(?:[.:;|(]|[–—-]\s)/u
/** A row of fields: "Row 7 | Borno | Bama | dead: 2". */
const ROW = /\|[^|\n]+\|/

/** The places that paragraphs of a list begin with ("Gao. Two traders were shot", "25/03 – Oicha: …"), by the number of the paragraph; none unless there are two. */
export function itemHeads(document: Document, spots: readonly NamedSpot[]): ReadonlyMap<number, NamedSpot> {
  const { sentences } = document
  const opening = new Map<number, Sentence>()
  for (const s of sentences) if (!s.title && !opening.has(s.paragraph)) opening.set(s.paragraph, s)
  const heads = new Map<number, NamedSpot>()
  for (const spot of spots) {
    const { paragraph, title } = sentences[spot.sentence]!
    const first = opening.get(paragraph)
    if (title || !first || !spot.spot || (spot.kind !== 'town' && spot.kind !== 'division')) continue
    if (isField(document, first, spot) || (!heads.has(paragraph) && opens(document, first, spot))) heads.set(paragraph, spot)
  }
  const places = new Set([...heads.values()].map(({ spot }) => `${spot!.lat},${spot!.lon}`))
  return places.size > 1 ? heads : new Map()
}

/** Whether a sentence is a row of fields. */
export const isRow = ({ text, sentences }: Document, n: number): boolean => ROW.test(text.slice(sentences[n]!.start, sentences[n]!.end))

/** Whether a name is one of the fields of the row that its paragraph begins with: the last is the narrowest. */
const isField = (document: Document, first: Sentence, { sentence }: NamedSpot): boolean => sentence === first.n && isRow(document, first.n)

function opens(document: Document, first: Sentence, { name, sentence }: NamedSpot): boolean {
  const { text } = document
  const lead = text.slice(first.start, name.start)
  if (sentence !== first.n || lead.length > LEAD || /\p{L}/u.test(lead.replace(DATED, ''))) return false
  const tail = TAIL.exec(text.slice(name.end, name.end + LEAD))
  const end = tail ? name.end + tail[0].length : 0
  return end > 0 && !document.tokens(sentence).some((t) => t.end <= end && (t.tag === 'VERB' || t.tag === 'AUX'))
}
