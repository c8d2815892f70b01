import { isListed, isStateOrgan } from '../text/source.ts'

/** A name where it stands in a text. */
export interface Place {
  readonly name: string
  readonly start: number
  readonly end: number
}

const RUN = /\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}’'.-]*|\d{1,2}|of|de))*/gu

/** Outlets of the list among the capitals of a text, each with the place of the whole run that it stands in. */
function listedIn(text: string): Place[] {
  const out: Place[] = []
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const words = run.split(/\s+/).map((w) => w.replace(/(?:[’']s|[.’'])+$/u, ''))
    for (let i = 0; i < words.length; i++)
      for (let n = Math.min(4, words.length - i); n > 0; n--) {
        const name = words.slice(i, i + n).join(' ')
        if (!isListed(name)) continue
        out.push({ name, start, end: start + run.length })
        i += n - 1
        break
      }
  }
  return out
}

const SPEECH =
  /\b(?:told|tells?|said|says?|spoke|report(?:s|ed|er)?|quot\w+|cit(?:es|ed|ing)|writ\w+|wrote|according|ask(?:ed|s)|gave|given|put|tally|count\w*|interview\w*|carried|tweet\w*|found|confirmed|has it|has \d+|speaks?|item|footage|obtained)\b/
/** Where an outlet is a tenant or an employer and tells nothing. */
const HOUSED = /\b(?:(?:used|shared|rented|occupied) by|hous(?:es|ed|ing)|offices? of|bureau of|headquarters of|home to)\s[^.;]{0,40}$/

/** Names that are a word, a person or a place as often as an outlet: they count only beside a verb of telling. */
const DOUBTFUL = new Set(
  `time life standard the standard independent mail sun the sun star the star nation the nation observer mirror punch dawn vanguard telegraph times trend nos rai ard pap geo kan mash baza liga nv abc proceso semana reforma tempo vice bild ft shabelle liberation sabah trend fars mehr hina afp pcg national news citizen`.split(
    ' ',
  ),
)
/** Letters of an agency spelt as a name ("Ani"). */
const SPELT = /^\p{Lu}\p{Ll}{1,2}$/u
function isDoubtful(name: string): boolean {
  const bare = name.replace(/^the /i, '')
  return isStateOrgan(name) || SPELT.test(bare) || DOUBTFUL.has(bare.toLowerCase())
}

/** Outlets of the list that stand within some 60 characters of a word of telling in their sentence. */
export const mentioned = (text: string): Place[] =>
  listedIn(text).filter(
    ({ name, start, end }) =>
      !isDoubtful(name) &&
      !/^\s+\d/.test(text.slice(end, end + 4)) &&
      !HOUSED.test(text.slice(Math.max(0, start - 60), start)) &&
      SPEECH.test(text.slice(Math.max(sentenceStart(text, start), start - 60), end + 60)),
  )

const ENDED = /[.!?]["”’)]?\s|\n/g

/** Where the sentence of a place begins, near enough. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - 300)
  let start = from
  for (const match of text.slice(from, at).matchAll(ENDED)) start = from + match.index + match[0].length
  return start
}

const HAS_IT =
  /\b(?:quot(?:es|ed|ing)|cit(?:es|ed|ing)|with reference to|ha(?:s|ve|d|ving) it from|picked up from|taken from|relying on)\s+(?:\p{Ll}+\s+){0,2}$/u

/** Whether another outlet of the same sentence had it from the one that stands here: then that one is cited, and this one by it. */
export function isBehind(text: string, start: number): boolean {
  const before = text.slice(sentenceStart(text, start), start)
  const match = HAS_IT.exec(before.replace(/\b[Tt]he\s+$/, ''))
  return match !== null && listedIn(before.slice(0, match.index)).length > 0
}
