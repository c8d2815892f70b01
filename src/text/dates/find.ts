import { lowered } from '../lowered.ts'
import { matchesOf } from '../matches.ts'
import { ABSOLUTE } from './absolute.ts'
import { ANCHORED } from './anchored.ts'
import { CLOCKS } from './clocks.ts'
import { RELATIVE } from './relative.ts'
import type { Rule } from './rule.ts'
import { STAMPS } from './stamps.ts'
import { WEEKDAY_RULES } from './weekdays.ts'

/** A phrase of the text that a rule reads, before its surroundings are looked at. Offsets are into the text searched. */
export interface Core {
  readonly start: number
  readonly end: number
  readonly rule: Rule
  readonly match: RegExpExecArray
}

const BY_START = new Map<string, Rule[]>()
for (const rule of [...ABSOLUTE, ...WEEKDAY_RULES, ...RELATIVE, ...ANCHORED, ...CLOCKS, ...STAMPS]) {
  for (const start of rule.starts) BY_START.set(start, [...(BY_START.get(start) ?? []), rule])
}

/** A word, or figures with no letter before them ("V5 may have" tells no day); "mid-September" is two. */
const WORD = /(?:(?<=(?:^|[^\p{L}])(?:early|mid|late)-)[\p{L}]+|(?:early|mid|late)(?=-)|[\p{L}]+(?:-[\p{L}]+)*|(?<![\p{L}\d])\d+)/gu
const SPOKEN = /^(?:may|march|mar|second|sun|sat|wed|sec|dec|jan)$/

/** "Some that may come" tells no month. */
const VERB = /^that (?:may|march)$/

/** Words that are names of months or weekdays only with a capital, where the text has small letters at all. */
const reads = (word: string, lower: string, shouted: boolean): boolean =>
  shouted || word !== lower || !SPOKEN.test(lower) || lower === 'second'

/** The date phrases of a stretch, longest first at each word, none over another. */
export function findDates(text: string, start: number, end: number): Core[] {
  const stretch = text.slice(start, end)
  const small = lowered(stretch)
  const shouted = !/\p{Ll}/u.test(stretch)
  const found: Core[] = []
  let free = 0
  for (const { 0: lower, index } of matchesOf(WORD, small)) {
    if (index < free) continue
    const rules = BY_START.get(/^\d/.test(lower) ? '#' : lower) ?? (lower.includes('-') ? BY_START.get(lower.split('-')[0]!) : undefined)
    if (!rules || !reads(stretch.slice(index, index + lower.length), lower, shouted)) continue
    const core = longest(small, index, rules)
    if (!core) continue
    found.push({ ...core, start: core.start + start, end: core.end + start })
    free = core.end
  }
  return found
}

/** `small`: the stretch in small letters, as the forms of rules are. */
function longest(small: string, at: number, rules: readonly Rule[]): Core | null {
  let best: Core | null = null
  for (const rule of rules) {
    rule.form.lastIndex = at
    const match = rule.form.exec(small)
    if (match && !VERB.test(match[0]) && (!best || match[0].length > best.end - best.start))
      best = { start: at, end: at + match[0].length, rule, match }
  }
  return best
}
