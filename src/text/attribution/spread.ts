import { span } from '../../model/span.ts'
import type { Document, Token } from '../document.ts'
import type { Relation } from './relation.ts'
import type { Found } from './scene.ts'

const APART = /^(?:but|while|whereas|although|though|and|yet|as)$/

/** Gives each relation the stretches of its sentence that are on its word. */
export function spread(document: Document, { n, tokens }: { n: number; tokens: readonly Token[] }, found: readonly Found[]): Relation[] {
  return found.map((f, k) => {
    const { start, end } = extent(f)
    const left = leftEdge(tokens, found, { k, start })
    const right = rightEdge(tokens, found, k, end)
    return {
      sentence: n,
      form: amid(f, tokens, start, end) ? 'amid' : f.form === 'after' && right <= end + 1 ? 'before' : f.form,
      by: f.by,
      verb: f.verb,
      cue: f.cue && span(document.text, tokens[f.cue.start]!.start, tokens[f.cue.end - 1]!.end),
      source: f.source,
      via: f.via,
      content: contentOf(f, tokens, { left, start, end, right }),
      start: tokens[start]!.start,
      end: tokens[end - 1]!.end,
      carried: f.carried,
      negated: f.negated,
    }
  })
}

/** The tokens of source and cue together; a source that was carried over, or a cue that was, does not count. */
function extent({ form, cue, phrase, carried }: Found): { start: number; end: number } {
  if (!cue || form === 'short') return { start: phrase.start, end: phrase.end }
  if (carried) return { start: cue.start, end: cue.end }
  return { start: Math.min(cue.start, phrase.start), end: Math.max(cue.end, phrase.end) }
}

/** Where the words before the relation begin that may be on its word: at a mark or conjunction that parts it from the relation before. */
function leftEdge(tokens: readonly Token[], found: readonly Found[], { k, start }: { k: number; start: number }): number {
  const floor = k > 0 ? extent(found[k - 1]!).end : 0
  for (let i = start - 1; i > 0; i--) {
    const t = tokens[i]!
    if (/^[;|▪•]$/.test(t.text)) return i + 1
    if (i <= floor) continue
    if (k > 0 && tokens[i - 1]?.text === ',' && APART.test(t.lower)) return i
  }
  const before = found[k - 1]
  return before && (before.form === 'preposition' || before.form === 'inverted') ? Math.min(floor, start) : 0
}

/** Where the words on the relation's word end: before a clause that another relation governs. */
function rightEdge(tokens: readonly Token[], found: readonly Found[], k: number, end: number): number {
  for (let j = k + 1; j < found.length; j++) {
    const next = found[j]!
    if (next.carried) continue
    const from = extent(next).start
    for (let i = from - 1; i >= end && i > from - 8; i--) {
      const t = tokens[i]!
      if (/^[;—–]$/.test(t.text)) return i
      if (APART.test(t.lower) && tokens[i - 1]?.text === ',') return i - 1
      if (/^(?:but|while|whereas|although)$/.test(t.lower)) return i
    }
  }
  return tokens.length
}

/** "No one, he said, had rung": set between commas in the midst of its content. */
function amid(f: Found, tokens: readonly Token[], start: number, end: number): boolean {
  if (f.form !== 'after' && f.form !== 'inverted' && f.form !== 'preposition') return false
  const before = tokens[start - 1]
  const after = tokens[end]
  return before?.text === ',' && after?.text === ',' && end + 1 < tokens.length
}

function contentOf(
  f: Found,
  tokens: readonly Token[],
  at: { left: number; start: number; end: number; right: number },
): Relation['content'] {
  const { left, start, end, right } = at
  const before = stretch(tokens, left, start)
  const after = stretch(tokens, end, right)
  switch (f.form) {
    case 'inverted':
    case 'passive':
      return [...before, ...after]
    case 'preposition':
    case 'noun':
      return start <= left + 1 ? after : [...before, ...(tokens[end]?.text === ',' ? after : [])]
    case 'headline':
      return f.verb === ':' ? after : before
    case 'after':
    case 'relative':
      return end >= right - 1 || tokens[end]?.text === ',' || tokens[start - 1]?.text === ',' ? [...before, ...after] : after
    default:
      return after
  }
}

function stretch(tokens: readonly Token[], from: number, to: number): { start: number; end: number }[] {
  return from < to ? [{ start: tokens[from]!.start, end: tokens[to - 1]!.end }] : []
}
