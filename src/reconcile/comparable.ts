import type { Claim } from '../model/claim.ts'
import { daysApart, daysOf } from '../model/edtf.ts'
import { kilometres } from '../model/geo.ts'
import { contentWords, plain } from '../text/words.ts'
import type { Evidence } from './evidence.ts'
import { figureOf } from './figures.ts'
import { isTold, levelOf, type People, samePeople, saysSide, sided } from './people.ts'
import { isNoneOfSpot } from './places.ts'

/**
 * Whether two counts are of the same people, place, day and kind, so that they may contradict. Scope comes first: a part is compared with
 * parts only, background with background of the same event, and another group with nothing.
 */
export function comparable(e: Evidence, a: Claim, b: Claim, people: ReadonlyMap<string, People>): boolean {
  if (a.repeats === b.id || b.repeats === a.id || a.of === b.id || b.of === a.id) return false
  if (oneBreath(e, a, b)) return false
  const [x, y] = [people.get(a.id)!, people.get(b.id)!]
  if (noneOfSide(a, b) || noneOfSide(b, a) || isNoneOfSpot(e, a) || isNoneOfSpot(e, b)) return false
  if (isNoneOfCase(e, a) || isNoneOfCase(e, b)) return false
  if (ofEveryone(e, a, b) || ofEveryone(e, b, a)) return true
  if (deniedOf(a, b, x, y) || deniedOf(b, a, y, x)) return true
  if (!samePeople(x, y) || !sameDay(a, b) || !samePlaceIn(e, a, b) || !fairNone(a, b, x, y)) return false
  if (longer(a, b) || longer(b, a)) return false
  const totals = a.scope === 'cumulative' && b.scope === 'cumulative'
  const [l, m] = totals ? (['cumulative', 'cumulative'] as const) : [levelOf(a, e.when), levelOf(b, e.when)]
  const told = e.origin.get(a.id) !== e.origin.get(b.id)
  if (l !== m)
    return (
      (l === 'part' || m === 'part') &&
      (l === 'whole' || m === 'whole') &&
      (exceeds(e, [a, b], x) ||
        exceeds(e, [b, a], y) ||
        (x.narrow && y.narrow) ||
        (sided(x) && sided(y)) ||
        (told && !isTold(x) && !isTold(y) && sameSpot(a, b)))
    )
  if (l === 'additional') return false
  if (l === 'background')
    return sameEvent(a, b) && (sharePlace(a, b) || (!manyTimes(a, b) && !manyTimes(b, a))) && (told || a.polarity !== b.polarity)
  if (l === 'part')
    return isTold(x) && isTold(y)
      ? told || a.report !== b.report
      : told && !isTold(x) && !isTold(y) && (sameSpot(a, b) || (beside(a, b) && sameShare(a, b)))
  if (l === 'cumulative') return told || a.report !== b.report || (!isTold(x) && !isTold(y)) || a.when?.edtf !== b.when?.edtf
  return true
}

/** One source's words on two groups in one breath ("two of his relatives were held, and three of his brothers"), or the same words twice. */
function oneBreath(e: Evidence, a: Claim, b: Claim): boolean {
  if (a.report !== b.report || e.origin.get(a.id) !== e.origin.get(b.id) || a.polarity !== b.polarity) return false
  const [first, then] = a.quote.start <= b.quote.start ? [a, b] : [b, a]
  if (then.quote.start < first.quote.end) return then.quote.end <= first.quote.end || first.quote.start === then.quote.start
  const [s, t] = [a, b].map((c) => c.casualty!.victims?.text)
  const between = e.report.get(a.report)?.text.slice(first.quote.end, then.quote.start) ?? ''
  return (
    s !== undefined &&
    t !== undefined &&
    plain(s) !== plain(t) &&
    between.length < 120 &&
    /\band\b/.test(between) &&
    !/[.;!?]/.test(between)
  )
}

