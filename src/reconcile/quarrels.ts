import type { Claim } from '../model/claim.ts'
import { isBefore } from '../model/published.ts'
import { isNoneOfCase, mostTold, ofNone } from './comparable.ts'
import { type Evidence, toldAt } from './evidence.ts'
import { isVague } from './figures.ts'
import { type People, saysSide } from './people.ts'
import { isNoneOfSpot } from './places.ts'

/** How two counts that contradict stand to each other, the strongest first. */
const STRENGTH = ['disjoint', 'part exceeds whole', 'denied toll', 'moved', 'grown', 'closer'] as const
export type Clash = (typeof STRENGTH)[number]

/** What hangs together over differing figures, and the strongest way in which two of it clash. */
export interface Group {
  readonly claims: readonly Claim[]
  readonly kind: Clash
}

export interface Counted {
  readonly e: Evidence
  /** Casualty claims with a figure. */
  readonly claims: readonly Claim[]
  readonly people: ReadonlyMap<string, People>
  /** How two of them clash, the earlier first: of two that are not kin it looks at what `sortOf` tells, their origins and when they were told alone. */
  clash(a: Claim, b: Claim): Clash | null
}

/**
 * The quarrels among counts, by their first claims. "Nobody" stands against figures of every kind and does not make one quarrel of them:
 * it is a position in each, and a quarrel of its own with what is in none.
 */
export function quarrelsOf(counted: Counted): Group[] {
  const { claims } = counted
  const pairs = pairsOf(counted)
  const all = [...claims.keys()]
  const isNone = claims.map(ofNone)
  const groups = hanging(pairs, all, (i, j) => isNone[i] === isNone[j])
  const taken = new Set(groups.flatMap(({ members }) => members))
  const nobody = all.filter((i) => isNone[i])
  const lone = hanging(
    pairs,
    all.filter((i) => isNone[i] || !taken.has(i)),
    (i, j) => isNone[i] !== isNone[j],
  )
  return [...groups.map((group) => withNobody(pairs, group, nobody)), ...lone].map(({ members, rank }) => ({
    claims: members.map((i) => claims[i]!),
    kind: STRENGTH[rank]!,
  }))
}

/** Claims that hang together, by number, and the least rank of their clashes in `STRENGTH`. */
interface Hanging {
  readonly members: readonly number[]
  readonly rank: number
}

function withNobody(pairs: Pairs, { members, rank }: Hanging, nobody: readonly number[]): Hanging {
  const is = new Set(nobody)
  const among = amongOf(
    pairs,
    members.filter((i) => !is.has(i)),
  )
  const ranks = new Map(nobody.map((i) => [i, strongest(pairs, i, { among, than: NEVER, may: () => true })]))
  const against = nobody.filter((i) => ranks.get(i) !== NEVER)
  return { members: [...new Set([...members, ...against])], rank: Math.min(rank, ...ranks.values()) }
}

/** The rank of two that do not clash. */
const NEVER: number = STRENGTH.length
/** Of two sorts that were not asked about yet. */
const UNKNOWN = -1

interface Pairs {
  readonly sort: readonly number[]
  readonly origin: readonly (string | undefined)[]
  /** The claims of its report, and of others those that it is told as a part or repetition of. */
  kin(i: number): readonly number[]
  isKin(i: number, j: number): boolean
  /** The rank of the clash of two claims: asked once of two sorts, if they are not kin. */
  rank(i: number, j: number): number
  /** The same of their sorts from different origins, where that is known. */
  apart(i: number, j: number): number
}

function pairsOf({ e, claims, people, clash }: Counted): Pairs {
  const sort = numbered(claims.map((c) => sortOf(e, c, people.get(c.id)!)))
  const origin = claims.map((c) => e.origin.get(c.id))
  const told = claims.map((c) => toldAt(e, c))
  const { kin, isKin } = kinship(claims)
  const sorts = new Set(sort).size
  const apart = Array.from({ length: sorts }, (): Int8Array | null => null)
  const alike = new Map<string, number>()
  const plainly = (i: number, j: number): number => {
    const how = clash(claims[Math.min(i, j)]!, claims[Math.max(i, j)]!)
    return how === null ? NEVER : STRENGTH.indexOf(how)
  }
  const ofOne = (i: number, j: number): number => {
    const key = `${sort[i]} ${sort[j]} ${isBefore(told[i]!, told[j]!) || isBefore(told[j]!, told[i]!)}`
    if (!alike.has(key)) alike.set(key, plainly(i, j))
    return alike.get(key)!
  }
  const ofTwo = (i: number, j: number): number => {
    const row = (apart[sort[i]!] ??= new Int8Array(sorts).fill(UNKNOWN))
    if (row[sort[j]!] === UNKNOWN) row[sort[j]!] = plainly(i, j)
    return row[sort[j]!]!
  }
  return {
    ...{ sort, origin, kin, isKin },
    rank: (i, j) => (isKin(i, j) ? plainly(i, j) : origin[i] === origin[j] ? ofOne(i, j) : ofTwo(i, j)),
    apart: (i, j) => apart[sort[i]!]?.[sort[j]!] ?? UNKNOWN,
  }
}

