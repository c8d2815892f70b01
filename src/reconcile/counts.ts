import type { Discrepancy, DiscrepancyKind, Position } from '../model/account.ts'
import type { Claim, Outcome } from '../model/claim.ts'
import { type Evidence, inOrder, toldOn, whoSays } from './evidence.ts'
import { figureOf, isVague, meets, rangeOf, sayNumber } from './figures.ts'
import { peopleOf, samePeople } from './people.ts'

/** How two counts stand to each other; null where they do not contradict. */
type Clash = 'disjoint' | 'moved' | 'denied toll' | null

/**
 * Counts of the same people that differ. Scope comes first: a part is compared with parts only, background with background of the
 * same day, and another group with nothing. All that hangs together over differing figures is one discrepancy with a side per figure.
 */
export function countDiscrepancies(e: Evidence, outcome: Outcome): Discrepancy[] {
  const claims = inOrder(
    e,
    e.claims.filter((c) => c.kind === 'casualty' && c.casualty?.outcome === outcome && figureOf(c) !== null),
  )
  const clashes: { a: Claim; b: Claim; how: Exclude<Clash, null> }[] = []
  for (let i = 0; i < claims.length; i++)
    for (let j = i + 1; j < claims.length; j++) {
      const [a, b] = [claims[i]!, claims[j]!]
      const how = comparable(a, b) ? clash(e, a, b) : null
      if (how) clashes.push({ a, b, how })
    }
  return components(clashes).map((group) => discrepancy(e, outcome, group.claims, group.kinds))
}

function comparable(a: Claim, b: Claim): boolean {
  if (a.repeats === b.id || b.repeats === a.id) return false
  if (a.of === b.id || b.of === a.id) return false
  if (level(a) !== level(b)) return false
  if (level(a) === 'background' && !sameEvent(a, b)) return false
  return samePeople(a, b)
}

/** Background claims of one report are compared where nothing tells their events apart. */
function sameEvent(a: Claim, b: Claim): boolean {
  if (a.report !== b.report) return false
  if (a.when?.edtf && b.when?.edtf && a.when.edtf !== b.when.edtf) return false
  return Math.abs(a.quote.start - b.quote.start) < 700
}

const level = (c: Claim): string => (c.scope === 'part' || c.scope === 'background' ? c.scope : 'whole')

function clash(e: Evidence, a: Claim, b: Claim): Clash {
  const [x, y] = [rangeOf(a)!, rangeOf(b)!]
  if (a.polarity !== b.polarity) return meets(x, y) ? 'denied toll' : null
  if (a.polarity === 'denied') return null
  const [f, g] = [figureOf(a)!, figureOf(b)!]
  if (f === g) return null
  if (!meets(x, y)) return sameOriginLater(e, a, b) ? 'moved' : 'disjoint'
  if (isVague(a) || isVague(b)) return null
  return 'moved'
}

const sameOriginLater = (e: Evidence, a: Claim, b: Claim): boolean =>
  e.origin.get(a.id) === e.origin.get(b.id) && e.origin.get(a.id) !== undefined && toldOn(e, a) !== toldOn(e, b)

interface Group {
  claims: Claim[]
  kinds: Set<Exclude<Clash, null>>
}

function components(clashes: readonly { a: Claim; b: Claim; how: Exclude<Clash, null> }[]): Group[] {
  const own = new Map<Claim, Group>()
  for (const { a, b, how } of clashes) {
    const [x, y] = [own.get(a), own.get(b)]
    const one: Group = x ?? y ?? { claims: [], kinds: new Set() }
    one.kinds.add(how)
    if (x && y && x !== y) {
      for (const c of y.claims) own.set(c, one) && one.claims.push(c)
      for (const k of y.kinds) one.kinds.add(k)
    }
    for (const c of [a, b]) if (own.get(c) !== one) own.set(c, one) && one.claims.push(c)
  }
  return [...new Set(own.values())]
}

function discrepancy(e: Evidence, outcome: Outcome, unsorted: readonly Claim[], kinds: ReadonlySet<string>): Discrepancy {
  const claims = inOrder(e, unsorted)
  const sides = sidesOf(claims)
  const kind: DiscrepancyKind = kinds.has('disjoint') ? 'disjoint' : kinds.has('denied toll') ? 'denied toll' : 'moved'
  const told = sides.map((s) => `${s.says} (${whoSays(e, claims.find((c) => c.id === s.claims[0])!)})`).join(', ')
  return { about: outcome, between: claims.map((c) => c.id), why: `${WHY[kind]}: ${told}`, kind, group: groupOf(claims), positions: sides }
}

const WHY: Readonly<Record<string, string>> = {
  disjoint: 'counts that cannot all hold',
  'denied toll': 'a toll that is denied',
  moved: 'no contradiction: the figure moved or was told more closely',
}

function sidesOf(claims: readonly Claim[]): Position[] {
  const by = Map.groupBy(claims, (c) => `${c.polarity === 'denied' ? 'not ' : ''}${sayNumber(c)}`)
  return [...by].map(([says, list]) => ({ says, claims: list.map((c) => c.id) }))
}

const groupOf = (claims: readonly Claim[]): string | null =>
  claims.find((c) => peopleOf(c).traits.length > 0 || peopleOf(c).status !== 'unknown')?.casualty?.victims?.text ?? null
