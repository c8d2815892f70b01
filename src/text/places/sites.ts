import { kilometres } from '../../model/geo.ts'
import type { Document, Token } from '../document.ts'
import { RANKS, SIDES, SITES, SPOTS } from '../lexicon/en/place-words.ts'
import type { Atlas, NamedSpot } from './atlas.ts'
import type { Spot } from './relation.ts'
import { DIVISIONS, siteSpot } from './site-spots.ts'

/** A place told by a noun alone ("the mosque", "a Kenyan campus", "there"), with where the text puts it. */
export interface Site {
  readonly start: number
  readonly end: number
  readonly sentence: number
  /** The noun, lower case. */
  readonly noun: string
  readonly spot: Spot | null
}

const POINTERS = new Set(['there', 'here'])
const ELSE = new Set([
  'country',
  'nation',
  'scene',
  'spot',
  'area',
  'place',
  'capital',
  'compound',
  'enclave',
  'frontline',
  'border',
  'coast',
  'bush',
  'forest',
  'river',
  'streets',
  'rubble',
  'surroundings',
  'outskirts',
  'pits',
  'steelworks',
  'town',
  'towns',
  'villages',
  'hospitals',
  'homes',
  'houses',
])
/** What happens at a site that stands before it: "palace clashes", "the mosque blast". */
const EVENTS = new Set(
  'attack attacks blast blasts bombing bombings strike strikes raid raids massacre shooting siege clashes explosion assault killings stampede blaze'.split(
    ' ',
  ),
)
const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'])

/** The bare sites of a sentence: those that no name beside them places. */
export function sitesIn(document: Document, atlas: Atlas, n: number): Site[] {
  const sites = sitesOf(document, atlas, n)
  return sites.map((site) => {
    const whole = RANKS.has(site.noun) ? undefined : sites.find((o) => WHOLES.has(o.noun) && holds(document.text, o, site))
    return whole ? { ...site, spot: whole.spot } : site
  })
}

/** What may hold a site: "a market in the capital", "the capital's air base". */
const WHOLES = new Set('capital city town village country province region state district here'.split(' '))

