import type { Document } from '../../text/document.ts'
import { actsOf } from '../../text/lexicon/en/acts.ts'
import type { Clause } from './clauses.ts'
import { clausesOf } from './clauses.ts'
import { type Scene, traitsOf } from './traits.ts'

/** A clause that might carry a claim, with what is seen of it. */
export interface Candidate {
  readonly clause: Clause
  readonly scene: Scene
  readonly start: number
  readonly end: number
  readonly hashes: readonly number[]
}

/** Every clause of a report that might carry a claim, in order. */
export function candidatesOf(document: Document): Candidate[] {
  const told = new Map<string, number>()
  return document.sentences.flatMap((sentence) => {
    const tokens = document.tokens(sentence.n)
    if (!tokens.length) return []
    const clauses = clausesOf(tokens)
    const scene: Scene = { document, sentence, tokens, acts: tokens.map((t) => actsOf(t.lemma)), clauses, told }
    return clauses.map((clause) => {
      const [start, end] = [tokens[clause.first]!.start, tokens[clause.last]!.end]
      const hashes = traitsOf(clause, scene)
      const { lemma } = clause.anchor
      for (const word of [lemma, ...actsOf(lemma)]) told.set(word, (told.get(word) ?? 0) + 1)
      return { clause, scene, start, end, hashes }
    })
  })
}

/** Shared length over the shorter stretch. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return Math.max(0, shared) / Math.max(1, Math.min(a.end - a.start, b.end - b.start))
}
