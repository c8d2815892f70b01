const SMALL = new Set('the a an of and for in on at to from with its his her their this that al el'.split(' '))

/** The content words of a name, lower case, plural and genitive cut. */
function nameWords(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w && !SMALL.has(w))
    .map((w) => (w.length > 3 && w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w))
}

/** The words of names met before: a report's few sources are compared over and over. Emptied when full. */
const met = new Map<string, ReadonlySet<string>>()
const MET = 5000

function wordsOf(name: string): ReadonlySet<string> {
  const kept = met.get(name)
  if (kept) return kept
  if (met.size >= MET) met.clear()
  const words = new Set(nameWords(name))
  met.set(name, words)
  return words
}

/** Whether one name's words all stand in the other: "the Observatory" and "the Syrian Observatory for Human Rights". */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  if (!x.size || !y.size) return false
  const [small, large] = x.size <= y.size ? [x, y] : [y, x]
  for (const word of small) if (!large.has(word)) return false
  return true
}
