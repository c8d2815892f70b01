import type { Located } from './resolve.ts'

const NAME = "(?:\\p{L}{2,3}-)?\\p{Lu}[\\p{L}’'-]*"
const FACILITY =
  'hospital|clinic|health centre|health center|school|mosque|church|university|college|institute|hotel|square|street|roundabout'
/** "al-Thawra hospital", "al-Rawda and at al-Thawra hospital". */
const BEHIND = new RegExp(
  `^(?:(?: and|,) (?:at |in )?(?:the )?${NAME}(?: ${NAME})?)? (?:(?:general|central|public|military|teaching|primary|boys’|girls’) )?(?:${FACILITY})s?(?!\\p{L})`,
  'u',
)

/** Without the names of facilities that are towns only in countries which nothing else of the text is in: a hospital is called after many things. */
export function withoutFacilities(text: string, located: readonly Located[]): readonly Located[] {
  const named = located.filter((l) => isTown(l) && BEHIND.test(text.slice(l.end, l.end + 60)))
  if (named.length === 0) return located
  const rest = new Set(located.filter((l) => !named.includes(l)).map(({ entry }) => entry.country))
  return rest.size === 0 ? located : located.filter((l) => !named.includes(l) || rest.has(l.entry.country))
}

const isTown = ({ entry: { kind } }: Located): boolean => kind === 'city' || kind === 'suburb'
