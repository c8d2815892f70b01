import type { Claim } from '../model/claim.ts'
import type { Evidence } from './evidence.ts'

/** Words that tell a status and no more: who they all are, not some kind of them ("singers", "soldiers"). */
const STATUS_ALONE = /^(?:\w+ )?(?:civilians?|non-?combatants?|combatants?|fighters?|militants?)$/i

/** Whether a part counts all of its status among the incident's people: "four of them civilians", of a toll whose status nobody tells. */
export function isShare(e: Evidence, { scope, of, casualty }: Claim): boolean {
  const { outcome, number, victims } = casualty!
  if (scope !== 'part' || !victims || victims.status === 'unknown' || !STATUS_ALONE.test(victims.text)) return false
  if (number.text === null || (number.max === null && (number.min ?? 0) <= 1)) return false
  const whole = e.claims.find((o) => o.id === of)
  if (whole?.casualty?.outcome !== outcome || whole.scope !== 'incident' || whole.polarity !== 'asserted') return false
  return whole.casualty.victims?.status !== victims.status
}
