import { NO_PLACES, RANKS, TITLES } from '../lexicon/en/place-words.ts'
import { US_STATES } from '../lexicon/en/us-states.ts'
import { isName, kindOfWord } from '../word-kinds.ts'
import { type GazetteerEntry, isPlaceName, type Match, placesLike } from './gazetteer.ts'
import { BLOCK, STREETS, streetEnd, streetOf } from './streets.ts'
import { together, type Word, wordsOf } from './words.ts'

/** A stretch of the text whose words the gazetteer knows, with every place that they may be. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly sentence: number
  readonly candidates: readonly Candidate[]
  /** The noun of rank beside the name, lower case: "province", "town"; '' where there is none. */
  readonly rank: string
  /** The whole run of capitalised words that the name stands in. */
  readonly run: { readonly start: number; readonly end: number }
  /** How sure it is that a place is meant at all, from its neighbours: 0–3. */
  readonly trust: number
}

/** A place that a mention may mean, and how closely their names match. */
export type Candidate = GazetteerEntry & { readonly match: Match }

/** A capitalised run of words that the gazetteer does not know, yet stands where a place stands ("in Qasr Bulbul", "the village of Novosilka"). */
export interface Unknown {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly sentence: number
  /** Whether it is a street's, and so in the town that the text speaks of. */
  readonly street?: boolean
  /** Whether it stands in a headline that writes nearly every word with a capital. */
  readonly titled?: boolean
}

/** Tells the words that the text also writes small. */
export type Lowered = Pick<ReadonlySet<string>, 'has'>

export interface Stretch {
  readonly n: number
  readonly start: number
  readonly end: number
}

