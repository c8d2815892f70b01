import type { Attribution, Claim } from '../model/claim.ts'
import type { Derivation } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import { isListed, isOutlet, isStateOrgan, outletWithin, sourceKey, sourceKind } from '../text/source.ts'

/**
 * Whom a report cites. A chain's outermost source is cited where the word came through it ("X told Reuters"; "Reuters, quoting X"): an
 * outlet, or a body that passes on what others told it. An outlet alone is cited as well, unless it is the organ of a party: then it is
 * the party that speaks. A credit in the dateline or at the end ("(AFP) –", "reporting by AP") cites too.
 */
export function citesOf(report: Report, claims: readonly Claim[]): Derivation[] {
  const found = new Map<string, { name: string; why: string; claims: string[] }>()
  for (const claim of claims)
    for (const [i, source] of claim.attribution.entries()) {
      if (!passesOn(source, i, claim.attribution.length) || own(report, source.name)) continue
      const name = outletWithin(source.name)
      const key = sourceKey(name)
      const why =
        i > 0 ? 'is named behind another outlet' : claim.attribution.length > 1 ? 'passes on another’s word' : 'is named as the source'
      const entry = found.get(key) ?? { name: bare(name), why, claims: [] }
      if (!found.has(key)) found.set(key, entry)
      entry.claims.push(claim.id)
    }
  for (const name of [...inText(report.text), ...reportsOf(report.text), ...credits(report)]) {
    const old = found.get(sourceKey(name))
    if (old && bare(name).length > old.name.length) old.name = bare(name)
    else if (!old && !own(report, name))
      found.set(sourceKey(name), { name: bare(name), why: 'is named in the text as where it came from', claims: [] })
  }
  return [...found.values()]
    .map((f) => ({ report: report.id, source: f.name, how: 'cites' as const, why: f.why, claims: f.claims.toSorted() }))
    .toSorted((a, b) => (a.source < b.source ? -1 : 1))
}

function passesOn({ name: whole, named }: Attribution, at: number, length: number): boolean {
  const name = outletWithin(whole)
  if (!named || isStateOrgan(name) || nameless(name)) return false
  if (isOutlet(name)) return at === 0 || at < length - 1
  return at === 0 && length > 1 && ['monitor', 'medic'].includes(sourceKind(name, named)) && /\p{Lu}/u.test(name)
}

/** Words for an outlet that are no name ("Ukrainian TV", "television"), and the press office of a party. */
const nameless = (name: string): boolean =>
  !isListed(name) &&
  (/^(?:the\s+)?(?:\p{Lu}\p{L}+(?:n|sh|se|i|ch)\s+)?(?:TV|television|radio|media|press)$/iu.test(name) ||
    /\binformation (?:team|office|bureau|department)\b/i.test(name))

/** An outlet does not cite itself. */
function own(report: Report, name: string): boolean {
  const [a, b] = [sourceKey(name), sourceKey(report.outlet)]
  return a === b || (b !== '' && ` ${b} `.includes(` ${a} `))
}

const bare = (name: string): string => name.replace(/^(?:the|The)\s+(?=\p{Lu})/u, '')

const NAME = "(?:the\\s+)?((?:\\p{Lu}[\\p{L}\\p{M}’'.-]*|of|de|al|and)(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*|of|de|al)){0,4})"
/** "told Reuters", "in an interview with the BBC"; "Dawn reported"; "according to AFP", "quoting Tass". */
const TOLD = new RegExp(`\\b(?:told|tells|speaking to|spoke to|interview with|interviewed by|statement to|reached by)\\s+${NAME}`, 'gu')
const REPORTED = new RegExp(`${NAME}\\s+(?:has\\s+|had\\s+)?(?:reported|reports|quoted|quotes|wrote|writes|cited|cites)\\b`, 'gu')
const ACCORDING = new RegExp(
  `\\b(?:according to|quoted by|cited by|reported by|carried by|quoting|citing|by way of|first reported by|published by)\\s+${NAME}`,
  'gu',
)

/** Outlets that the text itself says something came from or went through, whether or not a claim was read there. */
function inText(text: string): string[] {
  const out: string[] = []
  for (const pattern of [TOLD, REPORTED, ACCORDING])
    for (const match of text.matchAll(pattern)) {
      const name = outletIn(match[1]!, pattern === REPORTED)
      if (name) out.push(name)
    }
  return [...out, ...mentioned(text)]
}

const RUN = /\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}’'.-]*|\d{1,2}|of|de))*/gu
const SPEECH =
  /\b(?:told|tells?|said|says?|spoke|report(?:s|ed|er)?|quot\w+|cit(?:es|ed|ing)|writ\w+|wrote|according|ask(?:ed|s)|gave|given|put|tally|count\w*|interview\w*|carried|tweet\w*|found|confirmed|has it|has \d+|speaks?|item|footage|obtained)\b/

/** Names that are a word, a person or a place as often as an outlet: they count only beside a verb of telling. */
const DOUBTFUL = new Set(
  `time life standard the standard independent mail sun the sun star the star nation the nation observer mirror punch dawn vanguard telegraph times trend nos rai ard pap geo kan mash baza liga nv abc proceso semana reforma tempo vice bild ft shabelle liberation sabah trend fars mehr hina afp pcg`.split(
    ' ',
  ),
)

/** Outlets of the list that stand within some 60 characters of a word of telling. */
function mentioned(text: string): string[] {
  const out: string[] = []
  for (const match of text.matchAll(RUN)) {
    const words = match[0].split(/\s+/).map((w) => w.replace(/(?:[’']s|[.’'])+$/u, ''))
    for (let i = 0; i < words.length; i++)
      for (let n = Math.min(4, words.length - i); n > 0; n--) {
        const name = words.slice(i, i + n).join(' ')
        if (!isListed(name) || isStateOrgan(name) || DOUBTFUL.has(name.toLowerCase().replace(/^the /, ''))) continue
        const after = text.slice(match.index + match[0].length)
        if (/^\s+\d/.test(after)) continue
        if (SPEECH.test(text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60))) out.push(name)
        i += n - 1
        break
      }
  }
  return out
}

const REPORT_OF = new RegExp(`\\b(?:report|investigation|inquiry|study|findings) (?:by|of) ${NAME}`, 'gu')

/** Bodies whose report the text reports on: "a report by the OSCE". */
function reportsOf(text: string): string[] {
  return [...text.matchAll(REPORT_OF)].flatMap((m) => {
    const name = m[1]!.replace(/[’'.,]s?$/u, '').trim()
    return isListed(name) || ['monitor', 'medic'].includes(sourceKind(name, true)) ? [name] : []
  })
}

/** The outlet that a run of capitalised words begins with, or, before a verb, ends with. */
function outletIn(run: string, last: boolean): string | null {
  const words = run.split(/\s+/).map((w) => w.replace(/[’'](?:s)?$/u, ''))
  for (let n = words.length; n > 0; n--) {
    const name = (last ? words.slice(-n) : words.slice(0, n)).join(' ').replace(/[.,;:]+$/, '')
    if (isListed(name)) return name
  }
  return null
}

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
