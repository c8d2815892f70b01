import type { Discrepancy, DiscrepancyKind } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { built } from './built.ts'
import { type Evidence, inOrder } from './evidence.ts'

/** What is told of the incident itself, in the order of telling. */
export const here = (e: Evidence): Claim[] => inOrder(e, e.claims).filter((c) => c.scope !== 'background')

/** Whose word a claim is; its report's where nothing tells. */
export const originOf = (e: Evidence, c: Claim): string => e.origin.get(c.id) ?? c.report

/** Who did it: what is asserted against what another denies, and two versions of whose deed it was. */
export function responsibilityDiscrepancy(e: Evidence): Discrepancy[] {
  const all = here(e)
  const deeds = all.filter((c) => c.kind === 'responsibility' || c.kind === 'attack')
  const blamed = deeds.filter((c) => !denies(c) && c.kind === 'responsibility')
  const denied = [...deeds, ...all.filter((c) => c.casualty?.by && c.casualty.outcome === 'killed')].filter(denies)
  const told = all.filter((c) => !denies(c) && (c.kind === 'attack' || blames(c) || denied.some((d) => names(c, d))))
  const against = [...blamed, ...told.filter((a) => denied.some((d) => originOf(e, d) !== originOf(e, a)))]
  if (denied.length && against.some((a) => denied.some((d) => originOf(e, d) !== originOf(e, a)))) {
    const kind: DiscrepancyKind = denied.some((c) => c.kind === 'responsibility') ? 'denied responsibility' : 'denied event'
    return [
      built(e, 'responsibility', kind, kind === 'denied event' ? 'the deed is denied' : 'who did it is denied', [
        { says: 'asserted', claims: against },
        { says: 'denied', claims: [...denied, ...all.filter((c) => rejects(e, c, against))] },
      ]),
    ]
  }
  return versions(e, blamed, all)
}

const DENIAL =
  /\b(?:nothing to do with|not behind|had no (?:part|role|hand)|no (?:part|role|hand) in|did not (?:do|carry|fire|strike|attack|bomb|take part)|den(?:y|ies|ied))\b/i

/** Denied, or in words that deny. */
const denies = (c: Claim): boolean =>
  c.polarity === 'denied' || ((c.kind === 'responsibility' || c.kind === 'attack') && DENIAL.test(c.quote.exact))

function versions(e: Evidence, blamed: readonly Claim[], all: readonly Claim[]): Discrepancy[] {
  const by = [...Map.groupBy(blamed, (c) => originOf(e, c))]
  const rejecting = all.filter((c) => rejects(e, c, blamed))
  if (by.length < 2 && !rejecting.length) return []
  const sides = by.map(([, claims]) => ({ says: claims[0]!.quote.exact, claims }))
  const told = all.filter((c) => c.polarity === 'asserted' && blames(c) && !by.some(([o]) => o === originOf(e, c)))
  if (told.length) sides.push({ says: told[0]!.casualty!.by!, claims: told })
  if (rejecting.length) sides.push({ says: rejecting[0]!.quote.exact, claims: rejecting })
  return [built(e, 'responsibility', 'blame', 'more than one version of whose deed it was', sides)]
}

/** A toll that names an agent with a name of its own. */
const blames = (c: Claim): boolean => c.casualty?.by != null && /\p{Lu}/u.test(c.casualty.by.slice(1)) && c.scope === 'incident'

/** Whether a toll speaks of the denier's own people: "mercenaries, mostly Russians" where Russia's army denies. */
function names(c: Claim, denied: Claim): boolean {
  if (c.kind !== 'casualty' || c.scope !== 'incident') return false
  const name = denied.attribution.at(-1)?.name ?? ''
  const stems = [...name.matchAll(/\p{Lu}\p{L}{4,}/gu)].map((m) => m[0].slice(0, 5))
  return stems.some((stem) => c.casualty!.victims?.text.includes(stem))
}

const REJECT = /\b(?:lies?|no|not|never|den(?:y|ies|ied)|reject\w*|nonsense|absurd\w*|fabricat\w*|false|impossible|doubt\w*)\b/i

/** A word of another source, close behind, that will not have it. */
const rejects = (e: Evidence, c: Claim, blamed: readonly Claim[]): boolean =>
  c.kind === 'stance' &&
  (c.polarity === 'denied' || REJECT.test(c.quote.exact)) &&
  blamed.some(
    (b) => b.report === c.report && originOf(e, b) !== originOf(e, c) && c.quote.start > b.quote.end && c.quote.start - b.quote.end < 400,
  )

const CLOCK = /\b(\d{1,2})[:.](\d\d)(?:\s*([ap])\.?m\b)?|\b(\d{1,2})\s*([ap])\.?m\b/gi

/** Minutes of the day that a text names. */
function clocks(text: string): number[] {
  return [...text.matchAll(CLOCK)].flatMap((m) => {
    const [hours, minutes] = m[1] ? [Number(m[1]), Number(m[2])] : [Number(m[4]), 0]
    const half = (m[3] ?? m[5] ?? '').toLowerCase()
    return hours > 24 || minutes > 59 ? [] : [((half === 'p' && hours < 12 ? hours + 12 : hours) % 24) * 60 + minutes]
  })
}

/** Hours of the deed that differ by more than five minutes, told close together by two sources. */
export function timeDiscrepancy(e: Evidence): Discrepancy[] {
  const timed = here(e)
    .filter((c) => (c.kind === 'attack' || c.kind === 'contact') && c.polarity === 'asserted')
    .flatMap((c) =>
      clocks(`${c.quote.exact} ${c.when?.text ?? ''}`)
        .slice(0, 1)
        .map((at) => ({ c, at })),
    )
  const pairs = timed.flatMap((a, i) =>
    timed
      .slice(i + 1)
      .filter(
        (b) =>
          a.c.report === b.c.report &&
          a.c.kind === b.c.kind &&
          Math.abs(a.at - b.at) > 5 &&
          b.c.quote.start - a.c.quote.end < 300 &&
          originOf(e, a.c) !== originOf(e, b.c),
      )
      .map((b) => [a.c, b.c] as const),
  )
  return pairs.slice(0, 1).map(([a, b]) =>
    built(e, 'when', 'time', 'the hour differs', [
      { says: a.quote.exact, claims: [a] },
      { says: b.quote.exact, claims: [b] },
    ]),
  )
}
