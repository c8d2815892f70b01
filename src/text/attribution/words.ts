import type { Document, Token } from '../document.ts'
import { mix } from '../hash.ts'
import type { Features } from '../linear.ts'
import { type Candidate, governors, type Place, quotationAt } from './candidates.ts'
import { formCode, kindCode, sortCode } from './codes.ts'
import { entitiesOf, flag, holds, relationsAmong } from './features.ts'
import { pair, triple, word } from './hashed.ts'
import type { Relation } from './relation.ts'
import type { Source } from './source.ts'

/** What of a claim's own sentence every candidate is weighed with. */
interface Claim {
  readonly document: Document
  readonly place: Place
  readonly tokens: readonly Token[]
  readonly relations: readonly Relation[]
  /** Governors of the claim's own token. */
  readonly path: readonly number[]
  /** How the sentence stands: whether anybody is told in it, in quotation, in the title, at the head of a paragraph. */
  readonly shape: number
  /** Words that are weighed with where and how a candidate speaks. */
  readonly crossed: readonly number[]
}

/** The words about a claim and each of its candidates, hashed: what a linear model weighs, where the trees look at numbers. */
export function wordsOf(document: Document, place: Place, candidates: readonly Candidate[]): Features[] {
  const claim = claimOf(document, place, candidates)
  const entities = entitiesOf(candidates)
  const others = sentencesOf(place, candidates, entities)
  return candidates.map(({ relation, source, share }, i) =>
    relation && source ? told(claim, { relation, source, share }, others[entities[i]!]!) : unsaid(claim),
  )
}

const lower = (t: Token | undefined): number => word(t?.lower ?? '')

function claimOf(document: Document, place: Place, candidates: readonly Candidate[]): Claim {
  const tokens = document.tokens(place.sentence)
  const relations = relationsAmong(candidates)
  const path = governors(tokens, place.anchor)
  const anchor = tokens[place.anchor]
  const sentence = document.sentences[place.sentence]!
  const here = relations.filter((r) => r.sentence === place.sentence)
  const shape =
    flag(here.length > 0) +
    flag(here.some((r) => holds(r, place))) +
    3 * flag(!!quotationAt(document, place.start, place.end)) +
    6 * flag(sentence.title) +
    12 * flag(opens(document, place.sentence))
  const before = tokens.findLast((t) => t.end <= place.start)
  const crossed = [
    word(anchor?.lemma ?? ''),
    lower(tokens[0]),
    mix(lower(tokens[0]), lower(tokens[1])),
    lower(before),
    kindCode(place.kind ?? ''),
    mix(word(anchor?.tag ?? ''), word(anchor?.label ?? '')),
    word(tokens[path[0] ?? -1]?.lemma ?? ''),
  ]
  return { document, place, tokens, relations, path, shape, crossed }
}

const opens = ({ sentences }: Document, n: number): boolean => n === 0 || sentences[n - 1]!.paragraph !== sentences[n]!.paragraph

/** For each that is named: in which sentences about the claim's it speaks, as bits. */
function sentencesOf(place: Place, candidates: readonly Candidate[], entities: readonly number[]): number[] {
  const seen: number[] = []
  candidates.forEach(({ relation }, i) => {
    const at = relation && relation.form !== 'mention' ? 1 << (2 + Math.max(-2, Math.min(2, relation.sentence - place.sentence))) : 0
    seen[entities[i]!] = (seen[entities[i]!] ?? 0) | at
  })
  return seen
}

const UNSAID = 1000
const SPOKEN = /^(?:VERB|AUX|ADV|SCONJ|CCONJ|PRON)$/

/** The claim's words, for the report's own voice. */
function unsaid({ document, place, tokens, path, shape, crossed }: Claim): number[] {
  const anchor = tokens[place.anchor]
  const [one, two, three] = [lower(tokens[0]), lower(tokens[1]), lower(tokens[2])]
  const at = tokens.findIndex((t) => t.start >= place.start)
  const [before, earlier] = [lower(tokens[at - 1]), lower(tokens[at - 2])]
  const past = tokens.findIndex((t) => t.start >= place.end)
  const [after, later] = past < 0 ? [0, 0] : [lower(tokens[past]), lower(tokens[past + 1])]
  const head = tokens[path[0] ?? -1]
  const lemma = crossed[0]!
  const out = [
    mix(UNSAID, lemma),
    pair(UNSAID + 1, lemma, shape),
    pair(UNSAID + 2, one, shape),
    pair(UNSAID + 3, one, two),
    triple(UNSAID + 4, one, two, three),
    pair(UNSAID + 5, crossed[4]!, shape),
    pair(UNSAID + 6, crossed[5]!, shape),
    mix(UNSAID + 7, before),
    pair(UNSAID + 8, earlier, before),
    mix(UNSAID + 9, after),
    pair(UNSAID + 10, after, later),
    mix(UNSAID + 11, crossed[6]!),
    triple(UNSAID + 12, word(anchor?.label ?? ''), word(head?.tag ?? ''), shape),
  ]
  for (const t of tokens) if (SPOKEN.test(t.tag)) out.push(mix(UNSAID + 13, lower(t)))
  for (const t of tokens) if (t.start >= place.start && t.end <= place.end) out.push(mix(UNSAID + 14, word(t.lemma)))
  const next = place.sentence + 1
  if (next < document.sentences.length && !opens(document, next))
    for (const t of document.tokens(next).slice(0, 3)) out.push(mix(UNSAID + 15, lower(t)))
  return out
}

