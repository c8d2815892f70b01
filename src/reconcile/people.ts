import type { Claim, Status, Victims } from '../model/claim.ts'
import { addDays, daysOf } from '../model/edtf.ts'
import { contentWords, plain } from '../text/words.ts'

/** Who is counted: status, and the traits by which the head of the words sets a group apart. */
export interface People {
  readonly status: Status
  readonly traits: readonly string[]
  /** Whether the words single out some of the dead: women, children, staff, foreigners. */
  readonly narrow: boolean
}

/** Traits that make a side of a fight; two sides are never counted together. */
const SIDES: readonly (readonly [string, RegExp])[] = [
  ['attackers', /\b(?:attackers?|gunm[ae]n|(?:suicide )?bombers?|assailants?|hijackers?|raiders?|perpetrators?)\b/],
  [
    'soldiers',
    /\b(?:soldiers?|troops?|servicem[ae]n|servicewom[ae]n|army|jawans?|recruits?|cadets?|conscripts?|peacekeepers?|paramilitar\w+|marines?|security forces?|security personnel)\b/,
  ],
  [
    'police',
    /\b(?:police(?:m[ae]n)?|policewom[ae]n|officers?|gendarmes?|constables?|wardens?|warders?|security forces?|security personnel)\b/,
  ],
  [
    'fighters',
    /\b(?:fighters?|gunm[ae]n|militants?|terrorists?|insurgents?|rebels?|jihadists?|guerrillas?|mercenar\w+|taliban|extremists?|militia\w*|islamists?|operatives?|nationalists|guards|militiam[ae]n|separatists?)\b/,
  ],
]

const NARROW: readonly (readonly [string, RegExp])[] = [
  ['girls', /\b(?:girls?|schoolgirls?)\b/],
  ['boys', /\bboys?\b/],
  [
    'children',
    /\b(?:child(?:ren)?|minors?|bab(?:y|ies)|infants?|pupils?|schoolchildren|toddlers?|kids|teenagers?|adolescents?|youngsters?|juveniles?)\b/,
  ],
  ['women', /\b(?:wom[ae]n|mothers?|wi(?:fe|ves)|females?)\b/],
  ['helpers', /\b(?:aid workers?|humanitarians?|volunteers?|red cross|rescuers?|medics?|doctors?|nurses?|staff|employees?|workers?)\b/],
  ['patients', /\b(?:patients?)\b/],
  ['teachers', /\b(?:teachers?|professors?)\b/],
  ['foreigners', /\b(?:foreign(?:ers)?|expatriates?|contractors?)\b/],
  ['americans', /\bamericans?\b/],
  ['britons', /\b(?:britons?|british)\b/],
  ['chinese', /\bchinese\b/],
  ['french', /\bfrench(?:m[ae]n)?\b/],
  ['russians', /\brussians?\b/],
  ['family', /\b(?:family|relatives?|brothers?|sisters?|sons?|daughters?|cousins?|father|nephews?)\b/],
  ['journalists', /\b(?:journalists?|reporters?|cameram[ae]n)\b/],
  ['singers', /\b(?:singers?|musicians?|performers?)\b/],
  ['leaders', /\b(?:commanders?|leaders?|generals?|chiefs?|emirs?|ministers?|mayors?)\b/],
]

/** Peoples who are foreigners where they are told of; "Russian soldiers" are a side's men. */
const NATIONS: ReadonlySet<string> = new Set(['americans', 'britons', 'chinese', 'french', 'russians'])

