/** Finds the paragraphs of a text: blocks between blank lines, with captions, headings and list items on lines of their own set apart. */

export interface Block {
  readonly start: number
  readonly end: number
}

const BULLET = /^[ \t]*(?:[•·▪●◦*‣]|[-–—](?=\s)|\d{1,2}[.)](?=\s))/
const LAST_MARK = /[.!?…:;,]["”“’'»)\]]*$/

/** The paragraphs between `from` and `to`, trimmed, in order; empty ones are left out. */
export function paragraphs(text: string, from: number, to: number): Block[] {
  const found: Block[] = []
  const blank = /\n[ \t\r]*\n\s*/g
  blank.lastIndex = from
  let start = from
  for (let gap = blank.exec(text); gap !== null && gap.index < to; gap = blank.exec(text)) {
    addLines(text, { start, end: gap.index }, found)
    start = Math.min(to, gap.index + gap[0].length)
  }
  addLines(text, { start, end: to }, found)
  return found
}

/** Cuts a block at those of its line ends that are no mere wrapping. */
function addLines(text: string, block: Block, found: Block[]): void {
  const first = text.indexOf('\n', block.start)
  const widest = first < 0 || first >= block.end ? 0 : widestLine(text, block)
  const listed = widest > 0 && isList(text.slice(block.start, block.end), widest)
  let start = block.start
  for (let at = first; at >= 0 && at < block.end; at = text.indexOf('\n', at + 1)) {
    if (!listed && !endsParagraph(text, block, at, widest)) continue
    add(text, start, at, found)
    start = at + 1
  }
  add(text, start, block.end, found)
}

function widestLine(text: string, block: Block): number {
  let widest = 0
  let start = block.start
  while (start < block.end) {
    const next = text.indexOf('\n', start)
    const end = next < 0 || next > block.end ? block.end : next
    widest = Math.max(widest, end - start)
    start = end + 1
  }
  return widest
}

const OPENING = /^[ \t]*[\p{Lu}\p{N}"“‘'(«[]/u

/** Three lines and more that each begin as a name or a sentence does and are all short, or stop where the next word had room. */
function isList(block: string, widest: number): boolean {
  const lines = block.split('\n')
  if (lines.length < 3 || !lines.every((line) => OPENING.test(line))) return false
  return (
    widest < 40 || lines.some((line, i) => line.trim().length + (/^\s*\S+/.exec(lines[i + 1] ?? '')?.[0].length ?? widest) < widest * 0.8)
  )
}

/** A bullet follows, or the line stops well short of the widest, or lines are so long that nobody wrapped them. */
function endsParagraph(text: string, block: Block, at: number, widest: number): boolean {
  const lineStart = Math.max(block.start, text.lastIndexOf('\n', at - 1) + 1)
  const stop = text.indexOf('\n', at + 1)
  const next = text.slice(at + 1, stop < 0 || stop > block.end ? block.end : Math.min(stop, at + 80))
  if (BULLET.test(next)) return true
  if (!OPENING.test(next)) return false
  const line = text.slice(lineStart, at).trimEnd()
  if (widest > 120) return true
  return line.length < widest * 0.6 && (LAST_MARK.test(line) || line.length < 60)
}

function add(text: string, from: number, to: number, found: Block[]): void {
  let start = from
  let end = to
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  if (end > start) found.push({ start, end })
}
