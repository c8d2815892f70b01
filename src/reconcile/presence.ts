import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { plain } from '../text/words.ts'
import { built } from './built.ts'
import { here, originOf } from './disputes.ts'
import type { Evidence } from './evidence.ts'

/** What makes a place one to strike: armed people, their works and weapons. */
const ARMED: readonly RegExp[] = [
  /\b(?:fighters?|militants?|terrorists?|insurgents?|gunm[ae]n|rebels?|jihadists?|taliban|neo-nazis?|nazis?|snipers?|armed (?:men|people|groups?)|soldiers|troops)\b/,
  /\b(?:military (?:objects?|objectives?|targets?|bases?|sites?|equipment|installations?|facilit(?:y|ies)|presence|use|value)|command (?:posts?|cent(?:er|re)s?)|barracks|headquarters|bases?)\b/,
  /\b(?:tunnels?|bunkers?|metro)\b/,
  /\b(?:weapons?|arms|ammunition|rockets?|launchers?|explosives?|arsenals?|munitions?)\b/,
  /\b(?:fighting|firing|shooting|fired (?:from|at)|battle|clashes|human shields?)\b/,
]

/** There, or from there: words that put them in the place. */
const THERE =
  /\b(?:was|were|had|attended|inside|among|beneath|under|there|hid(?:ing|den)?|used|stored|shooting|firing|fired|held|based|in the|at the|from)\b/

const DENIES = /\b(?:no|not|never|none|nothing|neither|nor|without|denied|denies|deny|wasn't|weren't|hadn't|not a single)\b/

/** "Held fighters, not families" denies no fighters, and "there will be no deal with the rebels" nothing that was. */
const deniesIt = (words: string): boolean =>
  DENIES.test(words.split(', not ')[0]!) && !/\b(?:will|shall|should|deal|negotiat\w*|condemn\w*|forgiv\w*)\b/.test(words)

/**
 * Whether the place held armed people or their works: one says so of what was hit, another that there were none. It bears on who the
 * dead were, and is shown beside it.
 */
export function presenceDiscrepancy(e: Evidence): Discrepancy[] {
  const said = here(e).filter((c) => c.kind === 'stance' || c.kind === 'attack' || c.kind === 'assurance')
  const none = said.filter((c) => c.kind === 'stance' && (c.polarity === 'denied' || deniesIt(plain(c.quote.exact))))
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

const alike = (none: Claim, some: Claim): boolean => {
  const [x, y] = [none, some].map((c) => plain(c.quote.exact)) as [string, string]
  return ARMED.some((a) => a.test(x)) && (some.kind === 'stance' ? ARMED.some((a) => a.test(y)) : ARMED.some((a) => a.test(x) && a.test(y)))
}
