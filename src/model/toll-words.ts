/** What policies say of a toll and of the claims that they drop, by code; `{{name}}` stands for a value. */
export const TOLL_WORDS = {
  denied: 'denied by its source',
  elsewhere: 'of another incident',
  part: 'a part of another figure',
  additional: 'on top of an earlier figure',
  cumulative: 'a running total, where the incident’s own is told',
  single: 'one person, where others tell of more',
  some: 'of some of them only, where others tell of all',
  spot: 'of one spot, where its report tells of many more',
  far: 'of another place, where others tell of the incident’s',
  day: 'of another day, where others tell of the incident’s',
  families: 'counted in families, where others count people',
  bare: 'no number, where others give one',
  closer: 'a vague word, where a figure within it is told',
  vague: 'too vague: the codebook leaves the field blank',
  superseded: 'superseded: the same origin spoke again on {{day}}',
  replaced: 'replaced: the outlet put another version of its report in its place on {{day}}',
  withdrawn: 'withdrawn: the outlet took its report back on {{day}}',
  blamed: 'rests on the word of a party blamed for it',
  nothing: 'nothing to count',
  differ: 'sources differ: {{values}}',
  lowest: 'the lowest reported figure',
  only: 'the only figure',
  'casualties-alone': 'casualties are told, and no number of dead: 0',
  graded: 'range, grade: {{grade}}',
  'our-grade': 'the grade is a rule of ours on Airwars’ definitions',
  adjusted: 'reported {{low}} to {{high}}, adjusted {{least}} to {{most}}',
  'best-told': 'best is what {{origins}} of {{all}} origins tell (our default)',
  'best-alone': 'best is what its one origin tells',
  'perpetrator-alone': 'only a perpetrator tells: left blank',
  'most-recent': 'the most recent figure',
  majority: 'the majority figure of the most recent origins',
  'no-majority': 'no majority: the lowest of the most recent',
  independent: '{{origins}} independent origins',
  provisional: 'provisional: one origin',
  unconfirmed: 'unconfirmed',
  uncorroborated: 'uncorroborated: one origin',
  range: 'range over {{origins}} origins',
  'open-end': 'a source leaves the upper end open',
  bounds: 'only bounds are told',
  'last-word': '{{value}} is what its one origin said last',
  'most-told': '{{value}} is what {{origins}} of {{all}} origins said last',
  'recent-of-equals': '{{value}} is what {{origins}} of {{all}} origins said last; as many said another, no later',
} as const

export type TollCode = keyof typeof TOLL_WORDS
type Values = Readonly<Record<string, string | number | null>>

/** The words of a code with its values; an unknown value is a dash. */
export const tollWords = (code: TollCode, values: Values = {}): string =>
  TOLL_WORDS[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '–'))

const PATTERNS = Object.entries(TOLL_WORDS).map(([code, words]) => {
  const names = [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!)
  const pattern = words
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(.+?)')
  return { code: code as TollCode, names, pattern: new RegExp(`^${pattern}$`) }
})

/** The code and values that such words were made of, for who puts them in another language; null for words of some other policy. */
export function tollCode(words: string): { readonly code: TollCode; readonly values: Readonly<Record<string, string>> } | null {
  for (const { code, names, pattern } of PATTERNS) {
    const found = pattern.exec(words)
    if (found) return { code, values: Object.fromEntries(names.map((name, n) => [name, found[n + 1]!])) }
  }
  return null
}
