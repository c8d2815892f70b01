import type { Attribution, Claim } from '../model/claim.ts'
import type { Derivation } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import { initials, isListed, isOutlet, isStateOrgan, outletWithin, sourceKey, sourceKind } from '../text/source.ts'
import { plain } from '../text/words.ts'
import { findingsIn } from './findings.ts'
import { credits, outletsIn, reportsOf } from './named.ts'

interface Found {
  name: string
  readonly why: string
  readonly claims: string[]
}

/**
 * Whom a report cites. A chain's outermost source is cited where the word came through it ("X told Reuters"; "Reuters, quoting X"): an
 * outlet, or a body that passes on what others told it. An outlet behind it is cited by it, and by the report only where reports of that
 * one are held. An outlet alone is cited as well, unless it is the organ of a party: then it is the party that speaks. So is what the text
 * says outside of any claim: an outlet that something came from, findings that a report opens on, a credit in the dateline ("(AFP) –").
 */
export function citesOf(report: Report, claims: readonly Claim[], isHeld: (outlet: string) => boolean = () => false): Derivation[] {
  const found = new Map<string, Found>()
  for (const { id, attribution } of claims)
    for (const [at, source] of attribution.entries()) {
      const next = attribution[at + 1]
      const name = outletWithin(source.name)
      const cited = at === 0 ? passesOn(source, next, report) : next !== undefined && isOutlet(name) && isHeld(name)
      if (!cited || own(report, source.name)) continue
      const why = at > 0 ? 'is named behind another outlet' : next ? 'passes on another’s word' : 'is named as the source'
      const entry = found.get(sourceKey(name)) ?? { name: bare(name), why, claims: [] }
      found.set(sourceKey(name), entry)
      entry.claims.push(id)
    }
  for (const [name, why] of inText(report, isHeld)) {
    if (nameless(name)) continue
    const old = found.get(sourceKey(name))
    if (old && bare(name).length > old.name.length) old.name = bare(name)
    else if (!old && !own(report, name)) found.set(sourceKey(name), { name: bare(name), why, claims: [] })
  }
  return merged(found)
    .map((f) => ({ report: report.id, source: f.name, how: 'cites' as const, why: f.why, claims: f.claims.toSorted() }))
    .toSorted((a, b) => (a.source < b.source ? -1 : 1))
}

function inText(report: Report, isHeld: (outlet: string) => boolean): [name: string, why: string][] {
  const outlets = outletsIn(report.text).filter(({ name, behind }) => !behind || isHeld(name))
  const named = [...outlets.map(({ name }) => name), ...reportsOf(report.text), ...credits(report)]
  return [
    ...named.map((name): [string, string] => [name, 'is named in the text as where it came from']),
    ...findingsIn(report).map((name): [string, string] => [name, 'found what the report opens with']),
  ]
}

/** A name whose words all stand in a longer one of the same report ("Amnesty", "the UN") is that one. */
function merged(found: ReadonlyMap<string, Found>): Found[] {
  const longest = [...found.values()].toSorted((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))
  const out: Found[] = []
  for (const one of longest) {
    const whole = out.find(({ name }) => ` ${plain(name)} `.includes(` ${plain(one.name)} `))
    if (whole) whole.claims.push(...one.claims)
    else out.push({ ...one, claims: [...one.claims] })
  }
  return out
}

/** What one does that passes a word on, and what is done to one: whoever quotes a source, or is told something by one. */
const RELAYS = /^(?:quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|report(?:s|ed|ing)|wrote|writes)\b/i
const TOLD = /^(?:told|tells|telling)\b/i

const relays = ({ source, cue }: Attribution): boolean =>
  cue !== null && (RELAYS.test(cue.exact) || (TOLD.test(cue.exact) && cue.start < (source?.start ?? Number.POSITIVE_INFINITY)))
/** "Unconfirmed reports": nobody whose word could be passed on. */
const NOBODY = /\b(?:reports|rumou?rs|accounts|posts)(?:\s|$)/i

function passesOn(one: Attribution, next: Attribution | undefined, report: Report): boolean {
  const { named } = one
  const name = outletWithin(one.name)
  if (!named || isStateOrgan(name) || nameless(name)) return false
  if (isOutlet(name)) return next !== undefined || !isArmy(name, report)
  if (!next || NOBODY.test(next.name) || !/\p{Lu}/u.test(name)) return false
  const kind = sourceKind(name, named)
  return ['monitor', 'medic'].includes(kind) || (kind === 'person' && relays(one))
}

/** In a report from the Philippines the letters AFP alone are the army's, as PNP are the police's. */
const isArmy = (name: string, { text }: Report): boolean =>
  name.replace(/^the\s+/i, '') === 'AFP' && /\bPNP\b|\bArmed Forces of the Philippines\b/.test(text)

/** Words for an outlet that are no name ("Ukrainian TV", "television", "the port’s paper"), and the press office of a party. */
const nameless = (name: string): boolean =>
  !isListed(name) &&
  (/^(?:the\s+)?(?:\p{Lu}\p{L}+(?:n|sh|se|i|ch)\s+)?(?:TV|television|radio|media|press)$/iu.test(name) ||
    /\b(?:news)?papers?$/u.test(name) ||
    /\binformation (?:team|office|bureau|department)\b/i.test(name))

/** An outlet does not cite itself, under its name or its letters. */
function own(report: Report, name: string): boolean {
  const [a, b] = [name, report.outlet].map((one) => sourceKey(one.replace(/[,;:]/g, ' '))) as [string, string]
  return a === b || (b !== '' && ` ${b} `.includes(` ${a} `)) || isInitials(name, report.outlet)
}

/** Whether a name is the letters of an outlet's ("LGW" of the Lower Gulf Wire). */
export const isInitials = (name: string, outlet: string): boolean => bare(name).length > 1 && bare(name) === initials(outlet)

const bare = (name: string): string => name.replace(/^(?:the|The)\s+(?=\p{Lu})/u, '')
