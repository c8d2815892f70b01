import { addDays, daysApart, daysOf } from '../../model/edtf.ts'
import { interval, isDay, join, lastDay, monthIn, numberIn, yearIn } from './calendar.ts'
import type { Core } from './find.ts'
import { COUNT, type Moment, type Rule, type Sort } from './rule.ts'
import { unitsTo } from './spans.ts'

/** A date phrase with its leading words ("late on", "since"), read. Offsets are into the text. */
export interface DatePhrase {
  readonly start: number
  readonly end: number
  readonly sort: Sort
  /** The rules that read it. */
  readonly rule: string
  /** "since", "until", "by", "from", "before", "after", "between" where it begins so, else ''. */
  readonly lead: string
  /** EDTF; null where the publication date or the date leaned on is unknown. */
  readonly edtf: string | null
}

const HOURS = '(?:dawn|daybreak|dusk|noon|midday|midnight|nightfall|sunrise|sunset|lunchtime)'
const OF_DAY = `(?:(?:(?:shortly |just |soon |some time )?(?:before|after|around|about|at|towards?) )?${HOURS}|(?:in |during |on )?the (?:early |late )?(?:night|evening|morning|afternoon|small hours|early hours|first hours?|middle of the night|evening prayers?|hours)|overnight|early|late|earlier|later|night|shortly|some time)`
const PART =
  '(?:early|mid|late)(?:[ -]in)?[ -]|(?:the )?(?:very )?(?:beginning|start|middle|end|first half|second half|(?:first|second|third|fourth|last|final) (?:week|days?|fortnight|weekend|(?:two|three|four|five|ten) days)) (?:of|in) '
