import { sameName } from '../coreference/names.ts'
import type { Document } from '../document.ts'
import { DENIAL } from '../lexicon/en/denial.ts'
import { isBefallen } from './befallen.ts'
import { type Candidate, candidatesFor, type Place } from './candidates.ts'
import { creditFor } from './credits.ts'
import { entitiesOf } from './features.ts'
import { floorAt } from './floor/index.ts'
import { rankedTogether, scores } from './forest.ts'
import { givenBy } from './given.ts'
import { meant } from './meant.ts'
import type { AttributionModel } from './model.ts'
import { outerCandidates } from './outer.ts'
import { isPublisher } from './publisher.ts'
import type { Relation } from './relation.ts'
import { originContest, outerContest } from './rows.ts'
import { saidSo } from './said-so.ts'
import type { Source } from './source.ts'
import { sureOuter } from './sure.ts'
import { surelySaid } from './surely.ts'
import { whence } from './whence.ts'
import { withinSpeaker } from './within.ts'

/** One link of a chain: who, and the relation it was read from. */
export interface Link {
  readonly source: Source
  readonly relation: Relation
}

/** What the reading of chains needs beside the places: the trees and who publishes. */
export interface Means {
  readonly model: AttributionModel
  readonly outlet: string
}

const LONGEST = 4
/** How far, in ten-thousandths, nobody must stand before whoever may be outside a link: chains are too often left short. Measured on the folds, as are the next. */
const NOBODY = 1500
/** How likely, against the likeliest origin, it must be that another said it with that one outside. */
const INNER = 0.25
/** How likely, of all who may stand outside that other, the likeliest origin must be. */
const OUTSIDE = 0.3

/** On whose word a claim is: outermost first, the origin last; empty for the report's own voice. Whoever has the floor stands outside all others. */
export function chainOf(document: Document, place: Place, means: Means): Link[] {
  const links = apart(chosen(document, place, means).map((link) => meant(document, link)))
  const floor = floorAt(document, place.sentence, means.outlet)
  if (!floor) return links.length ? links : credited(document, place, means.outlet)
  return [{ source: floor.source, relation: floor }, ...links.filter(({ source }) => !sameName(source.name, floor.source.name))]
}

/** Each link once, however it was told. */
const apart = (links: readonly Link[]): Link[] =>
  links.filter(({ source }, i) => !links.slice(i + 1).some((inner) => inner.source.name === source.name))

/** Whoever is credited with what nobody else says. */
function credited(document: Document, place: Place, outlet: string): Link[] {
  const credit = creditFor(document, place)
  return credit && !isPublisher(document, credit.source, outlet) ? [{ source: credit.source, relation: credit }] : []
}

/** The chain without whoever has the floor. */
function chosen(document: Document, place: Place, { model, outlet }: Means): Link[] {
  const candidates = candidatesFor(document, place, model.antecedent)
  if (candidates.length === 1) return []
  const giver = givenBy(document, place)
  if (giver && !isPublisher(document, giver.source, outlet)) return outwards(document, giver, { place, model, outlet })
  const { places, rows } = originContest(document, place, { candidates, words: model.origin.words })
  const entities = entitiesOf(candidates)
  const ranked =
    places.length === 1
      ? [{ first: 0, odds: 1 }]
      : rankedTogether(
          model.origin.trees,
          rows,
          places.map((i) => entities[i]!),
        )
  const [first, ...rivals] = ranked
    .map(({ first: k, odds }) => ({ link: linkOf(candidates[places[k]!]!), odds }))
    .filter(({ link }) => !link || !isBefallen(document, link, place))
  const at = { place, model, outlet }
  const teller = first?.link ? null : (saidSo(document, place, model.antecedent) ?? surelySaid(document, place, model.antecedent))
  if (teller && !isPublisher(document, teller.source, outlet)) return outwards(document, teller, at)
  if (!first?.link || isPublisher(document, first.link.source, outlet)) return []
  const origin = innerOf(document, { outer: first.link, rivals }, at) ?? first.link
  const within = withinSpeaker(document, place, origin, outlet)
  const told = outwards(document, origin, at)
  const links = within && !told.some(({ source }) => sameName(source.name, within.source.name)) ? [...told, within] : told
  return [...links, ...whence(document, place, links.at(-1)!, model.antecedent)]
}

