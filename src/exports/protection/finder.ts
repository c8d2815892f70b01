/** A letter that names have in one place: the letters that may follow, by code point, and whether a name ends here. */
interface Node {
  readonly next: Map<number, Node>
  ends: boolean
}

const node = (): Node => ({ next: new Map(), ends: false })

/**
 * Takes names out of words. A name of several words is known in any case and over a line's end, a single word as it is written or in
 * capitals; none within a longer word, and of several that begin at one place the longest. The cost is that of the words, however many
 * names there are. Null where there is none.
 */
export function finder(names: readonly string[]): ((words: string, instead: string) => string) | null {
  const [exact, folded] = [node(), node()]
  for (const name of names.map((one) => one.trim().replace(/\s+/g, ' '))) {
    if (name.includes(' ')) plant(folded, name, fold)
    else for (const form of [name, name.toUpperCase()]) plant(exact, form, asWritten)
  }
  if (exact.next.size + folded.next.size === 0) return null
  return (words, instead) => {
    let [told, from, at] = ['', 0, 0]
    for (let within = false; at < words.length; ) {
      const letter = words.codePointAt(at)!
      const end = within ? -1 : Math.max(walk(exact, words, at, asWritten), walk(folded, words, at, fold))
      if (end < 0) {
        within = isLetter(letter)
        at += size(letter)
        continue
      }
      told += words.slice(from, at) + instead
      within = isLetter(letterBefore(words, end))
      from = at = end
    }
    return from === 0 ? words : told + words.slice(from)
  }
}

/** Which of the names stand in one of the texts, as they are written, within longer words too. The cost is that of the texts. */
export function standing(names: Iterable<string>, texts: Iterable<string>): Set<string> {
  const root = node()
  for (const name of names) plant(root, name, asWritten)
  const found = new Set<string>()
  for (const text of texts)
    for (let from = 0; from < text.length; from++)
      for (let [here, at]: [Node | undefined, number] = [root, from]; here && at <= text.length; ) {
        if (here.ends) found.add(text.slice(from, at))
        const letter = text.codePointAt(at)
        here = letter === undefined ? undefined : here.next.get(letter)
        at += letter === undefined ? 0 : size(letter)
      }
  return found
}

function plant(root: Node, name: string, as: (letter: number) => number): void {
  let here = root
  for (const letter of name) {
    const key = as(letter.codePointAt(0)!)
    const next = here.next.get(key) ?? node()
    here.next.set(key, next)
    here = next
  }
  here.ends = here !== root
}

/** Where the longest name that begins at `at` ends; −1 where none does. */
function walk(root: Node, words: string, at: number, as: (letter: number) => number): number {
  let found = -1
  let here: Node | undefined = root
  for (let i = at; i < words.length; ) {
    const letter = words.codePointAt(i)!
    here = here.next.get(as(letter))
    if (!here) break
    i += size(letter)
    if (as === fold && isSpace(letter)) while (i < words.length && isSpace(words.charCodeAt(i))) i += 1
    if (here.ends && !(i < words.length && isLetter(words.codePointAt(i)!))) found = i
  }
  return found
}

/** The letter that ends at `end`, of two units or one. */
function letterBefore(words: string, end: number): number {
  const two = end > 1 ? words.codePointAt(end - 2)! : 0
  return two > 0xffff ? two : words.charCodeAt(end - 1)
}

const size = (letter: number): number => (letter > 0xffff ? 2 : 1)

/** What a function of letters gave once, kept. */
function kept<T>(of: (letter: string) => T): (letter: number) => T {
  const known = new Map<number, T>()
  return (letter) => {
    const before = known.get(letter)
    if (before !== undefined) return before
    const found = of(String.fromCodePoint(letter))
    known.set(letter, found)
    return found
  }
}

const isLetter = kept((letter) => /[\p{L}\p{N}]/u.test(letter))
const isSpace = kept((letter) => /\s/.test(letter))
const asWritten = (letter: number): number => letter

/** A letter in any case, and any space, as one. */
const fold = kept((letter) => {
  if (/\s/.test(letter)) return 0x20
  const large = letter.toUpperCase()
  const small = (large.length > letter.length ? letter : large).toLowerCase()
  return (small.length > letter.length ? letter : small).codePointAt(0)!
})
