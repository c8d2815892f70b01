import type { Document } from '../../document.ts'
import { guestBefore } from './guest.ts'
import { type Line, linesFrom, type Turn } from './turn.ts'

const DASHED = /^[–—-]\s/
const ASKS = /\?["”’)]*$/
/** How many questions with their answers make a dialogue. */
const FEWEST = 2

/** Questions and answers by turns, each on a line behind a dash: the answers are those of whom the words before them name. */
export function dialogue(document: Document, body: number): Turn[] {
  const lines = linesFrom(document.text, body)
  const first = lines.findIndex(isDashed)
  if (first < 0) return []
  let last = first
  while (lines[last + 1] && isDashed(lines[last + 1]!)) last++
  const run = lines.slice(first, last + 1)
  const questions = run.filter((line, i) => i % 2 === 0 && ASKS.test(line.text)).length
  const answered = run.filter((line, i) => i % 2 === 1 && ASKS.test(line.text)).length
  if (!ASKS.test(run[0]!.text) || questions < FEWEST || questions * 2 <= run.length / 2 || answered * 4 > run.length / 2) return []
  const guest = guestBefore(document, run[0]!.start)
  if (!guest) return []
  return run.map(({ start, end }, i) => ({ start, end, words: start + 1, speaker: i % 2 ? guest : null }))
}

const isDashed = ({ text }: Line): boolean => DASHED.test(text)
