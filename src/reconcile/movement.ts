import type { Claim } from '../model/claim.ts'
import type { Movement, MovementStep, MoveReason } from '../model/incident.ts'
import { compare, type Evidence, inOrder, originOf, toldOn } from './evidence.ts'
import { figureOf } from './figures.ts'
import { isTold, type People, peopleOf, saysSide } from './people.ts'
import { type Before, toldBefore } from './told-before.ts'

/**
 * How each origin's figures moved, and the whole account's, for killed and injured: figure by figure in the order of telling. "None on
 * the army's side" and "no civilian" are no figure that a toll went down to; what nobody dated stands in no order beside what is dated.
 */
export function movementOf(e: Evidence): Movement[] {
  const people = peopleOf(inOrder(e, e.claims), e.when)
  const told = inOrder(e, e.claims).filter(
    (c) =>
      (c.casualty?.outcome === 'killed' || c.casualty?.outcome === 'injured') &&
      c.scope !== 'background' &&
      c.scope !== 'part' &&
      figureOf(c) !== null &&
      !bare(c) &&
      !(c.casualty!.number.max === 0 && (saysSide(c) || isTold(people.get(c.id)!))),
  )
  const ordered = told.some((c) => toldOn(e, c)) ? told.filter((c) => toldOn(e, c)) : told
  const by = Map.groupBy(
    ordered.filter((c) => !one(c) || ordered.every(one)),
    (c) => c.casualty!.outcome,
  )
  return [...by].flatMap(([outcome, claims]) => {
    const origins = [...Map.groupBy(claims, (c) => originOf(e, c))].toSorted((a, b) => compare(a[0], b[0]))
    const each = origins
      .filter(([, list]) => list.length > 1)
      .map(([origin, list]) => ({ origin, outcome, steps: stepsOf(e, list, people) }))
    return claims.length > 1 ? [{ origin: null, outcome, steps: stepsOf(e, claims, people) }, ...each] : []
  })
}

/** "Villagers were killed": no figure at all. */
const bare = (c: Claim): boolean => c.casualty!.number.text === null && c.casualty!.number.max === null

/** One person told of is not the toll, where there is one. */
const one = (c: Claim): boolean => c.casualty!.number.min === 1 && c.casualty!.number.max === 1

function stepsOf(e: Evidence, claims: readonly Claim[], people: ReadonlyMap<string, People>): MovementStep[] {
  const before = toldBefore(e, people)
  return claims.map((claim) => {
    const why = reason(claim, before)
    before.add(claim)
    return { claim: claim.id, told: toldOn(e, claim) || null, low: claim.casualty!.number.min, high: claim.casualty!.number.max, why }
  })
}

const FOUND =
  /\b(?:died of|succumb\w*|bodies|found|recovered|pulled|dug|more (?:dead|died|bodies)|another|rose|rises|risen|climb\w*|grew|grows|later died|missing)\b/i
const CORRECT = /\b(?:correct\w*|revis\w*|withdr\w*|not \d|mistake|wrong\w*|cut|lower\w*|instead|down from)\b/i

/**
 * Why a figure differs from the last that its origin told of the same people. Another's first figure is set beside all told before:
 * a larger one moves the toll, a smaller one is another source's. What the origin or
 * the headline told already is repeated. Of people not counted before it is another scope.
 */
function reason(claim: Claim, before: Before): MoveReason {
  if (before.isEmpty()) return 'first'
  if (claim.polarity === 'denied') return 'corrected'
  if (before.hasHeadlineOf(claim)) return 'repeated'
  const { told, mine, mends } = before.of(claim)
  if (!told) return 'other scope'
  const is = figureOf(claim)!
  if (mine?.last === is) return 'repeated'
  if (!CORRECT.test(claim.quote.exact) && (mine ?? told).figures.has(is)) return 'repeated'
  if (mends || CORRECT.test(claim.quote.exact)) return 'corrected'
  if (is < (mine ? mine.last : told.most)) return mine ? 'lowered' : 'other source'
  return claim.scope === 'additional' || FOUND.test(claim.quote.exact) ? 'new deaths' : 'raised'
}
