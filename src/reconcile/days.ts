import type { Claim } from '../model/claim.ts'
import { addDays, daysApart, daysOf } from '../model/edtf.ts'
import type { Evidence } from './evidence.ts'
import { figureOf } from './figures.ts'
import { once } from './once.ts'

/** How wide (kilometres) a place may be for all its dead to be the incident's; a town is. */
const WIDE = 12

/** How far (characters) before a running total its increment stands: "six more died, bringing the number to 311". */
const BEFORE = 150

/** Whether a running total counts the incident and no more: from its own first day on, in no wider place; or told right after what was added. */
export function isOwnTotal(e: Evidence, c: Claim): boolean {
  if ((c.where && (c.where.radiusKm ?? 0) > Math.max(WIDE, e.where?.radiusKm ?? 0)) || isMuchMore(e, c)) return false
  const [total, own] = [spanOf(c), e.when ? daysOf(e.when) : null]
  if (total) return own !== null && total.first === own.first
  return e.claims.some(
    (o) =>
      o.scope === 'additional' &&
      o.report === c.report &&
      o.polarity === 'asserted' &&
      o.casualty?.outcome === c.casualty!.outcome &&
      (figureOf(o) ?? 0) < (figureOf(c) ?? 0) &&
      o.quote.start < c.quote.start &&
      c.quote.start - o.quote.start <= BEFORE,
  )
}

/** From how many times the largest toll that is told on, a running total is of a longer time, whatever day it is said to count from. */
const MUCH_MORE = 10

function isMuchMore(e: Evidence, c: Claim): boolean {
  const told = figuresTold(e.claims).get(c.casualty!.outcome)
  return told !== undefined && told.length > 1 && (figureOf(c) ?? 0) > MUCH_MORE * Math.max(1, told.at(-1)!)
}

/** The figures of the incident itself by outcome, rising. */
const figuresTold = once((claims: readonly Claim[]) => {
  const told = claims.filter((c) => c.scope === 'incident' && c.polarity === 'asserted' && c.casualty)
  const by = Map.groupBy(told, (c) => c.casualty!.outcome)
  return new Map([...by].map(([outcome, same]) => [outcome, same.map((c) => figureOf(c) ?? 0).sort((a, b) => a - b)]))
})

/** By how many days a figure's own day must miss the incident's for its dead to be others'; an attack may go on for days, "nobody" is said of one. */
const DAYS = { some: 3, nobody: 1 }

/**
 * Whether the dead of a figure are of another day than the incident's, on which no attack of it is told; a figure told of a month or of many
 * days is of none.
 */
export function isOfOtherDay(e: Evidence, c: Claim): boolean {
  const [told, own] = [spanOf(dated(e, c)), e.when ? daysOf(e.when) : null]
  if (c.casualty!.outcome !== 'killed' || !told || !own || told.last > addDays(told.first, 1)) return false
  const apart = daysApart(told, own)
  if (c.casualty!.number.max === 0) return apart > DAYS.nobody
  return apart > DAYS.some && !struckOn(e.claims).some((days) => daysApart(days, told) === 0)
}

const spanOf = once(({ when }: Claim) => (when?.edtf ? daysOf(when.edtf) : null))

/** The claim, or the one that it repeats or that repeats it, where that has a day. */
const dated = (e: Evidence, c: Claim): Claim => (c.when ? c : (datedCopies(e.claims).get(c.id) ?? c))

/** Claims with a day, by the claim that they repeat or that repeats them; the first of several. */
const datedCopies = once((claims: readonly Claim[]) => {
  const dated = claims.filter((c) => c.when !== null)
  const back = Map.groupBy(claims, (c) => c.repeats)
  const pairs = dated.flatMap((c) => [c.repeats ?? [], (back.get(c.id) ?? []).map(({ id }) => id)].flat().map((id) => [id, c] as const))
  return new Map(pairs.reverse())
})

/** The days on which attacks are told. */
const struckOn = once((claims: readonly Claim[]) =>
  claims.flatMap((c) => (c.kind === 'attack' && c.polarity === 'asserted' ? (spanOf(c) ?? []) : [])),
)
