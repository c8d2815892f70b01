import { formCode, sortCode } from '../attribution/codes.ts'
import { scores } from '../attribution/forest.ts'
import type { Relation } from '../attribution/relation.ts'
import type { Source } from '../attribution/source.ts'
import { addWeights, contenders, type Weigher, weigh } from '../attribution/weighing.ts'
import type { Document } from '../document.ts'
import { antecedentWords } from './antecedent-words.ts'
import { isOtherGender } from './gender.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { sameName } from './names.ts'
import { quoterOf } from './quoter.ts'

const REACH = 7
const kept = new WeakMap<Weigher, WeakMap<Source, readonly Speaker[]>>()

/** One on whose word a relation may be. */
export interface Speaker {
  readonly source: Source
  /** How likely a pronoun stands for it, in thousandths; left out where the source is none. */
  readonly share?: number
}

interface Asked {
  readonly pronoun: Source
  readonly weigher: Weigher
}

/** Whom a relation's source may be: itself, or whom its pronoun may stand for, the likeliest first. */
export function speakersOf(document: Document, relation: Relation, weigher: Weigher): readonly Speaker[] {
  const { source } = relation
  return source.sort === 'pronoun' ? antecedentsOf(document, relation, { pronoun: source, weigher }) : [{ source }]
}

/** Whom a relation's source is, its pronoun resolved; null where nobody fits. */
export function speakerOf(document: Document, relation: Relation, weigher: Weigher): Source | null {
  return relation.source.sort === 'pronoun' ? antecedentOf(document, relation, { pronoun: relation.source, weigher }) : relation.source
}

/** The source that a pronoun in a relation stands for. */
export const antecedentOf = (document: Document, relation: Relation, at: Asked): Source | null =>
  antecedentsOf(document, relation, at)[0]?.source ?? null

const SURE = 1000
/** Less likely than this in thousandths, another than who speaks is not meant. */
const FAIR = 150

/** Whom a relation tells or is told by, its pronoun resolved; nobody tells himself. Null where nobody fits. */
export function betweenOf(document: Document, relation: Relation, via: Source, weigher: Weigher): Source | null {
  const speakers = speakersOf(document, { ...relation, source: via }, weigher)
  const other = speakers.find(({ source }) => source.sort !== 'pronoun' && !sameName(source.name, relation.source.name))
  return other && (other.share ?? SURE) >= FAIR ? other.source : null
}

/** The one or two that a pronoun in a relation may stand for, the likeliest first. Resolved once for each pronoun. */
function antecedentsOf(document: Document, relation: Relation, { pronoun, weigher }: Asked): readonly Speaker[] {
  const cache = kept.get(weigher) ?? new WeakMap<Source, readonly Speaker[]>()
  kept.set(weigher, cache)
  let found = cache.get(pronoun)
  if (!found) cache.set(pronoun, (found = resolve(document, relation, { pronoun, weigher })))
  return found
}

function resolve(document: Document, relation: Relation, { pronoun, weigher }: Asked): readonly Speaker[] {
  if (!personal(pronoun))
    return pronoun.head.length > 4 || /^(?:one|some|all|many|two|both)$/.test(pronoun.head) ? [{ source: pronoun }] : []
  const quoter = quoterAround(document, pronoun, weigher)
  const all = mentionsBefore(document, relation, pronoun)
  const mentions = quoter ? all.filter(({ source }) => !isSame(document, source, quoter)) : all
  if (!mentions.length) return [{ source: pronoun, share: 0 }]
  const at = { pronoun, mentions }
  const weights = weigh(weigher.words, antecedentWords(document, relation, at))
  const places = contenders(weights)
  const rows = addWeights(antecedentFeatures(document, relation, { ...at, places }), weights, places)
  return likeliest(
    places.map((i) => mentions[i]!),
    scores(weigher.trees, rows),
  )
}

/** Whoever speaks the quotation that a pronoun stands in: of themselves they say "I". */
function quoterAround(document: Document, { span }: Source, weigher: Weigher): Source | null {
  const quotation = document.quotations.find((q) => q.start <= span.start && span.end <= q.end)
  const quoter = quotation && quoterOf(document, quotation)
  return quoter ? speakerOf(document, quoter, weigher) : null
}