/** A running total many times a toll is of a longer time than it. */
const longer = (total: Claim, toll: Claim): boolean => total.scope === 'cumulative' && toll.scope !== 'cumulative' && manyTimes(total, toll)

const manyTimes = (a: Claim, b: Claim): boolean => (figureOf(a) ?? 0) > 10 * Math.max(1, figureOf(b) ?? 0)

/** Whether it says that there were none: a count of nobody, or that there was anybody, denied. */
export const ofNone = ({ polarity, casualty }: Claim): boolean =>
  casualty !== undefined && (casualty.number.max === 0 || (polarity === 'denied' && (casualty.number.min ?? 0) <= 1))

const ANYBODY =
  /^(?:any(?:one|body)|nobody|no[ -]one|none|not one|(?:a single )?(?:people|persons?|soul|victims?|casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|dead|hostages?|prisoners?|captives?|victims, .*))$/i

/** "Nobody was taken" stands against everyone who was, whoever told of them and however they are called. */
const ofEveryone = (e: Evidence, none: Claim, some: Claim): boolean =>
  ofNone(none) &&
  none.scope === 'incident' &&
  none.where === null &&
  !/\b(?:other|else|further|more|new)\b/i.test(none.quote.exact) &&
  (none.casualty!.victims ? ANYBODY.test(none.casualty!.victims.text) : none.casualty!.number.max === 0) &&
  some.polarity === 'asserted' &&
  (some.casualty!.number.min ?? 0) > 0 &&
  (some.scope === 'incident' || some.scope === 'part') &&
  e.origin.get(none.id) !== e.origin.get(some.id) &&
  sameDay(none, some)

/** "Nobody was shot after surrendering" speaks of that case alone. */
export function isNoneOfCase(e: Evidence, claim: Claim): boolean {
  if (!ofNone(claim)) return false
  const { report, quote } = claim
  const clause = /^[^.,;:!?\n]*/.exec(e.report.get(report)?.text.slice(quote.start) ?? quote.exact)![0]
  return /\b(?:after|once) (?:(?:they|he|she) had|(?!morning|evening)\p{L}+ing)\b|\bwhile (?:\p{L}+ing|in|under)\b|\b(?:in custody|under arrest)\b/u.test(
    clause,
  )
}

/** "78 had a record" and "14 were shot at close range" are two shares; "26 were shot" and "30, says another" may be one. */
function sameShare(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map((c) => contentWords(c.quote.exact)) as [string[], string[]]
  return Math.min(x.length, y.length) < 3 || x.some((w) => y.includes(w))
}

/** Two figures of one report close together. */
export const beside = (a: Claim, b: Claim): boolean => a.report === b.report && Math.abs(a.quote.start - b.quote.start) < 300

/** "No civilian died" stands against every civilian who did, however few and whoever they were. */
const deniedOf = (none: Claim, some: Claim, x: People, y: People): boolean =>
  (none.polarity === 'denied' || none.casualty!.number.max === 0) &&
  some.polarity === 'asserted' &&
  (some.casualty!.number.min ?? 0) > 0 &&
  x.status !== 'unknown' &&
  x.status === y.status &&
  !x.narrow &&
  [none, some].every((c) => c.scope === 'incident' || c.scope === 'part') &&
  sameDay(none, some) &&
  samePlace(none, some) &&
  x.traits.every((t) => y.traits.includes(t))

/** Counts of two days do not contradict. */
export function sameDay(a: Claim, b: Claim): boolean {
  const [x, y] = [a.when?.edtf ? daysOf(a.when.edtf) : null, b.when?.edtf ? daysOf(b.when.edtf) : null]
  return !x || !y || daysApart(x, y) <= 1
}

/** Counts of two places do not contradict; a place tells less the wider it is. */
export function samePlace(a: Claim, b: Claim): boolean {
  const [p, q] = [a.where, b.where]
  if (p?.lat == null || p.lon == null || q?.lat == null || q.lon == null) return true
  return kilometres({ lat: p.lat, lon: p.lon }, { lat: q.lat, lon: q.lon }) <= (p.radiusKm ?? 10) + (q.radiusKm ?? 10) + 10
}

