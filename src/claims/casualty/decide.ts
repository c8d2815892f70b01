import type { Scope } from '../../model/claim.ts'
import type { Forest } from '../../text/attribution/forest.ts'
import { isHedge } from '../../text/lexicon/en/hedges.ts'
import { againRows, type Guesses } from './again.ts'
import { agreed } from './agreed.ts'
import { AGAIN, ASPECTS, type Aspect, featuresFor } from './aspects.ts'
import { contrastOf, isNotDone } from './contrasted.ts'
import { knowsOfNone } from './count.ts'
import { tellsEra } from './eras.ts'
import type { Mention } from './mentions.ts'
import type { Models } from './models.ts'
import { oddsOf, type Told } from './read.ts'
import { isRunning } from './running.ts'
import { isNotDoneToAny } from './said-of.ts'
import { likeliest, type Scorer } from './scorer.ts'
import { correctionOf, isRejected, isRevisedTo, isSpared } from './taken-back.ts'
import { toldScopes } from './told-scope.ts'
import { withdrawalOf } from './withdrawn.ts'

export type Decided = Readonly<Record<Aspect, string>>

/** Decides what is to be decided of each mention of a report, the aspects in AGAIN twice: alone, then among the others. */
export function decide(all: readonly Told[], models: Models, published: string | null): Decided[] {
  const made = Object.keys(ASPECTS).map((name) => {
    const aspect = name as Aspect
    const first = guess(all, aspect, models[aspect])
    const again = AGAIN.find((a) => a === aspect)
    const guesses = { all, odds: first, published }
    const last = again ? first.map((p, i) => (isSure(p) ? p : guessAgain(guesses, models[`${again} again`], i))) : first
    const odds = aspect === 'scope' ? agreed(all, last) : last
    return [aspect, odds.map((p, i) => settled(aspect, models[aspect].classes[likeliest(p)]!, { told: all[i]!, published }))] as const
  })
  const decided = all.map((_, i) => Object.fromEntries(made.map(([aspect, values]) => [aspect, values[i]!])) as Decided)
  const scopes = toldScopes(
    decided.map(({ scope, polarity }, i) => ({ told: all[i]!, scope: scope as Scope, denied: polarity === 'denied' })),
  )
  return decided.map((d, i) => ({ ...d, scope: scopes[i]! }))
}

/** A guess that is so likely is hardly ever changed by a look at the rest of the report. */
const SURE = 0.8

const isSure = (p: Float64Array): boolean => p[likeliest(p)]! > SURE

const guessAgain = (guesses: Guesses, trees: Forest, i: number): Float64Array => oddsOf(trees, againRows(guesses, i))

/** What others are added to is a running total; a total since a year long past is of a whole war, and no running total of the incident; what is rejected or corrected is denied. */
function settled(
  aspect: Aspect,
  value: string,
  { told: { mention, outcome }, published }: { told: Told; published: string | null },
): string {
  if (aspect === 'scope' && value !== 'part' && isRunning(mention)) return 'cumulative'
  if (value === 'cumulative' && tellsEra(mention, published)) return 'background'
  if (aspect === 'polarity' && isWithout(mention)) return 'asserted'
  if (value === 'hedged' && outcome === 'missing' && isReportedMissing(mention)) return 'plain'
  if (aspect === 'certainty' && isWeakened(mention)) return 'hedged'
  return aspect === 'polarity'
    ? (correctionOf(mention) ??
        withdrawalOf(mention) ??
        (isRejected(mention) || knowsOfNone(mention) || contrastOf(mention) >= 0 || isNotDone(mention, outcome)
          ? 'denied'
          : isSpared(mention) || isRevisedTo(mention)
            ? 'asserted'
            : value))
    : value
}

/** "Some bodies are thought to lie there": told with a word right beside it that weakens it. */
const isWeakened = ({ first, last, scene: { document, sentence, tokens } }: Mention): boolean =>
  isHedge(document.text.slice(sentence.start, tokens[first]!.start), document.text.slice(tokens[last]!.end, sentence.end))

/** "Without any casualties", "has not seized any": a count of none, asserted. */
const isWithout = (m: Mention): boolean => m.scene.tokens[m.first]!.lower === 'without' || isNotDoneToAny(m)

/** "Were reported missing": that somebody said so is the outcome, and no doubt of it. */
const isReportedMissing = ({ scene: { tokens } }: Mention): boolean =>
  tokens.some((t, i) => t.lower === 'missing' && tokens[i - 1]?.lower === 'reported')

/** The odds of one aspect of each mention, seen alone. */
export const guess = (all: readonly Told[], aspect: Aspect, model: Scorer): Float64Array[] =>
  all.map((_, i) => model.weigh(featuresFor(aspect, all, i)))