const WITHIN =
  /^ (?:in|of|at|near|outside|on)(?: the (?:edge|outskirts|heart|cent(?:re|er)|middle) of)?(?: (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*[’']s?)? $/u

const holds = (text: string, whole: Site, part: Site): boolean =>
  whole.noun === 'here'
    ? text.slice(part.end, whole.start) === ' '
    : whole.start >= part.end
      ? WITHIN.test(text.slice(part.end, whole.start))
      : /^[’']s? [\p{L}-]*(?: [\p{L}-]+)? ?$/u.test(text.slice(whole.end, part.start)) ||
        (part.start <= whole.start && part.end > whole.end && /^[’']/.test(text.slice(whole.end, whole.end + 1)))

function sitesOf(document: Document, atlas: Atlas, n: number): Site[] {
  const tokens = document.tokens(n)
  const spots = atlas.spots.filter((s) => s.sentence === n)
  return tokens.flatMap((token, i) => {
    const pointer = POINTERS.has(token.lower) && token.tag === 'ADV'
    const noun =
      (token.tag === 'NOUN' || token.tag === 'PROPN') &&
      (SITES.has(token.lower) || RANKS.has(token.lower) || ELSE.has(token.lower) || SITES.has(token.lemma) || RANKS.has(token.lemma))
    const led = !pointer && !noun && isLed(tokens, i)
    if ((!pointer && !noun && !led) || isTurn(tokens, i)) return []
    if (tokens[i + 1]?.tag === 'NOUN' && !pointer && !EVENTS.has(tokens[i + 1]!.lower)) return []
    const first = pointer ? i : beginOf(tokens, i)
    const named = namedBeside(tokens, spots, [first, i], DIVISIONS.has(token.lemma) ? null : atlas.focus)
    if (named === 'placed') return []
    return [
      {
        start: tokens[first]!.start,
        end: token.end,
        sentence: n,
        noun: token.lemma,
        spot: siteSpot({
          document,
          atlas,
          token,
          before: document.text.slice(tokens[first]!.start, token.start),
          inside: insideOf(spots, (owner(tokens, spots, first) ?? tokens[first]!).start, token.end),
          general: named === 'broad',
        }),
      },
    ]
  })
}

const LOCATIVES = new Set('in at on inside within near outside behind under beneath along off across around beside by'.split(' '))

/** Whether a noun is a place because something is in, at or on it ("in a well", "in the far north"). */
function isLed(tokens: readonly Token[], i: number): boolean {
  const { tag, lower, lemma } = tokens[i]!
  if (SIDES.has(lower)) return LOCATIVES.has(beforePhrase(tokens, i)) && !/^of$|^[’']s$/.test(tokens[i + 1]?.lower ?? '')
  return tag === 'NOUN' && (SPOTS.has(lower) || SPOTS.has(lemma)) && LOCATIVES.has(beforePhrase(tokens, i))
}

const beforePhrase = (tokens: readonly Token[], i: number): string => tokens[beginOf(tokens, i) - 1]?.lower ?? ''

/** "House to house", "door to door": how somebody went and not where. */
const isTurn = (tokens: readonly Token[], i: number): boolean =>
  [2, -2].some((far) => tokens[i + far]?.lower === tokens[i]!.lower && /^(?:to|by|-|after)$/.test(tokens[i + far / 2]!.lower))

function beginOf(tokens: readonly Token[], i: number): number {
  let first = i
  while (first > 0 && i - first < 6 && INSIDE.has(tokens[first - 1]!.tag)) {
    first--
    if (tokens[first]!.tag === 'DET') break
  }
  return first
}

/** The country named in the noun's phrase: "the Somali capital". */
const insideOf = (spots: readonly NamedSpot[], start: number, end: number): string | null =>
  spots.find((s) => s.name.start >= start && s.name.end <= end && (s.kind === 'country' || s.kind === 'demonym'))?.country ?? null

/** The name that a noun's phrase belongs to: "Madagascar's capital". */
const owner = (tokens: readonly Token[], spots: readonly NamedSpot[], first: number): NamedSpot['name'] | undefined =>
  /^[’']s?$/.test(tokens[first - 1]?.lower ?? '') ? spots.find(({ name }) => name.end === tokens[first - 1]!.start)?.name : undefined

/** How wide a division is that leaves a site within it open, in km. */
const WIDE_KM = 30

/** A country, or a wide division about whose town the report is: what leaves a site in it open. */
const isBroad = ({ kind, spot }: NamedSpot, focus: NamedSpot | null): boolean =>
  kind === 'country' ||
  kind === 'demonym' ||
  (kind === 'division' &&
    spot !== null &&
    spot.radiusKm >= WIDE_KM &&
    (focus?.kind === 'town' || focus?.kind === 'unlisted') &&
    focus.spot !== null &&
    kilometres(focus.spot, spot) <= spot.radiusKm)

/** Whether a name in or right behind the noun's phrase places it; one of a country or a wide division alone does not. */
function namedBeside(
  tokens: readonly Token[],
  spots: readonly NamedSpot[],
  [first, i]: readonly [number, number],
  focus: NamedSpot | null,
): 'placed' | 'broad' | 'none' {
  const [start, end] = [tokens[first]!.start, tokens[i]!.end]
  const inside = spots.filter((s) => s.name.start >= start && s.name.end <= end)
  if (inside.some((s) => !isBroad(s, focus))) return 'placed'
  const behind = spots.find((s) => s.name.start > end && !isBroad(s, focus))
  const words = behind ? tokens.filter((t) => t.start >= end && t.end <= behind.name.start) : []
  if (behind && words.length <= 5 && words.length > 0 && /^(?:of|in|at|near|called|outside|on|,)$/.test(words[0]!.lower)) return 'placed'
  const wide = spots.some((s) => s.kind === 'division' && s.name.start > end && s.name.start - end < 40 && isBroad(s, focus))
  return inside.length || wide ? 'broad' : 'none'
}
