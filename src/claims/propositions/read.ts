import type { Certainty, Polarity, Scope } from '../../model/claim.ts'
import { span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import { makeBag } from '../casualty/features/bag.ts'
import { likeliest } from '../casualty/scorer.ts'
import type { Draft } from '../define.ts'
import { type Candidate, candidatesOf, overlap } from './candidates.ts'
import { CLASSES, type Proposition } from './classes.ts'
import { type Models, shippedModels } from './models.ts'
import { quoteOf } from './quote.ts'

/** A clause held to carry a claim. */
export interface Held {
  readonly candidate: Candidate
  readonly kind: Proposition
  /** How likely, by the model. */
  readonly sure: number
}

/** The claims that the clauses of a report carry, by the given models; casualties are read elsewhere. */
export function propositionsOf(document: Document, models: Models): Draft[] {
  return drafts(candidatesOf(document), models)
}

export function drafts(all: readonly Candidate[], models: Models): Draft[] {
  const weighed = all.map((c) => models.kind.weigh(c.hashes))
  return choose(all, weighed, models.least).map((held) => draft(held, models))
}

/** Of clauses that overlap, the likeliest of each kind. */
export function choose(all: readonly Candidate[], p: readonly ArrayLike<number>[], least: readonly number[]): Held[] {
  const kinds = CLASSES.slice(1) as readonly Proposition[]
  return kinds.flatMap((kind, k) => {
    const likely = all.flatMap((candidate, i) => (p[i]![k + 1]! >= least[k + 1]! ? [{ candidate, kind, sure: p[i]![k + 1]! }] : []))
    likely.sort((a, b) => b.sure - a.sure || a.candidate.start - b.candidate.start || a.candidate.end - b.candidate.end)
    const kept: Held[] = []
    for (const one of likely) if (kept.every((other) => overlap(one.candidate, other.candidate) < 0.5)) kept.push(one)
    return kept
  })
}

function draft(held: Held, models: Models): Draft {
  const { candidate, kind } = held
  const { clause, scene } = candidate
  const { text } = scene.document
  const quote = quoteOf(held)
  const hashes = shadeFeatures(held)
  const pick = <T>(name: 'polarity' | 'certainty' | 'scope'): T => models[name].classes[likeliest(models[name].weigh(hashes))] as T
  return {
    kind,
    quote,
    sentence: scene.sentence.n,
    anchor: clause.anchor.i,
    polarity: pick<Polarity>('polarity'),
    certainty: pick<Certainty>('certainty'),
    scope: pick<Scope>('scope'),
    why: [{ rule: `propositions:${kind} ${held.sure.toFixed(2)}`, on: [span(text, clause.anchor.start, clause.anchor.end)] }],
  }
}

/** What decides a claim's polarity, certainty and scope: the clause and the kind of claim that it carries. */
export function shadeFeatures({ candidate, kind }: Pick<Held, 'candidate' | 'kind'>): number[] {
  const bag = makeBag()
  bag.add('kind', kind)
  bag.add('kind+lemma', `${kind} ${candidate.clause.anchor.lemma}`)
  return [...candidate.hashes, ...bag.hashes]
}

const kept = new WeakMap<Document, Draft[]>()

/** The claims of one kind in a report; a report is read once for all kinds. */
export function find(document: Document, kind: Proposition): Draft[] {
  let all = kept.get(document)
  if (!all) kept.set(document, (all = propositionsOf(document, shippedModels())))
  return all.filter((d) => d.kind === kind)
}
