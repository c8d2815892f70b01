import type { Mention } from '../mentions.ts'

/** How a mention's words make it a share of people told of elsewhere; null where they do not. */
export function partOf(m: Mention): string | null {
  const { tokens, joined } = m.scene
  const q = m.number?.quantity
  const after = (k: number) => tokens[(m.number?.last ?? m.last) + k]?.lower ?? ''
  const before = (k: number) => tokens[m.first - k]?.lower ?? ''
  if (after(1) === 'of') {
    const at = /^(?:the|those|its|his|their|these)$/.test(after(2)) ? 3 : 2
    if (/^(?:them|whom|these|those|us)$/.test(after(2))) return `of ${after(2) === 'whom' ? 'whom' : 'them'}`
    if (joined[(m.number?.last ?? m.last) + at] || /^(?:dead|killed|wounded|injured|victims|missing|number|total)$/.test(after(at)))
      return 'of the told'
    if (at === 3) return 'of the'
  }
  if (/^(?:including|include|included|includes|excluding|incl)$/.test(before(1))) return 'including'
  if (/^(?:whom|them|which|these|those)$/.test(before(1)) && before(2) === 'of') return 'whom'
  if (/^(?:them|whom|these|those|dead|killed|wounded|victims|injured)$/.test(before(1)) && /^(?:among|of)$/.test(before(2)))
    return 'among them'
  if (
    /^(?:them|whom|dead|killed|wounded|victims|injured)$/.test(tokens[m.last + 2]?.lower ?? '') &&
    /^(?:among)$/.test(tokens[m.last + 1]?.lower ?? '')
  )
    return 'among them'
  if (q?.form === 'share') return 'share'
  if (q?.form === 'ordinal' || (q?.form === 'reference' && q.min === 1)) return 'other'
  if (listed(m)) return 'listed'
  return null
}

/** One of several numbers that commas and "and" set side by side: "22 policemen, 14 prison warders and two soldiers". */
function listed(m: Mention): boolean {
  const { tokens, numbers } = m.scene
  const link = (i: number) => tokens[i]?.text === ',' || tokens[i]?.text === ';' || tokens[i]?.lower === 'and'
  const next = link(m.last + 1) ? (tokens[m.last + 2]?.lower === 'and' ? m.last + 3 : m.last + 2) : -1
  const right = next > 0 && numbers.some((p) => p.first === next)
  const before = link(m.first - 1) && numbers.some((p) => p.last < m.first && p.last >= m.first - 6)
  return right || before
}
