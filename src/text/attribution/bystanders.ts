import type { Span } from '../../model/span.ts'
import { type Mention, mentionsOf } from '../coreference/mentions.ts'
import type { Document, Token } from '../document.ts'
import { REPORTING } from '../lexicon/en/reporting.ts'
import { type Relation, relationTo } from './relation.ts'

const kept = new WeakMap<Document, (readonly Relation[] | undefined)[]>()

/**
 * Those told of in sentence `n` with nothing read that makes them speakers: "56 for the radio", "(police)", "the 300 of the council",
 * "the monitor arrived at 40". They may be sources still; each has the verb or preposition that governs it as its cue.
 */
export function bystandersOf(document: Document, n: number): readonly Relation[] {
  const all = kept.get(document) ?? []
  if (!kept.has(document)) kept.set(document, all)
  return (all[n] ??= mentionsOf(document, n)
    .filter((m) => !m.speaker)
    .map((m) => bystander(document, m)))
}

function bystander(document: Document, { source, sentence, subject, head, first }: Mention): Relation {
  const tokens = document.tokens(sentence)
  const verb = subject ? tokens[tokens[head]!.head] : undefined
  const before = tokens[first - 1]
  const preposition = before?.tag === 'ADP' ? before : undefined
  const word = verb ?? preposition
  return relationTo(source, {
    sentence,
    form: 'mention',
    by: verb ? (REPORTING.get(verb.lower)?.is ?? 'act') : preposition ? 'preposition' : 'none',
    verb: verb?.lemma ?? before?.lower ?? '',
    cue: word ? spanOf(word) : null,
  })
}

const spanOf = ({ start, end, text }: Token): Span => ({ start, end, exact: text })
