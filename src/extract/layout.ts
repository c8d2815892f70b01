import type { Draft } from '../claims/define.ts'
import type { Document, Sentence } from '../text/document.ts'
import type { Phrase } from './nearby.ts'

/** A phrase with what it names: phrases of one key name the same day or place. */
export interface Keyed extends Phrase {
  readonly key: string | null
}

/** How a report is laid out around the places or times that it tells. */
interface Layout {
  /** In the order of the text. */
  readonly all: readonly Keyed[]
  /** Where each key is told first and last. */
  readonly firstOf: ReadonlyMap<string, number>
  readonly lastOf: ReadonlyMap<string, number>
  /** The keys of each paragraph. */
  readonly inParagraph: ReadonlyMap<number, ReadonlySet<string>>
  readonly distinct: number
  readonly titled: ReadonlySet<string>
  /** Where each paragraph begins and ends, in sentences. */
  readonly paragraphs: ReadonlyMap<number, { readonly first: Sentence; readonly sentences: number }>
  /** Paragraphs of the body that begin with a phrase. */
  readonly opened: number
  readonly openers: ReadonlySet<number>
}

/** Within how many characters of its beginning a phrase begins a paragraph. */
const OPENING = 12

const kept = new WeakMap<object, Layout>()

/** The layout of a document; made once for each list of what is told, `owner`. */
export function layoutOf(document: Document, owner: object, keyed: () => readonly Keyed[]): Layout {
  let layout = kept.get(owner)
  if (!layout) kept.set(owner, (layout = laidOut(document, keyed())))
  return layout
}

function laidOut({ sentences }: Document, told: readonly Keyed[]): Layout {
  const all = told.filter(({ key }) => key !== null).sort((a, b) => a.start - b.start)
  const paragraphs = new Map<number, { first: Sentence; sentences: number }>()
  for (const s of sentences) {
    const known = paragraphs.get(s.paragraph)
    if (known) known.sentences++
    else paragraphs.set(s.paragraph, { first: s, sentences: 1 })
  }
  const inParagraph = new Map<number, Set<string>>()
  const titled = new Set<string>()
  const openers = new Set<number>()
  const [firstOf, lastOf] = [new Map<string, number>(), new Map<string, number>()]
  for (const p of all) {
    const sentence = sentences[p.sentence]
    if (p.key === null || !sentence) continue
    if (!firstOf.has(p.key)) firstOf.set(p.key, p.start)
    lastOf.set(p.key, p.start)
    if (sentence.title) titled.add(p.key)
    inParagraph.set(sentence.paragraph, (inParagraph.get(sentence.paragraph) ?? new Set()).add(p.key))
    if (!sentence.title && p.start - paragraphs.get(sentence.paragraph)!.first.start < OPENING) openers.add(sentence.paragraph)
  }
  return { all, firstOf, lastOf, inParagraph, distinct: firstOf.size, titled, paragraphs, opened: openers.size, openers }
}

/** How many numbers a row has. */
export const LAYOUT = 17

/** Numbers of the claim's place in the layout. */
function about(document: Document, draft: Draft, layout: Layout, told: readonly Draft[]): number[] {
  const own = document.sentences[draft.sentence]!
  const paragraph = layout.paragraphs.get(own.paragraph)!
  return [
    Math.min(20, layout.distinct),
    Math.min(8, layout.inParagraph.get(own.paragraph)?.size ?? 0),
    Math.min(20, layout.opened),
    layout.openers.has(own.paragraph) ? 1 : 0,
    Math.min(40, layout.paragraphs.size),
    Math.min(12, paragraph.sentences),
    Math.min(40, told.length),
    Math.min(10, claimsOf(document, told).get(own.paragraph) ?? 0),
    Math.min(200, own.end - own.start),
  ]
}

/** Numbers of a phrase in the layout, as the claim sees it. */
function within({ sentences }: Document, draft: Draft, phrase: Keyed, layout: Layout): number[] {
  const { key } = phrase
  const its = sentences[phrase.sentence]!
  const { others, again } = between(draft, phrase, layout.all)
  return [
    others,
    again ? 1 : 0,
    key === null || layout.firstOf.get(key)! >= phrase.start ? 1 : 0,
    key !== null && layout.lastOf.get(key)! > Math.max(phrase.start, draft.quote.end) ? 1 : 0,
    key !== null && layout.titled.has(key) ? 1 : 0,
    Math.min(200, phrase.start - layout.paragraphs.get(its.paragraph)!.first.start),
    Math.min(8, layout.inParagraph.get(its.paragraph)?.size ?? 0),
    Math.min(6, layout.titled.size),
  ]
}

/** How many phrases between a phrase and a claim are looked at, and how many keys told apart. */
const LOOKED = 64
const APART = 6

/** How many other keys stand between a phrase and a claim, and whether its own does. */
function between({ quote }: Draft, phrase: Keyed, all: readonly Keyed[]): { others: number; again: boolean } {
  const [from, to] = phrase.start < quote.start ? [phrase.end, quote.start] : [quote.end, phrase.start]
  const others = new Set<string>()
  let again = false
  const first = firstFrom(all, from)
  for (let i = first; i < Math.min(all.length, first + LOOKED) && all[i]!.start < to; i++) {
    const { key, end } = all[i]!
    if (end > to) continue
    if (key === phrase.key) again = true
    else others.add(key!)
  }
  return { others: Math.min(APART, others.size), again }
}

/** Where the first phrase stands that begins at an offset or behind it. */
function firstFrom(all: readonly Keyed[], offset: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (all[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const counted = new WeakMap<readonly Draft[], ReadonlyMap<number, number>>()

/** How many claims each paragraph has. */
function claimsOf({ sentences }: Document, told: readonly Draft[]): ReadonlyMap<number, number> {
  let counts = counted.get(told)
  if (!counts) {
    const by = Map.groupBy(told, (d) => sentences[d.sentence]!.paragraph)
    counted.set(told, (counts = new Map([...by].map(([paragraph, claims]) => [paragraph, claims.length]))))
  }
  return counts
}

interface Seen {
  readonly phrases: readonly Keyed[]
  readonly layout: Layout
  readonly told: readonly Draft[]
  /** The choices to look at: 0 for none, then each phrase. */
  readonly places: readonly number[]
}

/** A row for each of the choices asked for. */
export function layoutRows(document: Document, draft: Draft, { phrases, layout, told, places }: Seen): number[][] {
  const claim = about(document, draft, layout, told)
  return places.map((k) => [...claim, ...within(document, draft, phrases[Math.max(0, k - 1)]!, layout)])
}
