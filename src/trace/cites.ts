import type { Claim } from '../model/claim.ts'
import type { Derivation } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import { isOutlet, isStateOrgan, sourceKey, sourceKind } from '../text/source.ts'

/**
 * Whom a report cites. A chain's outermost source is cited where the word came through it ("X told Reuters"; "Reuters, quoting X"): an
 * outlet, or a body that passes on what others told it. An outlet alone is cited as well, unless it is the organ of a party: then it is
 * the party that speaks. A credit in the dateline or at the end ("(AFP) –", "reporting by AP") cites too.
 */
export function citesOf(report: Report, claims: readonly Claim[]): Derivation[] {
  const found = new Map<string, { name: string; why: string; claims: string[] }>()
  for (const claim of claims) {
    const [outer, ...inner] = claim.attribution
    if (!outer || !passesOn(outer.name, outer.named, inner.length > 0) || own(report, outer.name)) continue
    const key = sourceKey(outer.name)
    const entry = found.get(key) ?? {
      name: bare(outer.name),
      why: inner.length ? 'passes on another’s word' : 'is named as the source',
      claims: [],
    }
    if (!found.has(key)) found.set(key, entry)
    entry.claims.push(claim.id)
  }
  for (const name of credits(report))
    if (!found.has(sourceKey(name)) && !own(report, name)) found.set(sourceKey(name), { name, why: 'is credited', claims: [] })
  return [...found.values()]
    .map((f) => ({ report: report.id, source: f.name, how: 'cites' as const, why: f.why, claims: f.claims.toSorted() }))
    .toSorted((a, b) => (a.source < b.source ? -1 : 1))
}

function passesOn(name: string, named: boolean, chained: boolean): boolean {
  if (!named) return false
  if (isStateOrgan(name)) return chained
  if (isOutlet(name)) return true
  return chained && ['monitor', 'medic'].includes(sourceKind(name, named)) && /\p{Lu}/u.test(name)
}

/** An outlet does not cite itself. */
function own(report: Report, name: string): boolean {
  const [a, b] = [sourceKey(name), sourceKey(report.outlet)]
  return a === b || (b !== '' && ` ${b} `.includes(` ${a} `))
}

const bare = (name: string): string => name.replace(/^(?:the|The)\s+(?=\p{Lu})/u, '')

const AGENCIES = 'Reuters|AFP|Agence France-Presse|AP|Associated Press|dpa|EFE|UPI|Xinhua|TASS|Interfax|Anadolu|PTI|ANI|Kyodo|Yonhap'
const DATELINE = new RegExp(`^[^\\n]{0,80}\\((${AGENCIES})\\)`)
const CREDIT = new RegExp(
  `(?:reporting by|material from|with|from)\\s+(?:the\\s+)?(${AGENCIES})(?:\\s+(?:wire|reports?|material))?[.)\\s]*$`,
  'i',
)

/** Agencies credited in the dateline or in the last line. */
function credits(report: Report): string[] {
  const body = report.text.slice(report.body)
  const found = [DATELINE.exec(body)?.[1], CREDIT.exec(body.slice(-160).split('\n').at(-1) ?? '')?.[1]]
  return found.filter((name) => name !== undefined)
}
