import type { Attribution, Claim } from '../model/claim.ts'
import { headsOf } from '../text/heads.ts'
import { isOutlet, sourceKind } from '../text/source.ts'
import { contentWords } from '../text/words.ts'

/** The sources of one report by which a short name of another is spelt out. */
export interface ShortNames {
  /**
   * "The official", "its spokesman": the nearest source before a claim whose words hold all of its own; "the monitoring group": the
   * nearest named monitor; "its researchers": whoever passes on what they found. Null where there is none.
   */
  longer(name: string, claim: Claim): Attribution | null
  /** The longest name that holds all words of a short one ("the Observatory"). */
  fuller(name: string, claim: Claim): string
}

/** A source where a claim names it (characters). */
interface Spoken {
  readonly at: number
  readonly given: Attribution
}

/** What a report's claims name, looked through once for each name that is asked for. */
export function shortNames(mine: readonly Claim[]): ShortNames {
  const all = spoken(mine)
  const before = spoken(mine.toSorted((a, b) => a.quote.start - b.quote.start || (a.id < b.id ? -1 : 1)))
  const words = new Map(all.map(({ given: { name } }) => [name, contentWords(name)]))
  const holding = kept((name) => {
    const own = contentWords(name)
    const holders = [...words].filter(([, theirs]) => theirs.length > own.length && own.every((w) => theirs.includes(w)))
    return new Set(own.length === 0 || own.length > 2 ? [] : holders.map(([other]) => other))
  })
  const nearest = kept((name) => {
    const head = headsOf(name)[0]!
    return before.filter(({ given }) => holding(name).has(given.name) && headsOf(given.name).includes(head))
  })
  const monitors = before.filter(({ given }) => given.named && sourceKind(given.name, true) === 'monitor')
  const named = kept((name) => all.filter(({ given }) => given.named && holding(name).has(given.name) && !isOf(given.name, name)))
  return {
    longer: (name, claim) => {
      const last = (list: readonly Spoken[]) => list.findLast(({ at }) => at < claim.quote.start)?.given
      return (SHORT.test(name) && last(nearest(name))) || (A_MONITOR.test(name) && last(monitors)) || employer(name, claim)
    },
    fuller: (name, { quote }) => {
      let best: string | null = null
      for (const { at, given } of named(name))
        if (at <= quote.start + REACH && (best === null || words.get(given.name)!.length > words.get(best)!.length)) best = given.name
      return best ?? name
    },
  }
}

const SHORT = /^(?:the|this|that|its|their)\s/i

/** How far (characters) behind a claim its source may first be named in full. */
const REACH = 2000

const spoken = (claims: readonly Claim[]): Spoken[] => claims.flatMap((c) => c.attribution.map((given) => ({ at: c.quote.start, given })))

function kept<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>()
  return (name) => {
    if (!made.has(name)) made.set(name, make(name))
    return made.get(name)!
  }
}

const A_MONITOR =
  /^(?:the|this|that)\s+(?:\p{L}+[\s-])?(?:monitor(?:ing (?:group|network|body))?|watchdog|observatory|rights (?:group|organi[sz]ation|body))$/iu

const STAFF =
  /^(?:its|their)\s+(?:own\s+)?(?:\p{L}+\s)?(?:researchers?|investigators?|staff|teams?|monitors|observers|records|database|list|count|tally)$/iu

/** "Its researchers": whoever passes on what they found, where that one is named. */
function employer(name: string, { attribution }: Claim): Attribution | null {
  const outer = attribution.at(-2)
  return outer?.named && STAFF.test(name) ? outer : null
}

/** "Israel's Army Radio" is not Israel. */
function isOf(longer: string, name: string): boolean {
  const [, own] = /^['’]s?\s+(.+)$/.exec(longer.slice(name.length)) ?? []
  return own !== undefined && longer.startsWith(name) && isOutlet(own)
}
