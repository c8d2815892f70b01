/** Values of English number words, and what vague ones assert at the least (the claim guide's number table). */

const list = (words: string, from: number, step: number) => words.split(' ').map((w, i) => [w, from + i * step] as const)

export const ONES: ReadonlyMap<string, number> = new Map([
  ...list('one two three four five six seven eight nine', 1, 1),
  ...list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10, 1),
])

export const TENS: ReadonlyMap<string, number> = new Map(list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10))

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['lakh', 100_000],
  ['lakhs', 100_000],
  ['million', 1_000_000],
  ['crore', 10_000_000],
  ['billion', 1_000_000_000],
])

/** Letters that multiply a figure they are tied to ("12k", "1.5m"). */
export const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
])

/** Plurals that assert at least twice (tens, dozens, scores) their unit. */
export const PLURALS: ReadonlyMap<string, number> = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2_000_000],
])

export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['several', 3],
  ['few', 3],
  ['handful', 3],
  ['many', 3],
  ['numerous', 3],
  ['multiple', 3],
  ['countless', 3],
  ['some', 1],
  ['any', 1],
])

/** Adjectives of a number whose size is left open: "an unknown number". */
export const OPEN_NUMBER: ReadonlySet<string> = new Set(
  'unknown unspecified undetermined unconfirmed undisclosed uncertain unclear unverified insignificant indeterminate unstated'.split(' '),
)

/** Adjectives of a number that is said to be large or small: "a large number". */
export const SIZED_NUMBER: ReadonlySet<string> = new Set(
  'large small great significant considerable substantial high big huge vast growing similar certain limited good fair'.split(' '),
)

export const SHARES: ReadonlySet<string> = new Set('most majority half bulk part remainder rest'.split(' '))

export const FRACTIONS: ReadonlySet<string> = new Set(
  'third thirds quarter quarters fifth fifths sixth sixths seventh eighth ninth tenth tenths fourth fourths half'.split(' '),
)

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth', 1, 1),
])

export const NONE: ReadonlySet<string> = new Set('no none nobody zero neither without nil noone'.split(' '))

/** Every word or mark that a number may begin with. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...[ONES, TENS, SCALES, PLURALS, VAGUE, ORDINALS].flatMap((words) => [...words.keys()]),
  ...[OPEN_NUMBER, SIZED_NUMBER, SHARES, NONE].flatMap((words) => [...words]),
  ...'a an the another by as not nor very yet vast great overwhelming dozen number numbers anyone everyone anybody everybody'.split(' '),
  ...'both single others all "'.split(' '),
])

export const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