const LINKS = new Set(
  'de da do du del des la le les el al e of the an ar as ash at az ez ad wa i y and sur en bin ibn ben bint ould'.split(' '),
)
const PREPOSITIONS = new Set(
  'in at near from to of outside around into through across toward towards inside within on over between throughout off beyond against reached entered leaving left besieged attacked hit struck shelled bombed captured seized retook'.split(
    ' ',
  ),
)
/** Words that begin a sentence before a name and are no part of it. */
const OPENERS = new Set(
  'in at near from to of outside around into across inside on over between throughout off for by since after before under during as when while but and both across then now that'.split(
    ' ',
  ),
)
const NAMELIKE = /^(?:[A-Z]{2,}|\p{Lu}[\p{Ll}’'ʻʼ-]+)/u

/** What a sentence mentions, longest names first at each word. `lowered` holds the words that the text also writes small. */
export function mentionsIn(text: string, { n, start, end }: Stretch, lowered: Lowered): { mentions: Mention[]; unknown: Unknown[] } {
  const words = wordsOf(text, start, end)
  const shouted = words.length > 3 && words.every((w) => w.text === w.text.toUpperCase())
  const titled = isTitleCase(words)
  const [mentions, unknown]: [Mention[], Unknown[]] = [[], []]
  for (let i = 0; i < words.length; ) {
    if (words[i]!.capital && OPENERS.has(words[i]!.lower) && words[i + 1]?.capital && !isOpenedName(text, words, i)) {
      i++
      continue
    }
    if (i > 0 && words[i]!.capital && isTitled(text, words, i)) {
      i = endOfRun(text, words, i) + 1
      continue
    }
    const state = stateAt(text, words, i, n)
    if (state) {
      mentions.push(state)
      i++
      continue
    }
    const found = words[i]!.capital ? longest(text, words, i, { n, shouted, lowered }) : null
    if (found) {
      const end = streetEnd(text, words, i, found.next)
      if (end > 0) unknown.push(streetOf(text, words, i, end, n))
      else mentions.push(found.mention)
      i = Math.max(end, found.next)
      continue
    }
    const run = words[i]!.capital ? unknownAt(text, words, i, n) : null
    if (run && !shouted) unknown.push(titled ? { ...run.unknown, titled } : run.unknown)
    i = run ? run.next : i + 1
  }
  return { mentions, unknown }
}

/** Whether a town's own name begins so ("In Salah"), and what follows names none by itself. */
function isOpenedName(text: string, words: readonly Word[], i: number): boolean {
  const [first, next] = [words[i]!, words[i + 1]!]
  const whole = text.slice(first.start, next.end)
  return together(text, first, next) && whole !== whole.toUpperCase() && isPlaceName(whole) && !isPlaceName(next.text)
}

/** A state of the US in short form behind a town: "Rome, Ga.", "Toledo, OH". */
function stateAt(text: string, words: readonly Word[], i: number, n: number): Mention | null {
  const [word, before] = [words[i]!, words[i - 1]]
  if (!word.capital || !before?.capital || !/^,? $/.test(text.slice(before.end, word.start))) return null
  const dotted = text[word.end] === '.' && !word.text.endsWith('.') ? `${word.text}.` : word.text
  const comma = text[before.end] === ','
  const name = US_STATES.get(dotted) ?? (comma && /^[A-Z]{2}$/.test(word.text) ? US_STATES.get(word.text) : undefined)
  if (!name || (!comma && !dotted.endsWith('.'))) return null
  const candidates = candidatesFor(name).filter((c) => c.kind === 'admin1' && c.country === 'US' && c.match === 'plain')
  if (!candidates.length) return null
  const at = { start: word.start, end: word.end }
  return { ...at, name, sentence: n, candidates, rank: '', run: at, trust: 2 }
}

/** Whether a rank or title stands right before: then the run of capitalised words is a person's name. */
const isTitled = (text: string, words: readonly Word[], i: number): boolean =>
  TITLES.has(words[i - 1]!.lower.replace('.', '')) && together(text, words[i - 1]!, words[i]!)

function endOfRun(text: string, words: readonly Word[], i: number): number {
  let j = i
  while (j + 1 < words.length && words[j + 1]!.capital && together(text, words[j]!, words[j + 1]!)) j++
  return j
}

/** What an airfield's name may end on though it is written small: "Sabha airport", "the Agadez air base". */
const OF_FIELDS = new Set('international air airport airbase airfield base'.split(' '))
const isField = (words: readonly Word[], j: number): boolean =>
  /^air(?:port|base|field)$/.test(words[j]!.lower) || (words[j]!.lower === 'base' && words[j - 1]!.lower === 'air')

interface Here {
  readonly n: number
  readonly shouted: boolean
  readonly lowered: Lowered
}

function longest(text: string, words: readonly Word[], i: number, here: Here): { mention: Mention; next: number } | null {
  let last = i
  while (
    last + 1 < words.length &&
    last - i < 5 &&
    together(text, words[last]!, words[last + 1]!) &&
    (words[last + 1]!.capital || LINKS.has(words[last + 1]!.lower) || OF_FIELDS.has(words[last + 1]!.lower))
  )
    last++
  for (let j = last; j >= i; j--) {
    const small = !words[j]!.capital
    if (small && !(j > i && isField(words, j))) continue
    const name = text.slice(words[i]!.start, words[j]!.end)
    if (i === j && !singly(words[i]!, here)) continue
    if (i !== j && words.slice(i, j + 1).every((w) => NO_PLACES.has(w.lower))) continue
    const all = candidatesFor(name)
    const candidates = isArticled(text, words, [i, j]) ? all.filter(({ kind }) => kind !== 'city' && kind !== 'suburb') : all
    if (!candidates.length) continue
    const trust = trustOf(text, words, [i, j], here)
    const loose = trust >= 1 && !small && !ARTICLE.test(words[i]!.lower) && !(i === j && opens(text, words, i))
    const usable = loose ? candidates : candidates.filter((c) => c.match === 'plain')
    if (trust < 0 || !usable.length) continue
    const mention = {
      start: words[i]!.start,
      end: words[j]!.end,
      name,
      sentence: here.n,
      candidates: usable,
      run: runOf(text, words, [i, j]),
      rank: rankOf(text, words, [i, j]),
      trust,
    }
    return { mention, next: j + 1 }
  }
  return null
}

/** "The Tana," is a river, a land or a thing and no town. */
const isArticled = (text: string, words: readonly Word[], [i, j]: readonly [number, number]): boolean =>
  i === j &&
  words[i - 1]?.lower === 'the' &&
  together(text, words[i - 1]!, words[i]!) &&
  /^[,.;)]/.test(text.slice(words[j]!.end, words[j]!.end + 1))

function runOf(text: string, words: readonly Word[], [i, j]: readonly [number, number]): { start: number; end: number } {
  let [first, last] = [i, j]
  const joins = (w: Word | undefined): boolean => w?.capital === true && !OPENERS.has(w.lower) && !RANKS.has(w.lower)
  while (last + 1 < words.length && last - i < 3 && joins(words[last + 1]) && together(text, words[last]!, words[last + 1]!)) last++
  while (first > 0 && j - first < 3 && joins(words[first - 1]) && together(text, words[first - 1]!, words[first]!)) first--
  return { start: words[first]!.start, end: words[last]!.end }
}

/** Names looked up before: reports repeat them. Emptied when full. */
const looked = new Map<string, readonly Candidate[]>()
const LOOKED = 20_000

/** Forgets names looked up, for when the gazetteer has changed. */
export const forgetNames = (): void => looked.clear()

/** Places of a name by letter, then those found only by sound, then only by consonants. */
function candidatesFor(name: string): readonly Candidate[] {
  const kept = looked.get(name)
  if (kept) return kept
  if (looked.size >= LOOKED) looked.clear()
  const candidates = placesLike(name)
  looked.set(name, candidates)
  return candidates
}

const bare = (lower: string): string => lower.replace(/^(?:al|el|as|ash)[-’']/, '')

const ARTICLE = /^(?:an?|the)$/

const CONTRACTED = /['’](?:re|ve|ll|d|m|t)$/

const singly = (word: Word, { lowered }: Here): boolean =>
  !NO_PLACES.has(bare(word.lower)) && !lowered.has(word.lower) && word.text.length > 2 && !CONTRACTED.test(word.lower)

const OTHER_THAN_NOUN = 14

/** A word of the dictionary that is no name and has a capital only because it opens a sentence. */
function opens(text: string, words: readonly Word[], i: number): boolean {
  const kind = kindOfWord(words[i]!.lower)
  return (i === 0 || /[.!?:“"]\s*$/.test(text.slice(words[i - 1]!.end, words[i]!.start))) && (kind & OTHER_THAN_NOUN) !== 0 && !isName(kind)
}

const WAY = /^ (?:\p{Lu}\p{L}+ )?(?:road|highway|route|motorway|track|railway|line|corridor|axis)(?!\p{L})/u

/** Whether a word goes on from another: a hyphen joins the two ends of a road, which are each whole. */
const isNext = (text: string, a: Word, b: Word): boolean =>
  together(text, a, b) && !(text[a.end] === '-' && WAY.test(text.slice(b.end, b.end + 24)))

/** The neighbours of a name tell whether it is one of a place; below 0 it is not. */
function trustOf(text: string, words: readonly Word[], [i, j]: readonly [number, number], { shouted }: Here): number {
  const before = words[i - 1]
  const after = words[j + 1]
  const beside = before && isNext(text, before, words[i]!) ? before : undefined
  const behind = after && isNext(text, words[j]!, after) ? after : undefined
  if (beside && TITLES.has(beside.lower.replace('.', ''))) return -1
  if (rankOf(text, words, [i, j])) return 3
  if (beside && PREPOSITIONS.has(beside.lower))
    return behind?.capital && !shouted && !RANKS.has(behind.lower) && !NO_PLACES.has(behind.lower) ? 1 : 3
  const comma = before && /^, $/.test(text.slice(before.end, words[i]!.start)) && before.capital
  if (comma) return 2
  if (shouted) return 1
  if (behind?.capital && !NO_PLACES.has(behind.lower)) return 0
  return beside?.capital && !NO_PLACES.has(beside.lower) ? 0 : 1
}

function rankOf(text: string, words: readonly Word[], [i, j]: readonly [number, number]): string {
  const after = words[j + 1]
  if (after && together(text, words[j]!, after) && RANKS.has(after.lower)) return after.lower
  const [of, noun] = [words[i - 1], words[i - 2]]
  if (of?.lower === 'of' && noun && RANKS.has(noun.lower)) return noun.lower
  return of && RANKS.has(of.lower) && together(text, of, words[i]!) && !of.capital ? of.lower : ''
}

/** What the name of a body of people ends in. */
export const ORGANISED =
  /^(?:forces?|army|front|party|movement|brigades?|battalion|group|council|committee|commission|ministry|agency|union|guards?|police|court|watch|association|federation|organi[sz]ation|office|press|news|observatory|foundation|congress|parliament)$/

/** No name begins so: the next word may. */
const OPENING = /^(?:an?|the|this|that|these|those|his|her|their|its|our|my|some|several|many|most|all|both|no|another|other)$/
/** "NGO", "IEDs": letters for a body or a thing. */
export const SHORT_FORM = /^\p{Lu}{2,5}s?$/u

/** Behind a name that stands alone: where it lies, how far off, what it is. */
const PLACED = /^,? (?:(?:a|an|the|some|about|in|near|district|village|town)\b|\d|\()/
/** Somebody's age, or what somebody is, behind a name: "Naseema (7)", "Ihor, a conscript of 25". */
const AGED = /^(?:,? \(?\d{1,2}(?:[,;.:)]| years?\b| and\b|$)|, an? (?:\p{Ll}[\p{Ll}-]* ){1,4}(?:of|aged) \d)/u

/** A noun of the dictionary, or its plural, that is no name: it has its capital where a line begins. */
const isNoun = (lower: string): boolean =>
  [lower, lower.replace(/s$/, '')].some((word) => (kindOfWord(word) & 1) !== 0 && !isName(kindOfWord(word)))

/** "Villagers Died At Lake As Network Counts 83": capitals that tell nothing. */
const isTitleCase = (words: readonly Word[]): boolean => words.length >= TITLE && words.every((w) => w.capital || w.text.length < 4)
const TITLE = 6

/** A run of capitalised words behind a preposition or a noun of rank that is in no gazetteer. */
function unknownAt(text: string, words: readonly Word[], i: number, n: number): { unknown: Unknown; next: number } | null {
  const before = words[i - 1]
  if (!NAMELIKE.test(words[i]!.text) && !words[i]!.text.includes('-')) return null
  if (OPENING.test(words[i]!.lower) || TITLES.has(words[i]!.lower.replace('.', ''))) return null
  if (NO_PLACES.has(words[i]!.lower) && !(words[i + 1]?.capital && together(text, words[i]!, words[i + 1]!))) return null
  let j = i
  while (j + 1 < words.length && j - i < 3 && together(text, words[j]!, words[j + 1]!) && words[j + 1]!.capital) j++
  const led =
    before &&
    together(text, before, words[i]!) &&
    /^(?:in|at|near|outside|around|of|from|called|to|village|town|hamlet|on|reached)$/.test(before.lower)
  const behind = text.slice(words[j]!.end, words[j]!.end + 40)
  const placed = PLACED.test(behind) && !AGED.test(behind) && !(i === j && isNoun(words[i]!.lower))
  if ((!led && !placed) || ORGANISED.test(words[j]!.lower) || (i === j && SHORT_FORM.test(words[i]!.text))) return null
  const street = STREETS.has(words[j]!.lower.replace('.', '')) || BLOCK.test(text.slice(Math.max(0, words[i]!.start - 40), words[i]!.start))
  return {
    unknown: { start: words[i]!.start, end: words[j]!.end, name: text.slice(words[i]!.start, words[j]!.end), sentence: n, street },
    next: j + 1,
  }
}