/** All that tells how a count stands to one of another report, but for whose word it is and when that was given. */
function sortOf(e: Evidence, c: Claim, people: People): string {
  const { outcome, number, victims } = c.casualty!
  return JSON.stringify([
    [c.polarity, c.scope, outcome, number.min, number.max, number.approximate, isVague(c)],
    [c.when?.edtf, c.where, e.origin.has(c.id)],
    [people, saysSide(c), mostTold(e, c), isNoneOfSpot(e, c), ofNone(c) ? [c.quote.exact, victims?.text, isNoneOfCase(e, c)] : null],
  ])
}

function numbered(words: readonly string[]): readonly number[] {
  const numbers = new Map([...new Set(words)].map((word, nth) => [word, nth]))
  return words.map((word) => numbers.get(word)!)
}

function kinship(claims: readonly Claim[]): Pick<Pairs, 'kin' | 'isKin'> {
  const byReport = Map.groupBy(claims.keys(), (i) => claims[i]!.report)
  const byId = Map.groupBy(claims.keys(), (i) => claims[i]!.id)
  const told = claims.flatMap(({ of, repeats }, i) => [of, repeats].flatMap((id) => (byId.get(id ?? '') ?? []).map((j) => [i, j] as const)))
  const linked = Map.groupBy(
    told.flatMap(([i, j]) => [[i, j] as const, [j, i] as const]),
    ([i]) => i,
  )
  const isKin = (i: number, j: number) =>
    claims[i]!.report === claims[j]!.report || (linked.get(i)?.some(([, other]) => other === j) ?? false)
  return { isKin, kin: (i) => [...byReport.get(claims[i]!.report)!, ...(linked.get(i) ?? []).map(([, j]) => j)] }
}

/** Some claims by what they are looked up by: their sort and their origin. */
interface Among {
  readonly has: ReadonlySet<number>
  readonly bySort: readonly (readonly number[])[]
  readonly byOrigin: ReadonlyMap<string | undefined, readonly number[]>
}

const amongOf = ({ sort, origin }: Pairs, some: readonly number[]): Among => ({
  has: new Set(some),
  bySort: [...Map.groupBy(some, (i) => sort[i]!).values()],
  byOrigin: Map.groupBy(some, (i) => origin[i]),
})

/** Whether two may be looked at together: the same for all of two sorts. */
type May = (i: number, j: number) => boolean

/**
 * What hangs together among some claims: from each on to all that it clashes with and that nothing reached before. Two claims of other
 * reports clash as their sorts do, so a sort that was reached whole, or that a sort does not clash with, costs nothing more.
 */
function hanging(pairs: Pairs, some: readonly number[], may: May): Hanging[] {
  const among = amongOf(pairs, some)
  const left = { each: new Set(some), bySort: among.bySort.map((list) => [...list]) }
  return some.flatMap((first) => {
    if (!left.each.delete(first)) return []
    const members = [first]
    let rank = NEVER
    for (const i of members) {
      members.push(...reached(pairs, i, { among, left, may }))
      rank = strongest(pairs, i, { among, than: rank, may })
    }
    return members.length > 1 ? [{ members, rank }] : []
  })
}

interface Left {
  readonly each: Set<number>
  readonly bySort: number[][]
}

/** Takes out of what is left all that a claim clashes with. */
function reached(pairs: Pairs, i: number, { among, left, may }: { among: Among; left: Left; may: May }): number[] {
  const found: number[] = []
  const take = (j: number) => {
    if (left.each.has(j) && may(i, j) && pairs.rank(i, j) !== NEVER && left.each.delete(j)) found.push(j)
  }
  for (const j of pairs.kin(i)) take(j)
  for (const j of among.byOrigin.get(pairs.origin[i]) ?? []) take(j)
  for (const [nth, list] of left.bySort.entries()) {
    if (list.length === 0 || pairs.apart(i, list[0]!) === NEVER || !may(i, list[0]!)) continue
    for (const j of list) take(j)
    left.bySort[nth] = list.filter((j) => left.each.has(j))
  }
  return found
}

/** The least rank of a claim's clashes, or `than` where that is less. */
function strongest(pairs: Pairs, i: number, { among, than, may }: { among: Among; than: number; may: May }): number {
  let least = than
  const look = (j: number) => {
    if (j !== i && among.has.has(j) && may(i, j)) least = Math.min(least, pairs.rank(i, j))
  }
  if (least === 0) return least
  for (const j of pairs.kin(i)) look(j)
  for (const j of among.byOrigin.get(pairs.origin[i]) ?? []) look(j)
  for (const list of among.bySort) {
    if (least === 0) return least
    const known = pairs.apart(i, list[0]!)
    if (known !== UNKNOWN && known >= least) continue
    const other = list.find((j) => pairs.origin[j] !== pairs.origin[i] && !pairs.isKin(i, j))
    if (other !== undefined) look(other)
  }
  return least
}
