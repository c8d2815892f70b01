import type { Discrepancy } from '../model/account.ts'
import { plain } from '../text/words.ts'
import { built } from './built.ts'
import { type Evidence, here, originOf } from './evidence.ts'

const RIGHT =
  /\b(?:legitimate|lawful(?:ly)?|legal(?:ly)?|justified|in (?:line|accordance|conformity|compliance) with|within the (?:law|rules)|proportionate|by the rules)\b/
const WRONG =
  /\b(?:unjustified|without justification|mistakes?|unlawful|illegal|war crimes?|violat\w+|breach\w*|disproportionate|excessive|indiscriminate|not (?:be |been )?(?:legitimate|lawful|legal|justified|proportionate))\b/

/** "No indication of any legitimate target" calls nothing rightful. */
const NEGATED = /\b(?:no|not|never|neither|nor|none|without)\b/

/** Whether the deed was rightful: one calls it legitimate, another, or the same later, a mistake or a crime. */
export function lawfulnessDiscrepancy(e: Evidence): Discrepancy[] {
  const said = here(e).filter((c) => (c.kind === 'responsibility' || c.kind === 'stance') && c.polarity === 'asserted')
  const words = (c: (typeof said)[number]) => plain(c.quote.exact)
  const wrong = said.filter((c) => WRONG.test(words(c)))
  const right = said.filter((c) => RIGHT.test(words(c)) && !NEGATED.test(words(c).split(RIGHT)[0]!) && !wrong.includes(c))
  if (!right.some((a) => wrong.some((b) => originOf(e, a) !== originOf(e, b)))) return []
  return [
    built(e, 'responsibility', 'blame', 'whether it was rightful', [
      { says: 'rightful', claims: right },
      { says: 'a mistake or a crime', claims: wrong },
    ]),
  ]
}
