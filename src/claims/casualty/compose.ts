import type { Certainty, Count, Polarity, Scope, Status, Victims } from '../../model/claim.ts'
import { type Span, span } from '../../model/span.ts'
import type { Draft } from '../define.ts'
import { countOf, isUnharmed, NOBODY } from './count.ts'
import { type Decided, decide } from './decide.ts'
import { type Deed, deedOf } from './deed.ts'
import { doersIn } from './doers-told.ts'
import { meant, sharing } from './meant.ts'
import type { Models } from './models.ts'
import { plainStatus } from './plain-status.ts'
import { quoteOf } from './quote.ts'
import type { Told } from './read.ts'
import { type Stretch, victimsOf } from './victims.ts'
import { wholeOf, withLaterWholes } from './wholes.ts'

/** Drafts of the claims that mentions tell, in order, each part linked to its whole. */
export function compose(all: readonly Told[], models: Models, published: string | null): Draft[] {
  const counts: Count[] = []
  const decided = decide(all, models, published)
  const drafts: Draft[] = []
  for (const [i, told] of all.entries()) counts.push(isUnharmed(told, decided[i]!.polarity) ? NOBODY : countOf(told, counts))
  const deeds = all.map(({ mention, outcome }) => deedOf(mention, outcome))
  const doers = doersIn(
    all.map((told, i) => ({ ...told, deed: deeds[i]!, scope: decided[i]!.scope as Scope, count: counts[i]! })),
    models.doer,
  )
  for (const [i, told] of all.entries())
    drafts.push(draft(told, { count: counts[i]!, decided: decided[i]!, before: drafts, deed: deeds[i]!, by: doers[i]! }))
  return withLaterWholes(drafts)
}

/** What heads a figure and says nothing of whom it counts: "fatalities: 5". */
const COUNT = /^(?:fatalit|casualt|death|injur(?:y|ie)|loss)[a-z]*$/i

interface Parts {
  readonly count: Count
  readonly decided: Decided
  readonly before: readonly Draft[]
  readonly deed: Deed
  readonly by: string | null
}

function draft(told: Told, { count, decided, before, deed, by }: Parts): Draft {
  const { mention: m, outcome } = told
  const { document, sentence, tokens } = m.scene
  const { own, anchor, quoted } = deed
  const who = spanning(victimsOf(m, outcome), told)
  const words = (s: { first: number; last: number }): Span => span(document.text, tokens[s.first]!.start, tokens[s.last]!.end)
  const scope = decided.scope as Scope
  const named = who ? words(who) : null
  const shared = named ? meant(told, { count, words: named, before }) : sharing(told, scope, before)
  const people = shared?.words ?? named
  const guess = decided.status as Status
  const status = shared?.status ?? (who ? plainStatus(m, who, guess, scope) : guess)
  const victims: Victims | null = people && !COUNT.test(people.exact) ? { text: people.exact, status } : null
  const q = m.number?.quantity
  return {
    kind: 'casualty',
    quote: own ? words({ first: tokens[m.head]!.head === own.verb ? m.first : own.verb, last: own.last }) : quoteOf(m, quoted, who),
    sentence: sentence.n,
    anchor: anchor >= 0 ? anchor : m.head,
    polarity: decided.polarity as Polarity,
    certainty: decided.certainty as Certainty,
    scope,
    of: scope === 'part' ? wholeOf(told, count, before) : null,
    casualty: { outcome, number: count, victims, by },
    spans: { ...(q ? { number: span(document.text, q.start, q.end) } : {}), ...(people ? { victims: people } : {}) },
    why: [{ rule: `casualty/${outcome}`, on: [words(m), ...(anchor >= 0 ? [words({ first: anchor, last: anchor })] : [])] }],
  }
}

/** The words for all of a list. */
function spanning(first: Stretch | null, { mention, list, roles, outcome }: Told): Stretch | null {
  const end = (list ?? roles)?.at(-1)
  if (!first || !end) return first
  return { first: mention.how === 'article' ? mention.first : first.first, last: victimsOf(end, outcome)?.last ?? end.last }
}
