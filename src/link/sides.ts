import { daysApart } from '../model/edtf.ts'
import type { Days } from './anchors.ts'
import { compareDays, comparePlaces } from './apart.ts'
import { type Features, measure } from './measures.ts'
import { mayJoin, weightOf } from './score.ts'
import type { Telling } from './tellings.ts'

/**
 * What two members of two sides say to the sides' being one incident (natural log of odds), given every longer stretch that either side
 * tells; null where they rule it out: their places are barred, their days are, or each tells of an attack on a day of its own.
 */
export function say(p: Telling, q: Telling, spans: readonly Days[]): number | null {
  if (comparePlaces(p, q).barred) return null
  const features = measure(p, q)
  const days = compareDays(p, q).barred !== null || (features.twoDays > 0 && twoAttacks(p, q))
  if (days && !covered(p, q, spans)) return null
  const weight = weightOf(features)
  return quarrel(features) ? weight : Math.max(weight, SILENT)
}

/** Days that two reports of one event may be apart because one of them is mistaken. */
const MISTAKEN_DAYS = 3

/** The days of two attacks: too far apart for a mistake, and neither tells of a longer stretch that holds the other's ("last October"). */
const twoAttacks = (p: Telling, q: Telling): boolean =>
  daysApart(p.days[0]!, q.days[0]!) > MISTAKEN_DAYS && !holds(p.spans, q) && !holds(q.spans, p)

const holds = (spans: readonly Days[], { days }: Telling): boolean => spans.some((s) => daysApart(s, days[0]!) === 0)

/** A stretch that covers the days of both: three days of fighting. */
const covered = (p: Telling, q: Telling, spans: readonly Days[]): boolean =>
  spans.some((s) => !s.month && [p, q].every((t) => t.days.some((d) => daysApart(d, s) === 0)))

/** As much as two that have little in common, but no other day or place, may say against it: a brief note beside a long report. */
const SILENT = -2

const quarrel = (f: Features): boolean => f.nextDay > 0 || f.otherDay > 0 || f.farPlace > 0 || f.recalled > 0

/** Whether what one report seems to tell of two events may be one: at one place, and not two attacks on two days. */
export function mayBeOne(p: Telling, q: Telling): boolean {
  if (!mayJoin(p, q)) return false
  const { samePlace, twoDays } = measure(p, q)
  return samePlace === 1 && twoDays === 0
}
