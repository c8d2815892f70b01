import type { Outcome } from '../../model/claim.ts'
import { span } from '../../model/span.ts'
import type { Document } from '../../text/document.ts'
import type { Draft } from '../define.ts'

/** A figure told by no clause, and the words that are its quote. */
interface Tally {
  readonly outcome: Outcome
  readonly figure: string
  /** Offsets of the figure and of the quote. */
  readonly at: number
  readonly start: number
  readonly end: number
}

const FIGURE = '\\d[\\d,]*'
const CODES: Readonly<Record<string, Outcome>> = { k: 'killed', w: 'injured', m: 'missing', p: 'captured' }
/** "KIA 3 / WIA 12", "2 guards KIA": a code before its figure, or behind it, and no name ("KIA fighters"). */
const CODE_FIRST = new RegExp(
  `(?<![\\p{L}\\d])([KWM]IA|POW)s?\\s?[:=]?\\s?(${FIGURE})(?![\\p{L}\\d]|\\.\\d|\\s(?!and|in|at|on)\\p{L})`,
  'gu',
)
const CODE_LAST = new RegExp(
  `(?<![\\p{L}\\d.])(${FIGURE})(?:\\s(\\p{L}{3,}))?\\s?([KWM]IA|POW)s?(?=\\s?[,;/|.)]|\\s(?:and|in|at|on)\\s|\\s*$)`,
  'gmu',
)
/** The Kachin army has the same letters: they count as a code only where another code stands in the text. */
const OTHER_CODE = /(?<!\p{L})(?:WIA|MIA)(?!\p{L})/u
const DAGGER = new RegExp(`(?<![\\p{L}\\d])(${FIGURE})\\s?[†✝☠]|[†✝☠]\\s?(${FIGURE})(?![\\p{L}\\d])`, 'gu')
/** "killed/wounded: 4/11". */
const PAIR = new RegExp(`(?:killed|dead) ?/ ?(?:wounded|injured)\\)?[:=]? ?(${FIGURE}) ?/ ?(${FIGURE})(?!\\d)`, 'giu')

/** A report's drafts with those of figures that no clause tells (codes, daggers, pairs, cells of a table), in the place of what was read of them. */
export function withTallies(document: Document, drafts: readonly Draft[]): Draft[] {
  const { text } = document
  const tallies = [...coded(text), ...daggers(text), ...pairs(text), ...cells(text)]
  if (!tallies.length) return [...drafts]
  const rest = drafts.filter(({ quote }) => !tallies.some(({ at, figure }) => quote.start < at + figure.length && quote.end > at))
  return [...rest, ...tallies.map((tally) => draftOf(document, tally))]
}

function coded(text: string): Tally[] {
  if (!OTHER_CODE.test(text)) return []
  const tally = (m: RegExpExecArray, code: string, figure: string): Tally => ({
    outcome: CODES[code[0]!.toLowerCase()]!,
    figure,
    at: m.index + m[0].indexOf(figure),
    start: m.index,
    end: m.index + m[0].length,
  })
  const first = [...text.matchAll(CODE_FIRST)].map((m) => tally(m, m[1]!, m[2]!))
  const last = [...text.matchAll(CODE_LAST)].map((m) => tally(m, m[3]!, m[1]!))
  return [...first, ...last.filter(({ at }) => !first.some((f) => f.at === at))]
}

const daggers = (text: string): Tally[] =>
  [...text.matchAll(DAGGER)].map((m) => {
    const figure = (m[1] ?? m[2])!
    return { outcome: 'killed', figure, at: m.index + m[0].indexOf(figure), start: m.index, end: m.index + m[0].length }
  })

const pairs = (text: string): Tally[] =>
  [...text.matchAll(PAIR)].flatMap((m): Tally[] => {
    const end = m.index + m[0].length
    const [killed, wounded] = [m.index + m[0].search(/\d/), end - m[2]!.length]
    return [
      { outcome: 'killed', figure: m[1]!, at: killed, start: killed, end: killed + m[1]!.length },
      { outcome: 'injured', figure: m[2]!, at: wounded, start: wounded, end },
    ]
  })

const COLUMNS: readonly (readonly [Outcome, RegExp])[] = [
  ['killed', /^(?:(?:no\. |number )?(?:of )?)?(?:people |persons )?(?:killed|dead|deaths|fatalities|kia)$/i],
  ['injured', /^(?:(?:no\. |number )?(?:of )?)?(?:people |persons )?(?:wounded|injured|injuries|wia)$/i],
  ['missing', /^(?:missing|mia)$/i],
  ['captured', /^(?:captured|detained|arrested|abducted|kidnapped|prisoners|pow)$/i],
  ['displaced', /^(?:displaced|idps)$/i],
]

/** The figures of a table whose columns a line of headings names: "Date | Place | Killed | Wounded". */
function cells(text: string): Tally[] {
  const found: Tally[] = []
  let heads: (Outcome | null)[] | null = null
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const row = cellsIn(text, start, end)
    if (row.length < 2) heads = text.slice(start, end).trim() ? null : heads
    else {
      const named = row.map(({ words }) => COLUMNS.find(([, told]) => told.test(words))?.[0] ?? null)
      if (named.some((outcome) => outcome)) heads = named
      else if (heads?.length === row.length)
        for (const [i, { at, words }] of row.entries())
          if (heads[i] && /^\d[\d,]*$/.test(words)) found.push({ outcome: heads[i], figure: words, at, start: at, end: at + words.length })
    }
    start = end + 1
  }
  return found
}

function cellsIn(text: string, start: number, end: number): { words: string; at: number }[] {
  let at = start
  const row = text
    .slice(start, end)
    .split('|')
    .map((cell) => {
      const words = cell.trim()
      const cellAt = at + cell.indexOf(words)
      at += cell.length + 1
      return { words, at: cellAt }
    })
  return row.length > 1 && row[0]!.words === '' ? row.slice(1, row.at(-1)!.words === '' ? -1 : undefined) : row
}

function draftOf(document: Document, { outcome, figure, at, start, end }: Tally): Draft {
  const number = Number(figure.replaceAll(',', ''))
  const sentence = document.sentences.findLast((s) => s.start <= at)!.n
  const figureSpan = span(document.text, at, at + figure.length)
  return {
    kind: 'casualty',
    quote: span(document.text, start, end),
    sentence,
    anchor: Math.max(
      0,
      document.tokens(sentence).findIndex((t) => t.end > at),
    ),
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    of: null,
    casualty: { outcome, number: { text: figure, min: number, max: number, approximate: false }, victims: null, by: null },
    spans: { number: figureSpan },
    why: [{ rule: `casualty/${outcome} tally`, on: [figureSpan] }],
  }
}
