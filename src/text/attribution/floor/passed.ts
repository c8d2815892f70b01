import { span } from '../../../model/span.ts'
import type { Document } from '../../document.ts'
import { firstFrom } from '../../first-from.ts'
import type { Source } from '../source.ts'
import { holder, type Line, linesFrom, sentenceAt, type Turn } from './turn.ts'

const MARK = /^[^\p{L}\p{N}\n]{0,8}((?:forwarded|fwd\.?|fw|reposted|repost|shared|retweeted)(?:ed)? from|RT)(?: (?=[@«“"]|\p{L}))/iu
/** Where the name ends: a sign, a time, a colon. */
const NAME = /^(?:«[^»\n]+»|“[^”\n]+”|@[\w.]+|[^:\n➜→⟶>|([\d“"]{2,70})/u
/** What the passer-on puts in words of their own. */
const OWN =
  /^[^\p{L}\n]{0,6}(?:own|from (?:the )?(?:admins?|us|editors?)|admins?|eds?\.? note|editor[’']s note|subscribe|comment|our comment|note)\b/iu

/** Messages that the report passes on from others: "Forwarded from X" on a line of its own, "RT @x:", up to the next or to words of its own. */
export function passedOn({ text, sentences }: Document, body: number): Turn[] {
  const lines = linesFrom(text, body)
  const starts = sentences.map(({ start }) => start)
  const stops = { blank: [...text.matchAll(BLANK)].map(({ index }) => index), own: lines.filter(isStop).map(({ start }) => start) }
  return lines.flatMap((line): Turn[] => {
    const found = markIn(text, line)
    if (!found) return []
    const { cue, source, words } = found
    const start = line.start
    return [{ start, end: endOf(text, line, words, stops), words, speaker: holder(source, sentenceAt(starts, start), cue) }]
  })
}

function markIn(text: string, line: Line) {
  const mark = MARK.exec(line.text)
  if (!mark || (mark[1]!.toUpperCase() === 'RT' && mark[1] !== 'RT')) return null
  const from = line.start + mark[0].length
  const told = NAME.exec(text.slice(from, line.end))?.[0].trimEnd()
  if (!told) return null
  const at = span(text, from, from + told.length)
  const cued = line.start + mark[0].indexOf(mark[1]!)
  const colon = text.slice(at.end, line.end).indexOf(':')
  const rest = colon >= 0 && !/\d$/.test(text.slice(0, at.end + colon)) ? at.end + colon + 1 : line.end
  return { cue: span(text, cued, cued + mark[1]!.length), source: sourceOver(at), words: rest }
}

function sourceOver(at: Source['span']): Source {
  const named = /^[@«“]|^\p{Lu}/u.test(at.exact)
  const name = at.exact.replace(/^[«“]|[»”]$/gu, '')
  return { span: at, name, named, sort: 'other', plural: false, definite: false, head: name.toLowerCase().split(/\s+/).at(-1)! }
}

const BLANK = /\n[ \t]*(?=\n)/g
const OPEN = /\n[ \t]*\n/y
const isStop = ({ text }: Line): boolean => OWN.test(text) || MARK.test(text)

/** Where blank lines begin, and lines that open another's words or the passer-on's. */
interface Stops {
  readonly blank: readonly number[]
  readonly own: readonly number[]
}

/** With its words right beneath it, or behind it, a mark holds for its paragraph; above a blank line, for all that follows. */
function endOf(text: string, line: Line, words: number, { blank, own }: Stops): number {
  OPEN.lastIndex = line.end
  const open = words >= line.end && OPEN.test(text)
  const end = open ? text.length : (blank[firstFrom(blank, words)] ?? text.length)
  return Math.min(end, own[firstFrom(own, line.end)] ?? text.length)
}
