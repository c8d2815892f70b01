import { span } from '../../../model/span.ts'
import type { Document } from '../../document.ts'
import { ROLE_NOUNS, TITLES } from '../../lexicon/en/sources.ts'
import type { Source } from '../source.ts'
import { holder, type Line, linesFrom, sentenceAt, type Turn } from './turn.ts'

const ISSUED = /^(?:issued|signed|released|published)(?: by)?:? (?:the )?(?=\p{Lu})/iu
/** Who signs for a body: "Ana Ruiz, spokesperson, Coast Front". */
const OFFICE =
  /^(?:spokes(?:man|woman|person)|commander(?:-in-chief)?|chair(?:man|woman|person)|secretary[ -]general|general secretary|emir|amir)$/i
const BODY =
  /(?<!\p{L})(?:command|general staff|information (?:bureau|office|department)|press office|politburo|central committee|secretariat)(?!\p{L})/iu
/** Spoken by a party to the events: "our fighters", "we ambushed". */
const OURS = /(?<!\p{L})(?:we|our|ours|us)(?!\p{L})/giu
const FEWEST = 2
const LAST = 3
const LONGEST = 90
const OPENING = /^(?:[^\n.]{0,40}\. )?Spokes(?:man|woman|person) ((?:\p{Lu}[\p{L}’'-]+ ?){2,4})\./u

/** A statement that whoever signs it makes in the first person: "Issued by the Information Bureau of the Coast Front", "Ana Ruiz, spokesperson, Coast Front". */
export function signed(document: Document, body: number): Turn[] {
  const { text, sentences } = document
  const own = text.slice(body).replace(/[“"][^”"\n]*[”"]/g, '')
  if ((own.match(OURS) ?? []).length < FEWEST) return []
  const lines = linesFrom(text, body)
  const starts = sentences.map(({ start }) => start)
  const turn = (source: Source, end: number): Turn[] => [
    { start: body, end, words: body, speaker: holder(source, sentenceAt(starts, source.span.start)) },
  ]
  const opening = OPENING.exec(text.slice(body))
  if (opening) {
    const at = body + opening[0].length - 1 - opening[1]!.length
    return turn(sourceOver(text, at, at + opening[1]!.trimEnd().length, true), text.length)
  }
  for (const line of lines.slice(1).slice(-LAST).reverse()) {
    const source = signer(text, line)
    if (source) return turn(source, line.start)
  }
  return []
}

/** A day behind or before who signs, on the line or on one that ran into it. */
const DATED = /(?:^|,?\s+)(?:\d{1,2} \p{Lu}\p{L}+(?: \d{4})?|\p{Lu}\p{L}+ \d{1,2}(?:, \d{4})?)(?=\s|$)/u

/** Who signs in a line; null where nobody does. */
function signer(text: string, { start, text: line }: Line): Source | null {
  if (line.length > LONGEST || /[.!?:]$/.test(line) || /^[([]/.test(line)) return null
  const issued = ISSUED.exec(line)?.[0].length ?? 0
  let from = issued
  const parts = line.slice(issued).split(/(,\s*)/)
  const named = parts.map((part) => {
    const at = from
    from += part.length
    const day = DATED.exec(part)
    const words = day ? (day.index === 0 ? part.slice(day[0].length) : part.slice(0, day.index)) : part
    const own = words.trim()
    return { words: own, at: start + at + part.indexOf(own) }
  })
  const first = named[0]!
  const titled = titledLength(first.words)
  const office = OFFICE.test(first.words.slice(0, titled).trim()) || named.slice(1).some(({ words }) => OFFICE.test(words))
  if (office && /^(?:\p{Lu}[\p{L}.’'-]*\s?){1,4}$/u.test(first.words))
    return sourceOver(text, first.at + titled, first.at + first.words.length, true)
  const body = named.find(({ words }) => BODY.test(words) || (issued > 0 && /^(?:the )?issued/i.test(line) && words === first.words))
  return body ? sourceOver(text, body.at, body.at + body.words.length, false) : null
}

/** How long the titles are that a name opens with. */
function titledLength(name: string): number {
  let length = 0
  for (const [word, bare] of name.matchAll(/(\S+)\s+/gu)) {
    const told = bare!.toLowerCase().replace(/\.$/, '')
    if (!TITLES.has(told) && !TITLES.has(`${told}.`) && !ROLE_NOUNS.has(told)) break
    length += word.length
  }
  return length
}

function sourceOver(text: string, start: number, end: number, person: boolean): Source {
  const at = span(text, start, end)
  const head = at.exact.toLowerCase().split(/\s+/).at(-1)!
  return { span: at, name: at.exact, named: true, sort: person ? 'person' : 'body', plural: false, definite: false, head, personal: person }
}
