import { MONTHS, NUMBER_WORDS, ORDINAL_WORDS, TENS, WEEKDAYS } from './calendar.ts'

/** What a phrase is read against. */
export interface Moment {
  /** ISO day of publication; null leaves relative phrases unread. */
  readonly published: string | null
  /** ISO day that the text speaks of where the phrase stands ("the next day", "at 2.30"); null where there is none. */
  readonly anchor: string | null
  /** The last ISO day told before, however far back. */
  readonly near: string | null
  /** A past year that the text speaks of there, for days and months told without one; null where it is the running one. */
  readonly year: number | null
  /** A year that the beginning of the text spells out; null where there is none. */
  readonly story: number | null
  /** ISO day that the beginning of the text is about. */
  readonly lead: string | null
  /** ISO day told before in the same sentence, were it only when something was said. */
  readonly said: string | null
  /** EDTF of the last time told before in the paragraph, of any length. */
  readonly before: string | null
  /** EDTF of the last span of time told before. */
  readonly span: string | null
  /** Whether the time of day told last is one of an evening or a night. */
  readonly night: boolean
}

/**
 * How a phrase gets its date: `day` and `period` stand by themselves, `anchored` leans on another date of the text,
 * `clock` is a time of day, `span` a length of time up to the report, `vague` "recently"; `ahead` lies in the future.
 */
export type Sort = 'day' | 'period' | 'anchored' | 'clock' | 'span' | 'vague' | 'ahead'

/** One kind of phrase: the lower-case words that it may begin with ('#' for digits), its form and its EDTF reading. */
export interface Rule {
  readonly name: string
  readonly sort: Sort
  readonly starts: readonly string[]
  readonly form: RegExp
  readonly read: (m: RegExpExecArray, now: Moment) => string | null
}

/** What a kind of phrase looks like, in small letters. */
export const form = (source: string): RegExp =>
  new RegExp(`${source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}])`, 'yu')

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')

/** A stop belongs to a short form only: "on Sunday." ends a sentence, "Sun." does not. */
const STOP = '(?:(?<=\\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun))\\.)?'
export const MONTH = `(${alternatives(Object.keys(MONTHS))})${STOP}`
export const WEEKDAY = `(${alternatives(Object.keys(WEEKDAYS))})${STOP}`
export const DAY = `([0-2]?\\d|3[01]|${alternatives(ORDINAL_WORDS)})(?:st|nd|rd|th)?`
export const COUNT = `(\\d{1,3}|an?|(?:a )?couple of|(?:twenty|${TENS.join('|')})-(?:${alternatives(NUMBER_WORDS.slice(0, 9))})|${alternatives([...NUMBER_WORDS, ...TENS])}|hundred)`
export const YEAR = '(1[5-9]\\d\\d|20\\d\\d)'
/** "last year", "of this year", "of that year", behind a month. */
export const WHICH_YEAR = '(?:of )?(last|this|that|the same|the previous) year'

export const MONTH_STARTS: readonly string[] = Object.keys(MONTHS)
export const WEEKDAY_STARTS: readonly string[] = Object.keys(WEEKDAYS)
export const COUNT_STARTS: readonly string[] = ['#', 'a', 'an', 'couple', ...NUMBER_WORDS, ...TENS, 'hundred']
