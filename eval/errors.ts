import type { GoldClaim, GoldReport } from './cases.ts'
import { chainRight, chains, contained, type Made, match, originRight, overlap, placesOf, sameNumber, tokenF1, words } from './match.ts'

/** One thing that is wrong, with the place it stands at. */
export interface Fault {
  readonly kind: string
  readonly cause: string
  readonly report: string
  readonly sentence: string
  readonly gold: string | null
  readonly made: string | null
}

/** Everything wrong with the claims made of a report: misses, wrong fields, false claims. */
export function faultsOf(report: GoldReport, made: readonly Made[]): Fault[] {
  const { pairs, missed, extra } = match(report, made)
  const taken = new Set(pairs.map(([, s]) => s))
  return [
    ...missed.map((g) => fault(report, `missed: ${whyMissed(report, g, made, taken)}`, g, null)),
    ...pairs.flatMap(([g, s]) => wrongFields(g, s).map(([cause, a, b]) => ({ ...fault(report, cause, g, s), gold: a, made: b }))),
    ...extra.map((s) => fault(report, `false claim: ${whyFalse(report, s)}`, null, s)),
  ]
}

function fault(report: GoldReport, cause: string, g: GoldClaim | null, s: Made | null): Fault {
  const at = s?.quote.start ?? placesOf(report.whole, g?.quote ?? '')[0]?.[0] ?? 0
  return {
    kind: (g ?? s)!.kind,
    cause,
    report: report.id,
    sentence: sentenceAt(report.whole, at),
    gold: g ? tell(g) : null,
    made: s ? tell({ ...s, quote: s.quote.exact }) : null,
  }
}

const tell = (c: Pick<GoldClaim, 'quote' | 'casualty' | 'scope' | 'polarity'>): string => {
  const n = c.casualty?.number
  const figure = n ? ` [${c.casualty?.outcome} ${n.min ?? '–'}..${n.max ?? '–'}${n.approximate ? ' approx.' : ''}]` : ''
  return `“${c.quote}”${figure} ${c.scope}${c.polarity === 'denied' ? ' denied' : ''}`
}

