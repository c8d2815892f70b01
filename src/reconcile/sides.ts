import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { plain } from '../text/words.ts'
import { built } from './built.ts'
import { type Evidence, inOrder, originOf } from './evidence.ts'

/**
 * Whose men the dead were: two origins tell of several armed people killed by one doer, and name other nations or parties for them.
 * Without the doer two such tolls may be the two sides of one fight, so both must name him.
 */
export function sidesDiscrepancy(e: Evidence): Discrepancy[] {
  const told = inOrder(e, e.claims).filter(namesDead)
  const origin = (c: Claim) => originOf(e, c)
  const pairs = told.flatMap((a, i) =>
    told.slice(i + 1).flatMap((b) => (origin(a) !== origin(b) && disputes(a, b) ? [[a, b] as const] : [])),
  )
  if (!pairs.length) return []
  const by = Map.groupBy(new Set(pairs.flat()), (c) => namesIn(c.casualty!.victims!.text).join(' '))
  const sides = [...by.values()].map((claims) => ({ says: claims[0]!.casualty!.victims!.text, claims }))
  return [built(e, 'identity', 'status', 'whose men the dead were', sides)]
}

const namesDead = (c: Claim): boolean =>
  c.casualty?.outcome === 'killed' &&
  c.scope === 'incident' &&
  c.polarity === 'asserted' &&
  c.casualty.victims?.status === 'combatant' &&
  (c.casualty.number.min ?? 0) > 1 &&
  c.casualty.by !== null

const disputes = (a: Claim, b: Claim): boolean => {
  const [x, y] = [a, b].map((c) => namesIn(c.casualty!.victims!.text)) as [string[], string[]]
  const doer = namesIn(b.casualty!.by!)
  return x.length > 0 && y.length > 0 && !x.some((n) => y.includes(n)) && namesIn(a.casualty!.by!).some((n) => doer.includes(n))
}

/** Capitalised at the head of a sentence, and nobody's name. */
const COMMON: ReadonlySet<string> = new Set(
  `the an two three four several some armed forces force army group general coalition state government military police warplanes planes
  aircraft jets drones air strikes strike raid raids missile missiles rockets shells bombs gunmen men militants fighters soldiers troops rebels
  terrorists insurgents militia militiamen attackers suicide bombers residents he she they it we his her their its our
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`.split(
    /\s+/,
  ),
)

/** Names in plain form, by their first five letters: "Russian" and "Russia", "U.S." and "US". */
export const namesIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\p{Lu}(?:\.\p{Lu}\.|[\p{L}’']*)/gu)]
      .map((m) => plain(m[0]).replace(/\./g, ''))
      .filter((w) => w.length > 1 && !COMMON.has(w))
      .map((w) => w.slice(0, 5)),
  ),
]
