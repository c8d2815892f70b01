import { harmTold } from '../claims/casualty.ts'
import type { Draft, Setting } from '../claims/define.ts'
import { claimKinds } from '../claims/index.ts'
import type { Attribution, Claim } from '../model/claim.ts'
import { idOf } from '../model/ids.ts'
import { type Issue, issue } from '../model/issue.ts'
import type { Report } from '../model/report.ts'
import { type Span, span } from '../model/span.ts'
import { analyse } from '../text/analyse.ts'
import type { Document } from '../text/document.ts'
import { type FairCopy, fairCopy } from '../text/fair-copy.ts'
import { languageOf } from '../text/language.ts'
import type { ReferenceLine } from '../text/places/lines.ts'
import { mayTell } from '../text/prefilter.ts'
import { attributeWhy } from './attribute.ts'
import { clausesOf } from './clause.ts'
import { senseOf } from './relevance.ts'
import { markRepeats } from './repeats.ts'
import { timeOf } from './when.ts'
import { placeOf } from './where.ts'

/** Name and version of the reader that this stage is. */
export const READER = 'rules-en@16'

export interface ExtractOptions {
  /** Each claim says why: the rule or model that made it and the words it stood on. */
  readonly explain?: boolean
  /** Lines that the user knows better than a map of rivers, for phrases such as "8 km east of the line". */
  readonly lines?: readonly ReferenceLine[]
}

export interface Extraction {
  /** In the order of their quotes. */
  readonly claims: readonly Claim[]
  readonly issues: readonly Issue[]
  /** BCP 47; `und` where the text is in no language that the reader knows. */
  readonly lang: string
}

/** A report's claims, each with exact spans, who said it, when and where. A text that is not English gives none and an issue. */
export function extract(report: Report, { explain = false, lines = [] }: ExtractOptions = {}): Extraction {
  const copy = fairCopy(report.text, report.body)
  const lang = readAs(copy.text, report.lang)
  if (!lang.startsWith('en'))
    return { claims: [], issues: [unread(report)], lang: report.lang?.startsWith('en') ? lang : (report.lang ?? lang) }
  const sense = mayTell(copy.text) ? senseOf(copy.text, copy.body) : 'silent'
  if (sense === 'silent') return { claims: [], issues: [], lang }
  const document = analyse(copy.text, copy.body)
  if (sense === 'unsure' && harmTold(document) < PLAIN) return { claims: [], issues: [], lang }
  const setting = settingOf(report, lines)
  const drafts = claimKinds.flatMap((kind) => kind.find(document, setting))
  const claims = claimsFrom(report, drafts, document, { explain, lines })
  return { claims: copy.text === report.text ? claims : claims.map((claim) => inText(claim, report.text, copy)), issues: [], lang }
}

/** So many people or groups harmed, each by how sure it is, are plainly told of. */
const PLAIN = 2.5

/** A claim read from a fair copy, its spans those of the text itself. */
function inText(claim: Claim, text: string, { own }: FairCopy): Claim {
  const back = ({ start, end }: Span): Span => {
    const stretch = own(start, end)
    return span(text, stretch.start, stretch.end)
  }
  const { quote, attribution, why } = claim
  return {
    ...claim,
    quote: back(quote),
    attribution: attribution.map((link) => ({ ...link, source: link.source && back(link.source), cue: link.cue && back(link.cue) })),
    ...(why ? { why: why.map(({ rule, on }) => ({ rule, on: on.map(back) })) } : {}),
  }
}

/** The language of a report's text; what it is declared to be where that is English and the text is like no other language. */
function readAs(text: string, lang: string | null): string {
  const found = languageOf(text)
  return lang?.startsWith('en') && (found === 'en' || found === 'und') ? lang : found
}

/** Claims of drafts found in a report: in order, with ids and links, who said it, when and where. */
export function claimsFrom(
  report: Report,
  found: readonly Draft[],
  document: Document,
  { explain = false, lines = [] }: ExtractOptions = {},
): Claim[] {
  const setting = settingOf(report, lines)
  const drafts = [...found].sort(byPlace)
  return markRepeats(named(report, { drafts, document, setting, explain }))
}

export const settingOf = ({ published, outlet }: Report, lines: readonly ReferenceLine[]): Setting => ({
  published: published?.slice(0, 10) ?? null,
  outlet,
  lines,
})

const unread = (report: Report): Issue =>
  issue('unread-language', 'The text does not read like English, the one language read so far. Hand it in translated.', report.id)

export const byPlace = (a: Draft, b: Draft): number => a.quote.start - b.quote.start || a.quote.end - b.quote.end

interface Reading {
  readonly drafts: readonly Draft[]
  readonly document: Document
  readonly setting: Setting
  readonly explain: boolean
}

/** Drafts to claims: ids, links, who said it, when and where. */
function named(report: Report, { drafts, document, setting, explain }: Reading): Claim[] {
  const told = drafts.map((draft) => attributeWhy(document, draft, setting))
  const chains = told.map((t) => t.attribution)
  const ids = idsOf(report, drafts, chains)
  const clauses = clausesOf(document, drafts)
  return drafts.map((draft, i): Claim => {
    const of = draft.of ? drafts.indexOf(draft.of) : -1
    return {
      id: ids[i]!,
      report: report.id,
      reader: READER,
      kind: draft.kind,
      quote: draft.quote,
      polarity: draft.polarity,
      certainty: draft.certainty,
      scope: draft.scope,
      of: of < 0 ? null : ids[of]!,
      repeats: null,
      attribution: chains[i]!,
      ...(draft.casualty ? { casualty: draft.casualty } : {}),
      when: timeOf(document, draft.under ?? clauses[i]!, setting, clauses),
      where: placeOf(document, draft.under ?? clauses[i]!, setting, clauses),
      ...(explain ? { why: [...draft.why, ...told[i]!.why] } : {}),
    }
  })
}

/** Ids from the content; a number tells apart what is alike in all of it. */
function idsOf(report: Report, drafts: readonly Draft[], chains: readonly (readonly Attribution[])[]): string[] {
  const seen = new Map<string, number>()
  return drafts.map(({ kind, quote, casualty, scope }, i) => {
    const number = casualty?.number
    const parts = [
      report.id,
      READER,
      kind,
      quote.start,
      quote.end,
      scope,
      casualty?.outcome ?? null,
      number?.text ?? null,
      number?.min ?? null,
      number?.max ?? null,
    ]
    const content = JSON.stringify([...parts, ...chains[i]!.map((a) => a.name)])
    const nth = seen.get(content) ?? 0
    seen.set(content, nth + 1)
    return idOf('claim', content, nth)
  })
}
