import { besides, type Claim } from '../model/claim.ts'
import { daysOf } from '../model/edtf.ts'
import type { Report } from '../model/report.ts'
import { contentWords, fullNames, names } from '../text/words.ts'
import { type Days, daysOfClaim, looseWeek, type Spot, spanOf, spotOfClaim, tellsEvent } from './anchors.ts'
import { type Bag, bag, hash } from './bags.ts'
import { COMMON_NAMES, LANDS } from './common-names.ts'
import { split } from './events.ts'
import { type Mean, meansOf } from './means.ts'

/** One event as one report tells it: what joining looks at. Plain data, made from the report and its claims alone. */
export interface Telling {
  readonly id: string
  readonly report: string
  /** ISO day of publication, or null. */
  readonly published: string | null
  readonly claims: readonly string[]
  /** When it happened, the best supported first; empty where the claims do not tell. */
  readonly days: readonly Days[]
  /** Longer stretches that it tells of: three days of fighting, a toll since a day. */
  readonly spans: readonly Days[]
  /** Where it happened, the best supported first. */
  readonly spots: readonly Spot[]
  readonly means: readonly Mean[]
  /** Names in plain form. */
  readonly names: Bag<string>
  readonly pairs: readonly string[]
  /** The countries and peoples that it names, by their first letters. */
  readonly lands: readonly string[]
  /** Hashes of the content words. */
  readonly words: Bag<number>
  /** Hashes of the title's content words. */
  readonly title: Bag<number>
  /** `killed:42` and the like. */
  readonly figures: readonly string[]
  /** Large tolls that its report tells of other events, in the same form, with their days where they are told (`killed:42 1992-03-17/1992-03-17`). */
  readonly past?: readonly string[]
  /** Whether its report opens by saying that it was not the first of its kind there: "second massacre in", "struck again". */
  readonly again: boolean
}

/** The events that a report tells, from its claims in the order of the text. Background claims and their parts belong to none of them. */
export function tellingsOf(report: Report, claims: readonly Claim[]): Telling[] {
  const beside = besides(claims)
  const told = claims
    .filter((c) => !beside(c))
    .map(looseWeek(report.published))
    .toSorted((a, b) => a.quote.start - b.quote.start || (a.id < b.id ? -1 : 1))
  if (!told.length) return []
  const groups = split(told)
  const past = [...new Set(claims.filter(beside).flatMap(pastFigure))].sort()
  return groups.map((group, n) => ({ ...telling(report, group, n, groups.length > 1), past }))
}

function telling(report: Report, claims: readonly Claim[], n: number, several: boolean): Omit<Telling, 'past'> {
  const text = several ? around(report.text, claims) : report.text
  const where = claims.map((c) => c.where?.text ?? '').join(' ; ')
  return {
    id: `${report.id}#${n}`,
    report: report.id,
    published: report.published?.slice(0, 10) ?? null,
    claims: claims.map((c) => c.id),
    days: ranked(claims, daysOfClaim, (d) => `${d.first}/${d.last}`),
    spans: claims.flatMap((c) => spanOf(c) ?? []),
    spots: ranked(claims, spotOfClaim, (s) => `${s.lat},${s.lon},${s.radiusKm}`),
    means: meansOf(claims.map((c) => `${c.quote.exact} ${c.casualty?.by ?? ''}`).join(' . ') + (several ? '' : ` . ${report.title}`)),
    names: bag([...names(text), ...names(` ${where}`)].filter((w) => !COMMON_NAMES.has(w))),
    pairs: [...new Set(fullNames(text).filter((p) => !p.split(' ').some((w) => COMMON_NAMES.has(w))))].sort(),
    lands: [...new Set(names(text).flatMap((w) => (LANDS.has(w) ? w.slice(0, 4) : [])))].sort(),
    words: bag(contentWords(text).map(hash)),
    title: bag(several ? [] : contentWords(report.title).map(hash)),
    figures: [...new Set(claims.flatMap(figure))].sort(),
    again: AGAIN.test(report.text.slice(0, report.body + LEAD)),
  }
}

/** How far (characters) the opening of a report goes. */
const LEAD = 250

/** "A second raid in", "hit for a third time", "struck again"; but not "on the second day of the attack". */
const AGAIN =
  /\b(?:second|third|fourth|fifth) (?:(?!(?:day|night|hour|week|month|year|after|of|in|to)\b)[\p{L}-]+ ){0,3}(?:attack|massacre|raid|(?:air ?)?strike|bombing|blast|explosion|shelling|killing|assault|ambush)\b|\bfor (?:a|the) (?:second|third|fourth|fifth) time\b|\b(?:struck|hit|attacked|bombed|shelled|raided|came back) again\b/iu

function figure(claim: Claim): string[] {
  const count = claim.casualty?.number
  const value = count?.min ?? count?.max
  return claim.casualty && claim.scope === 'incident' && value != null && value > 1 ? [`${claim.casualty.outcome}:${value}`] : []
}

/** From this many people on a toll tells its event. */
const MANY = 10

function pastFigure({ casualty, when }: Claim): string[] {
  const value = casualty?.number.min ?? casualty?.number.max
  if (casualty?.outcome !== 'killed' || value == null || value < MANY) return []
  const days = when?.edtf ? daysOf(when.edtf) : null
  return [`killed:${value}${days ? ` ${days.first}/${days.last}` : ''}`]
}

/** The text from 200 characters before each claim to 200 after it. */
function around(text: string, claims: readonly Claim[]): string {
  const out: string[] = []
  let to = 0
  for (const { quote } of claims) {
    const from = Math.max(to, quote.start - 200)
    to = Math.max(from, Math.min(text.length, quote.end + 200))
    out.push(text.slice(from, to))
  }
  return out.join(' ')
}

/** What is told of a day or a place. */
interface Told<T> {
  readonly value: T
  readonly weight: number
  /** The weight of the claims that name it: "the camp" may be put anywhere. */
  readonly named: number
  readonly at: number
}

/** So much (weight) must be told of a day or a place by name to make it firm. */
const FIRM = 3

function ranked<T extends Days | Spot>(claims: readonly Claim[], read: (c: Claim) => T | null, key: (t: T) => string): T[] {
  const found = new Map<string, Told<T>>()
  claims.forEach((claim, at) => {
    const value = read(claim)
    if (!value) return
    const weight = claim.kind === 'attack' ? 2 : tellsEvent(claim) ? 1.5 : claim.kind === 'casualty' ? 0.5 : 0.25
    const told = { value, weight, named: unnamed(value) ? 0 : weight, at }
    const old = found.get(key(value))
    found.set(key(value), old ? both(old, told) : told)
  })
  return [...found.values()]
    .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ value, weight, named }) => ({ ...value, firm: named >= FIRM, weight }))
}

const unnamed = (value: Days | Spot): boolean => 'lat' in value && !value.called

const both = <T extends Days | Spot>(old: Told<T>, told: Told<T>): Told<T> => ({
  value: { ...(unnamed(told.value) ? old : told).value, ...('struck' in old.value && old.value.struck ? { struck: true } : {}) },
  weight: old.weight + told.weight,
  named: old.named + told.named,
  at: old.at,
})
