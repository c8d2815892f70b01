import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { contentWords, plain } from '../text/words.ts'
import { built } from './built.ts'
import { type Evidence, here, originOf } from './evidence.ts'

/** Whose bodies they are: "none of the bodies is a pupil's" where another told of pupils killed. */
export function bodiesDiscrepancy(e: Evidence): Discrepancy[] {
  const all = here(e).filter((c) => c.casualty?.outcome === 'killed' && c.casualty.victims)
  const denied = all.filter((c) => c.polarity === 'denied' && BODIES.test(plain(c.quote.exact)))
  const pairs = denied.flatMap((d) =>
    all.filter((c) => c.polarity === 'asserted' && sameWords(c, d) && originOf(e, c) !== originOf(e, d)).map((c) => [c, d] as const),
  )
  if (!pairs.length) return []
  return [
    built(e, 'identity', 'status', 'whose bodies they were', [
      { says: pairs[0]![0].casualty!.victims!.text, claims: pairs.map(([c]) => c) },
      { says: 'not theirs', claims: pairs.map(([, d]) => d) },
    ]),
  ]
}

const BODIES = /\b(?:bod(?:y|ies)|corpses?|remains|skeletons?|skulls?|bones|coffins?)\b/
const sameWords = (a: Claim, b: Claim): boolean => {
  const words = contentWords(b.casualty!.victims!.text)
  return contentWords(a.casualty!.victims!.text).some((w) => words.includes(w))
}
