import type { GoldClaim, GoldReport } from '../../eval/cases.ts'
import type { Seen } from '../../src/claims/casualty/read.ts'

/** Words for people who were named before. */
const STANDS_IN = /^(?:s?he|they|him|her|them|who|we|i|us|me|others?|these|those|any|none|rest)$/

const lower = (s: string) => s.toLowerCase()

/** For each gold casualty claim of a report, the mention that stands for it; -1 where none does. */
export function align(report: GoldReport, all: readonly Seen[]): { gold: GoldClaim; at: number }[] {
  const used = new Map<number, string[]>()
  const claims = report.gold.filter((g) => g.kind === 'casualty')
  return claims.map((gold) => {
    const scored = all.map((s, i) => ({
      i,
      fit: fit(report.whole, gold, s) - (used.get(i)?.includes(gold.casualty!.outcome) ? 4 : used.has(i) ? 2 : 0),
    }))
    const best = scored.reduce((a, b) => (b.fit > a.fit ? b : a), { i: -1, fit: 0 })
    if (best.i >= 0) used.set(best.i, [...(used.get(best.i) ?? []), gold.casualty!.outcome])
    return { gold, at: best.i }
  })
}

/** How well a mention stands for a gold claim; 0 or less: not at all. */
function fit(whole: string, gold: GoldClaim, { mention: m }: Seen): number {
  const { number, victims } = gold.casualty!
  const { tokens } = m.scene
  const [start, end] = [tokens[m.first]!.start, tokens[m.last]!.end]
  const places: number[] = []
  for (let at = whole.indexOf(gold.quote); at >= 0; at = whole.indexOf(gold.quote, at + 1)) places.push(at)
  const inside = places.findIndex((at) => start >= at - 1 && start < at + gold.quote.length)
  if (inside < 0) return 0
  const q = m.number?.quantity
  const noun = tokens[m.noun]?.lower
  const who =
    noun !== undefined &&
    lower(victims?.text ?? '')
      .split(/[^\p{L}\p{N}]+/u)
      .includes(noun)
      ? 1
      : 0
  const stands = STANDS_IN.test(tokens[m.head]!.lower) && !lower(gold.quote).includes(lower(victims?.text ?? ''))
  const late = inside * 0.01 + (start - places[inside]!) * 0.0001
  if (number.text === null) {
    if (q) return who && (q.form === 'reference' || (q.min === number.min && q.max === number.max)) ? 1 - late : 0
    const sum = number.min === number.max && (number.min ?? 0) > 1
    const agree = (sum || number.max === 1 ? !m.plural : m.plural) ? 0.5 : 0
    if (victims && stands && !who) return 0.2 + agree - late
    if (victims) return who ? 2 + agree - late : 0
    return m.how === 'trace' ? 1.5 + agree - late : 0.2 + agree - late
  }
  if (/^an?$/i.test(number.text)) return m.how === 'article' || /^an? /i.test(whole.slice(start, end)) ? 1 + 2 * who - late : 0
  if (!q && number.max === 1 && !/\p{N}/u.test(number.text))
    return who || lower(whole.slice(start, end)).startsWith(lower(number.text)) ? 1 + who - late : 0
  if (!q) return 0
  const same = q.min === number.min && q.max === number.max && q.approximate === number.approximate
  const text = lower(whole.slice(q.start, q.end))
  const words =
    text === lower(number.text).replace(/["“”]/g, '') || (!same && (lower(number.text).includes(text) || text.includes(lower(number.text))))
  return same ? 3 + who + (words ? 0.5 : 0) - late + (end <= places[inside]! + gold.quote.length ? 0.5 : 0) : words ? 1 + who - late : 0
}
