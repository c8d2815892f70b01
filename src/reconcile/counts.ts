import type { Discrepancy, Position } from '../model/account.ts'
import type { Claim, Outcome } from '../model/claim.ts'
import { STANDS_FOR } from '../text/words.ts'
import { beside, comparable, ofNone } from './comparable.ts'
import { type Evidence, inOrder, isToldBefore, whoSays } from './evidence.ts'
import { byFigure, figureOf, isFewAgainst, isVague, meets, rangeOf } from './figures.ts'
import { isSome, isTold, type Level, levelOf, type People, peopleOf, samePeople } from './people.ts'
import { type Clash, type Group, quarrelsOf } from './quarrels.ts'

/** From this many times on, an open figure and a larger one are no longer two ways to tell one number. */
const GROWN = 1.25

/**
 * Counts of the same people that differ. Scope comes first: a part is compared with parts only, background with background of the
 * same day, and another group with nothing. What hangs together over differing figures is a quarrel; an outcome's quarrels are shown as
 * one discrepancy, quarrel by quarrel, with a position per figure.
 */
export function countDiscrepancies(e: Evidence, outcome: Outcome): Discrepancy[] {
  const claims = inOrder(
    e,
    e.claims.filter((c) => c.kind === 'casualty' && counts(c, outcome) && figureOf(c) !== null && !tellsOne(c)),
  )
  const people = peopleOf(claims, e.when)
  const told = voices(e, claims)
  const groups = quarrelsOf({ e, claims: told, people, clash: (a, b) => clashOf(e, [a, b], people) }).toSorted(
    (a, b) => rank(e, a) - rank(e, b) || b.claims.length - a.claims.length,
  )
  return groups.some(({ kind }) => kind !== 'closer') ? [discrepancy(e, outcome, groups, people)] : []
}

/** How two counts contradict each other; null where they do not. */
export const clashOf = (e: Evidence, [a, b]: readonly [Claim, Claim], people: ReadonlyMap<string, People>): Clash | null =>
  overflows(a, b) || overflows(b, a) ? 'part exceeds whole' : comparable(e, a, b, people) ? clash(e, a, b) : null

/** Claims up to which every pair is looked at. */
const ALL = 400

/** Of very many claims, the first that an origin told of each figure, people, day and place: the rest adds no quarrel. */
function voices(e: Evidence, claims: readonly Claim[]): readonly Claim[] {
  if (claims.length <= ALL) return claims
  const first = new Map<string, Claim>()
  for (const c of claims) {
    const { number, victims } = c.casualty!
    const key = JSON.stringify([
      e.origin.get(c.id),
      number.min,
      number.max,
      c.polarity,
      c.scope,
      victims?.text,
      c.when?.edtf,
      c.where?.text,
    ])
    if (!first.has(key)) first.set(key, c)
  }
  return [...first.values()]
}

/** A share of a toll that is more than the toll. */
const overflows = (part: Claim, whole: Claim): boolean =>
  part.of === whole.id &&
  part.casualty!.outcome === whole.casualty!.outcome &&
  part.polarity === 'asserted' &&
  (part.casualty!.number.min ?? 0) > (whole.casualty!.number.max ?? Number.POSITIVE_INFINITY)

/**
 * Of the outcome; a count of killed or hurt together speaks of the killed too where it leaves less room than they take, and that there
 * were none of either speaks of both.
 */
const counts = (c: Claim, outcome: Outcome): boolean =>
  c.casualty!.outcome === outcome ||
  (c.casualty!.outcome === 'casualties' &&
    ((outcome === 'killed' && c.casualty!.number.max !== null) || (ofNone(c) && (outcome === 'killed' || outcome === 'injured'))))

/** "A boy", "a soldier": one person told of, not the toll. */
const tellsOne = (c: Claim): boolean =>
  c.casualty!.number.max === 1 && c.casualty!.number.min === 1 && !/\b(?:1|one|single)\b/i.test(c.casualty!.number.text ?? '')

function clash(e: Evidence, a: Claim, b: Claim): Clash | null {
  const [x, y] = [rangeOf(a)!, rangeOf(b)!]
  if (a.polarity !== b.polarity) return meets(x, y) || corrected(a, b) ? 'denied toll' : null
  if (a.polarity === 'denied') return null
  if (a.casualty!.outcome !== b.casualty!.outcome && !ofNone(a) && !ofNone(b)) return exceeds(a, b) || exceeds(b, a) ? 'disjoint' : null
  const [f, g] = [figureOf(a)!, figureOf(b)!]
  if (f === g) return null
  if (!meets(x, y)) return sameOriginLater(e, a, b) ? 'moved' : 'disjoint'
  if (beside(a, b) && (isFewAgainst(a, b) || isFewAgainst(b, a)) && e.origin.get(a.id) !== e.origin.get(b.id)) return 'disjoint'
  return isVague(a) || isVague(b) ? null : Math.max(f, g) >= GROWN * Math.min(f, g) ? 'grown' : 'closer'
}

