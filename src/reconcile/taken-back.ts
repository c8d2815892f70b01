import type { Claim } from '../model/claim.ts'
import { type Evidence, isToldBefore, originOf } from './evidence.ts'
import { figureOf } from './figures.ts'
import { once } from './once.ts'

const denials = once((claims: readonly Claim[]) => claims.filter((c) => c.polarity === 'denied' && c.casualty !== null))

/** Whether a figure's own origin has since said, or says in the same report, that it is not so: "29 and not 107", where it had told 107. */
export const isTakenBack = (e: Evidence, c: Claim): boolean =>
  (figureOf(c) ?? 0) > 1 &&
  denials(e.claims).some(
    (o) =>
      o.casualty?.outcome === c.casualty!.outcome &&
      o.casualty.number.max === c.casualty!.number.max &&
      figureOf(o) === figureOf(c) &&
      originOf(e, o) === originOf(e, c) &&
      !isToldBefore(e, o, c),
  )
