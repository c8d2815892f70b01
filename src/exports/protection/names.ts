import type { Account } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Origin } from '../../model/lineage.ts'
import { placesNamed } from '../../text/places/gazetteer.ts'
import { sourceKind } from '../../text/source.ts'
import { plain } from '../../text/words.ts'
import { standing } from './finder.ts'

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
const TITLE = /^(?:The|Dr|Doctor|Nurse|Mr|Mrs|Ms|Miss|Sir|Sheikh|Haji|Imam|Father|Mother|Sister|Brother|Uncle|Aunt|Baby|Little)\.?\s+/
/** What stands behind a place or a name that a body is called by, up to the body: "the East Darfur emergency committee". */
const OF_BODY = new RegExp(`^(?:\\s+\\p{Ll}+)?\\s+${BODY.source}(?=$|[,;]|\\s(?:of|in|for)\\b)`, 'iu')
/** A medic with a name, and not the body for which medics speak. */
const MEDIC = /\b(?:dr|doctor|nurse|surgeon|physician|midwife|paramedic|medic)\b\.?,?\s+\p{Lu}/iu
const BESIDE = 60
/** More people than these are named in no list of ours: their words are a description. */
const FEW = 12

/** Whether a word, in small letters and without accents, stands in what is to be written. */
export type Tells = (word: string) => boolean

/** What tells who is private, gathered from an account as it goes by. */
export interface NamesHeard {
  claims(claims: readonly Claim[]): void
  origins(origins: readonly Source[]): void
  /** Whether one of those who were heard to speak for themselves may stand in words that are to be written. */
  speak(tells: Tells): boolean
  /** Looks, in one of the reports' texts, whether those who were heard speak for an office; when all claims and origins have gone by. */
  text(text: string): void
  /** The names of private people: victims, where few are told of, and whoever speaks for themselves alone, each whole, and by first and last name alone. */
  names(): string[]
}

/**
 * The names of private people that the account holds: victims, where few are told of, and whoever speaks for themselves alone, at any
 * place of a chain. Each is there whole, and by first and last name alone. Without the reports' texts nobody is taken to speak for an office.
 */
export function privateNames({ claims, incidents }: Pick<Account, 'claims' | 'incidents'>, texts: readonly string[] = []): string[] {
  const heard = namesHeard()
  heard.claims(claims)
  heard.origins(incidents.flatMap(({ sources = [] }) => sources))
  for (const text of texts) heard.text(text)
  return heard.names()
}

export function namesHeard(): NamesHeard {
  const places = new Set<string>()
  const victims = { named: new Set<string>(), aged: new Set<string>() }
  const [known, alone, speaking] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const unplaced = (names: Iterable<string>) => new Set(names).difference(standing(names, places))
  const heard = () => unplaced(namesIn([...alone, ...speaking.difference(known)]))
  let offices: Offices | null = null
  return {
    claims(claims) {
      for (const claim of claims) {
        if (claim.where) places.add(claim.where.text)
        for (const { name, named } of claim.attribution) if (speaksAlone({ name, kind: sourceKind(name, named) })) speaking.add(name)
        const found = victimsIn(claim)
        for (const name of found.named) victims.named.add(name)
        for (const name of found.aged) victims.aged.add(name)
      }
    },
    origins(origins) {
      for (const origin of origins) {
        known.add(origin.name)
        if (speaksAlone(origin)) alone.add(origin.name)
      }
    },
    speak: (tells) =>
      [...heard()].some((name) => {
        const parts = name.split(/\s+/)
        return [name, parts[0]!, parts.at(-1)!].some((part) => wordsOf(part).every(tells))
      }),
    text(text) {
      offices ??= officesOf(heard())
      offices.look(text)
    },
    names() {
      const speakers = heard().difference(offices?.held ?? new Set())
      const names = [...unplaced(victims.named), ...victims.aged, ...speakers]
      const parts = names.flatMap((name) => [name.split(/\s+/)[0]!, name.split(/\s+/).at(-1)!])
      const short = unplaced(parts.filter((name) => name.length >= 4 && /^\p{Lu}/u.test(name)))
      return [...new Set([...names, ...short])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    },
  }
}

/** The words of a name or a text, in small letters and without accents. */
export const wordsOf = (words: string): readonly string[] =>
  plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** What looks like people's names in words. */
const namesIn = (words: readonly string[]): string[] =>
  words
    .flatMap((one) =>
      [...one.matchAll(PERSON)].filter(({ 0: name, index }) => !OF_BODY.test(one.slice(index + name.length))).map(([name]) => name),
    )
    .map((name) => name.replace(TITLE, ''))
    .filter((name) => !BODY.test(name))

type Source = Pick<Origin, 'name' | 'kind'>

const speaksAlone = ({ name, kind }: Source): boolean =>
  kind === 'person' || kind === 'eyewitness' || (kind === 'medic' && MEDIC.test(name))

/** The names among the words for victims: of one, whatever looks like a name; of a few, what is no people's or group's name either. */
function victimsIn({ casualty }: Claim): { named: readonly string[]; aged: readonly string[] } {
  const { max } = casualty?.number ?? { max: null }
  if (!casualty?.victims || max === null || max < 1 || max > FEW) return { named: [], aged: [] }
  const { text } = casualty.victims
  const names = namesIn([text])
  return max === 1
    ? { named: names, aged: text.match(AGED) ?? [] }
    : { named: names.filter((name) => !name.split(/\s+/).some(isPeople)), aged: [] }
}

const isPeople = (word: string): boolean => placesNamed(word).some(({ kind }) => kind === 'demonym' || kind === 'country')

interface Offices {
  /** Those of the names beside which a text put an office, within its sentence. */
  readonly held: Set<string>
  look(text: string): void
}

function officesOf(names: ReadonlySet<string>): Offices {
  const byFirst = Map.groupBy(names, (name) => name.split(/\s+/)[0]!)
  const held = new Set<string>()
  return {
    held,
    look(text) {
      if (byFirst.size === 0) return
      for (const { 0: first, index } of text.matchAll(CAPITALISED))
        for (const name of byFirst.get(first) ?? [])
          if (!held.has(name) && text.startsWith(name, index) && isBesideOffice(text, index, name.length)) held.add(name)
    },
  }
}

function isBesideOffice(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - BESIDE), at).replace(/^[\s\S]*(?:[!?]\s|[^A-Z][a-z]{3,}\.\s)/, '')
  const after = text.slice(at + length, at + length + BESIDE).replace(/[.!?]\s[\s\S]*$/, '')
  return OFFICE.test(before) || OFFICE.test(after)
}
