import type { Account } from '../../model/account.ts'

/** Words that make a run of capitalised words a body, an office or a people rather than a person. */
const BODY =
  /\b(?:Army|Forces?|Party|Council|State|Front|Brigades?|Battalion|Regiment|Unit|Team|Helmets|Movement|Guards?|Ministry|Government|Police|Command|Group|Union|Nations|Committee|Observatory|Network|Agency|Cent(?:er|re)|Media|Church|Mosque|Hospital|University|School|Company|Corps|Defen[cs]e|Department|Office|Republic|Authority|Commission|Federation|Organi[sz]ation|Association|Society|Cross|Crescent|Watch|International|News|Times|Post|Press|Radio|Television|TV|House|Agence|Reporters?|Doctors)\b/

/** Words beside a name by which somebody speaks for an office. Medics and elders are not among them: they may be in danger. */
const OFFICE =
  /\b(?:president|vice-president|(?:prime )?minister|premier|chancellor|spokes(?:man|woman|person)|secretary|general|gen|colonel|col|lt|maj(?:or)?|brig(?:adier)?|captain|capt|admiral|commander|governor|mayor|ambassador|envoy|representative|co-?ordinator|senator|lawmaker|congress(?:man|woman)|prosecutor|judge|commissioner|rapporteur|king|prince|police chief|chief of)\b/i

const PERSON = /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:al|el|bin|ibn|bint|de|van|der|di)[\s-])?\p{Lu}[\p{L}'’-]+)+/gu
const BESIDE = 60

/**
 * The names of private people that the account holds: single victims, and sources that speak for themselves alone. Without the
 * reports' texts nobody is taken to speak for an office.
 */
export function privateNames({ claims, incidents }: Account, texts: readonly string[] = []): string[] {
  const places = claims.flatMap(({ where }) => (where ? [where.text] : [])).join('\n')
  const isName = (name: string) => !BODY.test(name) && !places.includes(name)
  const found = (words: readonly string[]) => words.flatMap((one) => one.match(PERSON) ?? []).filter(isName)
  const victims = found(claims.flatMap(({ casualty }) => (casualty?.victims && casualty.number.max === 1 ? [casualty.victims.text] : [])))
  const origins = incidents.flatMap(({ sources = [] }) => sources.filter(({ kind }) => kind === 'person' || kind === 'eyewitness'))
  const speakers = found(origins.map(({ name }) => name)).filter((name) => !texts.some((text) => holdsOffice(name, text)))
  const names = [...victims, ...speakers]
  const last = names.map((name) => name.split(/\s+/).at(-1)!).filter((name) => name.length >= 4 && !places.includes(name))
  return [...new Set([...names, ...last])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** Whether the text puts an office beside the name, within its sentence. */
function holdsOffice(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - BESIDE), at).replace(/^[\s\S]*(?:[!?]\s|[^A-Z][a-z]{3,}\.\s)/, '')
    const after = text.slice(at + name.length, at + name.length + BESIDE).replace(/[.!?]\s[\s\S]*$/, '')
    if (OFFICE.test(before) || OFFICE.test(after)) return true
  }
  return false
}
