import type { Status } from '../../model/claim.ts'
import { span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import { PEOPLE } from '../../text/lexicon/en/people.ts'
import type { Draft } from '../define.ts'
import { type Line, type Roll, rollsOf } from './rolls.ts'

/** The drafts of a report with those that its lists of the dead, injured, missing and captured tell, a person a line, in the place of what was read of those lines. */
export function withRolls(document: Document, drafts: readonly Draft[]): Draft[] {
  const rolls = rollsOf(document)
  if (!rolls.length) return [...drafts]
  const named = rolls.flatMap(({ names }) => names)
  const rest = drafts.filter(({ quote }) => !named.some(({ start, end }) => quote.start < end && quote.end > start))
  return [...rest, ...rolls.flatMap((roll) => roll.names.map((line) => draftOf(document, { roll, line, whole: wholeOf(roll, rest) })))]
}

/** The toll that the list is of: the last told before it of so many people or more, else the first behind it. */
function wholeOf({ outcome, heading, names }: Roll, drafts: readonly Draft[]): Draft | null {
  const tolls = drafts.filter(
    ({ casualty, scope, polarity }) =>
      casualty?.outcome === outcome &&
      scope !== 'part' &&
      scope !== 'background' &&
      polarity === 'asserted' &&
      (casualty.number.max ?? names.length) >= names.length,
  )
  return tolls.findLast(({ quote }) => quote.start < heading.end) ?? tolls[0] ?? null
}

interface Entry {
  readonly roll: Roll
  readonly line: Line
  readonly whole: Draft | null
}

function draftOf(document: Document, { roll: { outcome, heading }, line, whole }: Entry): Draft {
  const quote = span(document.text, line.start, line.end)
  const sentence = document.sentences.findLast(({ start }) => start <= line.start)!.n
  const tokens = document.tokens(sentence)
  const above = span(document.text, heading.start, heading.end)
  const draft = {
    kind: 'casualty',
    quote,
    sentence,
    anchor: Math.max(
      0,
      tokens.findIndex(({ end }) => end > line.start),
    ),
    polarity: 'asserted',
    certainty: 'plain',
    scope: whole ? 'part' : 'incident',
    of: whole,
    casualty: {
      outcome,
      number: { text: null, min: 1, max: 1, approximate: false },
      victims: { text: quote.exact, status: statusOf(quote.exact, above.exact) },
      by: null,
    },
    spans: { victims: quote },
    why: [{ rule: `casualty/${outcome} list`, on: [above, quote] }],
  } as const satisfies Draft
  return { ...draft, under: { ...draft, quote: above, sentence: heading.n, anchor: anchorIn(document, heading.n) } }
}

/** The last word of a heading, which a colon may follow. */
const anchorIn = (document: Document, n: number): number =>
  Math.max(
    0,
    document.tokens(n).findLastIndex(({ tag }) => tag !== 'PUNCT'),
  )

const CHILD = 18
const AGE = /(?:, |\()(?:aged? |about )?(\d{1,2})\b/

/** Who somebody was by the words beside the name, by age, else by the heading's words for all of them. */
function statusOf(words: string, heading: string): Status {
  const age = Number(AGE.exec(words)?.[1] ?? CHILD)
  return said(words) ?? (age < CHILD ? 'civilian' : (said(heading) ?? 'unknown'))
}

const said = (words: string): Status | undefined =>
  (words.toLowerCase().match(/\p{L}+/gu) ?? [])
    .map((word) => PEOPLE.get(word) ?? PEOPLE.get(word.replace(/s$/, '')))
    .find((status) => status !== undefined && status !== 'unknown')
