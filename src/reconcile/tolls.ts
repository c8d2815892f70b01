import type { Toll } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Origin } from '../model/lineage.ts'
import type { Blame, Figure, Policy, Weighed } from '../policies/define.ts'
import { contentWords } from '../text/words.ts'
import { type Evidence, toldOn } from './evidence.ts'
import { isSome, levelOf, peopleOf, saysSide } from './people.ts'

/** The tolls of an incident under each policy. A claim that repeats another of its report is not counted beside it. */
export function tollsOf(e: Evidence, origins: readonly Origin[], policies: readonly Policy[]): Toll[] {
  const weighed = weigh(e, origins)
  return policies.flatMap((policy) => policy.tolls(weighed))
}

function weigh(e: Evidence, origins: readonly Origin[]): Weighed {
  const by = new Map(origins.flatMap((o) => o.claims.map((c) => [c, o] as const)))
  const doers = new Set(e.claims.flatMap((c) => contentWords(c.casualty?.by ?? '')))
  const people = peopleOf(
    e.claims.filter((c) => c.casualty),
    e.when,
  )
  const originOf = (c: Claim): Origin | undefined => by.get(c.id)
  const figures = e.claims
    .filter((c) => c.kind === 'casualty')
    .map(
      (c): Figure => ({
        claim: c.id,
        outcome: c.casualty!.outcome,
        number: c.casualty!.number,
        status: c.casualty!.victims?.status ?? people.get(c.id)!.status,
        scope: c.when?.edtf && levelOf(c, e.when) === 'whole' ? 'incident' : c.scope,
        polarity: c.polarity,
        certainty: c.certainty,
        origin: originOf(c)?.key ?? c.report,
        kind: originOf(c)?.kind ?? 'outlet',
        told: toldOn(e, c),
        replaced: e.replaced.get(c.id) ?? null,
        some: isSome(people.get(c.id)!) || noneOfSome(e, c),
        perpetrator: originOf(c)?.kind === 'armed' && contentWords(originOf(c)!.name).some((w) => doers.has(w)),
      }),
    )
  return { figures, blames: e.claims.filter((c) => c.kind === 'responsibility').map((c) => blame(c, originOf(c))) }
}

/** "None in the camp" where nobody else speaks of the camp, and "none on our side", say nothing of all the others. */
const noneOfSome = (e: Evidence, c: Claim): boolean =>
  c.casualty!.number.max === 0 && (saysSide(c) || (c.where !== null && !e.claims.some((o) => counts(o) && spokenOf(c, o))))

const counts = ({ casualty }: Claim): boolean => casualty !== undefined && casualty.number.max !== 0

/** Whether the words for two places share one. */
const spokenOf = (a: Claim, b: Claim): boolean => {
  const words = contentWords(b.where?.text ?? '')
  return contentWords(a.where!.text).some((w) => words.includes(w))
}

const OWN = /\b(?:claimed|admit\w*|acknowledg\w*|accept\w*|conced\w*|owned? up|regret\w*|apolog\w*|our|we|its own)\b/i

const blame = (c: Claim, origin: Origin | undefined): Blame => ({
  claim: c.id,
  polarity: c.polarity,
  origin: origin?.key ?? c.report,
  kind: origin?.kind ?? 'outlet',
  own: OWN.test(`${c.quote.exact} ${c.attribution.at(-1)?.cue?.exact ?? ''}`),
})
