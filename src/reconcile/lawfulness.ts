import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { plain } from '../text/words.ts'
import { built } from './built.ts'
import { type Evidence, here, originOf } from './evidence.ts'

const RIGHT =
  /\b(?:legitimate|lawful(?:ly)?|legal(?:ly)?|justified|in (?:line|accordance|conformity|compliance) with|within the (?:law|rules)|proportionate|by the rules)\b/
const WRONG =
  /\b(?:unjustified|without justification|mistakes?|unlawful|illegal|war crimes?|violat\w+|breach\w*|disproportionate|excessive|indiscriminate|not (?:be |been )?(?:legitimate|lawful|legal|justified|proportionate))\b/

/** "No indication of any legitimate target" calls nothing rightful. */
const NEGATED = /\b(?:no|not|never|neither|nor|none|without)\b/

const MEANT = /\b(?:deliberate(?:ly)?|on purpose|intentional(?:ly)?|intended(?! (?:for|to)\b)|wilful(?:ly)?|premeditated|in cold blood)\b/
const NO_MISTAKE = /\b(?:no|not an?|never an?) (?:stray|accident|mistake|error)\b/
const MISTAKE =
  /\b(?:mistook|mistaken(?:ly)?|mistake|in error|human error|by accident|accidental(?:ly)?|an accident|inadvertent(?:ly)?|unintended|unintentional(?:ly)?|stray)\b/

type Calls = (words: string) => boolean

/** In words of which none before them says no. */
const plainly =
  (pattern: RegExp): Calls =>
  (words) =>
    pattern.test(words) && !NEGATED.test(words.split(pattern)[0]!)

/** Whether the deed was rightful, and whether it was meant: one calls it legitimate, or an accident, another, or the same later, a mistake or a crime, or intended. */
export function lawfulnessDiscrepancy(e: Evidence): Discrepancy[] {
  const meant = plainly(MEANT)
  return [
    ...opposed(e, {
      why: 'whether it was rightful',
      some: ['rightful', plainly(RIGHT)],
      others: ['a mistake or a crime', (w) => WRONG.test(w)],
    }),
    ...opposed(e, {
      why: 'whether it was meant',
      some: ['a mistake', plainly(MISTAKE)],
      others: ['meant', (w) => NO_MISTAKE.test(w) || meant(w)],
    }),
  ]
}

interface Question {
  readonly why: string
  readonly some: readonly [string, Calls]
  readonly others: readonly [string, Calls]
}

/** What some origins call the one and others the other. */
function opposed(e: Evidence, { why, some, others }: Question): Discrepancy[] {
  const said = here(e).filter((c) => (c.kind === 'responsibility' || c.kind === 'stance') && c.polarity === 'asserted')
  const words = (c: Claim) => plain(c.quote.exact)
  const second = said.filter((c) => others[1](words(c)))
  const first = said.filter((c) => some[1](words(c)) && !second.includes(c))
  if (!first.some((a) => second.some((b) => originOf(e, a) !== originOf(e, b)))) return []
  return [
    built(e, 'responsibility', 'blame', why, [
      { says: some[0], claims: first },
      { says: others[0], claims: second },
    ]),
  ]
}
