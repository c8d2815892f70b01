import type { Claim } from '../src/model/claim.ts'
import type { Span } from '../src/model/span.ts'
import type { Case, GoldClaim, GoldReport } from './cases.ts'

/** An incident as a case codes it: reports by file, discrepancies by `file#claim` (or by claim of the first report), lineage by file or outlet. */
interface CodedIncident {
  readonly reports: readonly string[]
  readonly discrepancies?: readonly { readonly about: string; readonly between: readonly string[] }[]
  readonly lineage?: readonly { readonly report: string; readonly derivesFrom: string }[]
}

/** The coder's claims as a reader would give them, so that tracing, joining and reconciling are scored by themselves. */
export function goldClaims(report: GoldReport): Claim[] {
  const id = (g: string) => `${report.id}#${g}`
  const spanOf = (words: string | null): Span | null => {
    const start = words ? report.whole.indexOf(words) : -1
    return start < 0 ? null : { start, end: start + words!.length, exact: words! }
  }
  return report.gold.map(({ quote, attribution, ...g }) => ({
    ...g,
    id: id(g.id),
    report: report.id,
    reader: 'gold@1',
    quote: spanOf(quote)!,
    of: g.of ? id(g.of) : null,
    repeats: g.repeats ? id(g.repeats) : null,
    attribution: attribution.map(({ name, named, cue }) => ({ name, named, source: spanOf(name), cue: spanOf(cue) })),
    when: g.when ?? null,
    where: g.where ? { ...NOWHERE, ...g.where } : null,
  }))
}

const NOWHERE = { lat: null, lon: null, radiusKm: null }

/**
 * What a case codes of its incidents, carried over to reports that were written after it sentence by sentence (claim for claim, in the
 * order of the text): which belong together, where they disagree, which of them leans on which. Outlets outside have other names there,
 * so of the lineage only what leads to a held report is carried over, and its precision says nothing.
 */
export function carriedOver(original: Case, twin: Case): Case {
  const name = twin.name.replace(/\.txt$/, '')
  const reports = twin.reports.map((r) => ({ ...r, id: `${name}/${r.file.split('/').at(-1)}`, file: r.file.split('/').at(-1)! }))
  const file = new Map(original.reports.map((r, i) => [r.file, reports[i]?.file]))
  const claim = new Map<string, string>(
    original.reports.flatMap((r, i) => {
      const other = reports[i]
      return other ? [...aligned(inText(r), inText(other))].map(([g, t]) => [`${r.file}#${g.id}`, `${other.file}#${t.id}`] as const) : []
    }),
  )
  const incidents = (original.incidents as readonly CodedIncident[]).map((incident) => ({
    ...incident,
    tolls: [],
    reports: incident.reports.flatMap((f) => file.get(f) ?? []),
    discrepancies: (incident.discrepancies ?? []).flatMap((d) => {
      const between = d.between.flatMap((ref) => claim.get(ref.includes('#') ? ref : `${incident.reports[0]}#${ref}`) ?? [])
      return between.length > 1 ? [{ ...d, between }] : []
    }),
    lineage: (incident.lineage ?? []).flatMap((l) => {
      const [report, derivesFrom] = [file.get(l.report), file.get(l.derivesFrom)]
      return report && derivesFrom ? [{ ...l, report, derivesFrom }] : []
    }),
  }))
  return { ...twin, name, reports, incidents }
}

const inText = ({ gold, whole }: GoldReport): GoldClaim[] => gold.toSorted((a, b) => whole.indexOf(a.quote) - whole.indexOf(b.quote))

/** What is left out on one side costs this much. */
const GAP = 0.4

/** Pairs of like claims in order, by the best alignment of the two lists (Needleman and Wunsch, 1970). */
function aligned(a: readonly GoldClaim[], b: readonly GoldClaim[]): Map<GoldClaim, GoldClaim> {
  const best = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i && j ? 0 : -GAP * (i + j))))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      best[i]![j] = Math.max(best[i - 1]![j - 1]! + likeness(a[i - 1]!, b[j - 1]!), best[i - 1]![j]! - GAP, best[i]![j - 1]! - GAP)
  const out = new Map<GoldClaim, GoldClaim>()
  let [i, j] = [a.length, b.length]
  while (i > 0 && j > 0) {
    const [x, y] = [a[i - 1]!, b[j - 1]!]
    if (best[i]![j] === best[i - 1]![j - 1]! + likeness(x, y)) {
      if (x.kind === y.kind) out.set(x, y)
      i--
      j--
    } else if (best[i]![j] === best[i - 1]![j]! - GAP) i--
    else j--
  }
  return out
}

function likeness(a: GoldClaim, b: GoldClaim): number {
  if (a.kind !== b.kind) return -1.5
  const same = (weight: number, x: unknown, y: unknown) => (x === y ? weight : -weight)
  const of = (g: GoldClaim) => [g.scope, g.polarity, g.certainty, g.attribution.length, !g.when]
  const [x, y] = [of(a), of(b)]
  const told = [0.7, 0.4, 0.2, 0.5, 0.2].reduce((sum, weight, k) => sum + same(weight, x[k], y[k]), 2)
  if (!a.casualty || !b.casualty) return told
  const figures = ({ casualty }: GoldClaim) => {
    const { outcome, number, victims } = casualty!
    return [outcome, number.min === null, number.max === null, victims?.status, number.min === 1, number.max === 0]
  }
  const [p, q] = [figures(a), figures(b)]
  return [1.7, 0.3, 0.3, 0.4, 0.4, 0.6].reduce((sum, weight, k) => sum + same(weight, p[k], q[k]), told)
}
