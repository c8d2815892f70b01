import type { Account } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Origin } from '../../model/lineage.ts'
import { placesNamed } from '../../text/places/gazetteer.ts'
import { sourceKind } from '../../text/source.ts'

/** Words that make a run of capitalised words a body, an office or a people rather than a person. */
const BODY =
  /\b(?:Army|Forces?|Party|Council|State|Front|Brigades?|Battalion|Regiment|Unit|Team|Helmets|Movement|Guards?|Ministry|Government|Police|Command|Group|Union|Nations|Committee|Observatory|Network|Agency|Cent(?:er|re)|Media|Church|Mosque|Hospital|University|School|Company|Corps|Defen[cs]e|Department|Office|Republic|Authority|Commission|Federation|Organi[sz]ation|Association|Society|Cross|Crescent|Watch|International|News|Times|Post|Press|Radio|Television|TV|House|Agence|Reporters?|Doctors|Borders|Fighters?|Rebels?|Militants?|Militias?|Troops|Soldiers|Insurgents?|Shabaab|Haram|Qaeda|Islamic|Houthis?)\b/

/** Words beside a name by which somebody speaks for an office. Medics and elders are not among them: they may be in danger. */
const OFFICE =
  /\b(?:president|vice-president|(?:prime )?minister|premier|chancellor|spokes(?:man|woman|person)|secretary|general|gen|colonel|col|lt|maj(?:or)?|brig(?:adier)?|captain|capt|admiral|commander|governor|mayor|ambassador|envoy|representative|co-?ordinator|senator|lawmaker|congress(?:man|woman)|prosecutor|judge|commissioner|rapporteur|king|prince|police chief|chief of)\b/i

const PERSON = /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:al|el|bin|ibn|bint|de|van|der|di)[\s-])?\p{Lu}[\p{L}'’-]+)+/gu
const CAPITALISED = /\p{Lu}[\p{L}'’-]+/gu
/** A name of one word, known by the age after it: "Ada, 34", "Ada (34)". */
const AGED = /^\p{Lu}[\p{L}'’-]+(?=,? \(?(?:aged )?\d{1,2}\b)/gu
/** What stands before a name and is none of it. */
const TITLE = /^(?:Dr|Doctor|Nurse|Mr|Mrs|Ms|Miss|Sir|Sheikh|Haji|Imam|Father|Mother|Sister|Brother|Uncle|Aunt|Baby|Little)\.?\s+/
/** A medic with a name, and not the body for which medics speak. */
const MEDIC = /\b(?:dr|doctor|nurse|surgeon|physician|midwife|paramedic|medic)\b\.?,?\s+\p{Lu}/iu
const BESIDE = 60
/** More people than these are named in no list of ours: their words are a description. */
const FEW = 12

/**
 * The names of private people that the account holds: victims, where few are told of, and whoever speaks for themselves alone, at any
 * place of a chain. Each is there whole, and by first and last name alone. Without the reports' texts nobody is taken to speak for an office.
 */
export function privateNames({ claims, incidents }: Account, texts: readonly string[] = []): string[] {
  const places = [...new Set(claims.flatMap(({ where }) => where?.text ?? []))].join('\n')
  const isName = (name: string) => !BODY.test(name) && !places.includes(name)
  const found = (words: readonly string[]) =>
    words
      .flatMap((one) => one.match(PERSON) ?? [])
      .map((name) => name.replace(TITLE, ''))
      .filter(isName)
  const origins = incidents.flatMap(({ sources = [] }) => sources)
  const heard = new Set([...origins.filter(speaksAlone), ...speaking(claims, origins)].map(({ name }) => name))
  const speakers = new Set(found([...heard]))
  const victims = claims.flatMap((claim) => victimsIn(claim, found))
  const names = [...victims, ...speakers.difference(officeHolders([...speakers], texts))]
  const parts = names.flatMap((name) => [name.split(/\s+/)[0]!, name.split(/\s+/).at(-1)!])
  const alone = parts.filter((name) => name.length >= 4 && /^\p{Lu}/u.test(name) && !places.includes(name))
  return [...new Set([...names, ...alone])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

type Source = Pick<Origin, 'name' | 'kind'>

const speaksAlone = ({ name, kind }: Source): boolean =>
  kind === 'person' || kind === 'eyewitness' || (kind === 'medic' && MEDIC.test(name))

/** Whoever is said to have said or passed on something for themselves, but for those of whom the lineage says what they are. */
function speaking(claims: readonly Claim[], known: readonly Source[]): Source[] {
  const others = new Set(known.map(({ name }) => name))
  return claims
    .flatMap(({ attribution }) => attribution.map(({ name, named }) => ({ name, kind: sourceKind(name, named) })))
    .filter((source) => !others.has(source.name) && speaksAlone(source))
}

/** The names among the words for victims: of one, whatever looks like a name; of a few, what is no people's or group's name either. */
function victimsIn({ casualty }: Claim, found: (words: readonly string[]) => string[]): string[] {
  const { max } = casualty?.number ?? { max: null }
  if (!casualty?.victims || max === null || max < 1 || max > FEW) return []
  const { text } = casualty.victims
  const names = found([text])
  return max === 1 ? [...names, ...(text.match(AGED) ?? [])] : names.filter((name) => !name.split(/\s+/).some(isPeople))
}

const isPeople = (word: string): boolean => placesNamed(word).some(({ kind }) => kind === 'demonym' || kind === 'country')

/** Those of the names beside which a text puts an office, within its sentence. */
function officeHolders(names: readonly string[], texts: readonly string[]): ReadonlySet<string> {
  const byFirst = Map.groupBy(new Set(names), (name) => name.split(/\s+/)[0]!)
  const held = new Set<string>()
  for (const text of texts)
    for (const { 0: first, index } of text.matchAll(CAPITALISED))
      for (const name of byFirst.get(first) ?? [])
        if (!held.has(name) && text.startsWith(name, index) && isBesideOffice(text, index, name.length)) held.add(name)
  return held
}

function isBesideOffice(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - BESIDE), at).replace(/^[\s\S]*(?:[!?]\s|[^A-Z][a-z]{3,}\.\s)/, '')
  const after = text.slice(at + length, at + length + BESIDE).replace(/[.!?]\s[\s\S]*$/, '')
  return OFFICE.test(before) || OFFICE.test(after)
}
