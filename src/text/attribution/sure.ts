import { quoterOf } from '../coreference/quoter.ts'
import type { Document } from '../document.ts'
import { type Candidate, quotationAt } from './candidates.ts'
import type { Link } from './chain.ts'
import { isOutlet } from './source.ts'
import { WHENCE } from './whence-cues.ts'
import { opens } from './within.ts'

/**
 * Who stands outside a link where the words leave no choice: whoever is said to have it from the link or collects what is told, who
 * speaks the quotation that it is told in, which outlet has it behind "as". Undefined where the choice is open.
 */
export function sureOuter(document: Document, link: Link, candidates: readonly Candidate[]): Candidate | undefined {
  const { relation, source } = link
  const again = !!relation.via || OWN.test(source.name)
  const taker = candidates.find(({ relation: r }) => {
    if (r?.form !== 'via') return false
    const here = r.sentence === relation.sentence
    return r.verb === WHENCE ? here || again : here && isOutlet(source) && r.start !== relation.start && CITES.test(r.verb)
  })
  return (
    taker ??
    collecting(link, candidates) ??
    quoting(document, link, candidates) ??
    carrying(document, link, candidates) ??
    closing(document, link, candidates)
  )
}

const CITES = /^(?:cite|quote)$/

/** "My neighbour": told of by one who speaks for himself. */
const OWN = /^(?:my|our) /i

/** Who goes round to be told, and passes it on: "residents told the Observatory". */
const COLLECTS = /^(?:researchers?|team|observatory|interviewers?)$/

const collecting = ({ relation }: Link, candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find(({ relation: r, source }) => r?.form === 'via' && r.start === relation.start && source && COLLECTS.test(source.head))

function quoting(document: Document, { relation }: Link, candidates: readonly Candidate[]): Candidate | undefined {
  const quotation = quotationAt(document, relation.start, relation.end)
  const quoter = quotation && relation.end <= quotation.end ? quoterOf(document, quotation) : null
  return quoter ? candidates.find((c) => c.relation === quoter && c.source?.sort !== 'pronoun') : undefined
}

/** "The official said, as state media carry it". */
const carrying = ({ text }: Document, { relation }: Link, candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find(
    ({ relation: r, source }) =>
      r && source && r.source === source && r.form !== 'mention' && isOutlet(source) && text.slice(relation.end, r.start) === ', as ',
  )

const closing = (document: Document, { relation }: Link, candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find(({ relation: r, source }) => r && r.source === source && opens(document, r, relation))
