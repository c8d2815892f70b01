const STOP = new Set(
  `a an the of and or in on at to for from by with its his her their this that these those some all other others more than least about over
  up as who were was had been have has is are be it he she they them we you i not no but if so after before when which what there into out
  said says say told according also would could will can may might one two three four five six seven eight nine ten new last first year years
  day days week month monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december people`.split(/\s+/),
)

/** Lower case without accents and typographic quotes, so that spellings of a name meet. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʼ`]/g, "'")
    .toLowerCase()

/** A crude stem: plurals and the endings -ed and -ing cut, for matching only. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3)
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** The content words of a text: plain, stemmed, without stop words; numbers left out. */
export function contentWords(text: string): string[] {
  const out: string[] = []
  for (const word of plain(text)
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u))
    if (word.length > 1 && !STOP.has(word) && !/^\d/.test(word)) out.push(stem(word))
  return out
}

/** Words with a capital inside a sentence, in plain form: names of people, places and bodies, mostly. */
export function names(text: string): string[] {
  const out: string[] = []
  for (const match of text.matchAll(/\p{Lu}[\p{L}’'-]+/gu)) {
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    if (match.index === 0 || /[.!?“"\n]\s?$/.test(before)) continue
    const word = plain(match[0]).replace(/'s$/, '')
    if (!STOP.has(word) && word.length > 2) out.push(word)
  }
  return out
}

/** Runs of two or three capitalised words, in plain form ("mary ann smith"). */
export function fullNames(text: string): string[] {
  const out: string[] = []
  for (const match of text.matchAll(/\p{Lu}\p{Ll}[\p{L}’'-]*(?: (?:\p{Lu}\. )?\p{Lu}\p{Ll}[\p{L}’'-]*)+/gu)) {
    const words = plain(match[0]).replace(/'s\b/g, '').split(' ')
    for (let i = 0; i + 1 < words.length; i++) out.push(`${words[i]} ${words[i + 1]}`)
  }
  return out
}

/** Words that stand for people who were named elsewhere, and say nothing by themselves. */
export const STANDS_FOR =
  /^(?:which|who|whom|that|those|these|this|they|them|themselves|he|him|she|her|it|its|we|us|our|you|i|me|one|ones|some|several|many|both|all|none|others?|another|more|the rest)$/i
