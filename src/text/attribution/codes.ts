import { KINDS } from '../../model/claim.ts'

/** Numbers for words that the trees look at: their place in a list, -1 for all others. The order is part of the trained model. */
const coder =
  (list: string) =>
  (word: string): number =>
    LISTS.get(list)!.indexOf(word)

const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['form', 'after relative participle passive acts noun short headline citing via amid before inverted preposition mention'.split(' ')],
  ['class', 'say deny count have show judge weak cite preposition noun none act'.split(' ')],
  ['sort', 'person body outlet document other pronoun'.split(' ')],
  [
    'verb',
    `say tell add write report announce insist claim put count give speak have list find record show see know believe hear call blame
     accuse publish deny confirm quote cite stand stay begin arrive release reckon reach recall register agree`.split(/\s+/),
  ],
  ['kind', [...KINDS]],
  [
    'label',
    `root ccomp xcomp parataxis conj advcl acl acl:relcl obj iobj obl obl:agent nmod nmod:poss appos amod nsubj nsubj:pass csubj
     advmod compound flat dep`.split(/\s+/),
  ],
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
      'for',
      'by',
      'from',
      'in',
      'to',
      'on',
      'the',
      '.',
    ],
  ],
])

export const formCode = coder('form')
export const classCode = coder('class')
export const sortCode = coder('sort')
export const verbCode = coder('verb')
export const labelCode = coder('label')
export const kindCode = coder('kind')
export const nextCode = coder('next')
export const previousCode = coder('previous')

const HEADS: readonly RegExp[] = [
  /^(?:spokes\w+|officials?|ministers?|president|premier|governors?|mayors?|secretary|ambassadors?|envoys?|authorit\w+|commissioner|directors?|heads?|chiefs?)$/,
  /^(?:police|polic\w+|army|military|command|generals?|colonel|commanders?|officers?|coalition|navy|ministry|government|office)$/,
  /^(?:soldiers?|troops|forces?|guards?|fighters?|militants?|rebels?|gunm[ae]n|insurgents?|jihadists?|islamists?|units?|brigade|group|front)$/,
  /^(?:doctors?|medics?|nurses?|surgeons?|paramedics?|hospitals?|clinic|rescuers?|rescue)$/,
  /^(?:witness\w*|residents?|villagers?|locals?|elders?|neighbou?rs?|shopkeeper|farmers?|survivors?|teachers?|priest|imam|councillors?)$/,
  /^(?:father|mother|brothers?|sisters?|sons?|daughters?|uncles?|aunts?|cousins?|wife|husband|widow|parents?|famil\w+|relatives?|friends?|colleagues?)$/,
  /^(?:men|m[ae]n|wom[ae]n|boys?|girls?|child\w*|people|persons?|students?|pupils?|prisoners?|hostages?|detainees?|captives?|refugees?|migrants?|members?|workers?|guests?)$/,
  /^(?:activists?|observatory|monitors?|network|organi[sz]ation|watchdog|researchers?|investigators?|team|mission|committee|commission|association|council)$/,
  /^(?:sources?|reports?|accounts?|statements?|letters?|lists?|videos?|documents?|records?|figures?|tolls?|counts?)$/,
  /^(?:one|another|some|others?|both|many|most|all|two|three|four|none|neither|those)$/,
]

/** The kind of a source by its head word, -1 for most. */
export const headCode = (head: string): number => HEADS.findIndex((h) => h.test(head))
