import type { Case, GoldClaim, GoldReport } from '../../eval/cases.ts'
import { analyse } from '../../src/text/analyse.ts'
import { seeded, shuffle } from '../random.ts'
import { reworded } from './reworded.ts'

/** Most claims of a thinned report's body come from so many sentences. */
const MOST = 3
/** Sentences of other reports that tell nothing, put among its own. */
const FILLING = 6

interface Line {
  readonly text: string
  readonly paragraph: number
  readonly claims: readonly GoldClaim[]
}

/**
 * Written reports thinned to a sentence or three that tell something, among sentences that tell nothing: coded reports tell of people in
 * every sentence or in none, and a reader that learns from them alone doubts a lone claim. Every other report that tells is thinned once.
 */
export function thinned(cases: readonly Case[], seed = 11): Case[] {
  const random = seeded(seed)
  const told = cases.filter((c) => c.written).flatMap((c) => c.reports.flatMap((report) => (report.gold.length ? [{ ...c, report }] : [])))
  const lines = told.map(({ report }) => linesOf(report))
  const free = lines.filter((_, i) => told[i]!.fold === undefined)
  const mute = free.flatMap(([, ...body]) => body.filter((l) => !l.claims.length).map((l) => l.text))
  const titles = free.flatMap(([title]) => (title && !title.claims.length ? [title.text] : []))
  return told.flatMap(({ report, fold }, i): Case[] => {
    if (i % 2) return []
    const thin = sparser(report, lines[i]!, { random, mute, titles })
    if (!thin) return []
    const made = { name: `${report.id} thinned`, incidents: [], written: true, thin: true, reports: [reworded(thin, random)] }
    return [fold === undefined ? made : { ...made, fold }]
  })
}

interface Stock {
  readonly random: () => number
  readonly mute: readonly string[]
  readonly titles: readonly string[]
}

function sparser(report: GoldReport, [title, ...body]: readonly Line[], { random, mute, titles }: Stock): GoldReport | null {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const telling = body.flatMap((l, at) => (l.claims.length ? [at] : []))
  if (!title || !telling.length) return null
  shuffle(telling, random)
  const titled = random() < 0.4
  const kept = new Set(telling.slice(0, Math.floor(random() * MOST) + (titled ? 0 : 1)))
  const own = body.filter((l, at) => kept.has(at) || !l.claims.length)
  const filled = [...own]
  for (let n = Math.floor(random() * FILLING); n > 0; n--)
    filled.splice(Math.floor(random() * (filled.length + 1)), 0, { text: pick(mute), paragraph: -n, claims: [] })
  const head = titled ? title : { text: pick(titles), claims: [] }
  const text = filled.map((l, at) => (at === 0 ? '' : filled[at - 1]!.paragraph === l.paragraph ? ' ' : '\n\n') + l.text).join('')
  const gold = [...head.claims, ...filled.flatMap((l) => l.claims)]
  return gold.length ? { ...report, id: `${report.id}~`, title: head.text, text, whole: `${head.text}\n\n${text}`, gold } : null
}

/** The title and the sentences of a report, each with the claims that its words hold; claims over several sentences are left out with them. */
function linesOf(report: GoldReport): Line[] {
  const { text, sentences } = analyse(report.whole, report.title.length)
  const at = report.gold.map((g) => text.indexOf(g.quote))
  const lines = sentences.map(({ start, end, paragraph }) => ({
    text: text.slice(start, end).trim(),
    paragraph,
    claims: report.gold.filter((g, i) => at[i]! >= start && at[i]! + g.quote.length <= end),
    cut: report.gold.some(
      (g, i) => at[i]! < end && at[i]! + g.quote.length > start && !(at[i]! >= start && at[i]! + g.quote.length <= end),
    ),
  }))
  return lines.filter((l, i) => i === 0 || !l.cut)
}