/** The head of the words: what follows "most of them", "including" or a comma tells of some, not of all. */
const head = (words: string): string => words.split(/[,;(–—]|\b(?:most(?:ly)?|many of|including|among|for the most part|some of)\b/)[0]!

function peopleOfWords({ text, status }: Victims): People {
  const words = head(plain(text))
  const find = (list: typeof SIDES) => list.filter(([, pattern]) => pattern.test(words)).map(([trait]) => trait)
  const named = find(SIDES)
  const sides = !named.length && status === 'combatant' && MEMBERS.test(words) ? ['fighters'] : named
  const narrow = OURS.test(words) ? [] : find(NARROW).filter((trait) => !(sides.length && NATIONS.has(trait)))
  return { status, traits: [...sides, ...narrow], narrow: narrow.length > 0 }
}

/** "Members of the Red Front" who bore arms are no soldiers or police. */
const MEMBERS = /\bmembers? of\b|\bgang\b/

/** "Dozens of our brothers and sisters" are a people's dead, not a family's. */
const OURS = /^our (?:\w+ )?(?:brothers|sisters|sons|daughters|children)\b/

export type Level = 'whole' | 'part' | 'additional' | 'cumulative' | 'background'

/** What a figure counts, so that only like is compared with like; a running total from the incident's own day is its toll. */
export function levelOf(c: Claim, when: string | null = null): Level {
  if (c.scope === 'incident') return 'whole'
  if (c.scope !== 'cumulative') return c.scope
  const days = c.when?.edtf ? daysOf(c.when.edtf) : null
  const own = when ? daysOf(when) : null
  return !days || (own && days.first >= addDays(own.first, -1)) ? 'whole' : 'cumulative'
}

const NOBODY: People = { status: 'unknown', traits: [], narrow: false }

/** How far back (characters) a bare figure may take up the people of the figure before it: "another source put it at 20". */
const REACH = 450

/** "48 dead, a boy of six": one of them is not who the others were, and neither is who counted them ("109 by the chief"). */
function fits({ casualty, attribution }: Claim): boolean {
  if ((casualty!.number.min ?? 0) < 2) return true
  const words = contentWords(casualty!.victims?.text ?? '')
  const source = contentWords(attribution.at(-1)?.name ?? '')
  if (words.length > 0 && words.every((w) => source.includes(w))) return false
  return !ONE.test(casualty!.victims?.text ?? '')
}

const ONE =
  /^(?:an? )?(?:\w+ )?(?:boy|girl|child|baby|infant|woman|man|toddler|pupil|student|soldier|civilian|chief|driver|elder|governor|mayor)(?=$|,| of\b| who\b| aged\b)/i

/** The people of every casualty claim; a figure without words for them takes those of the last like figure of several told shortly before. */
export function peopleOf(claims: readonly Claim[], when: string | null = null): ReadonlyMap<string, People> {
  const out = new Map<string, People>()
  const last = new Map<string, { at: number; people: People }>()
  const ofWhole = sharesOf(claims)
  for (const c of claims) {
    if (!c.casualty) continue
    const key = `${c.report} ${c.casualty.outcome} ${levelOf(c, when)}`
    const before = last.get(key)
    const victims = fits(c) && !ofWhole(c) ? c.casualty.victims : null
    const near = before && c.quote.start - before.at <= REACH && !OTHERS.test(c.quote.exact) && !ofWhole(c)
    const words = victims ? peopleOfWords(victims) : near ? before.people : NOBODY
    const read = victims && near && THEY.test(c.quote.exact) ? taken(words, before.people) : words
    const people = c.casualty.outcome === 'captured' && ARRESTED.test(`${c.quote.exact} ${victims?.text ?? ''}`) ? held(read) : read
    out.set(c.id, people)
    if ((victims || near) && c.casualty.number.max !== 1)
      last.set(key, { at: c.quote.start, people: before && c.quote.start - before.at <= CLOSE ? together(before.people, people) : people })
  }
  return out
}

/** Whether a share has no words of its own for its people: "one of them" are some of the whole's, and no count of all who are called so. */
function sharesOf(claims: readonly Claim[]): (share: Claim) => boolean {
  const words = new Map(claims.map((c) => [c.id, c.casualty?.victims?.text]))
  return ({ scope, of, quote, casualty }) =>
    scope === 'part' &&
    !!of &&
    (casualty!.victims ? casualty!.victims.text === words.get(of) : /\bof (?:them|whom|those)\b/i.test(quote.exact))
}

/** How near (characters) two groups are told for a bare figure behind them to be of both: "60 children and 19 women … 78 dead". */
const CLOSE = 80

/** "They are 37, all of them members of the party": whoever was told of before, in other words. */
const THEY = /^(?:they|these|those) (?:are|were|number\w*)\b/i
const taken = (words: People, before: People): People => ({
  ...words,
  traits: [...new Set([...words.traits, ...before.traits])],
  narrow: words.narrow || before.narrow,
})

/** Two groups in one: all of them, not some. */
function together(a: People, b: People): People {
  if (!(a.narrow && b.narrow) || samePeople(a, b)) return b
  return { status: a.status === b.status ? a.status : 'unknown', traits: [...a.traits, ...b.traits], narrow: false }
}

/** "The remaining 60" are not who the ones before were. */
const OTHERS = /\bremaining\b/i

/** Those arrested for the deed are not those whom it carried off. */
const ARRESTED = /\b(?:suspect\w*|arrest\w*|charged|accomplices?|on trial)\b/i
const held = (p: People): People => ({ status: 'unknown', traits: ['suspects', ...p.traits.filter((t) => t !== 'suspects')], narrow: true })

/** Whether two statuses cannot both be right of the same people. */
const statusesClash = (a: Status, b: Status): boolean => (a === 'civilian' && b === 'combatant') || (a === 'combatant' && b === 'civilian')

/** Whether two groups may be the same people: no status, side or narrowing word sets them apart. */
export function samePeople(a: People, b: People): boolean {
  if (statusesClash(a.status, b.status)) return false
  const [s, t] = [sides(a), sides(b)]
  if (s.length && t.length && !s.some((x) => t.includes(x))) return false
  const [m, n] = [narrows(a), narrows(b)]
  if (m.length !== 0 || n.length !== 0) return m.some((x) => n.includes(x))
  return true
}

const SIDE_NAMES = new Set(SIDES.map(([trait]) => trait))
const sides = (p: People): readonly string[] => p.traits.filter((t) => SIDE_NAMES.has(t))
const narrows = (p: People): readonly string[] => p.traits.filter((t) => !SIDE_NAMES.has(t))

/** Whether the words tell of some of the dead only: a nation's people may be all of them, its children are not. */
export const isSome = (p: People): boolean => p.narrow && narrows(p).some((t) => t !== 'foreigners' && !NATIONS.has(t))

/** Whether a figure of those who left or are missing counts families and not people: "1,281 households fled". */
export const inFamilies = ({ casualty }: Claim): boolean =>
  (casualty!.outcome === 'displaced' || casualty!.outcome === 'missing') &&
  /^(?:famil(?:y|ies)|households?)\b/i.test(casualty!.victims?.text ?? '')

/** Whether the words put them on a side of the fight. */
export const sided = (p: People): boolean => sides(p).length > 0

/** What is said of one's own men is the whole matter where they were taken or lost. */
const HARMED: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties'])

/** Whether the words name a side, or somebody's own people: "on the army side", "in its ranks", "none of its fighters". */
export function saysSide({ casualty, quote }: Claim): boolean {
  if (casualty && !HARMED.has(casualty.outcome)) return false
  const words = casualty?.victims?.text ?? ''
  const at = words ? quote.exact.indexOf(words) : -1
  return /\b(?:sides?|ours|ranks)\b/i.test(words) || (at > 0 && /\b(?:its|our|their|his|her)(?: own)? $/i.test(quote.exact.slice(0, at)))
}

/** Whether anything tells who they were. */
export const isTold = (p: People): boolean => p.traits.length > 0 || p.status === 'civilian' || p.status === 'combatant'