/** Roughly the sentence around an offset. */
export function sentenceAt(text: string, at: number): string {
  const before = text.slice(0, at)
  const start = Math.max(before.lastIndexOf('\n') + 1, ...[...before.matchAll(/[.!?]["”’)]?\s/g)].map((m) => m.index + m[0].length))
  const rest = text.slice(at)
  const end = /[.!?]["”’)]?(?=\s)|\n|$/.exec(rest)!
  return text.slice(start, at + end.index + end[0].length).trim()
}

function whyMissed(report: GoldReport, g: GoldClaim, made: readonly Made[], taken: ReadonlySet<Made>): string {
  const here = made.filter((s) => overlap(report.whole, g, s) >= 0.5)
  if (here.some((s) => s.kind === g.kind && s.casualty?.outcome !== g.casualty?.outcome && !taken.has(s))) return 'outcome'
  if (here.some((s) => s.kind === g.kind)) return 'its words went to another claim'
  if (here.some((s) => !taken.has(s))) return 'kind'
  const sentence = sentenceAt(report.whole, placesOf(report.whole, g.quote)[0]?.[0] ?? 0)
  const beside = made.some((s) => s.kind === g.kind && sentence.includes(s.quote.exact))
  if (!g.casualty) return beside ? 'another claim of its sentence found' : 'nothing found'
  return `${beside ? 'another claim of its sentence found' : 'nothing found'}, ${numberForm(g)}`
}

function numberForm(g: GoldClaim): string {
  const n = g.casualty!.number
  if (n.min === 0 && n.max === 0) return 'a count of none'
  if (g.polarity === 'denied') return 'denied'
  if (!n.text) return n.max === null ? 'a bare plural' : 'no number in words'
  return g.scope === 'part' && !/\d/.test(n.text) && n.max === null ? 'a share' : 'a number'
}

function whyFalse(report: GoldReport, s: Made): string {
  if (!report.gold.length) return 'report without claims'
  const here = report.gold.filter((g) => overlap(report.whole, g, s) >= 0.5)
  if (here.some((g) => g.kind === s.kind && g.casualty?.outcome === s.casualty?.outcome)) return 'told twice'
  if (here.some((g) => g.kind === s.kind)) return 'outcome'
  return here.length ? `words of ${here[0]!.kind}` : 'nothing coded there'
}

type Wrong = readonly [cause: string, gold: string, made: string]

function wrongFields(g: GoldClaim, s: Made): Wrong[] {
  const out: Wrong[] = []
  const say = (cause: string, right: boolean, a: unknown, b: unknown) => {
    if (!right) out.push([cause, `${a ?? 'none'} in ${tell(g)}`, String(b ?? 'none')])
  }
  say(`wrong polarity: ${g.polarity} as ${s.polarity}`, g.polarity === s.polarity, g.polarity, s.polarity)
  say(`wrong certainty: ${g.certainty} as ${s.certainty}`, g.certainty === s.certainty, g.certainty, s.certainty)
  say(`wrong scope: ${g.scope} as ${s.scope}`, g.scope === s.scope, g.scope, s.scope)
  out.push(...wrongCasualty(g, s), ...wrongChain(g, s))
  if (g.when?.edtf || (g.when !== undefined && s.when))
    say(whenCause(g, s), (g.when?.edtf ?? null) === (s.when?.edtf ?? null), show(g.when), show(s.when))
  if (g.where) say(s.where ? 'wrong where' : 'no where', !!s.where && contained(g.where.text, s.where.text), g.where.text, s.where?.text)
  else if (g.where === null && s.where) say('where too many', false, null, s.where.text)
  return out
}

const show = (w: { text: string; edtf: string | null } | null | undefined) => (w ? `${w.text} = ${w.edtf}` : null)
const whenCause = (g: GoldClaim, s: Made) => (!s.when ? 'no when' : g.when?.edtf ? 'wrong when' : 'when too many')

function wrongCasualty(g: GoldClaim, s: Made): Wrong[] {
  const [a, b] = [g.casualty, s.casualty]
  if (!a || !b) return []
  const out: Wrong[] = []
  if (!sameNumber(g, s)) out.push(['wrong number', tell(g), tell({ ...s, quote: s.quote.exact })])
  else if (a.number.approximate !== b.number.approximate) out.push(['wrong number: approximate', tell(g), String(b.number.text)])
  if (a.victims && tokenF1(a.victims.text, b.victims?.text) < 0.67)
    out.push([b.victims ? 'wrong victims' : 'no victims', `${a.victims.text} in ${tell(g)}`, b.victims?.text ?? 'none'])
  if (a.victims && a.victims.status !== (b.victims?.status ?? 'unknown'))
    out.push([`wrong status: ${a.victims.status} as ${b.victims?.status ?? 'unknown'}`, a.victims.text, b.victims?.text ?? 'none'])
  const by = a.by && b.by ? contained(a.by, b.by) || words(a.by).some((w) => words(b.by).includes(w)) : a.by === b.by
  if (!by) out.push([a.by ? (b.by ? 'wrong by' : 'no by') : 'by too many', `${a.by ?? 'none'} in ${tell(g)}`, b.by ?? 'none'])
  return out
}

function wrongChain(g: GoldClaim, s: Made): Wrong[] {
  if (chainRight(g, s)) return []
  const names = (list: readonly { name: string }[]) => list.map((x) => x.name).join(' ← ') || 'own voice'
  const told: [string, string] = [`${names(g.attribution)} in ${tell(g)}`, names(s.attribution)]
  if (!originRight(g, s)) {
    const own = chains(g).every((c) => !c.length)
    return [[`wrong origin: ${own ? 'own voice as a source' : s.attribution.length ? 'another source' : 'a source as own voice'}`, ...told]]
  }
  return [[`wrong chain: ${s.attribution.length < g.attribution.length ? 'a link short' : 'a link long or other'}`, ...told]]
}

/** The faults by kind and cause, most first, with the first `limit` of each. */
export function browse(faults: readonly Fault[], limit: number): string {
  const groups = Map.groupBy(faults, (f) => `${f.kind} · ${f.cause}`)
  const ranked = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  const index = ranked.map(([cause, list]) => `${String(list.length).padStart(5)}  ${cause}`).join('\n')
  const pages = ranked.map(([cause, list]) => `\n== ${cause} (${list.length})\n${list.slice(0, limit).map(entry).join('\n')}`)
  return [index, ...pages].join('\n')
}

const entry = (f: Fault) =>
  [`${f.report}: ${f.sentence}`, f.gold && `    gold: ${f.gold}`, f.made && `    made: ${f.made}`].filter(Boolean).join('\n')
