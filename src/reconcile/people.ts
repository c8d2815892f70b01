import type { Claim, Status } from '../model/claim.ts'
import { plain } from '../text/words.ts'

/** Who is counted: status, and the traits by which words set a group apart. */
export interface People {
  readonly status: Status
  readonly traits: readonly string[]
}

const TRAITS: readonly (readonly [string, RegExp])[] = [
  ['children', /\b(?:child(?:ren)?|minors?|bab(?:y|ies)|infants?|boys?|girls?|pupils?|schoolchildren|schoolgirls?|toddlers?|kids)\b/],
  ['women', /\b(?:wom[ae]n|mothers?|wi(?:fe|ves)|females?)\b/],
  ['attackers', /\b(?:attackers?|gunm[ae]n|bombers?|assailants?|hijackers?|raiders?)\b/],
  [
    'soldiers',
    /\b(?:soldiers?|troops?|servicem[ae]n|army (?:men|dead)|jawans?|recruits?|cadets?|conscripts?|peacekeepers?|paramilitar\w+|crpf)\b/,
  ],
  ['police', /\b(?:police(?:m[ae]n)?|policewom[ae]n|gendarmes?|constables?)\b/],
  [
    'fighters',
    /\b(?:fighters?|militants?|terrorists?|insurgents?|rebels?|jihadists?|guerrillas?|mercenar\w+|taliban|combatants?|extremists?|militia\w*|islamists?|operatives?|members of (?:is|isis)|nationalists|guards)\b/,
  ],
  ['helpers', /\b(?:aid workers?|humanitarians?|volunteers?|red cross|rescuers?|medics?|doctors?|nurses?|staff|msf)\b/],
  ['patients', /\b(?:patients?)\b/],
  ['hostages', /\b(?:hostages?|captives?|prisoners?|pows?|detainees?|inmates?)\b/],
  ['students', /\b(?:students?|schoolgirls|teachers?)\b/],
  ['foreigners', /\b(?:foreign(?:ers)?|britons?|americans?|expatriates?|contractors?|whites?)\b/],
  ['russians', /\b(?:russians?)\b/],
]

export function peopleOf(claim: Claim): People {
  const words = plain(claim.casualty?.victims?.text ?? '')
  return {
    status: claim.casualty?.victims?.status ?? 'unknown',
    traits: TRAITS.filter(([, pattern]) => pattern.test(words)).map(([trait]) => trait),
  }
}

const AGAINST: Readonly<Record<string, readonly string[]>> = { civilian: ['combatant'], combatant: ['civilian'] }

/** Whether two statuses cannot both be right of the same people. */
export const statusesClash = (a: Status, b: Status): boolean => AGAINST[a]?.includes(b) ?? false

/** Whether two claims may count the same people: neither status nor traits set them apart. */
export function samePeople(a: Claim, b: Claim): boolean {
  const [x, y] = [peopleOf(a), peopleOf(b)]
  if (statusesClash(x.status, y.status)) return false
  const [p, q] = [wide(x.traits), wide(y.traits)]
  if (!p.length && !q.length) return true
  return p.some((t) => q.includes(t))
}

/** Words that narrow a group; "staff" and "students" may well be all the dead. */
const wide = (traits: readonly string[]): readonly string[] => traits