/** More killed than were killed or hurt. */
const exceeds = (killed: Claim, all: Claim): boolean =>
  all.casualty!.outcome === 'casualties' && (killed.casualty!.number.min ?? 0) > (all.casualty!.number.max ?? Number.POSITIVE_INFINITY)

/** "29 and not 107": a denied figure beside the one that takes its place. */
const corrected = (a: Claim, b: Claim): boolean => [a, b].every((c) => (c.casualty!.number.min ?? c.casualty!.number.max ?? 0) > 1)

const sameOriginLater = (e: Evidence, a: Claim, b: Claim): boolean =>
  e.origin.get(a.id) === e.origin.get(b.id) && e.origin.get(a.id) !== undefined && (isToldBefore(e, a, b) || isToldBefore(e, b, a))

/** The incident's own toll first, then shares of it, then what is told in passing. */
const rank = (e: Evidence, { claims }: Group): number =>
  claims.reduce((least, c) => Math.min(least, LEVELS.indexOf(levelOf(c, e.when))), LEVELS.length)

const LEVELS: readonly Level[] = ['whole', 'cumulative', 'part', 'additional', 'background']

function discrepancy(e: Evidence, outcome: Outcome, groups: readonly Group[], people: ReadonlyMap<string, People>): Discrepancy {
  const kinds = groups.map(({ kind }) => kind)
  const quarrels = groups.map((g) => quarrel(e, g, people, groups.length > 1 || isMixed(g, people)))
  return {
    about: outcome,
    between: [...new Set(quarrels.flatMap((q) => q.positions.flatMap((p) => p.claims)))],
    why: quarrels.map((q, i) => `${WHY[kinds[i]!]}: ${q.why}`).join('; '),
    kind: (['disjoint', 'part exceeds whole', 'denied toll', 'moved'] as const).find((k) => kinds.includes(k)) ?? 'moved',
    group: quarrels.length === 1 ? quarrels[0]!.group : null,
    positions: quarrels.flatMap((q) => q.positions),
  }
}

/** Whether it has figures of some of the people and of others of them: 19 women, three children. */
const isMixed = ({ claims }: Group, people: ReadonlyMap<string, People>): boolean => {
  const some = [...new Map(claims.map((c) => [JSON.stringify(people.get(c.id)), people.get(c.id)!])).values()].filter(isSome)
  return some.some((p, i) => some.slice(i + 1).some((q) => !samePeople(p, q)))
}

interface Quarrel {
  readonly group: string | null
  readonly why: string
  readonly positions: readonly Position[]
}

function quarrel(e: Evidence, { claims: unsorted }: Group, people: ReadonlyMap<string, People>, several: boolean): Quarrel {
  const claims = inOrder(e, unsorted)
  const all = claims.filter((c) => isTold(people.get(c.id)!))
  const told = 2 * all.length < claims.length ? undefined : all.find((c) => c.casualty?.victims)
  const group = told?.casualty?.victims?.text ?? null
  const traits = told ? people.get(told.id)!.traits : []
  const ofGroup = (list: readonly Claim[]) => list.some((c) => people.get(c.id)!.traits.some((t) => traits.includes(t)))
  const by = byFigure(claims)
  const named = (list: readonly Claim[]) => {
    const words = list.filter((c) => c.casualty!.victims && !STANDS_FOR.test(c.casualty!.victims.text))
    return (words.find((c) => isTold(people.get(c.id)!)) ?? words[0])?.casualty?.victims?.text
  }
  const positions = by.map(
    ({ says, list }): Position => ({
      says,
      claims: list.map((c) => c.id),
      ...(several ? { of: named(list) ?? (ofGroup(list) ? group : null) } : {}),
    }),
  )
  const voices = by.map(({ says, list }) => `${says} (${whoSays(e, list[0]!)})`).join(', ')
  return { group, why: group && several ? `${group}: ${voices}` : voices, positions }
}

const WHY: Readonly<Record<string, string>> = {
  disjoint: 'counts that cannot all hold',
  'part exceeds whole': 'a part larger than its whole',
  'denied toll': 'a toll that is denied',
  moved: 'no contradiction: the same source gave another figure later',
  grown: 'no contradiction in words, but the figure grew',
  closer: 'no contradiction: one tells it more closely',
}
