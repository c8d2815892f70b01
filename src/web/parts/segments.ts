import type { Span } from '../../model/span.ts'

/** `draft`: the words that a claim is being given. */
export type Role = 'content' | 'speaker' | 'cue' | 'draft'

/** A span of a claim to be marked: `n` is the claim's number on the page. */
export interface Mark {
  readonly n: number
  readonly role: Role
  readonly start: number
  readonly end: number
}

/** A run of text under the same marks. `lane` is the line on which each mark is drawn, so that overlaps stay apart. */
export interface Segment {
  readonly start: number
  readonly text: string
  readonly marks: readonly (Mark & { readonly lane: number })[]
  /** Claims whose content begins here. */
  readonly begins: readonly number[]
}

/** Cuts the text between `from` and `to` at every edge of a mark. Joined again the segments are the text, to the letter. */
export function segments(text: string, from: number, to: number, marks: readonly Mark[]): Segment[] {
  const inside = laned(marks.filter(({ start, end }) => start < to && end > from && start < end))
  const edges = new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].filter((at) => at >= from && at <= to).sort((a, b) => a - b)
  let open: typeof inside = []
  let next = 0
  return cuts.slice(0, -1).map((start, i) => {
    open = open.filter(({ end }) => end > start)
    const come = next
    while (next < inside.length && inside[next]!.start <= start) next++
    const begun = inside.slice(come, next)
    open = [...open, ...begun.filter(({ end }) => end > start)]
    const begins = begun.filter(({ role }) => role === 'content').map(({ n }) => n)
    return { start, text: text.slice(start, cuts[i + 1]), marks: open, begins }
  })
}

/** The paragraphs of a text, each cut at the edges of the marks in it. */
export function paragraphs(text: string, marks: readonly Mark[]): Segment[][] {
  const rising = marks.toSorted((a, b) => a.start - b.start)
  let near: readonly Mark[] = []
  let next = 0
  return Array.from(text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g), ({ 0: words, index }) => {
    const to = index + words.length
    const come = next
    while (next < rising.length && rising[next]!.start < to) next++
    near = [...near, ...rising.slice(come, next)].filter(({ end }) => end > index)
    return segments(text, index, to, near)
  })
}

/** The first lane that is free from where the mark begins (interval partitioning). */
function laned(marks: readonly Mark[]): (Mark & { lane: number })[] {
  const free: number[] = []
  return [...marks]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((mark) => {
      if (mark.role === 'draft') return { ...mark, lane: 0 }
      const found = free.findIndex((end) => end <= mark.start)
      const lane = found < 0 ? free.length : found
      free[lane] = mark.end
      return { ...mark, lane }
    })
}

export const marksOf = (claims: readonly { quote: Span; attribution: readonly { source: Span | null; cue: Span | null }[] }[]): Mark[] =>
  claims.flatMap(({ quote, attribution }, i) => [
    { n: i + 1, role: 'content' as const, start: quote.start, end: quote.end },
    ...attribution.flatMap(({ source, cue }) => [
      ...(source ? [{ n: i + 1, role: 'speaker' as const, start: source.start, end: source.end }] : []),
      ...(cue ? [{ n: i + 1, role: 'cue' as const, start: cue.start, end: cue.end }] : []),
    ]),
  ])

export type Unit = 'word' | 'grapheme'
interface Nudge {
  readonly edge: 'start' | 'end'
  readonly by: 1 | -1
  readonly unit: Unit
  readonly lang: string
}
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Moves an edge of a span by one word or one letter, within its paragraph; something of the span is always left. */
export function nudged(text: string, { start, end }: Stretch, { edge, by, unit, lang }: Nudge): Stretch {
  const here = edge === 'start' ? start : end
  const [from, to] = near(text, here)
  const units = [...new Intl.Segmenter(lang, { granularity: unit }).segment(text.slice(from, to))]
  const wanted = units.filter(({ isWordLike }) => unit === 'grapheme' || isWordLike)
  const stops = wanted.map(({ index, segment }) => from + (edge === 'start' ? index : index + segment.length))
  const stop = by > 0 ? stops.find((at) => at > here) : stops.findLast((at) => at < here)
  if (stop === undefined) return { start, end }
  const moved = edge === 'start' ? { start: stop, end } : { start, end: stop }
  return moved.start < moved.end ? moved : { start, end }
}

/** Longer than any word. */
const NEAR = 400

/** What is looked at around a place for the next word or letter: within its paragraph, and cut between words where that is long. */
function near(text: string, at: number): [number, number] {
  const begun = text.lastIndexOf('\n\n', at) + 1
  const ended = text.indexOf('\n\n', at)
  const [from, to] = [Math.max(begun, at - NEAR), Math.min(ended < 0 ? text.length : ended, at + NEAR)]
  const [first, last] = [text.indexOf(' ', from), text.lastIndexOf(' ', to)]
  return [from > begun && first >= 0 && first < at ? first : from, last > at && to === at + NEAR ? last : to]
}

/** Words chosen by mouse, made whole: trimmed of space, never half a word, within one paragraph; null where nothing is left. */
export function whole(text: string, from: number, to: number, lang: string): { start: number; end: number } | null {
  const cut = text.indexOf('\n\n', from)
  const chosen = text.slice(from, cut < 0 ? to : Math.min(to, cut))
  const start = from + chosen.length - chosen.trimStart().length
  const end = from + chosen.trimEnd().length
  if (start >= end) return null
  const near = Math.max(0, start - 100)
  const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.slice(near, end + 100))].filter(
    ({ isWordLike }) => isWordLike,
  )
  const around = (at: number) => words.find(({ index, segment }) => near + index < at && near + index + segment.length > at)
  const [first, last] = [around(start), around(end)]
  return { start: first ? near + first.index : start, end: last ? near + last.index + last.segment.length : end }
}
