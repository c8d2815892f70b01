import type { Toll } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Origin } from '../model/lineage.ts'
import type { Blame, Figure, Policy, Some, Weighed } from '../policies/define.ts'
import { contentWords } from '../text/words.ts'
import { isOfOtherDay, isOwnTotal } from './days.ts'
import { type Evidence, inOrder, toldOn } from './evidence.ts'
import { inFamilies, isSome, type People, peopleOf } from './people.ts'
import { isFar, isHandful, isNoneOfSome, isOfSpot } from './places.ts'
import { isShare } from './shares.ts'
import { siblingsOf } from './siblings.ts'
import { isTakenBack } from './taken-back.ts'

/** The tolls of an incident under each policy. A claim that repeats another of its report is not counted beside it. */
export function tollsOf(e: Evidence, origins: readonly Origin[], policies: readonly Policy[]): Toll[] {
  const weighed = weigh(e, origins)
  return policies.flatMap((policy) => policy.tolls(weighed))
}

function weigh(e: Evidence, origins: readonly Origin[]): Weighed {
  const by = new Map(origins.flatMap((o) => o.claims.map((c) => [c, o] as const)))
  const doers = new Set(e.claims.flatMap((c) => contentWords(c.casualty?.by ?? '')))
  const told = inOrder(e, e.claims).filter((c) => c.kind === 'casualty')
  const people = peopleOf(told, e.when)
  const originOf = (c: Claim): Origin | undefined => by.get(c.id)
  const figures = told.map(
    (c): Figure => ({
      claim: c.id,
      with: [],
      outcome: c.casualty!.outcome,
      number: c.casualty!.number,
      status: c.casualty!.victims?.status ?? people.get(c.id)!.status,
      unsaid: c.casualty!.victims === null,
      scope: c.scope === 'cumulative' && isOwnTotal(e, c) ? 'incident' : c.scope,
      share: isShare(e, c),
      polarity: isTakenBack(e, c) ? 'denied' : c.polarity,
      certainty: c.certainty,
      origin: originOf(c)?.key ?? c.report,
      kind: originOf(c)?.kind ?? 'outlet',
      told: toldOn(e, c),
      replaced: e.replaced.get(c.id) ?? null,
      some: SOME.find(([, is]) => is(e, c, people.get(c.id)!))?.[0] ?? null,
      perpetrator: originOf(c)?.kind === 'armed' && contentWords(originOf(c)!.name).some((w) => doers.has(w)),
    }),
  )
  return {
    figures: summed(figures, siblingsOf(e, told, people)),
    blames: e.claims.filter((c) => c.kind === 'responsibility').map((c) => blame(c, originOf(c))),
  }
}

/** The figures and the sums of those that are told in one breath, of each of which its parts are some. */
function summed(figures: readonly Figure[], runs: readonly (readonly Claim[])[]): Figure[] {
  const byClaim = new Map(figures.map((f) => [f.claim, f]))
  const sums = runs.map((run) => sumOf(run.map(({ id }) => byClaim.get(id)!)))
  const whole = new Map(sums.flatMap((sum) => [sum.claim, ...sum.with].map((id) => [id, sum] as const)))
  return [...figures.map((f) => (whole.get(f.claim)?.status === f.status ? { ...f, some: f.some ?? 'some' } : f)), ...sums]
}

/** Several groups as one figure, of their status where they share it. */
function sumOf(figures: readonly Figure[]): Figure {
  const [first, ...rest] = figures as [Figure, ...Figure[]]
  const add = (end: 'min' | 'max') => figures.reduce<number | null>((sum, { number }) => plus(sum, number[end]), 0)
  return {
    ...first,
    with: rest.map(({ claim }) => claim),
    number: {
      text: figures.map(({ number }) => number.text ?? String(number.min)).join(' + '),
      min: add('min'),
      max: add('max'),
      approximate: false,
    },
    status: figures.every(({ status }) => status === first.status) ? first.status : 'unknown',
    some: figures.find(({ some }) => some !== null && some !== 'some')?.some ?? null,
  }
}

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/** Why a figure may be of some only, in the order in which it is asked. */
const SOME: readonly (readonly [Some, (e: Evidence, c: Claim, people: People) => boolean])[] = [
  ['far', isFar],
  ['day', isOfOtherDay],
  ['families', (_, c) => inFamilies(c)],
  ['some', (e, c, people) => isSome(people) || isNoneOfSome(e, c)],
  ['spot', (e, c) => isOfSpot(e, c) || isHandful(e, c)],
]

const OWN = /\b(?:claimed|admit\w*|acknowledg\w*|accept\w*|conced\w*|owned? up|regret\w*|apolog\w*|our|we|its own)\b/i

const blame = (c: Claim, origin: Origin | undefined): Blame => ({
  claim: c.id,
  polarity: c.polarity,
  origin: origin?.key ?? c.report,
  kind: origin?.kind ?? 'outlet',
  own: OWN.test(`${c.quote.exact} ${c.attribution.at(-1)?.cue?.exact ?? ''}`),
})
