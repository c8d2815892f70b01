import { sameName } from '../coreference/names.ts'
import type { Source } from './source.ts'

/** Whether a source is the report's own publisher: its name, its initials, "this newspaper", "us". */
export function isOwnOutlet(source: Source, outlet: string): boolean {
  if (/^(?:us|me|our|we|i)$/.test(source.head) || /^(?:this|our) /i.test(source.name) || isOwnPart(source.name)) return true
  if (!outlet || /^(?:an?|another|some|two|state|local) /i.test(source.name)) return false
  return sameName(source.name, outlet) || initials(outlet).includes(source.name.replace(/[.\s]/g, '').toLowerCase())
}

const PART =
  '(?:articles?|story|stories|reports?|posts?|pieces?|dispatch(?:es)?|items?|pages?|bulletins?|newsletters?|alerts?|live ?blogs?|versions?|editions?|headlines?|captions?|summary)'
const THIS = new RegExp(`\\b(?:this|our) (?:[\\w-]+ )?${PART}$`, 'i')
const EARLIER = new RegExp(
  `^(?:(?:an?|the|our|some|one) )?(?:[\\w-]+ )?(?:earlier|previous|prior|original|initial|first|last) (?:[\\w-]+ )?(?:versions?|editions?|headlines?|captions?)(?: (?:of|on|to|in) (?:an? |the |this |our )?(?:[\\w-]+ )?${PART})*$`,
  'i',
)

/** "Last week's issue", "a version of this article". */
const OWN_ISSUE = new RegExp(
  `^(?:(?:last (?:week|month|night)|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[’']s (?:issue|edition|newsletter|digest|column|entry|bulletin)|(?:a|the|one) (?:version|edition|headline|caption) of (?:this|our) ${PART})\\b`,
  'i',
)

/** Whether a source is no speaker but a part or an earlier version of the report itself: "the headline of this story", "an earlier version". */
export const isOwnPart = (name: string): boolean => THIS.test(name) || EARLIER.test(name) || OWN_ISSUE.test(name)

const OWN_CHANNEL = /^(?:its|their|his|her)\b.*\b(?:website|site|channel|page|account|feed|blog|telegram|facebook|twitter)$/i

/** "Its Telegram channel", "their website": where a source speaks, and nobody that it speaks to. */
export const isOwnChannel = (name: string): boolean => OWN_CHANNEL.test(name)

/** Whether the publisher speaks through a source: under its own name, or through the report itself. */
export const isOwnVoice = ({ name }: Source, outlet: string): boolean => isOwnPart(name) || (outlet !== '' && bare(name) === bare(outlet))

const bare = (name: string): string => name.toLowerCase().replace(/^the /, '').trim()

const met = new Map<string, readonly string[]>()

function initials(outlet: string): readonly string[] {
  const known = met.get(outlet)
  if (known) return known
  if (met.size > 1000) met.clear()
  const made = initialsOf(outlet)
  met.set(outlet, made)
  return made
}

function initialsOf(outlet: string): string[] {
  const words = outlet
    .replace(/\(.*?\)/g, '')
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
  const all = words
    .map((w) => w[0]!)
    .join('')
    .toLowerCase()
  return [all, all.replace(/^t/, '')].filter((s) => s.length > 1)
}