interface Rivals {
  readonly outer: Link
  readonly rivals: readonly { readonly link: Link | null; readonly odds: number }[]
}

/** One who told the likeliest origin, where that may well be: who relays a claim is easily taken for who made it. */
function innerOf(document: Document, { outer, rivals }: Rivals, at: Around): Link | null {
  let found: Link | null = null
  let most = INNER
  for (const { link, odds } of rivals) {
    if (odds < most) break
    const share = link ? outside(document, link, outer, at) : 0
    if (!link || share < OUTSIDE || odds * share < most) continue
    found = link
    most = odds * share
  }
  return found
}

/** How likely it is, of all who may stand outside a link, that one does. */
function outside(document: Document, link: Link, { source: { name } }: Link, at: Around): number {
  const { candidates, reached } = outersOf(document, link, { ...at, chain: [link] })
  const top = Math.max(...reached)
  let [all, its] = [0, 0]
  for (const [i, { source }] of candidates.entries()) {
    const weight = Math.exp((reached[i]! - top) / 1e4)
    all += weight
    if (source && sameName(source.name, name)) its += weight
  }
  return its / all
}

type Around = Means & { readonly place: Place }

/** The chain from its origin out. */
function outwards(document: Document, origin: Link, at: Around): Link[] {
  const chain = [origin]
  if (isRejected(document, origin)) return chain
  while (chain.length < LONGEST) {
    const outer = outerOf(document, chain[0]!, { ...at, chain })
    if (!outer) break
    chain.unshift(outer)
  }
  return chain
}

/** "Dismissing claims by rebels", "rejected local media reports": who rejects what another says does not relay it. */
const REJECTING = new RegExp(
  String.raw`\b${DENIAL} (?:(?:the|all|any|such|these|those|earlier|recent|repeated) )*(?:(?:reports?|claims?|allegations?|assertions?|accusations?) (?:by|from|of) (?:the )?)?$`,
  'i',
)

const isRejected = ({ text }: Document, { relation, source }: Link): boolean =>
  [relation.start, source.span.start].some((at) => REJECTING.test(text.slice(Math.max(0, at - 80), at)))

function outerOf(document: Document, link: Link, at: Around & { chain: readonly Link[] }): Link | null {
  const { candidates, reached } = outersOf(document, link, at)
  const sure = sureOuter(document, link, candidates)
  if (sure) return linkOf(sure)
  let best = 0
  for (let i = 1; i < candidates.length; i++) if (reached[i]! > reached[best]! - (best ? 0 : NOBODY)) best = i
  return linkOf(candidates[best]!)
}

/** Who may stand outside a link, nobody first, and what the trees make of each; of one that they need not look at, that it is out of reach. */
function outersOf(document: Document, link: Link, at: Around & { chain: readonly Link[] }): Outers {
  const { model, outlet, chain, place } = at
  const candidates = outerCandidates(document, link, { chain, outlet, antecedent: model.antecedent })
  if (candidates.length === 1) return { candidates, reached: [0] }
  const { places, rows } = outerContest(document, link, { place, candidates, words: model.outer.words })
  const reached = new Float64Array(candidates.length).fill(Number.NEGATIVE_INFINITY)
  const weighed = places.length === 1 ? [0] : scores(model.outer.trees, rows)
  for (const [k, i] of places.entries()) reached[i] = weighed[k]!
  return { candidates, reached }
}

interface Outers {
  readonly candidates: readonly Candidate[]
  readonly reached: ArrayLike<number> & Iterable<number>
}

const linkOf = ({ source, relation }: Candidate): Link | null => (source && relation ? { source, relation } : null)
