import type { Document, Sentence, Token } from '../../text/document.ts'
import { outcomePhrases } from '../../text/lexicon/en/outcome-phrases.ts'
import { TRIGGERS, type Trigger } from '../../text/lexicon/en/outcomes.ts'
import { type Quantity, quantities } from '../../text/numbers/index.ts'
import { joinedOf } from './features/links.ts'

/** A number with the tokens that it takes up, qualifier included. */
export interface Placed {
  readonly quantity: Quantity
  readonly first: number
  /** The first token of the numeral itself. */
  readonly core: number
  readonly last: number
}

/** A sentence as the casualty reader looks at it. */
export interface Scene {
  readonly document: Document
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Dependents of each token, in order. */
  readonly kids: readonly (readonly number[])[]
  readonly numbers: readonly Placed[]
  /** For each token: what outcome its word tells, if any. */
  readonly triggers: readonly (readonly Trigger[] | null)[]
  /** The outcome that a strong word tells, "killed or wounded" read as one. */
  readonly joined: readonly (Trigger | null)[]
  /** For each token: the phrase of outcome that it is a word of, if any ("lost their lives"). */
  readonly phrases: readonly (Phrase | null)[]
}

/** A phrase of several words that tells an outcome, by its tokens. */
export interface Phrase {
  readonly trigger: Trigger
  readonly first: number
  readonly last: number
}

export function sceneOf(document: Document, n: number): Scene {
  const sentence = document.sentences[n]!
  const tokens = document.tokens(n)
  const kids: number[][] = tokens.map(() => [])
  for (const t of tokens) if (t.head >= 0) kids[t.head]?.push(t.i)
  const told = tokens.map((t) => TRIGGERS.get(t.lemma) ?? TRIGGERS.get(t.lower) ?? null)
  const phrases = phrasesOf(document.text.slice(sentence.start, sentence.end), tokens, sentence.start)
  const telling = phrases.map((p) => p?.trigger ?? null)
  const triggers = told.map((list, i) =>
    telling[i] ? [telling[i], ...(list ?? []).filter((t) => t.outcome !== telling[i]!.outcome)] : list,
  )
  const numbers = quantities(document.text, sentence.start, sentence.end).flatMap((quantity) => place(tokens, quantity))
  return { document, sentence, tokens, kids, numbers, triggers, joined: joinedOf({ tokens, triggers: told }, telling), phrases }
}

/** The phrase of outcome that each token belongs to, if any. */
function phrasesOf(text: string, tokens: readonly Token[], start: number): (Phrase | null)[] {
  const out: (Phrase | null)[] = tokens.map(() => null)
  for (const { trigger, ...found } of outcomePhrases(text)) {
    const inside = tokens.filter((t) => t.start >= start + found.start && t.end <= start + found.end)
    if (!inside.length) continue
    const phrase = { trigger, first: inside[0]!.i, last: inside.at(-1)!.i }
    for (const t of inside) if (!NUMERAL.has(t.tag)) out[t.i] = phrase
  }
  return out
}

const NUMERAL = new Set(['NUM', 'DET'])

function place(tokens: readonly Token[], quantity: Quantity): Placed[] {
  const first = tokens.findIndex((t) => t.end > quantity.start)
  const core = tokens.findIndex((t) => t.end > quantity.core.start)
  const past = tokens.findIndex((t) => t.start >= quantity.end)
  const last = past < 0 ? tokens.length - 1 : past - 1
  return first < 0 || last < first || quantity.block ? [] : [{ quantity, first, core: Math.max(core, first), last }]
}
