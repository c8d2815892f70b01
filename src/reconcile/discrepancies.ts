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

/** Every disagreement among an incident's claims, counts first. */
export const discrepanciesOf = (e: Evidence): Discrepancy[] => [
  ...OUTCOMES.flatMap((outcome) => countDiscrepancies(e, outcome)),
  ...sumDiscrepancy(e),
  ...doubtDiscrepancy(e),
  ...identityDiscrepancy(e),
  ...ageDiscrepancy(e),
  ...bodiesDiscrepancy(e),
  ...presenceDiscrepancy(e),
  ...sidesDiscrepancy(e),
  ...responsibilityDiscrepancy(e),
  ...lawfulnessDiscrepancy(e),
  ...timeDiscrepancy(e),
  ...dayAndPlaceDiscrepancy(e),
  ...assuranceDiscrepancy(e),
  ...echoDiscrepancy(e),
]
