import { type Span, span } from '../../model/span.ts'
import { relationsOf } from '../../text/attribution/relations.ts'
import { closes } from '../../text/attribution/surely.ts'
import { actsOf } from '../../text/lexicon/en/acts.ts'
import type { Candidate } from './candidates.ts'
import type { Proposition } from './classes.ts'

/** Verbs whose subject is the one who speaks: what they say begins with the verb. */
const SPOKEN: Readonly<Record<Proposition, readonly string[]>> = {
  attack: [],
  responsibility: ['blame', 'own', 'deny'],
  contact: [],
  assurance: [],
  stance: ['judge', 'deny'],
}

/** The words of a claim: its clause, without the speaker where the verb itself attributes, and without an attribution at either end. */
export function quoteOf({ candidate, kind }: { readonly candidate: Candidate; readonly kind: Proposition }): Span {
  const { clause, scene } = candidate
  const { anchor, first, last, subject, cue } = clause
  const spoken = actsOf(anchor.lemma).some((a) => SPOKEN[kind].includes(a)) && anchor.tag === 'VERB' && !cue
  const passive = subject?.label === 'nsubj:pass'
  const from = spoken && !passive && subject && subject.i < anchor.i && subject.i >= first && anchor.i < last ? anchor.i : first
  const [a, b] = withoutSource(candidate, withinSemicolons(candidate, from))
  return span(scene.document.text, a, b)
}

/** From a token on to the clause's end, as far as no semicolon parts it from the word that states it; a preposition does not begin it. */
function withinSemicolons({ clause: { anchor, last }, scene: { tokens } }: Candidate, from: number): [number, number] {
  let [a, b] = [from, last]
  for (let i = from; i < anchor.i; i++) if (tokens[i]!.text === ';') a = i + 1
  for (let i = last; i > anchor.i; i--) if (tokens[i]!.text === ';') b = i - 1
  if (tokens[a]!.label === 'case' && a < anchor.i) a++
  return [tokens[a]!.start, tokens[b]!.end]
}

/** Cuts "according to the army" and ", the army said" from the ends of a stretch, never the word that states it. */
function withoutSource({ clause: { anchor }, scene }: Candidate, [start, end]: readonly [number, number]): [number, number] {
  const { text } = scene.document
  let [a, b] = [start, end]
  for (const r of relationsOf(scene.document, scene.sentence.n)) {
    if (r.start <= anchor.start && r.end >= anchor.end) continue
    if (r.start > anchor.end && r.start < b && ((CUT.has(r.form) && r.end >= b - 1) || closes(scene.document, r))) b = r.start
    if (!CUT.has(r.form)) continue
    if (r.end < anchor.start && r.end > a && r.start <= a) a = r.end
  }
  while (b > anchor.end && (LOOSE.test(text[b - 1]!) || (CLOSING.test(text[b - 1]!) && !MARKS.test(text.slice(a, b - 1))))) b--
  while (a > start && a < anchor.start && LOOSE.test(text[a]!)) a++
  return [a, b]
}

const CUT: ReadonlySet<string> = new Set(['preposition', 'before', 'inverted', 'citing'])
const CLOSING = /[”"]/
const MARKS = /[“"]/
const LOOSE = /[\s,;:–—]/
