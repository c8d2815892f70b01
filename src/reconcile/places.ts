import type { Claim } from '../model/claim.ts'
import { kilometres } from '../model/geo.ts'
import { contentWords } from '../text/words.ts'
import { isOwnTotal } from './days.ts'
import { type Evidence, originOf } from './evidence.ts'
import { figureOf } from './figures.ts'
import { saysSide } from './people.ts'

/** How far (kilometres) beyond both radii a figure's place lies for it to be of another place. */
const FAR = 10

/** From this radius (kilometres) on a place is no town or spot but a part of a country. */
const PROVINCE = 60

/** From how many times its figure on a report's other toll makes one with a place of its own the toll of a spot there. */
const MANY_MORE = 2

/** Whether the dead of a figure are of another place than the incident's: two in a town 60 km off. The hurt, held and displaced are moved. */
export function isFar(e: Evidence, c: Claim): boolean {
  const away = c.casualty!.outcome === 'killed' ? distance(e, c) : null
  const radius = c.where?.radiusKm ?? 0
  return away !== null && radius < PROVINCE && away > e.where!.radiusKm + radius + FAR
}

/** Kilometres from the incident's place to a claim's; null where either has no point. */
function distance({ where }: Evidence, { where: told }: Claim): number | null {
  return where && told?.lat != null && told.lon != null ? kilometres({ lat: told.lat, lon: told.lon }, where) : null
}

/** How near (kilometres) to the incident's own point a place is the incident's. */
const THERE = 0.5

/** Whether a place is no spot beside the incident's: its own, or one so wide that the incident lies well inside. */
function isThere(e: Evidence, c: Claim): boolean {
  const [away, radius] = [distance(e, c), c.where?.radiusKm ?? 0]
  return away !== null && (away <= THERE || away <= radius / 3 || radius >= PROVINCE)
}

/**
 * Whether a figure counts those of one spot: it names a place of its own, and the same report tells of many more without that place
 * ("nine bodies on the slope" beside "62 dead").
 */
export const isOfSpot = (e: Evidence, c: Claim): boolean =>
  c.where !== null && !isThere(e, c) && c.casualty!.number.max !== 0 && tellsMore(e, c, MANY_MORE).some((o) => !sharesPlace(c, o))

/** Tolls of the same report that are so many times a figure. */
const tellsMore = (e: Evidence, c: Claim, times: number): Claim[] =>
  e.claims.filter(
    (o) =>
      o.report === c.report &&
      o.casualty?.outcome === c.casualty!.outcome &&
      (o.scope === 'incident' || (o.scope === 'cumulative' && isOwnTotal(e, o))) &&
      o.polarity === 'asserted' &&
      (figureOf(o) ?? 0) >= times * (figureOf(c) ?? 0),
  )

/** No more people than this are a handful; the same report's toll is so many times as large. */
const HANDFUL = { people: 5, times: 20 }

/** How far (characters) before a figure its report says that it was an early one, and what it says then. */
const LEAD_IN = 120
const EARLY =
  /\b(?:earl(?:y|ier)|first|initial(?:ly)?|beg[au]n|start(?:ed|s)|up from|rose|risen|had (?:\p{Ll}+ ){0,2}(?:said|spoken|put|given|told|reported|counted|stood))\b/iu

/**
 * Whether a figure is a handful ("two deaths there", "hurt two people") beside a toll of the same report many times as large that another
 * gives, and no early count: people of some spot or moment in it.
 */
export const isHandful = (e: Evidence, c: Claim): boolean =>
  (figureOf(c) ?? 0) > 0 &&
  (c.casualty!.number.max ?? Number.POSITIVE_INFINITY) <= HANDFUL.people &&
  tellsMore(e, c, HANDFUL.times).length > 0 &&
  !tellsMore(e, c, 1).some((o) => o !== c && figureOf(o) !== figureOf(c) && originOf(e, o) === originOf(e, c)) &&
  !EARLY.test(e.report.get(c.report)?.text.slice(Math.max(0, c.quote.start - LEAD_IN), c.quote.end) ?? '')

/**
 * "None in the camp" where the camp is not the incident's place, "nobody inside the base", "no deaths at the sites", "none that were cadets",
 * "nobody but the driver" and "none on our side" say nothing of the others.
 */
export function isNoneOfSome(e: Evidence, c: Claim): boolean {
  if (c.casualty!.number.max !== 0) return false
  if (saysSide(c) || (c.where !== null && !covers(e, c))) return true
  return isNoneOfSpot(e, c) || NARROWED.test(clauseOf(e, c))
}

/** Whether it says that there was nobody in some spots that nothing places: "inside the base", "at the sites". */
export const isNoneOfSpot = (e: Evidence, c: Claim): boolean =>
  c.casualty!.number.max === 0 && c.where === null && INSIDE.test(clauseOf(e, c))

/** Spots that are not the whole place: one that things are in, or several of a kind. */
const INSIDE =
  /\b(?:inside|aboard|on board|(?:at|in) the (?:\w+ )?(?:sites|camps|posts|bases|hospitals|clinics|shelters|schools|checkpoints))\b/i

/** "None" that goes on with who they would have been, or that leaves somebody out. */
const NARROWED = /\b(?:none (?:that|who|of)|(?:none|nobody|no[ -]one|not one) (?:but|except|other than|apart from|save))\b/i

/** How far (characters) behind its first word a count of nobody is read on. */
const CLAUSE = 90

/** A claim's words and what follows them in their sentence. */
function clauseOf(e: Evidence, { report, quote }: Claim): string {
  const words = e.report.get(report)?.text.slice(quote.start, Math.max(quote.end, quote.start + CLAUSE)) ?? quote.exact
  return words.split(/[.!?;](?=\s|$)/)[0]!
}

/** Whether a claim's place takes in the incident's; by the words that others who count the same have for it where it has no point. */
function covers(e: Evidence, c: Claim): boolean {
  const away = distance(e, c)
  if (away !== null) return away <= Math.max(THERE, c.where!.radiusKm ?? 0)
  return e.claims.some((o) => o.casualty?.outcome === c.casualty!.outcome && o.casualty.number.max !== 0 && sharesPlace(c, o))
}

/** Whether the words for two places share one. */
const sharesPlace = (a: Claim, b: Claim): boolean => {
  const words = contentWords(b.where?.text ?? '')
  return contentWords(a.where?.text ?? '').some((w) => words.includes(w))
}
