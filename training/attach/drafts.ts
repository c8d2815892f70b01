import { type GoldClaim, type GoldReport, toReport } from '../../eval/cases.ts'
import { match } from '../../eval/match.ts'
import type { Draft } from '../../src/claims/define.ts'
import { claimKinds } from '../../src/claims/index.ts'
import { clausesOf } from '../../src/extract/clause.ts'
import { byPlace, claimsFrom, settingOf } from '../../src/extract/extract.ts'
import { span } from '../../src/model/span.ts'
import type { Document, Token } from '../../src/text/document.ts'

/** A coded claim as a draft, with all drafts of its report in the order of their quotes. */
export interface Drafted {
  readonly gold: GoldClaim
  readonly draft: Draft
  readonly told: readonly Draft[]
}

/** A report's coded claims as the reader finds them; those that it misses as the coder quotes them. */
export function draftsAsRead(document: Document, report: GoldReport): Drafted[] {
  const given = toReport(report)
  const drafts = claimKinds.flatMap((kind) => kind.find(document, settingOf(given, []))).sort(byPlace)
  const clauses = clausesOf(document, drafts)
  const claims = claimsFrom(given, drafts, document)
  const found = new Map(
    match(report, claims).pairs.map(([gold, claim]) => {
      const i = claims.indexOf(claim)
      return [gold, { gold, draft: drafts[i]!.under ?? clauses[i]!, told: clauses }]
    }),
  )
  return draftsAsCoded(document, report).map((one) => found.get(one.gold) ?? one)
}

/** A report's coded claims by the coder's quotes. */
export function draftsAsCoded(document: Document, report: GoldReport): Drafted[] {
  const found = report.gold.flatMap((gold) => {
    const draft = draftOf(document, report, gold)
    return draft ? [{ gold, draft }] : []
  })
  const told = found.map(({ draft }) => draft).sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end)
  return found.map((one) => ({ ...one, told }))
}

/** A coded claim as its kind would have found it: the quote where it first stands, and the topmost word of it as what states the claim. */
function draftOf(document: Document, report: GoldReport, gold: GoldClaim): Draft | null {
  const start = report.whole.indexOf(gold.quote)
  const sentence = document.sentences.findLastIndex((s) => s.start <= start)
  if (start < 0 || sentence < 0) return null
  const end = start + gold.quote.length
  const { kind, polarity, certainty, scope, casualty } = gold
  const quote = span(report.whole, start, end)
  return {
    kind,
    quote,
    sentence,
    anchor: topmost(document.tokens(sentence), start, end),
    polarity,
    certainty,
    scope,
    ...(casualty ? { casualty } : {}),
    why: [],
  }
}

function topmost(tokens: readonly Token[], start: number, end: number): number {
  const inside = tokens.filter((t) => t.start >= start && t.end <= end)
  const depth = (t: Token): number => {
    let n = 0
    for (let at = t; at.head >= 0 && n < 40; n++) at = tokens[at.head]!
    return n
  }
  const top = inside.reduce<Token | null>((best, t) => (best === null || depth(t) < depth(best) ? t : best), null)
  return top?.i ?? 0
}

/** Where a gold field's words stand, nearest to the claim's quote. */
export function nearestTo(whole: string, words: string, quote: { readonly start: number }): { start: number; end: number } | null {
  let best: number | null = null
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - quote.start) < Math.abs(best - quote.start)) best = at
  }
  return best === null ? null : { start: best, end: best + words.length }
}
