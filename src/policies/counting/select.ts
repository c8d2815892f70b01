import type { Toll } from '../../model/account.ts'
import type { Outcome } from '../../model/claim.ts'
import { type TollCode, tollWords } from '../../model/toll-words.ts'
import { type Figure, nameOf, type Policy, type Reading } from '../define.ts'
import { GROUPS, type Group, groupOf, isCounted, isVague } from './groups.ts'
import { read } from './words.ts'

/** A figure with what its number comes to under a policy's table. */
export interface Read {
  readonly figure: Figure
  readonly reading: Reading
}

type Dropped = Toll['dropped'][number]

export interface Selected {
  readonly used: readonly Read[]
  readonly dropped: readonly Dropped[]
}

/**
 * The figures of an outcome that tell an incident's toll for a group. Scope comes first: parts, other incidents and increments are
 * dropped, running totals count only where nothing tells the incident's own toll.
 */
function select(policy: Pick<Policy, 'table'>, figures: readonly Figure[], outcome: Outcome, group: Group): Selected {
  const dropped: Dropped[] = []
  const drop = (f: Figure, why: TollCode, values: Readonly<Record<string, string>> = {}): false => {
    dropped.push({ claim: f.claim, why: tollWords(why, values) })
    return false
  }
  const mine = groupOf(
    figures.filter((f) => f.outcome === outcome),
    group,
    policy.table,
  )
  const standing = mine.filter((f) => f.polarity === 'asserted' && !f.replaced)
  const own = standing.filter((f) => f.scope === 'incident')
  const totals = standing.filter((f) => f.scope === 'cumulative')
  const many = own.some((f) => (f.number.min ?? 0) > 1)
  const firm = (f: Figure) => !f.some && isCounted(f) && !isVague(f, policy.table) && !(many && single(f))
  const told = own.some(firm)
  const whole = (told ? own : totals).filter(firm)
  const kept = mine.filter((f) => {
    if (f.replaced) return drop(f, f.replaced.how, { day: f.replaced.day })
    if (f.polarity === 'denied') return drop(f, 'denied')
    if (f.scope === 'background') return drop(f, 'elsewhere')
    if (f.scope === 'part') return drop(f, 'part')
    if (f.scope === 'additional') return drop(f, 'additional')
    if (f.scope === 'cumulative' && told) return drop(f, 'cumulative')
    if (many && single(f)) return drop(f, 'single')
    if (f.some && whole.some((o) => o.number.max !== 0 || f.number.max !== 0)) return drop(f, f.some)
    if (!isCounted(f) && [...own, ...whole].some(isCounted)) return drop(f, 'bare')
    if (isVague(f, policy.table) && whole.some((o) => within(o, f))) return drop(f, 'closer')
    return true
  })
  const used = kept.flatMap((f): Read[] => {
    const reading = read(f.number, policy.table)
    if (reading.skip) return drop(f, reading.skip) || []
    return [{ figure: f, reading }]
  })
  return { used, dropped }
}

/** Whether a figure says more closely what a vague word leaves open: 57 where another has "dozens". */
function within(f: Figure, vague: Figure): boolean {
  const n = f.number.min ?? f.number.max ?? 0
  return n >= (vague.number.min ?? 0) && n <= (vague.number.max ?? Number.POSITIVE_INFINITY)
}

const single = (f: Figure): boolean => f.number.max !== null && f.number.max <= 1 && f.number.min !== 0

/** What a policy decides on the figures that it may use. */
export interface Decision {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly step: string
  readonly used?: readonly Read[]
  readonly dropped?: readonly Dropped[]
  readonly notes?: readonly string[]
}

