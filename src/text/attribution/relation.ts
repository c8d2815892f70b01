import type { Span } from '../../model/span.ts'
import type { Source } from './source.ts'

/**
 * How a relation is told:
 * `after` "X said …", `before` "…, X said", `inverted` "…, said X", `amid` "No one, he said, …", `participle` ", adding that",
 * `relative` "X, which put the toll at", `passive` "was put at 5 by X", `preposition` "according to X", `citing` "citing X",
 * `noun` "X's count", `headline` "X: …" and "… – X", `short` the verb left out ("the families of 29"), `acts` a source told by what it does, `via` one that another link was told to or cited by, `mention` somebody told of who may be a source.
 */
export type Form =
  | 'after'
  | 'before'
  | 'inverted'
  | 'amid'
  | 'participle'
  | 'relative'
  | 'passive'
  | 'preposition'
  | 'citing'
  | 'noun'
  | 'headline'
  | 'short'
  | 'acts'
  | 'via'
  | 'mention'

/** One attribution in one sentence: somebody, the words that attribute, and the stretches of text that are on their word. */
export interface Relation {
  readonly sentence: number
  readonly form: Form
  /** The class of the cue: see lexicon/en/reporting.ts; `have` for "had 22 missing", `none` where there is no cue. */
  readonly by: string
  /** Dictionary form of the cue's verb or noun, '' without a cue. */
  readonly verb: string
  readonly cue: Span | null
  readonly source: Source
  /** Who stands between: whoever was told ("told Reuters") or who cites ("CNN, quoting X"), with the cue. */
  readonly via: { readonly source: Source; readonly cue: Span | null } | null
  /** Offsets of the content, in order. */
  readonly content: readonly { readonly start: number; readonly end: number }[]
  /** Where source and cue stand together. */
  readonly start: number
  readonly end: number
  /** Whether the source was taken from the clause before ("…and added"). */
  readonly carried: boolean
  readonly negated: boolean
}

/** One told of, or who has the floor, without words of which it is known that they are on its word. */
export const relationTo = (source: Source, how: Pick<Relation, 'sentence' | 'form' | 'by' | 'verb' | 'cue'>): Relation => ({
  ...how,
  source,
  via: null,
  content: [],
  start: source.span.start,
  end: source.span.end,
  carried: false,
  negated: false,
})