/** "In the two weeks to" a date. */
const LENGTH = `(?:(?:in|over|during|for) )?the (?:${COUNT} )?(days|weeks?|months|year) (?:to|through|ending|up to) (?:the )?`
const LENGTH_TO = new RegExp(`${LENGTH}$`.replaceAll(' ', '\\s+'), 'iu')
const LEAD = new RegExp(
  `(?<=^|[^\\p{L}\\p{N}])(?:${LENGTH}|(?:(?:as early as|as late as|as of|since|until|till|by|from|on|in|at|of|during|over|between|before|after|around|about|through|throughout|the night between|counting from|and again|back|${OF_DAY}) )*(?:the )?(?:${PART}|year )?(?:the )?)$`.replaceAll(
    ' ',
    '\\s+',
  ),
  'iu',
)
const TAIL = /^(?:\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night|noon|lunchtime|dawn)(?:['’]s)?)(?![\p{L}])/iu
const RANGE = /^\s*(?:and|and again|and (?:early|late)|to|until|till|through|into|[-–—])\s*$/iu
const BESIDE = /^,?\s*(?:\(?\s*)(?:(?:the|on|of|at|around|about|in|from|just|shortly|before|after)\s+)*$/iu

/** Cores with their leads and tails, neighbours that tell one time made one. */
export function compose(
  text: string,
  cores: readonly Core[],
  from: number,
  momentAt: (start: number, before: readonly DatePhrase[]) => Moment,
): DatePhrase[] {
  const out: DatePhrase[] = []
  for (const [i, core] of cores.entries()) {
    const now = momentAt(core.start, out)
    const phrase = dressed(text, core, [out.at(-1)?.end ?? from, cores[i + 1]?.start ?? text.length], now)
    const before = out.at(-1)
    const one = before && merged(text, before, phrase, now)
    if (one) out[out.length - 1] = one
    else out.push(phrase)
  }
  return out
}

/** One core with the words that lead to it and the part of the day behind it, between what ends before and what begins behind. */
function dressed(text: string, core: Core, [floor, next]: readonly [number, number], now: Moment): DatePhrase {
  const before = text.slice(Math.max(floor, core.start - 70), core.start)
  const lead = LEAD.exec(before)?.[0] ?? ''
  const tail =
    core.rule.sort === 'day' || core.rule.sort === 'anchored'
      ? (TAIL.exec(text.slice(core.end, Math.min(core.end + 30, next)))?.[0] ?? '')
      : ''
  const plain = core.rule.read(core.match, now)
  const behind = text.slice(core.end, Math.min(core.end + 30, next))
  const open = (runs(core.rule, lead) ? SO_FAR.exec(behind)?.[0] : undefined) ?? ONWARDS.exec(behind)?.[0]
  if (plain && open && now.published) return upTo(core, { lead, open, plain, published: now.published })
  return {
    start: core.start - lead.length,
    end: core.end + tail.length,
    sort: core.rule.sort,
    rule: core.rule.name,
    lead: /(?:since|until|till|by|from|before|after|between|as of)(?=\s+(?:the\s+)?(?:\p{L}+\s+)*$)/iu.exec(lead)?.[0].toLowerCase() ?? '',
    edtf: plain && led(plain, leadingWords(text, floor, core, lead.toLowerCase()), now, core.rule),
  }
}

/** "From 1 February 2021 to date", "August so far": up to the report. */
const SO_FAR = /^,? (?:to date|until now|up to now|to the present|to this day|so far)(?![\p{L}])/iu
/** "10 January onwards", "from the 5th on,": up to the report too. */
const ONWARDS = /^(?: onwards?| on(?=\s*[,.;:)]))(?![\p{L}])/iu
const runs = ({ name }: Rule, lead: string): boolean =>
  name === 'month' || (/month|iso|year/.test(name) && /\b(?:from|since)\s/i.test(lead))

function upTo(core: Core, { lead, open, plain, published }: { lead: string; open: string; plain: string; published: string }): DatePhrase {
  const first = core.rule.name === 'month' ? `${plain}-01` : plain.split('/')[0]!
  const edtf = join(first, published) ?? plain
  return { start: core.start - lead.length, end: core.end + open.length, sort: 'period', rule: core.rule.name, lead: 'from', edtf }
}

/** "Since the fighting broke out in December": a since whose clause runs up to the date. */
const SINCE_CLAUSE = /(?:^|\s)since\s(?=[\p{L}’'-]+\s+\p{L})[\p{L}\s'’-]{0,80}$/iu
const BEGAN =
  /\b(?:began|begun|started|broke out|launched|sent|took|taken|coup|start|beginning|outbreak|onset|erupted|seized|invaded|invasion|uprising|revolution|revolt)\b/i
/** A clause of harm done tells when that was, rather than a time since. */
const HARM =
  /\b(?:kill|sho[ot]t?|die|strike|struck|bomb|hit|blast|explo|attack|overr[ua]n|pick|abduct|kidnap|behead|murder|massacre|raid|ambush|arrest|detain|vanish|disappear|last|seen)\p{Ll}*/iu

/** "The deadliest attack since 1998", "few attacks since 1998" tell of 1998, not of the years since. */
const RANKED = /\b(?:\p{L}+est|worst|most|first|second|only|few|no other)\b[^.;,]{0,60}\s$/iu

/** The leading words, with the since of a clause before them, without one that only ranks. */
function leadingWords(text: string, floor: number, { start: at, rule }: Core, lead: string): string {
  if (sinceClause(text, floor, at)) return `since ${lead}`
  if (!/year|month|iso/.test(rule.name)) return lead
  const before = text.slice(Math.max(floor, at - lead.length - 90), at - lead.length)
  return /^\s*since\s/.test(lead) && RANKED.test(before) ? lead.replace(/since\s/, '') : lead
}

function sinceClause(text: string, floor: number, at: number): boolean {
  const from = Math.max(floor, at - 120)
  const clause = SINCE_CLAUSE.exec(text.slice(from, at))
  if (!clause) return false
  return (
    BEGAN.test(clause[0]) ||
    (!HARM.test(clause[0]) && !RANKED.test(text.slice(Math.max(floor, from + clause.index - 90), from + clause.index + 1)))
  )
}

/** What the leading words make of a date. */
function led(edtf: string, lead: string, { published }: Moment, rule: Pick<Rule, 'name'>): string | null {
  const length = LENGTH_TO.exec(lead)
  if (length) return unitsTo(length[1], length[2]!, edtf) ?? edtf
  let date = partOf(edtf, lead, published)
  if (/\bnight (?:of|between)\s/.test(lead) && isDay(date)) date = interval(date, addDays(date, 1))
  if (/\bovernight\s/.test(lead) && isDay(date)) date = interval(date, addDays(date, 1))
  if (/^(?:on )?(?:around|about)\s+$/.test(lead) && /month/.test(rule.name) && isDay(date))
    date = interval(addDays(date, -1), addDays(date, 1))
  if (/\b(?:since|counting from)\s/.test(lead) && published)
    return sinceThen(/\b(?:late|end of) (?:the )?$/.test(lead) ? edtf : date, published)
  return date
}

/** "Since X" ends on publication; since a year, in that year. */
function sinceThen(date: string, published: string): string {
  const first = date.split('/')[0]!
  return join(first, /^\d{4}$/.test(first) ? published.slice(0, 4) : published) ?? first
}

const capped = (first: string, last: string, published: string | null): string => {
  const end = published && first <= published && published < last ? published : last
  return interval(first, end)
}

/** A part of a month (UCDP: 1–10, 10–20, 15 to the end; weeks of seven days) or of a year (four months each). */
function partOf(edtf: string, lead: string, published: string | null): string {
  const part =
    /(early|mid|late|beginning|start|middle|end|first|second|third|fourth|last|final)((?: half| week| days?| fortnight| (?:two|three|four|five|ten) days)?)[ -](?:(?:of|in) )?(?:the )?$/.exec(
      lead.replace(/\s+/g, ' '),
    )
  if (!part) return edtf
  const [, which, size] = part
  if (/^\d{4}$/.test(edtf)) return partOfYear(edtf, which!, size!)
  if (!/^\d{4}-(?:0\d|1[0-2])$/.test(edtf)) return edtf
  const end = lastDay(yearIn(edtf), monthIn(edtf))
  const days = (a: number, b: number) => capped(`${edtf}-${String(a).padStart(2, '0')}`, `${edtf}-${String(b).padStart(2, '0')}`, published)
  const length = /half/.test(size!)
    ? 15
    : /week/.test(size!)
      ? 7
      : /fortnight/.test(size!)
        ? 14
        : /days?/.test(size!)
          ? numberIn(size!.trim().split(' ')[0]!) || 7
          : 0
  if (/last|final/.test(which!)) return days(end - (length || 7) + 1, end)
  if (length === 15) return which === 'first' ? days(1, 15) : days(16, end)
  if (length) return days(1 + (numberIn(which!) - 1) * length, Math.min(numberIn(which!) * length, end))
  if (/early|beginning|start/.test(which!)) return days(1, 10)
  return /mid/.test(which!) ? days(10, 20) : days(15, end)
}

function partOfYear(year: string, which: string, size: string): string {
  if (/half/.test(size)) return which === 'first' ? `${year}-01/${year}-06` : `${year}-07/${year}-12`
  if (/early|beginning|start/.test(which)) return `${year}-01/${year}-04`
  if (/mid/.test(which)) return `${year}-05/${year}-08`
  return /late|end/.test(which) ? `${year}-09/${year}-12` : year
}

const dayLike = (p: DatePhrase): boolean => p.sort === 'day' || p.sort === 'anchored'

/** Two neighbours as one: a clock and its day, a weekday and its date, both ends of a range; null where they are two times. */
function merged(text: string, a: DatePhrase, b: DatePhrase, now: Moment): DatePhrase | null {
  const bare = text.slice(a.end, b.start)
  const whole = { start: a.start, end: b.end, rule: `${a.rule} + ${b.rule}`, lead: a.lead }
  if (BESIDE.test(bare) || bare === '') {
    if (a.sort === 'clock' && b.sort === 'clock') return { ...whole, sort: 'clock', edtf: a.edtf }
    if (a.sort === 'clock' && dayLike(b)) return { ...whole, lead: b.lead, sort: b.sort, edtf: nightly(text, a, b.edtf) }
    if (dayLike(a) && b.sort === 'clock') return { ...whole, sort: a.sort, edtf: a.edtf }
    if (a.rule === 'weekend' && /month|iso|slashed/.test(b.rule) && b.sort === 'day') return { ...whole, sort: 'day', edtf: b.edtf }
    if (/^overnight/.test(a.rule) && /^weekday/.test(b.rule) && b.edtf)
      return { ...whole, sort: 'day', edtf: interval(b.edtf, addDays(b.edtf, 1)) }
    if (/weekday/.test(a.rule) && /month|iso|slashed/.test(b.rule) && b.sort === 'day')
      return {
        ...whole,
        sort: 'day',
        edtf: a.lead === 'since' ? b.edtf && now.published && join(b.edtf, now.published) : nightly(text, a, b.edtf),
      }
  }
  return ranged(text, a, b, whole)
}

/** "The night of Monday, November 9", "around midnight on Monday" run into the day after. */
const nightly = (text: string, { start, end }: DatePhrase, edtf: string | null): string | null =>
  edtf && isDay(edtf) && /\bnight (?:in)?to\s/i.test(text.slice(start, end))
    ? interval(addDays(edtf, -1), edtf)
    : edtf && isDay(edtf) && /\bnight of\s|\b(?:around|about) midnight/i.test(text.slice(start, end))
      ? interval(edtf, addDays(edtf, 1))
      : edtf

type Whole = Pick<DatePhrase, 'start' | 'end' | 'rule' | 'lead'>

function ranged(text: string, a: DatePhrase, b: DatePhrase, whole: Whole): DatePhrase | null {
  const lead = text.slice(b.start, b.end)
  const bare = text.slice(a.end, b.start)
  const gap = `${a.lead === 'between' || a.lead === 'from' ? bare.replace(/^,\s/, ' ') : bare}${/^(?:and again|to|until|till|through)\s/i.exec(lead)?.[0] ?? ''}`
  if (!RANGE.test(gap)) return null
  if (a.sort === 'clock' || b.sort === 'clock') return a.sort === b.sort ? { ...whole, sort: 'clock', edtf: a.edtf } : null
  const sorts = [a.sort, b.sort]
  const leaning = a.sort === 'anchored' && (a.lead === 'between' || a.lead === 'from')
  if (!leaning && !sorts.every((s) => s === 'day' || s === 'period') && !(a.sort === 'day' && /\b(?:to|until|till|into)\b/.test(gap)))
    return null
  const open = /\b(?:to|until|till|through|into)\b|[-–—]/i.test(gap) || a.lead === 'between' || a.lead === 'from'
  if (!open && (/^\s*(?:on|in)\s(?!the (?:early|small) hours)/i.test(lead) || !near(a.edtf, b.edtf))) return null
  if (a.edtf === null || b.edtf === null) return { ...whole, sort: b.sort, edtf: null }
  const last = open ? weekdayAfter(a, b) : b.edtf
  return { ...whole, sort: sorts.includes('period') ? 'period' : 'day', edtf: join(a.edtf, last) ?? earlierFirst(a, b) }
}

/** "From Sunday 4 February to Monday": a bare weekday that ends a range is the first behind its date. */
function weekdayAfter(a: DatePhrase, b: DatePhrase): string {
  let day = b.edtf!
  if (!/^weekday/.test(b.rule) || /month/.test(b.rule) || !/month|iso|slashed/.test(a.rule) || !isDay(day) || !isDay(a.edtf!)) return day
  while (day >= addDays(a.edtf!, 7)) day = addDays(day, -7)
  return day
}

/** Whether two dates follow on each other within two days. */
function near(a: string | null, b: string | null): boolean {
  const [one, other] = [a && daysOf(a), b && daysOf(b)]
  return !!one && !!other && daysApart(one, other) <= 2
}

/** A first date read too late is one of the week before the last, or of the year before. */
function earlierFirst({ edtf: a, rule }: DatePhrase, { edtf: b }: DatePhrase): string | null {
  if (a === null || b === null) return null
  const first = a.split('/')[0]!
  if (/weekday/.test(rule) && !/month/.test(rule)) return join(addDays(first, -7), b)
  for (const year of [yearIn(b), yearIn(b) - 1]) {
    const both = join(`${year}${first.slice(4)}`, b)
    if (both) return both
  }
  return null
}