/** A toll per outcome and group for which there is anything to weigh. */
export function tollsBy(
  policy: Policy,
  figures: readonly Figure[],
  {
    outcomes,
    groups = GROUPS,
    decide,
  }: { outcomes: readonly Outcome[]; groups?: readonly Group[]; decide: (used: readonly Read[]) => Decision },
): Toll[] {
  return outcomes.flatMap((outcome) =>
    groups.flatMap((group): Toll[] => {
      const { used, dropped } = select(policy, figures, outcome, group)
      if (!used.length && !dropped.length) return []
      const d: Decision = used.length ? decide(used) : { low: null, best: null, high: null, step: tollWords('nothing') }
      return [
        {
          policy: nameOf(policy),
          outcome,
          group,
          low: d.low,
          best: d.best,
          high: d.high,
          ...claimsOf(d.used ?? used, [...dropped, ...(d.dropped ?? [])]),
          step: d.step,
          ...(d.notes?.length ? { notes: d.notes } : {}),
          table: policy.table.id,
        },
      ]
    }),
  )
}

/** Each claim once: used, alone or in a sum, or dropped for the reason that was first found. */
function claimsOf(used: readonly Read[], dropped: readonly Dropped[]): Pick<Toll, 'used' | 'dropped'> {
  const counted = new Set(used.flatMap(({ figure }) => [figure.claim, ...figure.with]))
  const others = new Map(dropped.toReversed().map((one) => [one.claim, one]))
  return {
    used: [...counted].sort(),
    dropped: [...others.values()].filter(({ claim }) => !counted.has(claim)).sort((a, b) => (a.claim < b.claim ? -1 : 1)),
  }
}

export const least = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((m, v) => (v === null ? m : m === null || v < m ? v : m), null)

export const most = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((m, v) => (v === null ? m : m === null || v > m ? v : m), null)

/** The figure by which a reading is known. */
export const point = (r: Read): number | null => r.reading.best ?? r.reading.low ?? r.reading.high

/** The value told by the most origins; of equals the most recently told, then the lower. */
export function byOrigins(used: readonly Read[]): { readonly value: number | null; readonly origins: number } {
  const votes = new Map<number, { origins: Set<string>; told: string }>()
  for (const u of used) {
    const value = point(u)
    if (value === null) continue
    const vote = votes.get(value) ?? { origins: new Set<string>(), told: '' }
    vote.origins.add(u.figure.origin)
    if (u.figure.told > vote.told) vote.told = u.figure.told
    votes.set(value, vote)
  }
  const [best] = [...votes].toSorted(
    (a, b) => b[1].origins.size - a[1].origins.size || (a[1].told > b[1].told ? -1 : a[1].told < b[1].told ? 1 : a[0] - b[0]),
  )
  return best ? { value: best[0], origins: best[1].origins.size } : { value: null, origins: 0 }
}

/**
 * Of each origin only what it said last; the rest is superseded. Where it is quoted on one day with several figures, that is the one that it
 * began to tell last: "89, up from 63" is 89.
 */
export function latest(used: readonly Read[]): { readonly used: readonly Read[]; readonly dropped: readonly Dropped[] } {
  const last = new Map<string, string>()
  const begun = new Map<string, string>()
  const value = (u: Read) => `${u.figure.origin}\n${point(u)}`
  for (const u of used) {
    const { origin, told } = u.figure
    if (told > (last.get(origin) ?? '')) last.set(origin, told)
    if (told < (begun.get(value(u)) ?? '~')) begun.set(value(u), told)
  }
  const newest = new Map<string, string>()
  for (const u of used.filter(({ figure }) => figure.told === last.get(figure.origin)))
    if (begun.get(value(u))! > (newest.get(u.figure.origin) ?? '')) newest.set(u.figure.origin, begun.get(value(u))!)
  const isLast = (u: Read) => {
    const { origin, told } = u.figure
    return told === (last.get(origin) ?? '') && begun.get(value(u))! >= (newest.get(origin) ?? '')
  }
  const day = ({ origin, told }: Figure) => (told < last.get(origin)! ? last.get(origin)! : newest.get(origin)!)
  return {
    used: used.filter(isLast),
    dropped: used
      .filter((u) => !isLast(u))
      .map(({ figure }) => ({ claim: figure.claim, why: tollWords('superseded', { day: day(figure) }) })),
  }
}

/** Distinct values, for the notes that ACLED and GTD ask for where sources differ. */
export function conflict(used: readonly Read[]): string[] {
  const values = [...new Set(used.map(point).filter((v) => v !== null))].sort((a, b) => a - b)
  return values.length > 1 ? [tollWords('differ', { values: values.join(', ') })] : []
}
