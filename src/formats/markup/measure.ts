import { Parser } from 'htmlparser2'

const MOST = 200_000
const DEEPEST = 500

/** What puts a page past all measure, in words, or null: elements, or elements within elements. */
export function measure(page: string): string | null {
  let [count, depth, deepest] = [0, 0, 0]
  const parser = new Parser({
    onopentag() {
      count++
      deepest = Math.max(deepest, ++depth)
      if (count > MOST || deepest > DEEPEST) parser.pause()
    },
    onclosetag() {
      depth--
    },
  })
  for (let at = 0; at < page.length && count <= MOST && deepest <= DEEPEST; at += 65_536) parser.write(page.slice(at, at + 65_536))
  if (count > MOST) return `more than ${MOST} elements`
  return deepest > DEEPEST ? `elements nested more than ${DEEPEST} deep` : null
}
