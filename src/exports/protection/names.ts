import type { Account } from '../../model/account.ts'

/** Words that make a run of capitalised words a body, an office or a people rather than a person. */
const BODY =
  /\b(?:Army|Forces?|Party|Council|State|Front|Brigades?|Battalion|Movement|Guards?|Ministry|Government|Police|Command|Group|Union|Nations|Committee|Observatory|Network|Agency|Church|Mosque|Hospital|University|School|Company|Corps|Defen[cs]e|Department|Office|Republic|Authority|Commission|Federation|Organi[sz]ation|Association|Society|Cross|Crescent|Watch|International|News|Times|Post|Press|Radio|Television|TV)\b/

const PERSON = /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:al|el|bin|ibn|bint|de|van|der|di)[\s-])?\p{Lu}[\p{L}'’-]+)+/gu

/** The names of private people that the account holds: single victims, and sources that speak for themselves alone. */
export function privateNames({ claims, incidents }: Account): string[] {
  const victims = claims.flatMap(({ casualty }) => (casualty?.victims && casualty.number.max === 1 ? [casualty.victims.text] : []))
  const speakers = incidents.flatMap(({ sources = [] }) =>
    sources.filter(({ kind }) => kind === 'person' || kind === 'eyewitness').map(({ name }) => name),
  )
  const names = [...victims, ...speakers].flatMap((words) => words.match(PERSON) ?? []).filter((name) => !BODY.test(name))
  const places = claims.flatMap(({ where }) => (where ? [where.text] : [])).join('\n')
  const last = names.map((name) => name.split(/\s+/).at(-1)!).filter((name) => name.length >= 4 && !places.includes(name))
  return [...new Set([...names, ...last])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
