import { quoterOf } from '../coreference/quoter.ts'
import type { Document } from '../document.ts'
import { type Candidate, quotationAt } from './candidates.ts'
import type { Link } from './chain.ts'
import type { Relation } from './relation.ts'
import { WHENCE } from './whence-cues.ts'

/**
 * Who stands outside a link where the words leave no choice: whoever is said to have it from the link, who speaks the quotation that it is
 * told in, who speaks the sentence that it opens. Undefined where the choice is open.
 */
export function sureOuter(document: Document, link: Link, candidates: readonly Candidate[]): Candidate | undefined {
  const { relation, source } = link
  const again = !!relation.via || OWN.test(source.name)
  const taker = candidates.find(({ relation: r }) => r?.form === 'via' && r.verb === WHENCE && (again || r.sentence === relation.sentence))
  return taker ?? quoting(document, link, candidates) ?? closing(document, link, candidates)
}

/** "My neighbour": told of by one who speaks for himself. */
const OWN = /^(?:my|our) /i

function quoting(document: Document, { relation }: Link, candidates: readonly Candidate[]): Candidate | undefined {
  const quotation = quotationAt(document, relation.start, relation.end)
  const quoter = quotation && relation.end <= quotation.end ? quoterOf(document, quotation) : null
  return quoter ? candidates.find((c) => c.relation === quoter && c.source?.sort !== 'pronoun') : undefined
}

const closing = (document: Document, { relation }: Link, candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find((c) => c.relation && c.source?.sort !== 'pronoun' && closes(document, relation, c.relation))

const DATELINE = /^[\p{Lu}\d\s,.()/'’-]*(?:\([^)]*\)\s*)?[—–-]\s*$/u
/** One of those who found it says it for all. */
const PART = /^(?:one|two|some|several|many|others) of /i
const APART = /[;:“”"]|, (?:and|but|while|though|although|as|whereas|yet) /

/** "The inquiry counted nine dead, its head said on Monday.": one speaks to the end of the sentence that another's finding opens. */
function closes({ text, sentences, tokens }: Document, r: Relation, o: Relation): boolean {
  if (o.sentence !== r.sentence || r.form !== 'after' || r.by === 'act' || o.start < r.end) return false
  if (o.by !== 'say' || PART.test(o.source.name) || !/^(?:after|before|amid)$/.test(o.form)) return false
  const { start, end } = sentences[r.sentence]!
  const opener = text.slice(start, r.start)
  if (opener.length > 6 && !DATELINE.test(opener)) return false
  const gap = text.slice(r.end, o.start)
  if (!gap.trimEnd().endsWith(',') || APART.test(gap)) return false
  return tokens(r.sentence).every((t) => t.start < o.end || t.end > end || !/^(?:VERB|AUX|SCONJ|NUM)$/.test(t.tag))
}
