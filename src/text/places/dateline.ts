import type { Sentence } from '../document.ts'
import type { NamedSpot } from './atlas.ts'

/** The place of the dateline; a text of which several paragraphs begin with a place is a digest and has none. */
export function datelineOf(text: string, sentences: readonly Sentence[], spots: readonly NamedSpot[]): NamedSpot | null {
  const found = spots.filter((s) => s.spot && isDateline(text, sentences[s.sentence]!, s))
  const [first] = found
  return first && found.every((s) => sentences[s.sentence]!.paragraph === sentences[first.sentence]!.paragraph) ? first : null
}

/** Whether a name only says where the report was written: at the head of a paragraph, before a dash, the agency in brackets or a colon. */
export function isDateline(text: string, sentence: Sentence, { name }: NamedSpot): boolean {
  if (sentence.title) return false
  const before = text.slice(sentence.start, name.start)
  const line = text.slice(name.end, name.end + 80)
  if (before.length > 30 || /[\p{Ll}]{3}/u.test(before.replace(/\b\p{Lu}[\p{L}]*/gu, ''))) return false
  return /^[\s,/(]{0,2}(?:[\p{Lu}\d][\p{L}\d.’']*[\s,/.]*){0,5}(?:\([^)\n]{1,40}\))?\s*(?:[-–—]|:)\s/u.test(line)
}
