import type { Claim } from '../model/claim.ts'
import type { Evidence } from './evidence.ts'
import { figureOf } from './figures.ts'
import { type People, samePeople } from './people.ts'

/** Figures (people) told of some people so far. */
interface Figures {
  readonly last: number
  readonly most: number
  readonly figures: ReadonlySet<number>
}

/** What was told before a claim. */
export interface Before {
  isEmpty(): boolean
  add(claim: Claim): void
  /** Whether the headline of the claim's report gives its figure already, on whosever word. */
  hasHeadlineOf(claim: Claim): boolean
  /** Figures of the same people: all, those of the claim's own origin, and whether the claim's report puts it in the place of another one. */
  of(claim: Claim): { readonly told: Figures | null; readonly mine: Figures | null; readonly mends: boolean }
}

/** Figures by who they are of and whose word they are, so that a long account is not looked through anew for each. */
export function toldBefore(e: Evidence, people: ReadonlyMap<string, People>): Before {
  const groups = new Map<string, Group>()
  const headlines = new Set<string>()
  let told = 0
  return {
    isEmpty: () => told === 0,
    add(claim) {
      const who = people.get(claim.id)!
      const key = JSON.stringify([claim.scope, who.status, who.traits])
      const group: Group = groups.get(key) ?? { scope: claim.scope, people: who, all: none(), by: new Map(), replaced: [] }
      groups.set(key, group)
      const origin = e.origin.get(claim.id)
      const mine = group.by.get(origin) ?? none()
      group.by.set(origin, mine)
      for (const series of [mine, group.all]) put(series, figureOf(claim)!, told)
      told++
      if (e.replaced.has(claim.id)) group.replaced.push(claim)
      if (claim.quote.start < (e.report.get(claim.report)?.body ?? 0) && claim.polarity === 'asserted') headlines.add(headline(claim))
    },
    hasHeadlineOf: (claim) => headlines.has(headline(claim)),
    of(claim) {
      const who = people.get(claim.id)!
      const alikes = [...groups.values()].filter(({ scope, people }) => scope === claim.scope && alike(people, who))
      const mends = ({ id }: Claim) => e.replaced.get(id)!.by === claim.report
      return {
        told: together(alikes.map(({ all }) => all)),
        mine: together(alikes.flatMap(({ by }) => by.get(e.origin.get(claim.id)) ?? [])),
        mends: alikes.some(({ replaced }) => replaced.some((one) => mends(one) && figureOf(one) !== figureOf(claim))),
      }
    },
  }
}

interface Group {
  readonly scope: Claim['scope']
  readonly people: People
  readonly all: Series
  /** The same by origin. */
  readonly by: Map<string | undefined, Series>
  readonly replaced: Claim[]
}

interface Series {
  /** Which of all that was told the last one is. */
  at: number
  last: number
  most: number
  readonly figures: Set<number>
}

const none = (): Series => ({ at: 0, last: 0, most: 0, figures: new Set() })

function put(series: Series, figure: number, at: number): void {
  Object.assign(series, { at, last: figure, most: Math.max(series.most, figure) })
  series.figures.add(figure)
}

function together(all: readonly Series[]): Figures | null {
  if (all.length < 2) return all[0] ?? null
  const latest = all.reduce((a, b) => (b.at > a.at ? b : a))
  const figures = new Set(all.flatMap((one) => [...one.figures]))
  return { last: latest.last, most: all.reduce((most, one) => Math.max(most, one.most), 0), figures }
}

/** Those who did it are not those to whom it was done, though no word tells who these were. */
const alike = (a: People, b: People): boolean => samePeople(a, b) && a.traits.includes('attackers') === b.traits.includes('attackers')

const headline = (claim: Claim): string => JSON.stringify([claim.report, claim.scope, figureOf(claim)])
