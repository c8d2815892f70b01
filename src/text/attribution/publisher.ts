import type { Document } from '../document.ts'
import { BODY_NOUNS, DOCUMENT_NOUNS, OUTLET_NOUNS } from '../lexicon/en/sources.ts'
import { isOwnVoice } from './outlet.ts'
import type { Source } from './source.ts'

/** What bodies publish and who does it for them: what these say is the publisher's own word. */
const OWNED =
  /^(?:(?:field|own|legal|press|research|medical) )*(?:staff|teams?|researchers?|monitors?|officers|registers?|records|database|archive|files)$/

/** Whether a source is the report's publisher: under its name, its initials, by what it is ("the committee"), or through its staff and records ("the bureau's register"). */
export function isPublisher(document: Document, source: Source, outlet: string): boolean {
  if (isOwnVoice(source, outlet)) return true
  const full = bare(outlet)
  if (!full || source.sort === 'person') return isStaff(document, source, outlet)
  const name = source.name.replace(/^the /i, '')
  return isShort(document, name, full) || isStaff(document, source, outlet)
}

/** "The bureau's register", "UNSMIL's staff", "our count". */
function isStaff(document: Document, { name, span }: Source, outlet: string): boolean {
  const told = /^(?:(our|my|own)|(?:the )?(.+?)[’']s?) (.+)$/i.exec(name)
  if (!told) return false
  const what = told[3]!.toLowerCase()
  return (OWNED.test(what) || DOCUMENT_NOUNS.has(what)) && (told[1] ? !isQuoted(document, span) : isShort(document, told[2]!, bare(outlet)))
}

const isQuoted = ({ quotations }: Document, { start }: Source['span']): boolean => quotations.some((q) => q.start <= start && start < q.end)

/** The name without what is said of it in brackets or behind a comma: "Frontier Letter (weekly)". */
const bare = (outlet: string): string =>
  outlet
    .replace(/\(.*?\)/g, '')
    .replace(/,.*$/, '')
    .replace(/^the /i, '')
    .trim()

/** Whether a name is a short form of the publisher's: its first word in capitals, its last words, or its common noun where nothing else of that kind is named. */
function isShort(document: Document, name: string, outlet: string): boolean {
  if (!outlet) return false
  if (/^\p{Lu}{3,}$/u.test(name)) return outlet.split(/\s+/)[0] === name || outlet.split(/\s*\/\s*/).some((part) => initials(part) === name)
  if (/^\p{Lu}/u.test(name))
    return outlet.toLowerCase().endsWith(` ${name.toLowerCase()}`) && !/\s/.test(name) && !isElsewhere(document, name, outlet)
  if (/\s/.test(name) || !BODY_NOUNS.has(name) || OUTLET_NOUNS.has(name) || PRESS.test(outlet)) return false
  return new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'iu').test(outlet) && !isElsewhere(document, name, outlet)
}

/** In the reports of these "the agency" is somebody else. */
const PRESS = /(?<!\p{L})(?:news|press|wire|radio|tv|times|post|daily|bulletin|gazette)(?!\p{L})/iu

const initials = (name: string): string => (name.match(/(?<![\p{L}\d])\p{Lu}/gu) ?? []).join('')

/** Whether the report names another body of the kind: "the Hill Committee", "the Committee for Relief". */
function isElsewhere({ text }: Document, noun: string, outlet: string): boolean {
  const named = new RegExp(
    `(?:\\p{Lu}[\\p{L}’'-]+ )+${noun}(?![\\p{L}])|(?<![\\p{L}])${noun} (?:of|for|on) (?:the )?\\p{Lu}[\\p{L}’'-]+`,
    'giu',
  )
  for (const [found] of text.matchAll(named)) {
    const told = found.replace(/^the /i, '')
    if (/\p{Lu}/u.test(told.slice(1)) && told.split(/\s+/).length > 1 && !outlet.toLowerCase().includes(told.toLowerCase())) return true
  }
  return false
}