/** The same, where a place too far from the incident's to be another part of it is taken for misread. */
const samePlaceIn = (e: Evidence, a: Claim, b: Claim): boolean => [a, b].some((c) => isElsewhere(e, c)) || samePlace(a, b)

/** So far (kilometres) from where an incident was, nothing of it was. */
const ELSEWHERE = 150

function isElsewhere({ where: there }: Evidence, { where }: Claim): boolean {
  if (!there || where?.lat == null || where.lon == null) return false
  return kilometres({ lat: where.lat, lon: where.lon }, there) > (where.radiusKm ?? 10) + there.radiusKm + ELSEWHERE
}

/** "83 of those killed" where another has 80 killed in all: a share of nobody in particular that is more than the whole. */
const exceeds = (e: Evidence, [part, whole]: readonly [Claim, Claim], people: People): boolean =>
  part.scope === 'part' &&
  part.polarity === 'asserted' &&
  whole.polarity === 'asserted' &&
  whole.casualty!.number.max !== 0 &&
  !isTold(people) &&
  (part.casualty!.number.min ?? 0) > (whole.casualty!.number.max ?? Number.POSITIVE_INFINITY) &&
  (part.casualty!.number.min ?? 0) > mostTold(e, whole)

/** The largest toll that its teller gives in the same report: "58 from the prison and four from the van" make four no whole. */
export function mostTold(e: Evidence, claim: Claim): number {
  if (!most.has(e)) most.set(e, largest(e))
  return most.get(e)!.get(toldBy(e, claim)) ?? 0
}

const most = new WeakMap<Evidence, ReadonlyMap<string, number>>()

const toldBy = (e: Evidence, { id, report, casualty }: Claim): string => JSON.stringify([report, casualty!.outcome, e.origin.get(id) ?? id])

function largest(e: Evidence): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (const c of e.claims)
    if (c.casualty && c.scope === 'incident' && c.polarity === 'asserted') {
      const key = toldBy(e, c)
      out.set(key, Math.max(out.get(key) ?? 0, figureOf(c) ?? 0))
    }
  return out
}

/** Both of one place that they name: "26 of them in the town's hospital" and "62 in the hospital". */
function sameSpot(a: Claim, b: Claim): boolean {
  const [x, y] = [contentWords(a.where?.text ?? ''), contentWords(b.where?.text ?? '')]
  return x.length > 0 && x.length === y.length && x.every((w) => y.includes(w))
}

/** "None" of one group, or in one place, says nothing of all the others; "nobody" says it of everyone. */
function fairNone(a: Claim, b: Claim, x: People, y: People): boolean {
  const none = (c: Claim) => c.casualty!.number.max === 0
  if (none(a) === none(b)) return !none(a)
  const [of, where, other] = none(a) ? [x, a.where, y] : [y, b.where, x]
  return isTold(of) ? isTold(other) : !where || !isTold(other)
}

/** "No losses on the army side" says nothing of people who are not said to be on a side. */
const noneOfSide = (none: Claim, some: Claim): boolean => ofNone(none) && saysSide(none) && !saysSide(some)

const shareWords = (a: string, b: string): boolean => contentWords(a).some((w) => contentWords(b).includes(w))

const sharePlace = (a: Claim, b: Claim): boolean => a.where !== null && b.where !== null && shareWords(a.where.text, b.where.text)

/** Background claims of one report are compared where nothing tells their events apart. */
function sameEvent(a: Claim, b: Claim): boolean {
  if (a.report !== b.report) return false
  if (a.when?.edtf && b.when?.edtf && a.when.edtf !== b.when.edtf) return false
  if (a.where && b.where && (a.where.lat == null || b.where.lat == null) && !shareWords(a.where.text, b.where.text)) return false
  return Math.abs(a.quote.start - b.quote.start) < 300
}
