import type { Document } from '../../document.ts'
import type { Relation } from '../relation.ts'
import { guestBefore } from './guest.ts'
import { type Label, labelIn, sourceIn, wordsIn } from './label.ts'
import { holder, type Line, linesFrom, sentenceAt, type Turn } from './turn.ts'

/** How many labelled lines make a transcript. */
const FEWEST = 3
/** Lines with more labels than so many are a table or a list. */
const MOST = 60

interface Labelled extends Label {
  readonly line: Line
}

/** What each says in an interview, a briefing or a debate whose lines open with who speaks; none where the report is none. */
export function transcript(document: Document, body: number): Turn[] {
  const { text } = document
  const lines = linesFrom(text, body)
  const labels = lines.flatMap((line): Labelled[] => {
    const label = labelIn(line.text, line.start)
    return label ? [{ ...label, line }] : []
  })
  if (!isTranscript(text, labels)) return []
  const known = new Known(document, labels[0]!.start)
  const turns = labels.map((label, i) => ({
    start: label.start,
    end: labels[i + 1]?.line.start ?? text.length,
    words: label.end + 1,
    speaker: known.speakerOf(label),
  }))
  return [...turns.slice(0, -1), closed(text, turns.slice(0, -1), turns.at(-1)!)]
}

const BLANK = /\n[ \t]*\n/

/** The last turn ends with its paragraph where no other runs over more than one: what follows is the report's. */
function closed(text: string, others: readonly Turn[], last: Turn): Turn {
  if (others.some(({ words, end }) => BLANK.test(text.slice(words, end).trimEnd()))) return last
  const blank = BLANK.exec(text.slice(last.words))
  return blank ? { ...last, end: last.words + blank.index } : last
}

const SPOKEN = /\?|(?<![\p{L}])(?:I|we|you|my|our|us|me)(?![\p{L}])/iu

/** Somebody asks and somebody else answers; or several speak by turns, most of them as one speaks. */
function isTranscript(text: string, labels: readonly Labelled[]): boolean {
  if (labels.length < FEWEST) return false
  const apart = speakers(labels.map(({ start, end }) => wordsIn(text.slice(start, end))))
  if (apart > MOST) return false
  const spoken = labels.filter(({ line }) => SPOKEN.test(line.text)).length * 2 > labels.length
  const asked = labels.filter((l) => l.kind === 'asker').length
  if (asked > 0) return asked < labels.length && (asked > 1 || spoken)
  return apart > 1 && apart < labels.length && spoken
}

/** How many speak, counted no further than one more than MOST: a label whose words an earlier one has is the same one's. */
function speakers(labels: readonly (readonly string[])[]): number {
  const known: (readonly string[])[] = []
  for (const words of labels) {
    if (known.length > MOST) break
    if (!known.some((earlier) => words.every((word) => earlier.includes(word)))) known.push(words)
  }
  return known.length
}

/** Who has spoken so far, and who is asked where the answers bear no name. */
class Known {
  private readonly document: Document
  private readonly starts: readonly number[]
  private readonly first: number
  private readonly speakers: { readonly words: ReadonlySet<string>; readonly relation: Relation | null }[] = []

  constructor(document: Document, first: number) {
    this.document = document
    this.starts = document.sentences.map(({ start }) => start)
    this.first = first
  }

  speakerOf({ kind, start, end }: Label): Relation | null {
    if (kind === 'asker') return null
    const { text } = this.document
    if (kind === 'answer') return this.speakers.findLast(({ relation }) => relation)?.relation ?? guestBefore(this.document, this.first)
    const words = wordsIn(text.slice(start, end))
    const again = this.speakers.find((s) => words.every((word) => s.words.has(word)))
    if (again) return again.relation
    const source = sourceIn(text, { start, end })
    const relation = this.isColleague(source.name) ? null : holder(source, sentenceAt(this.starts, start))
    this.speakers.push({ words: new Set(words), relation })
    return relation
  }

  /** "Our correspondent Alla Bor": who speaks for the report. */
  private isColleague(name: string): boolean {
    const last = name
      .split(/\s+/)
      .at(-1)!
      .replace(/[^\p{L}’'-]/gu, '')
    if (last.length < 3) return false
    const ours = `\\b(?:our|the station[’']s)\\b[^.:!?\\n]{0,40}\\b(?:colleague|reporter|correspondent|producer|editor),? [^.:!?\\n]{0,20}\\b${last}\\b`
    const presented = `\\b(?:with|to|from|over to|by) (?:reporter|correspondent|producer) (?:\\p{L}+ )?${last}\\b|\\b${last} (?:reports|has (?:this|the) (?:report|story)|has more|sent this|filed|joins us)\\b`
    return new RegExp(`${ours}|${presented}`, 'iu').test(this.document.text)
  }
}
