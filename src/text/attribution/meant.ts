import { type Mention, mentionsOf } from '../coreference/mentions.ts'
import type { Document } from '../document.ts'
import type { Link } from './chain.ts'
import { phraseFrom } from './phrases.ts'
import { relationsOf } from './relations.ts'
import { retag } from './retag.ts'
import { speaks } from './scene.ts'
import { type Source, sourceOf } from './source.ts'

/**
 * Who is meant by a link told by what it is: the first or second of a pair by "the former" or "the latter", the publisher by "a report"
 * that it says something in, the name by what is set beside it ("Sada, the rebels' agency,"). The link itself where none of these holds.
 */
export function meant(document: Document, link: Link): Link {
  const { source } = link
  if (source.sort === 'pronoun' || source.personal) return link
  const pair = PAIRED.exec(source.name)
  if (pair) return withSource(link, ofPair(document, source, pair[1]!.toLowerCase() === 'former'))
  if (source.sort === 'document') {
    const maker = madeBy(document, source)
    if (maker) return withSource(link, maker)
    if (/^an? /i.test(source.name)) return published(document, source) ?? link
  }
  return withSource(link, besideOf(document, source))
}

const withSource = (link: Link, source: Source | null): Link => (source ? { ...link, source } : link)

/** How many sentences back a pair may stand. */
const PAIR_BACK = 3
const PAIRED = /^the (former|latter)$/i
const AND = /^,? and (?:also |then )?$/

/** "The coast guard and the union differ. The former says …": one of the last two told of side by side. */
function ofPair(document: Document, { span }: Source, first: boolean): Source | null {
  const { n } = document.sentences.findLast((s) => s.start <= span.start)!
  for (let k = n; k >= Math.max(0, n - PAIR_BACK); k--) {
    const told = mentionsOf(document, k).filter(({ source }) => source.span.end < span.start && source.sort !== 'pronoun')
    for (let i = told.length - 1; i > 0; i--) {
      const [a, b] = [told[i - 1]!.source, told[i]!.source]
      if (AND.test(document.text.slice(a.span.end, b.span.start).replace(/ the $/, ' '))) return first ? a : b
    }
  }
  return null
}

/** "An inquiry by the coast guard": whose it is. */
function madeBy(document: Document, { span }: Source): Source | null {
  const { n } = document.sentences.findLast((s) => s.start <= span.start)!
  const tokens = retag(document.tokens(n))
  const by = tokens.find((t) => t.start >= span.end)
  const phrase = by && /^(?:by|from)$/.test(by.lower) ? phraseFrom(tokens, by.i + 1) : null
  const source = phrase && sourceOf(document.text, tokens, phrase)
  return source && speaks(source) && source.sort !== 'document' && !/^(?:this|our) /i.test(source.name) ? source : null
}

/** "The Watch says in a report that …": whose report it is. */
function published(document: Document, { span }: Source): Link | null {
  const { n } = document.sentences.findLast((s) => s.start <= span.start)!
  const relation = relationsOf(document, n).find(
    ({ cue, by, source, negated }) =>
      cue &&
      by === 'say' &&
      !negated &&
      /^(?:person|body|other|outlet)$/.test(source.sort) &&
      / in $/.test(document.text.slice(cue.end, span.start)) &&
      span.start - cue.end < 40,
  )
  return relation ? { relation, source: relation.source } : null
}

/** "Sada, the rebels' agency, showed": the name before a description that a verb follows. */
function besideOf(document: Document, { span, name }: Source): Source | null {
  const { text } = document
  const { n } = document.sentences.findLast((s) => s.start <= span.start)!
  const tokens = document.tokens(n)
  const comma = tokens.find((t) => t.start >= span.end && (t.text === ',' || /^(?:VERB|AUX)$/.test(t.tag)))
  const next = comma?.text === ',' ? tokens[comma.i + 1] : undefined
  if (!next || !/^(?:VERB|AUX)$/.test(next.tag) || /ing$/.test(next.lower) || !/^(?:the|its|a|an|\p{L}+[’']s?) /iu.test(name)) return null
  const isBeside = ({ source }: Mention): boolean =>
    source.named && /^,(?: however,| meanwhile,| too,)? (?:the )?$/.test(text.slice(source.span.end, span.start))
  return mentionsOf(document, n).find(isBeside)?.source ?? null
}
