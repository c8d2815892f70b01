import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { quantities } from '../text/numbers/index.ts'
import { contentWords } from '../text/words.ts'
import { built } from './built.ts'
import { type Evidence, here, originOf } from './evidence.ts'

/** How near (characters) two ages stand to be of one person. */
const NEAR = 150

/** "The boy who died was six. Prosecutors: eight": two ages that two origins give one person, told side by side. */
export function ageDiscrepancy(e: Evidence): Discrepancy[] {
  const told = here(e).filter((c) => ageOf(c) !== null)
  const pairs = told.flatMap((a) => told.filter((b) => a.quote.start < b.quote.start && ofOne(e, a, b)).map((b) => [a, b] as const))
  if (!pairs.length) return []
  const ages = Map.groupBy([...new Set(pairs.flat())], (c) => ageOf(c)!)
  return [
    built(
      e,
      'identity',
      'status',
      'how old one of them was',
      [...ages].map(([age, claims]) => ({ says: String(age), claims })),
    ),
  ]
}

/** The age that a claim of one person tells, in years; null where it tells none. */
function ageOf({ casualty, quote }: Claim): number | null {
  if (!casualty?.victims || casualty.number.text !== null || casualty.number.max !== 1) return null
  const [told] = quantities(quote.exact, 0, quote.exact.length).filter(({ min, max }) => min !== null && min === max && min > 1)
  return told?.min ?? null
}

const ofOne = (e: Evidence, a: Claim, b: Claim): boolean =>
  a.report === b.report &&
  a.of === b.of &&
  a.polarity === b.polarity &&
  a.casualty!.outcome === b.casualty!.outcome &&
  b.quote.start - a.quote.end <= NEAR &&
  originOf(e, a) !== originOf(e, b) &&
  ageOf(a) !== ageOf(b) &&
  contentWords(a.casualty!.victims!.text).join(' ') === contentWords(b.casualty!.victims!.text).join(' ')