/** By name, or set beside it: "the governor, Ana Ruiz". */
const isSame = ({ text }: Document, a: Source, b: Source): boolean =>
  sameName(a.name, b.name) || text.slice(a.span.end, b.span.start) === ', ' || text.slice(b.span.end, a.span.start) === ', '

/** Less likely than this in thousandths, a second is not told. */
const LEAST = 50

/** The first of the mentions by their scores and the first of another name, each with the share of all who bear its name. */
function likeliest(mentions: readonly Mention[], reached: ArrayLike<number>): Speaker[] {
  const ranked = mentions.map(({ source }, i) => ({ source, score: reached[i]! })).sort((a, b) => b.score - a.score)
  const top = ranked[0]!.score
  const groups: { source: Source; share: number }[] = []
  let all = 0
  for (const { source, score } of ranked) {
    const share = Math.exp((score - top) / 1e4)
    const known = groups.find((g) => sameName(g.source.name, source.name))
    all += share
    if (known) known.share += share
    else if (groups.length < 2) groups.push({ source, share })
  }
  return groups
    .map(({ source, share }) => ({ source, share: Math.round((1000 * share) / all) }))
    .filter(({ share }, i) => !i || share >= LEAST)
}

const KINDS = [/^(?:he|him|his)$/, /^(?:she|her)$/, /^(?:it|its)$/, /^(?:they|them|their)$/]
const kindOf = (pronoun: Source): number => KINDS.findIndex((k) => k.test(pronoun.head))
export const personal = (pronoun: Source): boolean => kindOf(pronoun) >= 0

/** Everybody told of before a pronoun, near enough to be meant. */
export function mentionsBefore(document: Document, relation: Relation, pronoun: Source): Mention[] {
  const found: Mention[] = []
  const title = document.sentences[relation.sentence]!.title
  for (let n = Math.max(0, relation.sentence - REACH); n <= relation.sentence; n++) {
    if (document.sentences[n]!.title !== title) continue
    for (const m of mentionsOf(document, n)) if (m.source.span.end <= pronoun.span.start && possible(pronoun, m.source)) found.push(m)
  }
  return found
}

function possible(pronoun: Source, { sort, plural, named, head }: Source): boolean {
  if (/^(?:one|some|others?|another|both|all|many)$/.test(head) && !/^(?:they|them|their)$/.test(pronoun.head)) return false
  if (isOtherGender(head, pronoun.head)) return false
  if (/^(?:he|she|him|his|her)$/.test(pronoun.head)) return !plural && (sort === 'person' || (sort === 'other' && named))
  if (/^its?$/.test(pronoun.head)) return !plural
  return plural || sort !== 'document'
}

/** What the chooser of antecedents looks at, for the mentions at `places` or all. */
export function antecedentFeatures(
  document: Document,
  relation: Relation,
  at: { pronoun: Source; mentions: readonly Mention[]; places?: readonly number[] },
): number[][] {
  const { pronoun, mentions, places = [...mentions.keys()] } = at
  const paragraph = document.sentences[relation.sentence]!.paragraph
  const last = new Map<number, number>()
  for (const m of mentions) last.set(m.sentence, (last.get(m.sentence) ?? 0) + 1)
  return places.map((i) => {
    const m = mentions[i]!
    const { source } = m
    const order = i - mentions.findIndex((o) => o.sentence === m.sentence)
    const words = source.name.split(/\s+/).length
    return [
      kindOf(pronoun),
      flag(/^(?:its|his|her|their)$/.test(pronoun.head)),
      relation.sentence - m.sentence,
      paragraph - document.sentences[m.sentence]!.paragraph,
      mentions.length - 1 - i,
      order,
      last.get(m.sentence)!,
      sortCode(source.sort),
      flag(source.named),
      flag(source.plural),
      flag(source.definite),
      words,
      flag(/^\p{Lu}/u.test(source.name)),
      flag(m.subject),
      flag(m.oblique),
      flag(m.speaker),
      flag(m.sentence === relation.sentence && relation.content.some((c) => c.start <= source.span.start && source.span.end <= c.end)),
      formCode(relation.form),
      mentions.filter((o) => o.source.name === source.name).length,
      flag(mentions.slice(i + 1).some((o) => o.speaker)),
      flag(!!source.personal),
      flag(document.quotations.some((q) => q.start <= source.span.start && source.span.end <= q.end)),
    ]
  })
}

const flag = (yes: boolean): number => (yes ? 1 : 0)
