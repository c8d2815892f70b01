import { BLOCKS } from './blocks.ts'
import { tokens } from './tokens.ts'

/** Elements that have no end tag, or in which no other stands. */
const LEAVES = new Set(
  'area base br col embed hr img input link meta param source track wbr script style textarea title noscript iframe'.split(' '),
)

/** A page without the tags of what is nested deeper than `deepest`: the words stay, with a break where a block began or ended. */
export function flat(page: string, deepest: number): string {
  const kept: string[] = []
  const open = new Map<string, number>()
  let [depth, from, broken] = [0, 0, false]
  let tag = { name: '', start: 0 }
  const cut = (start: number, end: number, name: string) => {
    const before = page.slice(from, start)
    broken &&= before.trim() === ''
    kept.push(before, BLOCKS.has(name) && !broken ? '<br><br>' : '')
    broken ||= BLOCKS.has(name)
    from = end
  }
  tokens(page, {
    onopentagname: (start, end) => void (tag = { name: page.slice(start, end).toLowerCase(), start: start - 1 }),
    onopentagend(end) {
      const { name, start } = tag
      if (LEAVES.has(name)) return
      open.set(name, (open.get(name) ?? 0) + 1)
      if (++depth > deepest) cut(start, end + 1, name)
    },
    onclosetag(start, end) {
      const name = page.slice(start, end).toLowerCase()
      const count = open.get(name) ?? 0
      if (!count) return
      open.set(name, count - 1)
      if (depth-- > deepest) cut(start - 2, page.indexOf('>', end) + 1 || page.length, name)
    },
  })
  return kept.join('') + page.slice(from)
}