type Told = { readonly relation: Relation; readonly source: NonNullable<Candidate['source']>; readonly share: number | undefined }

/** Where a relation stands to the claim: sentences off, on whose word by the rules, before or behind, same paragraph. */
function standing({ document, place }: Claim, r: Relation): { at: number; side: number; held: boolean } {
  const off = Math.max(-3, Math.min(2, r.sentence - place.sentence)) + 3
  const held = r.sentence === place.sentence && holds(r, place)
  const side = r.end <= place.start ? 0 : r.start >= place.end ? 1 : 2
  const same = document.sentences[r.sentence]!.paragraph === document.sentences[place.sentence]!.paragraph
  return { at: off + 6 * flag(held) + 12 * side + 36 * flag(same), side, held }
}

const names = new WeakMap<Source, readonly number[]>()

/** The first words of a source's name, hashed once. */
function nameOf(source: Source): readonly number[] {
  let hashes = names.get(source)
  if (!hashes) names.set(source, (hashes = source.name.toLowerCase().split(/\s+/, 8).map(word)))
  return hashes
}

/** Who speaks, by which words, where, and what stands between them and the claim. */
function told(claim: Claim, { relation: r, source, share }: Told, speaks: number): number[] {
  const { place, relations, shape, crossed } = claim
  const { at, side, held } = standing(claim, r)
  const apart = relations.some(
    (o) => o !== r && (side === 0 ? o.start >= r.end && o.end <= place.start : side === 1 && o.end <= r.start && o.start >= place.end),
  )
  const where = at + 72 * flag(apart)
  const form = formCode(r.form)
  const [verb, head, cue] = [word(r.verb), word(source.head), word(r.cue?.exact.toLowerCase() ?? '')]
  const how = form + 20 * flag(held)
  const out = [
    mix(1, where),
    pair(2, where, form),
    triple(3, where, form, shape),
    pair(4, verb, at),
    triple(5, verb, form, where),
    pair(6, cue, at),
    mix(7, head),
    triple(8, head, form, at),
    triple(9, sortCode(source.sort), form, where),
    pair(10, head, verb),
    pair(11, speaks, at),
  ]
  const name = nameOf(source)
  out.push(triple(12, name[0]!, form, at))
  for (let i = 0; i < name.length; i++) out.push(mix(13, name[i]!), pair(14, name[i]!, how))
  if (share !== undefined) out.push(pair(15, Math.floor(share / 150), flag(r.sentence === place.sentence)))
  for (let i = 0; i < crossed.length; i++) out.push(triple(20 + i, crossed[i]!, where, how))
  return out.concat(r.sentence === place.sentence ? between(claim, r, side * 20 + form) : across(claim, r, side * 20 + form))
}

/** In one sentence: the words that part relation and claim, and how the parse ties them. */
function between({ tokens, place, path }: Claim, r: Relation, how: number): number[] {
  const [from, to] = how < 20 ? [r.end, place.start] : how < 40 ? [place.end, r.start] : [0, 0]
  const words = tokens.filter((t) => t.start >= from && t.end <= to).map(lower)
  const out = [...new Set(words)].map((w) => pair(40, w, how))
  out.push(pair(41, words[0] ?? 0, how), pair(42, words.at(-1) ?? 0, how))
  if (words.length <= 3) out.push(pair(43, words.reduce(mix, words.length), how))
  const cue = r.cue ? tokens.findIndex((t) => t.start === r.cue!.start) : -1
  if (cue < 0) return out
  const [up, down] = [
    [cue, ...governors(tokens, cue)],
    [place.anchor, ...path],
  ]
  const meet = up.findIndex((i) => down.includes(i))
  const label = (i: number): number => word(tokens[i]!.label)
  const way =
    meet < 0 ? 0 : mix(up.slice(0, meet).map(label).reduce(mix, 1), down.slice(0, down.indexOf(up[meet]!)).map(label).reduce(mix, 2))
  out.push(mix(44, way), pair(45, way, word(r.verb)))
  return out
}

/** In another sentence: how that one begins, and what the sentences between are like. */
function across({ document, place, relations }: Claim, r: Relation, how: number): number[] {
  let pattern = 0
  for (let n = Math.min(r.sentence, place.sentence); n <= Math.max(r.sentence, place.sentence); n++) {
    const { start, end } = document.sentences[n]!
    const quoted = document.quotations.some((q) => q.start < end && q.end > start)
    const spoken = relations.some((o) => o.sentence === n && o !== r)
    pattern = mix(pattern, 1 + flag(spoken) + 2 * flag(opens(document, n)) + 4 * flag(quoted))
  }
  const first = lower(document.tokens(r.sentence)[0])
  return [pair(50, first, how), pair(51, pattern, how < 20 ? 0 : 1), pair(52, pattern, how)]
}
