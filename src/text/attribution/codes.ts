import { KINDS } from '../../model/claim.ts'

/** Numbers for words that the trees look at: their place in a list, -1 for all others. The order is part of the trained model. */
const coder =
  (list: string) =>
  (word: string): number =>
    LISTS.get(list)!.indexOf(word)

const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['form', 'after relative participle passive acts noun short headline citing via amid before inverted preposition'.split(' ')],
  ['class', 'say deny count have show judge weak cite preposition noun none act'.split(' ')],
  ['sort', 'person body outlet document other pronoun'.split(' ')],
  [
    'verb',
    `say tell add write report announce insist claim put count give speak have list find record show see know believe hear call blame
     accuse publish deny confirm quote cite`.split(/\s+/),
  ],
  ['kind', [...KINDS]],
  ['next', ['', '.', 'that', ',', ':', 'of', 'and', 'but', 'while', 'as', 'on', 'in', 'at', 'adding', 'which', 'who', 'to', 'from']],
  [
    'previous',
    [
      '',
      'that',
      ',',
      'and',
      '“',
      '"',
      ':',
      ';',
      'of',
      'which',
      'who',
      'at',
      'said',
      'but',
      'where',
      'when',
      'among',
      'including',
      'with',
      '—',
      '–',
      '(',
    ],
  ],
])

export const formCode = coder('form')
export const classCode = coder('class')
export const sortCode = coder('sort')
export const verbCode = coder('verb')
export const kindCode = coder('kind')
export const nextCode = coder('next')
export const previousCode = coder('previous')
