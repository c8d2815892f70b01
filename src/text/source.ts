import type { SourceKind } from '../model/lineage.ts'
import { OUTLETS, STATE_MEDIA } from './outlets.ts'
import { plain } from './words.ts'

const SAME: Readonly<Record<string, string>> = {
  ap: 'associated press',
  afp: 'agence france-presse',
  'agence france presse': 'agence france-presse',
  rfi: 'radio france internationale',
  rfa: 'radio free asia',
  nyt: 'new york times',
  wsj: 'wall street journal',
  pti: 'press trust of india',
  hrw: 'human rights watch',
  sohr: 'syrian observatory human rights',
  msf: 'medecins sans frontieres',
  'doctors without borders': 'medecins sans frontieres',
  icrc: 'international committee red cross',
  un: 'united nations',
  'u.n.': 'united nations',
  us: 'united states',
  'u.s.': 'united states',
  idf: 'israeli army',
  'israel defense forces': 'israeli army',
  'israeli military': 'israeli army',
  'russian defence ministry': 'russian defense ministry',
  isis: 'islamic state',
  'islamic state group': 'islamic state',
  daesh: 'islamic state',
}

/** Plain name without its articles, possessives and brackets, long forms for well-known short ones. */
export function sourceKey(name: string): string {
  const bare = plain(name)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[“”"]/g, '')
    .replace(/'s?\b/g, ' ')
    .replace(/^(?:the|a|an|its|his|her|their)\s+/, '')
    .replace(/\b(?:the|of|for|in|and)\b/g, ' ')
    .replace(/\b(?:tv|television|news agency|agency)\s*$/, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const whole = plain(name)
    .replace(/^the\s+/, '')
    .trim()
  return SAME[bare] ?? SAME[whole] ?? bare
}

const OUTLET_NAMES =
  /\b(?:Observer|Courier|Dispatch|Bulletin|Express|Reporter|Inquirer|Examiner|Globe|Advocate|Digest|Review|Mirror|Sentinel|Mail|Wire|Newsroom|Gazeta|Novosti|Online|Presse|Zeitung|Jazeera|Arabiya|FM|Times|Post|Herald|Gazette|Tribune|Journal|Telegraph|Chronicle|Daily|Weekly|TV|Television|Radio|Press|News(?: (?:Agency|Service|Network|Channel|Group|TV))?)$|\b(?:Radio|TV|Daily|News) \p{Lu}/u
const OUTLET_NOUNS =
  /\b(?:newspaper|newswire|broadcaster|(?:news|press|wire) agency|(?:tv|television|radio|news) (?:channel|station)|magazine|television|the paper|a paper|local paper)\b/

/** Whether a name is that of a news outlet: in the list, or by the words in it. */
export function isOutlet(name: string): boolean {
  const bare = name.trim().replace(/['’]s\b.*$/, '')
  return isListed(bare) || OUTLETS.has(plain(name)) || OUTLET_NAMES.test(bare) || OUTLET_NOUNS.test(plain(name))
}

/** Last words of many papers' names: "the Pothohar Times" is not the Times. */
const SHARED =
  /^(?:the )?(?:times|post|star|sun|observer|mirror|mail|nation|standard|independent|telegraph|herald|tribune|chronicle|journal|press|vanguard)$/
/** What makes another name of the outlet before it: "Irrawaddy Valley Wire" is not the Irrawaddy. */
const RENAMED = /\b(?:Wire|Newswire|Chronicle|Observer|Times|Post|Herald|Courier|Tribune|Gazette|Dispatch|Sentinel|Express)\b/

/** The outlet of the list that a longer name ends or begins with ("Saudi-owned Al Arabiya"); else the name itself. */
export function outletWithin(name: string): string {
  const words = name.split(/\s+/)
  const known = (part: string): boolean => hasBare(part) || isStateOrgan(part)
  for (let n = words.length; n > 0; n--) {
    const [head, tail] = [words.slice(0, n), words.slice(-n)].map((w) => w.join(' ').replace(/['’]s$/, '')) as [string, string]
    if (known(head) && !RENAMED.test(words.slice(n).join(' '))) return head
    if (known(tail) && (n === words.length || !SHARED.test(plain(tail)) || !/^\p{Lu}[\p{L}’']*$/u.test(words.at(-n - 1)!)))
      return words.at(-n - 1) === 'Radio' ? `Radio ${tail}` : tail
  }
  return name
}

/** Whether a name is one of the outlets of the list; some are known by their article alone ("The Star"). */
export const isListed = (name: string): boolean => hasBare(name) || (/^The\s/.test(name) && OUTLETS.has(plain(name)))

const hasBare = (name: string): boolean => /\p{Lu}/u.test(name) && OUTLETS.has(plain(name).replace(/^the\s+/, ''))

/** Whether an outlet is the organ of a state or of an armed party. */
export const isStateOrgan = (name: string): boolean => {
  const key = plain(name).replace(/^the\s+/, '')
  return (
    STATE_MEDIA.has(key) ||
    /\b(?:army|military|government|rebel|houthi|hamas|militia)-(?:run|owned|controlled)\b|\b(?:army|militar(?:y|ies)|government|junta|rebel|houthi|hamas|militia|regime)s?'s? (?:own )?(?:tv|television|radio|channel)\b|\bstate(?:-run)? (?:media|tv|television|radio|news agency)\b/.test(
      key,
    )
  )
}

const PATTERNS: readonly (readonly [SourceKind, RegExp])[] = [
  [
    'medic',
    /\b(?:medics?|doctors?|nurses?|surgeons?|hospitals?|health workers?|paramedics?|ambulances?|morgues?|mortuar\w+|rescuers?|rescue (?:workers?|service|teams?|1122)|white helmets|civil defen[cs]e|red c(?:ross|rescent)|msf|medecins sans frontieres|icrc|emergency services?|first responders?|clinics?)\b/,
  ],
  [
    'monitor',
    /\b(?:observatory|monitor\w*|human rights|hrw|rights (?:group|watch|office|commission)|amnesty|airwars|watchdog|network for|syndicate|commission of inquiry|inquiry|investigat\w+|united nations|u\.?n\.?|unicef|unhcr|ocha|ohchr|unama|minusma|monusco|unmiss|osce|who|world health|iom|ngo|aid (?:group|agency|workers?)|activists?|researchers?|analysts?|conflict intelligence|acled|security tracker|civil society|documentation)\b/,
  ],
  [
    'armed',
    /\b(?:army|armed forces|idf|military|militar\w+|troops|soldiers?|pentagon|central command|command|air force|navy|coalition|nato|defen[cs]e (?:ministry|department|minister|spokes\w+)|ministry of defen[cs]e|general staff|brigade|division|task force|general|colonel|commander|rebels?|militants?|insurgents?|fighters?|militia\w*|taliban|islamic state|isis|shaba+b|boko haram|hamas|hezbollah|houthis?|islamic jihad|qaeda|nusra|pkk|ypg|syrian democratic forces|sdf|kia|rsf|front|guerrill\w+|separatists?|emirate)\b/,
  ],
  [
    'official',
    /\b(?:police|ministr(?:y|ies)|minister|government|governor|mayor|council|officials?|president|presidency|prosecut\w+|attorney|authorit\w+|spokes(?:man|woman|person|people)|department|security service|intelligence|administration|parliament|senator|lawmakers?|mp|envoy|ambassador|embassy|kremlin|white house|prime minister|chief|sheriff|court|coroner|state|republic|district|provinc\w+|moscow|washington|kiev|kyiv|damascus|baghdad|riyadh|islamabad|delhi|jerusalem)\b/,
  ],
  [
    'eyewitness',
    /\b(?:witness(?:es)?|residents?|villagers?|survivors?|locals?|neighbou?rs?|relatives?|famil(?:y|ies)|father|mother|brother|sister|son|daughter|wife|husband|widow|elders?|farmers?|shopkeepers?|teachers?|students?|boy|girl|woman|man|people who|inhabitants?|refugees?|driver|imam|priest)\b/,
  ],
]

/** What kind of source a name or phrase is; a personal name alone is a person, a phrase that says nothing is `unnamed`. */
export function sourceKind(name: string, named: boolean): SourceKind {
  if (isStateOrgan(name) || isOutlet(name)) return 'outlet'
  const low = plain(name)
  for (const [kind, pattern] of PATTERNS) if (pattern.test(low)) return kind
  return named ? 'person' : 'unnamed'
}

/** Acronyms of a name's capitals ("Syrian Observatory for Human Rights": SOHR), to know short from long. */
export const initials = (name: string): string => [...name.matchAll(/\b(\p{Lu})[\p{Ll}’']+/gu)].map((m) => m[1]!).join('')
