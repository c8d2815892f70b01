import type { Document } from '../document.ts'
import { mix } from '../hash.ts'
import type { Features, Linear } from '../linear.ts'
import type { Candidate, Place } from './candidates.ts'
import type { Link } from './chain.ts'
import { formCode } from './codes.ts'
import { flag, holds } from './features.ts'
import { pair, triple, word } from './hashed.ts'
import { placeOf } from './outer.ts'
import { isPress } from './source.ts'
import { weigh } from './weighing.ts'
import { wordsOf } from './words.ts'

interface Asked {
  readonly place: Place
  readonly candidates: readonly Candidate[]
}

/** The words about a link and each who may stand outside it, hashed: those of a claim where the link stands, then how the two go together. */
export function outerWordsOf(document: Document, link: Link, { place, candidates }: Asked): Features[] {
  const around = wordsOf(document, placeOf(document, link.relation), candidates)
  const back = backTo(link, place)
  return candidates.map((c, i) => around[i]!.concat(c.relation && c.source ? together(link, c as Link, back) : alone(link, back)))
}

/** How many sentences before a claim the link stands, as far as it matters. */
const backTo = ({ relation }: Link, place: Place): number => within(3, relation.sentence - place.sentence)

interface Kept extends Link {
  readonly words: Linear
  readonly byBack: Map<number, readonly number[]>
}

const kept = new WeakMap<readonly Candidate[], Kept>()

/** What those words weigh: told once for a link, its candidates and how far off a claim is, which many claims share. */
export function outerWeights(document: Document, link: Link, at: Asked & { readonly words: Linear }): readonly number[] {
  const { candidates, words, place } = at
  const { relation, source } = link
  let known = kept.get(candidates)
  if (known?.relation !== relation || known.source !== source || known.words !== words)
    kept.set(candidates, (known = { relation, source, words, byBack: new Map() }))
  const back = backTo(link, place)
  let weights = known.byBack.get(back)
  if (!weights) known.byBack.set(back, (weights = weigh(words, outerWordsOf(document, link, at))))
  return weights
}

const within = (most: number, n: number): number => Math.max(-most, Math.min(most, n))
const opener = ({ source }: Link): number => word(source.name.toLowerCase().split(/\s+/)[0]!)

/** A link with nobody outside it. */
function alone(link: Link, back: number): number[] {
  const [head, verb, form] = [word(link.source.head), word(link.relation.verb), formCode(link.relation.form)]
  return [mix(70, head), pair(71, verb, form), triple(72, head, verb, form), pair(73, back, form), pair(74, opener(link), form)]
}

function together(link: Link, outer: Link, back: number): number[] {
  const { relation, source } = link
  const r = outer.relation
  const [head, verb, form] = [word(source.head), word(relation.verb), formCode(relation.form)]
  const off = within(3, r.sentence - relation.sentence)
  const where = off + 10 * flag(r.end > relation.start) + 20 * flag(holds(r, relation))
  const via = formCode(r.form) + 30 * flag(isPress(outer.source))
  const theirs = word(outer.source.head)
  return [
    pair(60, head, theirs),
    triple(61, head, via, where),
    triple(62, verb, via, where),
    triple(63, verb, word(r.verb), where),
    triple(64, form, via, where),
    triple(65, opener(link), via, where),
    triple(66, back, via, form),
    pair(67, theirs, verb),
  ]
}
