import { isCapital } from '../lexicon/en/capitals.ts'
import { isPersonNoun } from '../word-kinds.ts'
import type { NamedSpot } from './atlas.ts'

const BODIES =
  'outfit|network|watchdog|monitors?|rights (?:group|body|office)|agency|news ?paper|paper|daily|weekly|broadcaster|think[- ]tank|embassy|reporters?|writers?|correspondents?|bureau|analysts?|diplomats?|lawyers?|spokes\\p{L}+|officials?|activists?|researchers?|(?:press|media|information) cent(?:re|er)'
const DOES =
  'says?|said|declared|denied|denies|insisted|insists|admitted|admits|claimed|claims|blamed|blames|accused|accuses|puts?|maintains|maintained|leans|vowed|vows|rejected|rejects|replied|answered|announced|keeps|kept|wants|wanted|promised|promises|agreed|agrees|warned|warns|condemned|condemns|demanded|demands|summoned|expelled|conceded|concedes|acknowledged|acknowledges|refused|refuses|disputed|disputes|urged|urges|counts|counted|dates|dated|speaks|spoke'
const SAID = 'said|told|says|announced|confirmed|denied|insisted|declared|stated|wrote|reported|spoke|speaking'
/** What stands before the place where a source sits: "an outfit in", "according to the Delta Watch (DW) of", "the ministry said in", "based in". */
const SEATED = new RegExp(
  `(?:(?<!\\p{L})(?:${BODIES})|(?<!\\p{L})according to [^,.;]{3,60}),? (?:in|of|at|from) (?:the )?$|\\(\\p{Lu}{2,6}\\) of $|(?<!\\p{L})(?:based|seated|headquartered|reporting|reported by [^.]{0,40}) (?:in|out of|from) $|(?<!\\p{L})(?:${SAID})(?: [\\p{L}-]+){0,3} (?:in|from) $|(?<!\\p{L})by (?:radio|phone|telephone|satellite|text|e-?mail|fax)(?: [\\p{L}-]+)? from $|(?<!\\p{L})(?:sat down|met|meet|meeting|talks?|summit|conference|negotiat\\p{L}+|gathered|convened)(?: [\\p{L}-]+){0,2} in $`,
  'u',
)

/** A town that speaks or acts is its government: "Ankara denied". */
const ACTS = new RegExp(`^(?:-based(?!\\p{L})| (?:has |had |now |also |later )?(?:${DOES})(?!\\p{L}))`, 'u')

/** What sits in a capital and governs from there. */
const GOVERNS =
  /(?<!\p{L})(?:government|authorities|command|ministry|ministers?|officers?|commanders|generals|parliament|court|commission|council|headquarters|junta|cabinet|presidency|army|military|air force|navy) (?:in|of|from) $/iu
/** A capital whose word is given: "according to Dushanbe". */
const WORD_OF = /(?<!\p{L})according to $/u

/** Who speaks where a sentence begins with the place: "In Moscow a ministry spokesman said". */
const IN_FRONT = /(?:^|[.!?”"\n]\s*)In $/u
const SPEAKS = new RegExp(
  `^,? (?:[\\p{L}’'-]+ ){0,6}?(?:spokes\\p{L}+|ministry|ministers?|president|government|officials?|diplomats?|authorities)(?: [\\p{Lu}][\\p{L}’'-]+){0,3},? (?:had |has |have )?(?:${DOES}|told)(?!\\p{L})`,
  'u',
)
/** Somebody's home, and where an attack set out from: "two brothers from Bihar", "missiles launched from North Ossetia", "from the direction of Mozdok". */
const HOME = /(?<!\p{L})(\p{Ll}{3,}) (?:who (?:comes?|came|hails?|is|was) )?from (?:the |a village (?:near|in|outside) )?$/u
const SENT =
  /(?<!\p{L})(?:launched|fired|flown|flew|taken off|took off|set out|sent|dispatched|based|deployed|came|come|coming|arriv\p{L}+) (?:\p{L}+ )?from (?:the direction of )?(?:the )?$|(?<!\p{L})from the direction of (?:the )?$/u

const seats = new WeakMap<NamedSpot['name'], boolean>()

/** Whether a place is told only as where a source sits or speaks: no event lies there for that. Looked at once for each name of a text. */
export function isSeat(text: string, spot: Pick<NamedSpot, 'name' | 'country'>): boolean {
  const kept = seats.get(spot.name)
  if (kept !== undefined) return kept
  const found = sits(text, spot)
  seats.set(spot.name, found)
  return found
}

function sits(text: string, { name, country }: Pick<NamedSpot, 'name' | 'country'>): boolean {
  const before = text.slice(Math.max(0, name.start - 90), name.start).replace(/\s+/g, ' ')
  if (SEATED.test(before) || ACTS.test(text.slice(name.end, name.end + 24))) return true
  if (SENT.test(before) || isPersonNoun(HOME.exec(before)?.[1] ?? '')) return true
  if (IN_FRONT.test(before) && SPEAKS.test(text.slice(name.end, name.end + 90))) return true
  return (GOVERNS.test(before) || WORD_OF.test(before)) && country !== null && isCapital(text.slice(name.start, name.end), country)
}
