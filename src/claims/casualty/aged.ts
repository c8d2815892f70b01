import type { Token } from '../../text/document.ts'

const NOUN = /^(?:NOUN|PROPN)$/

/** An age told right after: "aged 28", "of nine", "younger than 16", "under 15". */
export function aged(tokens: readonly Token[], last: number): number {
  const word = tokens[last + 1]?.lower ?? ''
  const far = word === 'younger' || word === 'older' ? 3 : /^(?:aged|under|over|of)$/.test(word) ? 2 : 0
  if (!far || !isAge(tokens[last + far]) || (word === 'of' && NOUN.test(tokens[last + 3]?.tag ?? ''))) return last
  let at = last + far
  if (word !== 'aged') return at
  for (let next = afterLink(tokens, at); isAge(tokens[next]) && !NOUN.test(tokens[next + 1]?.tag ?? ''); next = afterLink(tokens, at))
    at = next
  return at
}

const isAge = (t: Token | undefined): boolean => t !== undefined && (t.tag === 'NUM' || /^\d{1,2}$/.test(t.text)) && !/^\d{3,}/.test(t.text)

/** Past the comma and the "and" of "aged 20, 22 and 31". */
function afterLink(tokens: readonly Token[], at: number): number {
  const comma = tokens[at + 1]?.text === ',' ? at + 2 : at + 1
  return /^(?:and|or|to)$/.test(tokens[comma]?.lower ?? '') ? comma + 1 : comma
}
