import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { daysApart, daysOf } from '../model/edtf.ts'
import { built } from './built.ts'
import { samePlace } from './comparable.ts'
import { type Evidence, here, originOf } from './evidence.ts'
import { once } from './once.ts'

const CLOCK = /\b(\d{1,2})[:.](\d\d)(?:\s*([ap])\.?m\b)?|\b(\d{1,2})\s*([ap])\.?m\b/gi

/** Minutes of the day that a text names. */
function clocks(text: string): number[] {
  return [...text.matchAll(CLOCK)].flatMap((m) => {
    const [hours, minutes] = m[1] ? [Number(m[1]), Number(m[2])] : [Number(m[4]), 0]
    const half = (m[3] ?? m[5] ?? '').toLowerCase()
    return hours > 24 || minutes > 59 ? [] : [((half === 'p' && hours < 12 ? hours + 12 : hours) % 24) * 60 + minutes]
  })
}

/** The hour at the head of a claim's line, as of an entry in a running page ("14.15: Word of shots"): when it was told, not when it was; else no words that are told. */
function stampOf(e: Evidence, { report, quote }: Claim): string {
  const text = e.report.get(report)?.text ?? ''
  const line = text.slice(text.lastIndexOf('\n', quote.start) + 1, quote.end)
  return /^\d{1,2}[:.]\d\d\b/.exec(line)?.[0] ?? '\n'
}

/** When it was over is not when it began. */
const ENDS = /\b(?:until|till|ended|ceased|stopped|over by|last)\b/i

/** Hours of the deed that differ by more than five minutes, told close together by two sources. */
export function timeDiscrepancy(e: Evidence): Discrepancy[] {
  const timed = here(e)
    .filter((c) => c.kind === 'attack' && c.polarity === 'asserted')
    .flatMap((c) =>
      clocks(`${c.quote.exact} ${c.when?.text ?? ''}`.replaceAll(stampOf(e, c), ''))
        .slice(0, 1)
        .map((at) => ({ c, at })),
    )
  const pairs = timed.flatMap((a, i) =>
    timed
      .slice(i + 1)
      .filter(
        (b) =>
          a.c.report === b.c.report &&
          !(ENDS.test(a.c.quote.exact) || ENDS.test(b.c.quote.exact)) &&
          Math.abs(a.at - b.at) > 5 &&
          b.c.quote.start - a.c.quote.end < 600 &&
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

/** A toll by which one event can be known again, when two give it for another day or another place. */
const TELLING = 10

/** The same toll told by two sources for two days or for two places, and a stretch of days that they begin or end otherwise. */
export function dayAndPlaceDiscrepancy(e: Evidence): Discrepancy[] {
  const told = here(e).filter((c) => c.kind === 'casualty' && c.scope === 'incident' && c.polarity === 'asserted')
  const pairs = told.flatMap((a, i) => pairsOf(e, a, told.slice(i + 1)))
  const days = pairs.filter(([a, b]) => (sameToll(a, b) && daysDiffer(a, b)) || stretchesDiffer(a, b))
  const places = pairs.filter(([a, b]) => sameToll(a, b) && !samePlace(a, b))
  return [
    ...shown(e, days, { about: 'when', kind: 'time', why: 'the days differ', say: (c) => c.when!.text }),
    ...shown(e, places, { about: 'where', kind: 'place', why: 'the place differs', say: (c) => c.where!.text }),
  ]
}

type Two = readonly [Claim, Claim]

/** Each with those of another origin that tell the same toll, or as well of a stretch of days. */
function pairsOf(e: Evidence, a: Claim, others: readonly Claim[]): Two[] {
  const [toll, stretch] = [tellingToll(a), namesBoth(a)]
  if (toll === null && !stretch) return []
  return others.flatMap((b): Two[] =>
    ((toll !== null && tellingToll(b) === toll) || (stretch && namesBoth(b))) &&
    a.casualty!.outcome === b.casualty!.outcome &&
    originOf(e, a) !== originOf(e, b)
      ? [[a, b]]
      : [],
  )
}

interface Shown {
  readonly about: 'when' | 'where'
  readonly kind: 'time' | 'place'
  readonly why: string
  readonly say: (c: Claim) => string
}

function shown(e: Evidence, pairs: readonly Two[], { about, kind, why, say }: Shown): Discrepancy[] {
  if (!pairs.length) return []
  const by = Map.groupBy(new Set(pairs.flat()), (c) => (about === 'when' ? c.when!.edtf : JSON.stringify([c.where!.lat, c.where!.lon])))
  return [
    built(
      e,
      about,
      kind,
      why,
      [...by.values()].map((claims) => ({ says: say(claims[0]!), claims })),
    ),
  ]
}

/** A toll told exactly and large enough to be known again; null of others, and of those brought elsewhere. */
const tellingToll = once(({ casualty, quote: { exact } }: Claim): number | null => {
  const { min, max, approximate } = casualty!.number
  return min !== null && min >= TELLING && min === max && !approximate && !BROUGHT.test(exact) ? min : null
})

const sameToll = (a: Claim, b: Claim): boolean => tellingToll(a) !== null && tellingToll(a) === tellingToll(b)

/** Where the dead were brought is not where they died. */
const BROUGHT = /\b(?:coffins?|bur(?:y|ied|ial)|graves?|morgue|hospitals?|funerals?)\b/i

const span = once((c: Claim) => (c.when?.edtf ? daysOf(c.when.edtf) : null))

function daysDiffer(a: Claim, b: Claim): boolean {
  const [x, y] = [span(a), span(b)]
  return x !== null && y !== null && daysApart(x, y) > 1
}

/** "23 to 31 March" and "27 to 31 March": both name the first day and the last, and differ in one by more than a night. */
function stretchesDiffer(a: Claim, b: Claim): boolean {
  const [x, y] = [span(a), span(b)]
  if (!x || !y || daysApart(x, y) > 0 || ![a, b].every(namesBoth)) return false
  return apart(x.first, y.first) || apart(x.last, y.last)
}

const apart = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) > 86_400_000

const namesBoth = once(
  ({ when }: Claim): boolean => (when?.text.match(/\d{1,2}(?!\d)/g) ?? []).length >= 2 && (when!.edtf?.includes('/') ?? false),
)
