import type { Claim } from '../model/claim.ts'
import type { Independence, Origin } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import { sourceKey } from '../text/source.ts'

/** Bodies that a side has one of: "the defence ministry", "the army". */
export const BODY =
  /\b(?:ministry|army|military|police|navy|air force|coast guard|general staff|presidency|government|armed forces|border guard)$/

/** The rule that makes a body without its country, a country without its body, and the one with both one origin. */
export const ONE_BODY = 'in this incident only one body of this name or country is told'

interface Around {
  readonly claims: readonly Claim[]
  readonly reports: ReadonlyMap<string, Report>
  /** What people said of sources. */
  readonly independence: readonly Independence[]
}

/**
 * By their keys, bodies that reports of one incident call by their office alone ("the defence ministry") or by their country alone
 * ("Freedonia"), each with the key of the same body under its country's name ("Freedonia's defence ministry"). Only where all that these
 * reports call so is of one country, and where one body alone of that country is told.
 */
export function sameBodies(origins: readonly Origin[], around: Around): ReadonlyMap<string, string> {
  const full = origins.flatMap((origin) => ownerOf(origin.name).map((found) => ({ origin, ...found })))
  const same = new Map<string, string>()
  for (const origin of origins) {
    const body = officeOf(origin.name)
    const fitting = body ? full.filter((one) => one.body === body) : []
    const sides = new Set(fitting.map(({ side }) => side))
    const [one] = fitting.toSorted((a, b) => b.origin.claims.length - a.origin.claims.length || (a.origin.key < b.origin.key ? -1 : 1))
    if (!body || !one || sides.size > 1 || isApart(origin.name, one.origin.name, around.independence)) continue
    const texts = textsOf(origin, around)
    if (texts.every((text) => text.includes(one.side) && sidesIn(text, body).every((side) => side === one.side)))
      same.set(origin.key, one.origin.key)
  }
  for (const [key, body] of statesOf(origins, around)) same.set(key, same.get(body) ?? body)
  return same
}

/** Bodies that speak for a state. A police may be a town's. */
const OF_STATE = /\b(?:ministry|army|military|general staff|presidency|government|armed forces)$/

/** "Freedonia says": the origins called by a country's bare name, each with the one body of that country that is told. */
function statesOf(origins: readonly Origin[], { independence }: Around): (readonly [string, string])[] {
  return origins.flatMap((origin) => {
    const [, state = ''] = /^(?:the\s+)?(\p{Lu}[\p{L}-]{3,})$/u.exec(origin.name) ?? []
    const own = origins.filter(({ name }) => [state, `${state}n`, `${state}i`].includes(OWNED.exec(name)?.[1] ?? '-'))
    const [one] = own
    const bodies = new Set(own.map(({ name }) => spelt(OWNED.exec(name)![2]!)))
    const [body = ''] = bodies
    if (!one || bodies.size > 1 || !OF_STATE.test(body) || isApart(origin.name, one.name, independence)) return []
    return [[origin.key, one.key] as const]
  })
}

const spelt = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\s+/g, ' ')
    .trim()

/** "the defence ministry": its office; null for a name with a capital in it, or of no such body. */
function officeOf(name: string): string | null {
  const bare = name.replace(/^(?:the|its|their)\s+/i, '')
  return !/\p{Lu}/u.test(bare) && BODY.test(spelt(bare)) ? spelt(bare) : null
}

/** The country's word is known by its first letters, which its adjective shares: "Freedonia", "Freedonian". */
const STEM = 4
const OWNED = /^(?:the\s+)?(\p{Lu}[\p{L}-]{3,})(?:['’]s?)?\s+(.+)$/iu

/** "Freedonia's defence ministry": the country and the body; none for a name of any other form. */
function ownerOf(name: string): { side: string; body: string }[] {
  const [, owner = '', rest = ''] = OWNED.exec(name) ?? []
  return /^\p{Lu}/u.test(owner) && BODY.test(spelt(rest)) ? [{ side: owner.slice(0, STEM), body: spelt(rest) }] : []
}

/** Whose body of this office a text tells of, by the first letters of their names. */
function sidesIn(text: string, body: string): string[] {
  const office = body.replace(/defence/g, 'defen[cs]e').replace(/\s/g, '\\s+')
  const found = text.matchAll(new RegExp(`(?<![\\p{L}])(\\p{Lu}[\\p{L}-]{3,})(?:['’]s?)?\\s+(?:${office})(?![\\p{L}])`, 'gu'))
  return [...found].map(([, owner]) => owner!.slice(0, STEM))
}

function textsOf(origin: Origin, { claims, reports }: Around): string[] {
  const own = new Set(origin.claims)
  const ids = new Set(claims.flatMap((claim) => (own.has(claim.id) ? claim.report : [])))
  return [...ids].map((id) => reports.get(id)?.text ?? '')
}

/** Whether a person's last word on two sources is that they are independent. */
export function isApart(a: string, b: string, independence: readonly Independence[]): boolean {
  const pair = [a, b].map(sourceKey).sort().join('\n')
  return independence.findLast(({ between }) => between.map(sourceKey).sort().join('\n') === pair)?.how === 'apart'
}
