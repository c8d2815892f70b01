import { mentionsOf } from '../../coreference/mentions.ts'
import type { Document } from '../../document.ts'
import type { Source } from '../source.ts'
import { holder, openersOf, type Turn } from './turn.ts'

const OPENS = /^[“"«]/
const LEADS =
  /(?<![\p{L}])(?:statement|text|words|following|read|reads|wrote|writes|message|communiqu[eé]|letter|response|answer|reply|verbatim|in full)(?![\p{L}])/iu
/** How many sentences of the lead-in may tell who speaks. */
const BACK = 2

/** A statement given in full: paragraphs that each open a quotation, under words that lead in to it and end with a colon. */
export function readOut(document: Document): Turn[] {
  const { text, sentences } = document
  const heads = openersOf(document)
  return heads.flatMap((head, i): Turn[] => {
    const before = sentences[head.n - 1]
    if (!opens(text, head.start) || !before || before.title || !leadsIn(text, before)) return []
    let last = i
    while (heads[last + 1] && opens(text, heads[last + 1]!.start)) last++
    if (last === i) return []
    const speaker = speakerIn(document, before.n)
    const end = heads[last + 1]?.start ?? text.length
    return speaker ? [{ start: head.start, end, words: head.start, speaker: holder(speaker.source, speaker.sentence) }] : []
  })
}

const opens = (text: string, at: number): boolean => OPENS.test(text.slice(at, at + 1))

const leadsIn = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /:\s*$/.test(text.slice(start, end)) && LEADS.test(text.slice(start, end))

/** Who is told of in the lead-in, a named person before all others. */
function speakerIn(document: Document, last: number): { source: Source; sentence: number } | null {
  const { paragraph } = document.sentences[last]!
  const found: { source: Source; sentence: number }[] = []
  for (let n = last; n > last - BACK && document.sentences[n]?.paragraph === paragraph; n--)
    for (const { source } of mentionsOf(document, n)) found.push({ source, sentence: n })
  return (
    found.find(({ source }) => source.personal) ??
    found.find(({ source }) => source.named) ??
    found.find(({ source }) => source.sort !== 'other') ??
    null
  )
}
