import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { plain } from '../text/words.ts'
import { built } from './built.ts'
import { type Evidence, here, originOf } from './evidence.ts'

const DOUBT =
  /\b(?:(?:can ?not|could not|cannot yet|will not|would not|unable to|no way to|yet to) (?:yet )?(?:confirm|verify|corroborate|vouch for)|not (?:true|confirmed|credible)|exaggerat\w*|inflated|invented|fabricat\w*|(?<!nobody.*|not .*)false|untrue|lies?|reject\w*|disput\w*|doubt\w*|unfounded|baseless|never saw)\b/
const TOLL = /\b(?:killings?|deaths?|dead|tolls?|figures?|numbers?|counts?|casualt(?:y|ies)|losses|victims|bodies|lists?|injured|wounded)\b/

/** A toll that another, close behind, will not have or cannot confirm: a word on it, with no figure of its own. */
export function doubtDiscrepancy(e: Evidence): Discrepancy[] {
  const all = here(e)
  const tolls = all.filter((c) => c.kind === 'casualty' && c.casualty!.number.max !== 0)
  const doubts = all.filter((c) => c.kind === 'stance' && DOUBT.test(plain(c.quote.exact)) && TOLL.test(plain(c.quote.exact)))
  const pairs = doubts.flatMap((d) => {
    const before = tolls.filter((t) => t.report === d.report && t.quote.start < d.quote.start && originOf(e, t) !== originOf(e, d))
    const meant = before.findLast((t) => named(t, d)) ?? before.findLast((t) => d.quote.start - t.quote.end < 400 && of(t, d))
    return meant?.polarity === 'asserted' ? [[meant, d] as const] : []
  })
  return [...Map.groupBy(pairs, ([t]) => t.casualty!.outcome)].map(([outcome, list]) =>
    built(e, outcome, 'denied toll', 'a toll that another doubts', [
      { says: 'told', claims: list.map(([t]: readonly [Claim, Claim]) => t) },
      { says: 'doubted', claims: list.map(([, d]) => d) },
    ]),
  )
}

/** The very figure: "the 185 is inflated". */
function named(toll: Claim, { quote: { exact } }: Claim): boolean {
  const n = toll.casualty!.number.min ?? toll.casualty!.number.max ?? 0
  return n > 1 && exact.replaceAll(',', '').match(/\d+/g)?.includes(String(n)) === true
}

/** "The killing" is of the killed; "the figure" of any. */
const of = (toll: Claim, { quote: { exact } }: Claim): boolean =>
  !/\d/.test(exact) &&
  (/\b(?:killings?|deaths?|dead|bodies)\b/i.test(exact) ? toll.casualty!.outcome === 'killed' : toll.casualty!.number.text !== null)
