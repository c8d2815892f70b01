/** Pairs quotation marks. A quotation may run over paragraphs where each of them opens with a mark of its own. */

import type { Quotation } from './document.ts'

const BREAK = /\n[ \t\r]*\n\s*/g
const MARKS = /["“”„«»]|[‘’']/g

type Side = 'open' | 'close' | 'none'

interface Open {
  readonly style: string
  readonly start: number
}

/** The quotations of a text, ordered by start; those within others come after them. Unpaired marks are left out. */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  let open: Open[] = []
  let from = 0
  for (const block of blocks(text)) {
    open = carried(text, block.start, open)
    from = open.length > 0 ? block.start + 1 : block.start
    open = pairWithin(text, from, block.end, { open, found })
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function blocks(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (const gap of text.matchAll(BREAK)) {
    found.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  found.push({ start, end: text.length })
  return found
}

/** The quotation still open at the end of the last paragraph lives on where this one opens with the same mark. */
function carried(text: string, start: number, open: readonly Open[]): Open[] {
  const outer = open[0]
  if (outer === undefined || styleOf(text[start] ?? '') !== outer.style || outer.style === '’') return []
  return [outer]
}

interface State {
  readonly open: Open[]
  readonly found: Quotation[]
}

function pairWithin(text: string, from: number, to: number, state: State): Open[] {
  const open = [...state.open]
  MARKS.lastIndex = from
  for (let mark = MARKS.exec(text); mark !== null && mark.index < to; mark = MARKS.exec(text)) {
    const at = mark.index
    const style = styleOf(mark[0])
    const depth = open.findLastIndex((one) => one.style === style)
    const side = sideOf(text, at, depth >= 0)
    if (side === 'close' && depth >= 0) {
      state.found.push({ start: open[depth]!.start, end: at })
      open.length = depth
    } else if (side === 'open') {
      if (depth >= 0) open.length = depth
      open.push({ style, start: at + 1 })
    }
  }
  return open
}

/** Straight and curly double marks count as one style: reports mix them up. */
function styleOf(mark: string): string {
  if ("‘’'".includes(mark) && mark !== '') return '’'
  return '«»'.includes(mark) && mark !== '' ? '»' : '“”„"'.includes(mark) && mark !== '' ? '”' : ''
}

function sideOf(text: string, at: number, isOpen: boolean): Side {
  const mark = text[at]!
  const before = at === 0 || /[\s([{—–\-/"“‘'«]/.test(text[at - 1]!)
  const after = at + 1 >= text.length || /[\s)\]}.,;:!?…—–\-/"”’'»]/.test(text[at + 1]!)
  if ("‘’'".includes(mark)) return singleSide(mark, before, after, isOpen)
  if (before && !after) return 'open'
  if (after && !before) return 'close'
  if (mark === '“' || mark === '«' || mark === '„') return isOpen && after ? 'close' : 'open'
  if (mark === '”' || mark === '»') return 'close'
  return isOpen ? 'close' : 'open'
}

/** A single mark is an apostrophe more often than not: it opens only after a space and closes only what it opened. */
function singleSide(mark: string, before: boolean, after: boolean, isOpen: boolean): Side {
  if (mark === '‘') return before && !after ? 'open' : 'none'
  if (before && !after) return mark === "'" ? 'open' : 'none'
  return after && !before && isOpen ? 'close' : 'none'
}
