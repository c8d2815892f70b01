import type { Count } from '../../model/claim.ts'
import { exactSizeOf } from './lists.ts'
import type { Mention } from './mentions.ts'
import type { Told } from './read.ts'

/** What the mention's words assert of how many; a reference takes the figure told before it. */
export function countOf({ mention: m, list }: Told, before: readonly Count[]): Count {
  if (list) return summed([m, ...list])
  const q = m.number?.quantity
  const text = q ? m.scene.document.text.slice(q.start, q.end) : null
  if (q?.form === 'reference' && q.min === null) {
    const meant = before.findLast((c) => (c.min ?? c.max ?? 0) > 0)
    return { text, min: meant?.min ?? 1, max: meant?.max ?? null, approximate: meant?.approximate ?? false }
  }
  if (q) return { text, min: q.min, max: q.max, approximate: q.approximate }
  if (m.how === 'article')
    return { text: article(m.scene.tokens.slice(m.first, m.noun).map((t) => t.text)), min: 1, max: 1, approximate: false }
  return { text: null, min: 1, max: m.plural ? null : 1, approximate: false }
}

/** A list with no numeral of its own counts all that it names. */
function summed(list: readonly Mention[]): Count {
  const sum = list.reduce((n, m) => n + (exactSizeOf(m) ?? 1), 0)
  return { text: null, min: sum, max: sum, approximate: false }
}

const article = (words: readonly string[]): string => words.find((w) => /^an?$/i.test(w)) ?? 'a'
