import type { Attribution, Claim } from '../model/claim.ts'
import type { Origin } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import { sourceKey, sourceKind } from '../text/source.ts'
import { plain } from '../text/words.ts'
import type { Copy } from './copies.ts'
import { type Ruled, ruled } from './independence.ts'
import { type ShortNames, shortNames } from './short-names.ts'

interface Found {
  readonly key: string
  readonly name: string
  readonly named: boolean
  readonly rule: string
  /** The key of the name as it was written. */
  readonly written: string
}

const NOTHING = ruled([])

/** The rule of a figure whose source stands elsewhere in its report; an origin's own rule goes before it. */
const TWIN = 'the report tells the same figure on this source’s word'

/** The origin of every claim: its innermost source, however often and through whomever it was told, as far as nobody ruled otherwise. */
export function originsOf(
  reports: readonly Report[],
  claims: readonly Claim[],
  { copies, said = NOTHING }: { copies: readonly Copy[]; said?: Ruled },
): Origin[] {
  const by = Map.groupBy(claims, (c) => c.report)
  const report = new Map(reports.map((r) => [r.id, r]))
  const root = rootsOf(copies)
  const found = [...by].flatMap(([id, mine]) => {
    const outlet = report.get(root.get(id) ?? id)?.outlet ?? ''
    const told = { mine, names: shortNames(mine), outlet: outlet || id, body: report.get(id)?.body ?? 0 }
    return mine.map((claim) => ({
      claim: claim.id,
      found: originOf(claim, told),
    }))
  })
  const parted = apart(
    found.map((one) => one.found),
    said,
  )
  const groups = new Map<string, { found: Found; claims: string[]; names: Set<string> }>()
  for (const { claim, found: as } of found) {
    const origin = parted(as)
    const known = groups.get(origin.key)
    const group = known ?? { found: origin, claims: [], names: new Set() }
    if (known?.found.rule === TWIN && origin.rule !== TWIN) group.found = origin
    groups.set(origin.key, group)
    group.claims.push(claim)
    group.names.add(origin.written).add(sourceKey(origin.name))
  }
  return together([...groups.values()], said).toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** Names that a person told apart are origins of their own, where they would have been one. */
function apart(found: readonly Found[], { pairsApart }: Ruled): (found: Found) => Found {
  if (pairsApart.length === 0) return (one) => one
  const keys = Map.groupBy(found, ({ written }) => written)
  const parted = new Set(
    pairsApart.flatMap(([a, b]) => {
      const theirs = new Set(keys.get(b)?.map(({ key }) => key))
      return (keys.get(a) ?? []).filter(({ key }) => theirs.has(key)).flatMap(({ key }) => [`${key}\n${a}`, `${key}\n${b}`])
    }),
  )
  return (one) =>
    parted.has(`${one.key}\n${one.written}`) ? { ...one, key: `${one.key} (${one.written})`, rule: 'a person told them apart' } : one
}

/** Groups that a person called one source are one origin, named for the one with most claims. */
function together(groups: readonly { found: Found; claims: string[]; names: ReadonlySet<string> }[], said: Ruled): Origin[] {
  const rule = 'a person called them one source'
  const sets = new Map<string, { found: Found; claims: string[] }[]>()
  for (const group of groups) {
    const [one] = [...group.names].flatMap((name) => said.one(name) ?? []).sort()
    const key = one ?? `\n${group.found.key}`
    sets.set(key, [...(sets.get(key) ?? []), group])
  }
  return [...sets.values()].map((set) => {
    const [first, ...rest] = set.toSorted((a, b) => b.claims.length - a.claims.length || (a.found.key < b.found.key ? -1 : 1))
    const found = rest.length > 0 ? { ...first!.found, rule } : first!.found
    return finish({ found, claims: set.flatMap(({ claims }) => claims) })
  })
}

const finish = ({ found, claims }: { found: Found; claims: string[] }): Origin => ({
  key: found.key,
  name: found.name,
  named: found.named,
  kind: found.key.startsWith('outlet ') ? 'outlet' : sourceKind(found.name, found.named),
  claims: claims.toSorted(),
  rule: found.rule,
})

/** The first report of a chain of copies. */
function rootsOf(copies: readonly Copy[]): Map<string, string> {
  const parent = new Map<string, string>()
  for (const c of [...copies].sort((a, b) => b.share - a.share || (a.source < b.source ? -1 : 1)))
    if (!parent.has(c.copy)) parent.set(c.copy, c.source)
  const root = new Map<string, string>()
  for (const id of parent.keys()) {
    let at = id
    const seen = new Set<string>()
    while (parent.has(at) && !seen.has(at)) {
      seen.add(at)
      at = parent.get(at)!
    }
    root.set(id, at)
  }
  return root
}

/** A report of which origins are told. */
interface Told {
  readonly mine: readonly Claim[]
  readonly names: ShortNames
  readonly outlet: string
  readonly body: number
}

function originOf(claim: Claim, told: Told): Found {
  const { mine, names, outlet, body } = told
  const last = claim.attribution.at(-1)
  const spelt = last && claim.quote.start < body ? speltOut(claim, told) : null
  if (spelt) return spelt
  if (last) return ofSource(last, claim, names)
  const twin = mine.find((c) => c.attribution.length > 0 && sameFigure(c, claim))
  if (twin) return { ...ofSource(twin.attribution.at(-1)!, twin, names), rule: TWIN }
  return {
    key: `outlet ${sourceKey(outlet)}`,
    name: outlet,
    named: true,
    rule: 'told in the outlet’s own voice',
    written: sourceKey(outlet),
  }
}

/** The one source in the body of a figure that the headline gives on somebody's word ("monitor", "inquiry"); null where there are two. */
function speltOut(claim: Claim, { mine, names, body }: Told): Found | null {
  const told = mine.filter((c) => c.quote.start >= body && c.attribution.length > 0 && sameFigure(c, claim))
  const found = told.map((c) => ofSource(c.attribution.at(-1)!, c, names))
  return found.length > 0 && new Set(found.map(({ key }) => key)).size === 1 ? found[0]! : null
}

const sameFigure = (a: Claim, b: Claim): boolean =>
  a.casualty !== undefined &&
  b.casualty?.outcome === a.casualty.outcome &&
  b.polarity === a.polarity &&
  b.casualty.number.min === a.casualty.number.min &&
  b.casualty.number.max === a.casualty.number.max &&
  a.casualty.number.min !== null

/** The hour of a running page that was read as part of a name ("05 State TV"). */
const STAMP = /^\d{1,2}(?:[:.]\d\d)?\s+(?=\p{Lu})/u

function ofSource(given: Attribution, claim: Claim, names: ShortNames): Found {
  const source = { ...given, name: given.name.replace(STAMP, '') }
  const written = sourceKey(source.name)
  if (source.named) {
    const name = names.fuller(source.name, claim)
    return {
      key: sourceKey(name),
      name,
      named: true,
      rule: name === source.name ? 'one name' : `short for ${name} in the same report`,
      written,
    }
  }
  const long = names.longer(source.name, claim)
  if (long) return { ...ofSource(long, claim, names), rule: `short for ${long.name} in the same report`, written }
  const apart = /\b(?:another|other|second|third|different)\b/i.exec(source.name)
  const side = UNIQUE.test(plain(source.name)) ? '' : sideOf(source.name)
  const kind = sourceKind(source.name, false)
  if (apart)
    return {
      key: `unnamed ${claim.report} ${plain(source.name)}`,
      name: source.name,
      named: false,
      rule: `told apart by the word “${apart[0]}”`,
      written,
    }
  if (side && ['official', 'armed', 'unnamed', 'person'].includes(kind))
    return {
      key: `unnamed ${side} official`,
      name: source.name,
      named: false,
      rule: 'unnamed officials of one side count once, unless a report tells them apart',
      written,
    }
  return {
    key: `unnamed ${sourceKey(source.name)}`,
    name: source.name,
    named: false,
    rule: 'unnamed, told apart by their words alone',
    written,
  }
}

const SIDES: readonly (readonly [string, RegExp])[] = [
  ['american', /\b(?:u\.?s\.?|(?<!inter-)american|pentagon|washington)\b/],
  ['russian', /\b(?:russian?|moscow|kremlin)\b/],
  ['israeli', /\b(?:israeli?|jerusalem)\b/],
  ['palestinian', /\b(?:palestinian|gaza|hamas)\b/],
  ['syrian', /\b(?:syrian?|damascus|pro-government|regime)\b/],
  ['ukrainian', /\b(?:ukrainian?|kyiv|kiev)\b/],
  ['western', /\b(?:western|european|nato|coalition)\b/],
]

/** Offices that one person or body holds: their words tell them apart from the other unnamed voices of their side. */
const UNIQUE =
  /\b(?:prime minister|president|ministers?|attorney general|prosecutors?|court|parliament|commission|committee|investigators?|(?:rights|aid) (?:group|organi[sz]ation)s?)\b/

/** Words that open a source's name with a capital and name nobody's side. */
const OPENING =
  /^(?:the|an?|its|his|her|their|our|this|that|these|those|some|several|many|most|both|all|other|one|two|three|four|five|six|ten|first|second|same|early|earlier|initial|official|senior|local|regional|provincial|district|state|national|municipal|community|civil|city|town|village|tribal|religious|rebel|opposition|government|military|security|intelligence|medical|hospital|health|rescue|aid|rights|human|army|defen[cs]e|police|prosecutors?|officials?|officers?|militants?|fighters?|soldiers?|commanders?|residents?|witnesses|eyewitnesses|survivors|relatives|villagers|families|medics|doctors|activists|sources?|reports?|records|pictures|videos?|men|people|members|leaders|investigators|researchers|monitors?|elders|parents|authorities)$/i

/** Whose side an unnamed source is on, by the adjective it carries; else the adjective's own words. */
function sideOf(name: string): string {
  const low = plain(name)
  for (const [side, pattern] of SIDES) if (pattern.test(low)) return side
  return [...name.matchAll(/\b\p{Lu}\p{Ll}+/gu)]
    .filter((m) => m.index > 0 || !OPENING.test(m[0]))
    .map((m) => plain(m[0]))
    .join(' ')
}
