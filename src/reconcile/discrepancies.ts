import type { Discrepancy } from '../model/account.ts'
import { OUTCOMES } from '../model/claim.ts'
import { countDiscrepancies } from './counts.ts'
import { assuranceDiscrepancy, identityDiscrepancy, responsibilityDiscrepancy } from './disputes.ts'
import type { Evidence } from './evidence.ts'

/** Every disagreement among an incident's claims, counts first. */
export const discrepanciesOf = (e: Evidence): Discrepancy[] => [
  ...OUTCOMES.flatMap((outcome) => countDiscrepancies(e, outcome)),
  ...identityDiscrepancy(e),
  ...responsibilityDiscrepancy(e),
  ...assuranceDiscrepancy(e),
]
