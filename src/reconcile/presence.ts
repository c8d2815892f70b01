import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { sourceKind } from '../text/source.ts'
import { plain } from '../text/words.ts'
import { ARMED, PRESENCE, THERE } from './armed.ts'
import { built } from './built.ts'
import { type Evidence, here, originOf } from './evidence.ts'

const DENIES = /\b(?:no|not|never|none|nothing|neither|nor|without|denied|denies|deny|wasn't|weren't|hadn't|not a single)\b/

/** "Held fighters, not families" denies no fighters, and "there will be no deal with the rebels" nothing that was. */
const deniesIt = (words: string): boolean =>
  DENIES.test(words.split(', not ')[0]!) &&
  !/\b(?:will|shall|should|no more|no longer|any more|deal|negotiat\w*|condemn\w*|forgiv\w*)\b/.test(words)

/**
 * Whether the place held armed people or their works: one says so of what was hit, another that there were none. It bears on who the
 * dead were, and is shown beside it.
 */
export function presenceDiscrepancy(e: Evidence): Discrepancy[] {
  const said = here(e).filter((c) => c.kind === 'stance' || c.kind === 'attack' || c.kind === 'assurance')
  const none = said.filter((c) => c.kind === 'stance' && !ofOwnTroops(c) && (c.polarity === 'denied' || deniesIt(plain(c.quote.exact))))
  const some = said.filter((c) => c.polarity === 'asserted' && !DENIES.test(plain(c.quote.exact)) && THERE.test(plain(c.quote.exact)))
  const pairs = none.flatMap((a) => some.filter((b) => originOf(e, a) !== originOf(e, b) && alike(a, b)).map((b) => [a, b] as const))
  if (!pairs.length) return []
  return [
    built(e, 'identity', 'denied status', 'whether armed people or their works were there', [
      { says: 'there were', claims: pairs.map(([, b]) => b) },
      { says: 'there were none', claims: pairs.map(([a]) => a) },
    ]),
  ]
}

/** A state that denies that troops were in the area denies the deed, not that there was something to strike. */
function ofOwnTroops({ quote, attribution }: Claim): boolean {
  const kind = sourceKind(attribution.at(-1)?.name ?? '', true)
  const words = plain(quote.exact)
  return (kind === 'official' || kind === 'armed') && /\b(?:soldiers|troops)\b/.test(words) && !ARMED.test(words)
}

const alike = (none: Claim, some: Claim): boolean => {
  const [x, y] = [none, some].map((c) => plain(c.quote.exact)) as [string, string]
  return (
    PRESENCE.some((a) => a.test(x)) &&
    (some.kind === 'stance' ? PRESENCE.some((a) => a.test(y)) : PRESENCE.some((a) => a.test(x) && a.test(y)))
  )
}
