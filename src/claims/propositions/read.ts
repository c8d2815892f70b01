import type { Certainty, Polarity, Scope } from '../../model/claim.ts'
import { type Span, span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import { isDenial } from '../../text/lexicon/en/denial.ts'
import { makeBag } from '../casualty/features/bag.ts'
import { likeliest } from '../casualty/scorer.ts'
import { tellsHarm } from '../casualty.ts'
import type { Draft } from '../define.ts'
import { type Candidate, candidatesOf, overlap } from './candidates.ts'
import { PROPOSITIONS, type Proposition } from './classes.ts'
import { type Choice, type Models, shippedModels } from './models.ts'
import { byNobody, onlyNames } from './nobody.ts'
import { isStrike, isToldNot, plainKind } from './plain.ts'
import { polarityFeatures } from './polarity.ts'
import { quoteOf } from './quote.ts'
import { violent } from './surroundings.ts'

/** A clause held to carry a claim. */
export interface Held {
  readonly candidate: Candidate
  readonly kind: Proposition
  /** How likely, by the model. */
  readonly sure: number
}

/** The claims that the clauses of a report carry, by the given models. Casualties are read elsewhere. */
export const propositionsOf = (document: Document, models: Models): Draft[] =>
  drafts(candidatesOf(document), models, tellsHarm(document) ? 'harmed' : violent(document) ? 'violent' : 'neither')

/** Whether a report tells of anybody harmed, only has words of harm or arms, or neither. */
type Tenor = keyof typeof LEAST | 'harmed'

/** The claims that these clauses carry. */
export function drafts(all: readonly Candidate[], models: Models, tenor: Tenor): Draft[] {
  const weighed = all.map((c) => models.kind.weigh(c.hashes))
  const few = calm(weighed)
  const least = Math.max(tenor === 'harmed' ? models.least : LEAST[tenor], few ? SURE : 0)
  const harmed = tenor === 'harmed'
  const bars = { attack: Math.min(least, PLAIN), clear: harmed ? CLEAR : least, toldNot: harmed && !few ? TOLD_NOT : least }
  return choose(all, weighed, least, bars).map((held) => draft(held, models))
}

/** How likely a claim must be in a report that hardly speaks of an incident: drills, history, sport and the like. */
const SURE = 0.75
/** The same in one that tells of nobody harmed. */
const LEAST = { violent: 0.6, neither: 0.8 } as const
/** Claims that a report about an incident carries at the least, in all and for each of its clauses. */
const FEW = 1.2
const THIN = 0.07

/** And for one that words leave no doubt of. */
const PLAIN = 0.3

/** And, in a report that tells of anybody harmed, for one whose words leave little doubt of it, or that somebody says is not so. */
const CLEAR = 0.02
const TOLD_NOT = 0.12
/** What is likelier than this to tell of casualties is told there. */
const HARM = 0.4

const CASUALTY = PROPOSITIONS.length + 1

/** Whether fewer claims are to be expected in a report than one about an incident would carry. */
function calm(weighed: readonly ArrayLike<number>[]): boolean {
  const expected = weighed.reduce((sum, p) => sum + 1 - p[0]! - p[CASUALTY]!, 0)
  return expected < Math.min(FEW, THIN * weighed.length)
}

/** How likely a claim must be where its words carry one of another kind that is likelier. */
const SECOND = 0.25

/** Of clauses that overlap, the likeliest of each kind, the likeliest of all first. */
export function choose(all: readonly Candidate[], p: readonly ArrayLike<number>[], least: number, bars?: Bars): Held[] {
  const likely = PROPOSITIONS.flatMap((kind, k) =>
    all.flatMap((candidate, i) => {
      const sure = p[i]![k + 1]!
      const likeliest = p[i]![CASUALTY]! <= HARM && PROPOSITIONS.every((_, j) => p[i]![j + 1]! <= sure)
      return sure >= least || (bars && sure >= leastOf(candidate, kind, likeliest ? bars : { ...bars, toldNot: 1 }))
        ? [{ candidate, kind, sure }]
        : []
    }),
  )
  likely.sort((a, b) => b.sure - a.sure || a.candidate.start - b.candidate.start || a.candidate.end - b.candidate.end)
  const kept: Held[] = []
  for (const one of likely) {
    if (one.kind === 'responsibility' && byNobody(one.candidate)) continue
    if (one.kind === 'stance' && onlyNames(one.candidate)) continue
    const near = kept.filter((other) => overlap(quoteOf(one), quoteOf(other)) >= 0.5)
    if (near.every(({ kind }) => kind !== one.kind && one.sure >= SECOND)) kept.push(one)
  }
  return kept
}

/** How likely a claim must be by what its words say: a plain attack, another kind that they leave little doubt of, what somebody says is not so. */
interface Bars {
  readonly attack: number
  readonly clear: number
  readonly toldNot: number
}

/** How likely a kind of claim must be for a clause to be held to carry it, by what its words say. */
function leastOf(candidate: Candidate, kind: Proposition, { attack, clear, toldNot }: Bars): number {
  if (plainKind(candidate) === kind) return kind === 'attack' ? attack : clear
  if (kind === 'attack' && isStrike(candidate)) return clear
  return kind !== 'assurance' && isToldNot(candidate) ? toldNot : 1
}

function draft(held: Held, models: Models): Draft {
  const { candidate, kind } = held
  const { clause, scene } = candidate
  const { text } = scene.document
  const quote = quoteOf(held)
  const pick = <T>(name: Shade): T => models[name].classes[likeliest(models[name].weigh(shadeFeatures(name, held)))] as T
  return {
    kind,
    quote,
    sentence: scene.sentence.n,
    anchor: clause.anchor.i,
    polarity: kind !== 'stance' && isSaidNotSo(candidate, quote) ? 'denied' : pick<Polarity>('polarity'),
    certainty: pick<Certainty>('certainty'),
    scope: pick<Scope>('scope'),
    why: [{ rule: `propositions:${kind} ${held.sure.toFixed(2)}`, on: [span(text, clause.anchor.start, clause.anchor.end)] }],
  }
}

/** "That its guns shelled the market is untrue", "reports that it did are false", "it is not true that it did". */
function isSaidNotSo({ scene: { document, sentence } }: Candidate, { start, end, exact }: Span): boolean {
  const { text } = document
  return start >= sentence.start && isDenial(text.slice(sentence.start, start), exact, text.slice(end, sentence.end), false)
}

type Shade = Exclude<Choice, 'kind'>

/** What decides a claim's polarity, certainty or scope: the clause and the kind of claim that it carries. */
export function shadeFeatures(name: Shade, held: Pick<Held, 'candidate' | 'kind'>): number[] {
  if (name === 'polarity') return polarityFeatures(held)
  const { candidate, kind } = held
  const bag = makeBag()
  bag.add('kind', kind)
  bag.two('kind+lemma', kind, candidate.clause.anchor.lemma)
  return [...candidate.hashes, ...bag.hashes]
}

const kept = new WeakMap<Document, Draft[]>()

/** The claims of one kind in a report; a report is read once for all kinds. */
export function find(document: Document, kind: Proposition): Draft[] {
  let all = kept.get(document)
  if (!all) kept.set(document, (all = propositionsOf(document, shippedModels())))
  return all.filter((d) => d.kind === kind)
}
