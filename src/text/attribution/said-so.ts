import { speakerOf } from '../coreference/antecedent.ts'
import type { Document } from '../document.ts'
import type { Place } from './candidates.ts'
import type { Link } from './chain.ts'
import type { Relation } from './relation.ts'
import { relationsOf } from './relations.ts'
import type { Weigher } from './weighing.ts'

const BEHIND = /^ (?:so|it|this|that|as much)(?=[,.;!]| (?:on|in|at|to|by|yesterday|today|late|early)(?!\p{L})|$)/u
const BEFORE = /(?<!\p{L})so $/iu
/** Of what is claimed or denied "it" is the deed. */
const SAYS = /^(?:say|tell|report|write|announce|state|disclose|reveal|inform|note|post|tweet|explain)$/
const ENDS = /^ ?[,.;!]?$/

/** Who is said, once a claim is told, to have told it: "nine people died; the mayor told Reuters so", "Nine. The mayor said it on Monday." */
export function saidSo(document: Document, { sentence, end }: Place, antecedent: Weigher): Link | null {
  const home = document.sentences[sentence]!
  for (const n of [sentence, sentence + 1]) {
    const there = document.sentences[n]
    if (!there || there.title !== home.title || there.paragraph !== home.paragraph) continue
    const relation = relationsOf(document, n).find(({ start }) => start >= end)
    if (!relation) continue
    const source = isSo(document, relation) ? speakerOf(document, relation, antecedent) : null
    return source && source.sort !== 'pronoun' ? { relation, source } : null
  }
  return null
}

/** Whether all that is said is "so" or "it". */
function isSo({ text, sentences }: Document, { verb, negated, cue, via, source, start, sentence }: Relation): boolean {
  if (!SAYS.test(verb) || negated || !cue) return false
  const last = Math.max(
    cue.end,
    via && via.source.span.start >= cue.start ? via.source.span.end : 0,
    source.span.start > cue.start ? source.span.end : 0,
  )
  const rest = text.slice(last, sentences[sentence]!.end)
  return BEHIND.test(rest) || (ENDS.test(rest.trimEnd()) && BEFORE.test(text.slice(Math.max(0, start - 5), start)))
}
