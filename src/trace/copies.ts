import type { Passage } from '../model/lineage.ts'
import { dayOf, isBefore, type Published, publishedAt } from '../model/published.ts'
import type { Report } from '../model/report.ts'
import { span } from '../model/span.ts'
import { sourceKey } from '../text/source.ts'
import { shingles, sketch, type Word, wordsOf } from './sketch.ts'

/** Two reports of which one was made from the other, earlier first. */
export interface Copy {
  readonly source: string
  readonly copy: string
  /** How much of the shorter text stands in the other, 0 to 1. */
  readonly share: number
  readonly passages: readonly Passage[]
  readonly why: string
}

/** What finding copies holds between two batches: reports by the shingles of their sketches. */
export interface CopyState {
  readonly reports: Map<string, Report>
  readonly sketches: Map<string, readonly number[]>
  readonly index: Map<number, string[]>
  /** Keys of the outlets that the reports are from. */
  readonly outlets: Set<string>
}

export const emptyCopyState = (): CopyState => ({ reports: new Map(), sketches: new Map(), index: new Map(), outlets: new Set() })

/** Share of the shorter text that must stand in the other. */
const ENOUGH = 0.18
/** A shingle in more reports than this is a stock phrase and finds nothing. */
const STOCK = 40
/** A text of fewer words is too short to be called a copy. */
const SHORT = 40

/** Takes reports in and returns the ids of those that may be copies of, or copied by, another. */
export function takeReports(state: CopyState, reports: readonly Report[]): void {
  for (const report of reports) {
    if (state.reports.has(report.id)) continue
    const kept = sketch(shingles(wordsIn(report)))
    state.reports.set(report.id, report)
    state.outlets.add(sourceKey(report.outlet))
    state.sketches.set(report.id, kept)
    for (const hash of kept) {
      const list = state.index.get(hash)
      if (list) list.push(report.id)
      else state.index.set(hash, [report.id])
    }
  }
}

/** What a report may have been copied from, in canonical order. */
export function copiesOf(state: CopyState, id: string): Copy[] {
  const mine = state.sketches.get(id) ?? []
  const hits = new Map<string, number>()
  for (const hash of mine) {
    const list = state.index.get(hash)!
    if (list.length <= STOCK) for (const other of list) if (other !== id) hits.set(other, (hits.get(other) ?? 0) + 1)
  }
  const out: Copy[] = []
  for (const [other, n] of [...hits].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (n < 3 || n / Math.min(mine.length, state.sketches.get(other)!.length) < ENOUGH / 2) continue
    const [source, copy, why] = direction(state.reports.get(id)!, state.reports.get(other)!)
    const found = copy.id === id ? compare(source, copy, why) : null
    if (found) out.push(found)
  }
  return out
}

/** Copies without the least certain of each loop, each copy given with one source: of one day, with hours told by some alone, each can seem to be from the next. */
export function withoutLoops({ reports }: CopyState, copies: readonly Copy[]): Copy[] {
  const isSure = (c: Copy): boolean => isFirst(reports.get(c.source)!, reports.get(c.copy)!)
  const from = new Map<string, string>()
  const leads = (id: string, to: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = from.get(at)) if (at === to) return true
    return false
  }
  return copies
    .toSorted((a, b) => Number(isSure(b)) - Number(isSure(a)) || b.share - a.share || (a.copy < b.copy ? -1 : 1))
    .filter((c) => {
      if (leads(c.source, c.copy)) return false
      from.set(c.copy, c.source)
      return true
    })
}

/** The words of the reports that were last looked at, since each is held against several. */
const latest = new Map<Report, readonly Word[]>()
const LATEST = 200

function wordsIn(report: Report): readonly Word[] {
  const known = latest.get(report)
  if (known) return known
  if (latest.size >= LATEST) latest.clear()
  const words = wordsOf(report.text, report.body)
  latest.set(report, words)
  return words
}

/** Compares two texts word by word; null where too little of the shorter stands in the other. */
function compare(source: Report, copy: Report, why: string): Copy | null {
  const [theirs, mine] = [wordsIn(source), wordsIn(copy)]
  if (Math.min(theirs.length, mine.length) < SHORT) return null
  const runs = runsIn(mine, theirs)
  const covered = runs.reduce((n, r) => n + r.length, 0)
  const share = Math.min(1, covered / Math.min(mine.length, theirs.length))
  if (share < ENOUGH) return null
  const passages = runs
    .filter((r) => r.length >= 8)
    .map((r) => ({
      mine: span(copy.text, mine[r.mine]!.start, mine[r.mine + r.length - 1]!.end),
      theirs: span(source.text, theirs[r.theirs]!.start, theirs[r.theirs + r.length - 1]!.end),
    }))
  return { source: source.id, copy: copy.id, share: Math.round(share * 1000) / 1000, passages, why }
}

/** Which of the two was first: by day and hour; where these are the same or not told, the one whose outlet the other credits; then the longer; then by id. */
function direction(x: Report, y: Report): [Report, Report, string] {
  if (isFirst(x, y)) return [x, y, `published earlier, ${told(x, y)}`]
  if (isFirst(y, x)) return [y, x, `published earlier, ${told(y, x)}`]
  if (credits(y, x) !== credits(x, y)) return credits(y, x) ? [x, y, `credited by ${y.outlet}`] : [y, x, `credited by ${x.outlet}`]
  if (x.text.length !== y.text.length)
    return x.text.length > y.text.length ? [x, y, 'same day, the longer text'] : [y, x, 'same day, the longer text']
  return x.id < y.id ? [x, y, 'same day and length, by id'] : [y, x, 'same day and length, by id']
}

const isFirst = (x: Report, y: Report): boolean => isBefore(at(x), at(y))

/** What has no date comes last. */
const at = ({ published }: Report): Published => publishedAt(published ?? '9999')

/** The day of the earlier one, and its hour where the day does not tell them apart. */
const told = (x: Report, y: Report): string =>
  dayOf(x.published) === dayOf(y.published) ? `at ${x.published}` : `on ${dayOf(x.published)}`

const credits = (copy: Report, source: Report): boolean => source.outlet !== '' && copy.text.includes(source.outlet)

interface Run {
  readonly mine: number
  readonly theirs: number
  readonly length: number
}

/** A run told more often than this in one text is looked up at its first places only. */
const OFTEN = 20

/** Greedy runs of four and more equal words, left to right, each word of the copy used once. */
function runsIn(mine: readonly Word[], theirs: readonly Word[]): Run[] {
  const at = new Map<number, number[]>()
  shingles(theirs).forEach((hash, i) => {
    const list = at.get(hash)
    if (!list) at.set(hash, [i])
    else if (list.length < OFTEN) list.push(i)
  })
  const hashes = shingles(mine)
  const runs: Run[] = []
  for (let i = 0; i < hashes.length; ) {
    let best: Run | null = null
    for (const j of at.get(hashes[i]!) ?? []) {
      let n = 0
      while (i + n < mine.length && j + n < theirs.length && mine[i + n]!.text === theirs[j + n]!.text) n++
      if (!best || n > best.length) best = { mine: i, theirs: j, length: n }
    }
    if (best && best.length >= 4) runs.push(best)
    i += best && best.length >= 4 ? best.length : 1
  }
  return runs
}
