import type { Discrepancy } from '../model/account.ts'
import { OUTCOMES } from '../model/claim.ts'
import { ageDiscrepancy } from './ages.ts'
import { assuranceDiscrepancy } from './assurances.ts'
import { bodiesDiscrepancy } from './bodies.ts'
import { countDiscrepancies } from './counts.ts'
import { responsibilityDiscrepancy } from './disputes.ts'
import { doubtDiscrepancy } from './doubts.ts'
import { echoDiscrepancy } from './echo.ts'
import type { Evidence } from './evidence.ts'
import { identityDiscrepancy } from './identity.ts'
import { lawfulnessDiscrepancy } from './lawfulness.ts'
import { presenceDiscrepancy } from './presence.ts'
import { sidesDiscrepancy } from './sides.ts'
import { sumDiscrepancy } from './sums.ts'
import { dayAndPlaceDiscrepancy, timeDiscrepancy } from './times.ts'

/** Every disagreement among an incident's claims, counts first; what a wider one holds already is not shown again. */
export function discrepanciesOf(e: Evidence): Discrepancy[] {
  const whose = responsibilityDiscrepancy(e)
  const rightful = lawfulnessDiscrepancy(e).filter((d) => !whose.some((w) => d.between.every((c) => w.between.includes(c))))
  return [
    ...OUTCOMES.flatMap((outcome) => countDiscrepancies(e, outcome)),
    ...sumDiscrepancy(e),
    ...doubtDiscrepancy(e),
    ...identityDiscrepancy(e),
    ...ageDiscrepancy(e),
    ...bodiesDiscrepancy(e),
    ...presenceDiscrepancy(e),
    ...sidesDiscrepancy(e),
    ...whose,
    ...rightful,
    ...timeDiscrepancy(e),
    ...dayAndPlaceDiscrepancy(e),
    ...assuranceDiscrepancy(e),
    ...echoDiscrepancy(e),
  ]
}
