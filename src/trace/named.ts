import type { Report } from '../model/report.ts'
import { isListed, isOutlet, isStateOrgan, outletWithin, sourceKind } from '../text/source.ts'
import { isBehind, mentioned, type Place } from './listed.ts'

/** An outlet that a text names. */
export interface Named extends Place {
  /** Whether another outlet of the same sentence had it from this one. */
  readonly behind: boolean
}

const WORD = "(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}\\p{M}’'-]*(?:\\.\\p{L}+)?)"
const NAME = `(?:the\\s+)?((?:${WORD}|of|de|al|and)(?:\\s+(?:${WORD}|of|de|al)){0,4})`
/** "told Reuters", "in an interview with the BBC"; "Dawn reported"; "according to AFP", "quoting Tass". */
const TOLD = new RegExp(
  `\\b(?:told|tells|speaking to|spoke to|interview with|interviewed by|statement to|reached by|(?:gave|said|confirmed|repeated|admitted)\\s(?:[\\p{Ll}]+\\s){0,2}to)\\s+${NAME}`,
  'gu',
)
const REPORTED = new RegExp(`${NAME}\\s+(?:has\\s+|had\\s+)?(?:reported|reports|quoted|quotes|wrote|writes|cited|cites)\\b`, 'gu')
const ACCORDING = new RegExp(
  `\\b(?:according to|quoted by|cited by|reported by|carried by|quoting|citing|by way of|first reported by|published by)\\s+${NAME}`,
  'gu',
)
/** "the website Delta Watch", "Radio Lagoon, a station in the port": any name may be an outlet's. */
const NOUN =
  '(?:newspaper|daily|weekly|magazine|broadcaster|(?:news|press|wire) (?:agency|site|website|service|channel)|(?:radio|TV|television) (?:station|channel)|website|news portal)'
const BY = '\\b(?:told|tells|quoted by|cited by|according to|reported by|carried by'
const TITLE = "\\p{Lu}[\\p{L}\\p{M}’'-]*(?:\\s+(?:(?:of|de|du|del|des|da|al|in) )?(?:\\p{Lu}[\\p{L}\\p{M}’'-]*|\\d{1,2})){0,3}"
const INTRODUCED = [
  new RegExp(`${BY}|by|in)\\s+(?:the|a)\\s+(?:\\p{L}+\\s+){0,2}${NOUN}\\s+(${TITLE})`, 'gu'),
  new RegExp(`${BY})\\s+(${TITLE}),\\s+(?:the|a|an)\\s+(?:[\\p{L}-]+\\s+){0,3}${NOUN}\\b`, 'gu'),
]
/** A party's statement that its organ carried: the organ passes it on. */
const CARRIED = new RegExp(
  `\\b(?:(?:statement|communiqu[eé]|claim|message|announcement|video|text|comments?|remarks)\\b[^.;]{0,50}\\b(?:put out|carried|published|released|issued|distributed|relayed|run)(?:\\s+\\p{L}+){0,3}\\s+by|by way of|by means of|through|via|according to)\\s+(?:the\\s+|its\\s+|their\\s+|his\\s+)?${NAME}`,
  'gu',
)
const REPORT_OF = new RegExp(`\\b(?:report|investigation|inquiry|study|findings) (?:by|of) ${NAME}`, 'gu')

/** Outlets that the text itself says something came from or went through, whether or not a claim was read there. */
export function outletsIn(text: string): Named[] {
  return [...spoken(text), ...introduced(text), ...mentioned(text)].map((one) => ({ ...one, behind: isBehind(text, one.start) }))
}

function spoken(text: string): Place[] {
  const out: Place[] = []
  for (const pattern of [TOLD, REPORTED, ACCORDING])
    for (const match of text.matchAll(pattern)) {
      const last = pattern === REPORTED
      const name = within(match[1]!, last, isListed) ?? (isStateOrgan(match[1]!) ? null : within(match[1]!, last, isByForm))
      if (name) out.push(placed(outletWithin(name), match))
    }
  for (const match of text.matchAll(CARRIED)) {
    const open = /^(?:through|via)\s/.test(match[0])
    const name = within(match[1]!, false, (run) => isNamedOrgan(run) || (isListed(run) && !open))
    if (name) out.push(placed(name, match))
  }
  return out
}

/** An outlet by the form of its name ("the Tarvel Herald"). */
const isByForm = (run: string): boolean =>
  /\s/.test(run) &&
  !/^(?:the )?(?:news|press) (?:agency|service|cent(?:re|er))$/i.test(run) &&
  isOutlet(run) &&
  !isStateOrgan(outletWithin(run))

/** A party's organ by its own name; "the Houthi-run" and "State TV" are none. */
const isNamedOrgan = (run: string): boolean => isStateOrgan(run) && /\p{Lu}/u.test(run) && !/^state\b|-(?:run|owned|controlled)$/i.test(run)

const introduced = (text: string): Place[] =>
  INTRODUCED.flatMap((pattern) => [...text.matchAll(pattern)].map((m) => placed(m[1]!, m))).filter(({ name }) => !isStateOrgan(name))

function placed(name: string, match: RegExpExecArray | RegExpMatchArray): Place {
  const start = match.index! + match[0].indexOf(name)
  return { name, start, end: start + name.length }
}

/** Bodies whose report the text reports on: "a report by the OSCE". */
export function reportsOf(text: string): string[] {
  return [...text.matchAll(REPORT_OF)].flatMap((m) => {
    const name = m[1]!.replace(/[’'.,]s?$/u, '').trim()
    return isListed(name) || ['monitor', 'medic'].includes(sourceKind(name, true)) ? [name] : []
  })
}

/** The longest name of the wanted kind that a run of capitalised words begins with, or, before a verb, ends with. */
function within(run: string, last: boolean, wanted: (name: string) => boolean): string | null {
  const words = run.split(/\s+/).map((w) => w.replace(/[’'](?:s)?$/u, ''))
  for (let n = words.length; n > 0; n--) {
    const name = (last ? words.slice(-n) : words.slice(0, n)).join(' ').replace(/[.,;:]+$/, '')
    if (wanted(name)) return name
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
export function credits(report: Report): string[] {
  const body = report.text.slice(report.body)
  const found = [DATELINE.exec(body)?.[1], CREDIT.exec(body.slice(-160).split('\n').at(-1) ?? '')?.[1]]
  return found.filter((name) => name !== undefined)
}
