import type { Draft, Setting } from '../claims/define.ts'
import { daysApart, daysOf } from '../model/edtf.ts'
import { datesOf, type SaidDate } from '../text/dates/document.ts'
import { datesLine } from '../text/dates/resolve.ts'
import type { Document } from '../text/document.ts'
import { type Features, naming } from '../text/linear.ts'
import { beside } from './beside.ts'
import { type Choices, NOTHING, widened } from './chooser.ts'
import { headOver } from './heads.ts'
import { type Keyed, layoutOf, layoutRows } from './layout.ts'
import { claimWords, headed, placingBy, positionOf, seenAt, surroundings, window } from './nearby.ts'
import { timeRows } from './time-rows.ts'

/** What a claim's time may be: the first choice is none; the head of a list's item is put forward. */
export type TimeChoices = Choices<SaidDate>

/** Of a date in a paragraph's heading. */
const HEADING = 3

/** The choices of a claim among those of its report, `told`, in the order of their quotes. */
export function timeChoices(document: Document, draft: Draft, setting: Setting, told: readonly Draft[]): TimeChoices {
  const { first, last } = window(document, draft)
  const all = datesOf(document, setting.published)
  const telling = tellingOf(document, all, setting)
  const apart = (p: SaidDate): boolean => datesInquiry(document, draft, dated(p, telling)) || datesWord(document, draft, p)
  const near = telling.filter((p) => p.sentence >= first && p.sentence <= last && !apart(p))
  const head = headOver(document, telling, draft.sentence, setting.published)
  const far = head && !near.includes(head) ? [head] : []
  const ordered = [...[...near].sort((a, b) => gap(draft, a) - gap(draft, b) || a.start - b.start), ...far]
  if (!ordered.length) return NOTHING
  const own = ordered.filter((p) => p.sentence >= draft.sentence)
  const section = head && !document.sentences[head.sentence]!.title ? head : null
  const { paragraph } = document.sentences[draft.sentence]!
  const nearer = near.some((p) => p !== head && p.sort === 'day' && document.sentences[p.sentence]!.paragraph === paragraph)
  const layout = layoutOf(document, telling, () => telling.map(keyed))
  const claim = claimWords(document, draft)
  const some = `own ${Math.min(own.length, 1)}`
  const none = [
    ...claim.map(never.one),
    never.one(`own ${Math.min(own.length, 2)}`),
    never.one(`near ${Math.min(ordered.length, 3)}`),
    ...claim.map((c) => never.pair(never.first(c), some)),
  ]
  const features = ordered.map((phrase, i) => featuresOf(document, draft, phrase, { order: i, setting, claim, early: all }))
  return {
    phrases: [null, ...ordered],
    sort: draft.kind === 'casualty' ? 'casualty' : 'other',
    features: [none, ...features],
    rows: (places) =>
      widened(
        widened(timeRows(document, draft, ordered, { setting, all, places }), beside(draft, ordered, told, places)),
        layoutRows(document, draft, { phrases: ordered.map(keyed), layout, told, places }),
      ),
    offsets: [0, ...ordered.map((p) => (headed(document, draft, p) || (p === section && !nearer) ? HEADING : 0))],
  }
}

const keyed = ({ start, end, sentence, edtf }: SaidDate): Keyed => ({ start, end, sentence, key: edtf })

const telling = new WeakMap<readonly SaidDate[], readonly SaidDate[]>()

/** The dates of a report that may be when something in it happened; looked at once. */
function tellingOf({ text }: Document, all: readonly SaidDate[], { published }: Setting): readonly SaidDate[] {
  let found = telling.get(all)
  const tells = (p: SaidDate): boolean =>
    p.sort !== 'ahead' && !dates(text, p.end) && !datesOther(text, p.start) && !datesLine(text, p, published)
  if (!found) telling.set(all, (found = all.filter(tells)))
  return found
}

const TELLING =
  /^(?:[’']s?)?\s+(?:[\p{L}-]+\s+){0,3}?(?:reports?|statements?|announcements?|bulletins?|briefings?|communiqu[eé]s?|articles?|editions?|programmes?|broadcasts?|newscasts?|interviews?|press conference|count|tally|funerals?|burials?)(?![\p{L}])/iu
const OWNING = /(?:[’']s?)$/u

/** "This morning the Gazette reported", "on Sunday Reuters is out with". */
const TELLER =
  /^\s+(?:the\s+)?\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,3}\s+(?:is out with|reported|reports|said|says|announced|published|carried|quoted|wrote|ran|put)(?![\p{L}])/u

/** Whether the phrase dates what was told and not what happened: "last night’s report", "Monday’s statement", "this morning Reuters reported". */
function dates(text: string, end: number): boolean {
  if (TELLER.test(text.slice(end, end + 80))) return true
  const owned = OWNING.test(text.slice(end - 2, end)) || /^[’']/.test(text.slice(end, end + 1))
  return owned && TELLING.test(text.slice(end, end + 60))
}

/** What a date right behind it dates: a birth, a founding, a report's day of publication. */
const OTHER =
  /(?:\b(?:born|founded|married|elected)|\b(?:report|study|survey|findings|inquiry|investigation|analysis|figures|data|statement|letter|document)s?(?: [\p{L}’'-]+){0,4} (?:published|released|issued|presented|dated|made public)(?: (?:in|by) (?:the )?\p{L}+)?)(?: (?:on|in|late|early|back))?\s*$/iu

/** "A child born in 2026", "in a report published on Tuesday": dates that tell of no claim's event. */
const datesOther = (text: string, start: number): boolean => OTHER.test(text.slice(Math.max(0, start - 110), start))

const INQUIRERS =
  '(?:teams?|delegat(?:es?|ions?)|researchers?|investigators?|inspectors?|observers?|commission|mission|reporters?|journalists?|experts?|monitors?|Human Rights Watch|Amnesty(?: International)?)'
const INQUIRED =
  '(?:visit(?:ed|s)?|went (?:there|to|in)|(?:was|were) (?:there|in)|interviewed|spoke (?:with|to)|listened to|inspected|toured)'
const INQUIRY = new RegExp(`\\b${INQUIRERS}\\b[^.;]{0,50}?\\b${INQUIRED}\\b`, 'iu')
const HARM =
  /\b(?:kill\w*|dead|die[ds]?|deaths?|wound\w*|injur\w*|bod(?:y|ies)|corpses?|attack\w*|struck|shell\w*|bomb\w*|hit|shot|fir(?:ed|ing))\b/i

/** "On 28 March its researchers visited the town and spoke with 31 people": what the sentences beside it tell of happened before. */
function datesInquiry({ text, sentences }: Document, draft: Draft, { sentence }: SaidDate): boolean {
  if (sentence === draft.sentence || (draft.kind !== 'attack' && draft.kind !== 'casualty')) return false
  const { start, end } = sentences[sentence]!
  const words = text.slice(start, end)
  return INQUIRY.test(words) && !HARM.test(words)
}

const SAYS =
  'said|says|told|tells|announced|admitted|reported|confirmed|acknowledged|informed|wrote|conceded|stated|declared|claimed|maintained'
const SAID_ON = new RegExp(`\\b(?:${SAYS})(?: [\\p{L}’'.-]+){0,6} $`, 'u')
const OUR_WORD = `(?:we|(?:this|our) (?:paper|newspaper|agency|station|programme|bulletin))(?: had| have)? (?:${SAYS}|gave|put)`
const WE_SAID = new RegExp(`\\b${OUR_WORD}(?: it)? $`, 'u')
const SAID_WE = new RegExp(`^,? ${OUR_WORD}\\b`, 'u')

/** "Tbilisi told the council in September that 14 had died", "not 160 as we announced on Wednesday": the day of the word, not of the deed. */
function datesWord({ text }: Document, draft: Draft, { start, end, sentence }: SaidDate): boolean {
  if (sentence !== draft.sentence || (draft.kind !== 'attack' && draft.kind !== 'casualty')) return false
  const before = text.slice(Math.max(0, start - 90), start)
  if (WE_SAID.test(before) || SAID_WE.test(text.slice(end, end + 60))) return true
  return draft.quote.start >= end && /^,? that\b/.test(text.slice(end, end + 7)) && SAID_ON.test(before)
}

/** The phrase that says the day: "eight minutes later" is of the day told before. */
const dated = (phrase: SaidDate, all: readonly SaidDate[]): SaidDate =>
  phrase.sort === 'day' ? phrase : (all.findLast((p) => p.sort === 'day' && p.start < phrase.start && p.edtf === phrase.edtf) ?? phrase)

/** How far a phrase stands from the quote, in characters; another sentence counts as far. */
const gap = ({ quote, sentence }: Draft, phrase: SaidDate): number =>
  Math.max(0, phrase.start - quote.end, quote.start - phrase.end) + 200 * Math.abs(Math.min(0, phrase.sentence - sentence))

interface Around {
  readonly order: number
  readonly setting: Setting
  readonly claim: readonly string[]
  readonly early: readonly SaidDate[]
}

const TIME = naming('time')
const { one, first, pair } = TIME
const placing = placingBy(TIME)
const never = naming('none')

function featuresOf(document: Document, draft: Draft, phrase: SaidDate, { order, claim, ...around }: Around): Features {
  const position = positionOf(document, draft, phrase)
  const out = placing(document, draft, phrase, { order, position })
  out.push(pair(first(claim[8]!), `pos ${position}`), pair(first(claim[10]!), `pos ${position}`), one(`sort ${phrase.sort} ${claim[1]}`))
  return out.concat(seenAt(phrase, position, () => phraseFeatures(document, phrase, { position, ...around })))
}

/** What is seen of a phrase itself. */
function phraseFeatures(
  document: Document,
  phrase: SaidDate,
  { position, setting, early }: Pick<Around, 'setting' | 'early'> & { readonly position: string },
): Features {
  const said = document.text.slice(phrase.start, phrase.end).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
  const own = [
    `sort ${phrase.sort}`,
    `rule ${phrase.rule}`,
    `lead ${phrase.lead}`,
    `grain ${grainOf(phrase.edtf)}`,
    `age ${ageOf(phrase.edtf, setting.published)}`,
    `said ${said.slice(0, 24)}`,
    `nth ${Math.min(4, early.filter((p) => p.start < phrase.start && p.edtf === phrase.edtf).length)}`,
    `possessive ${/['’]s?$/.test(said)}`,
    `lead day ${phrase.edtf !== null && phrase.edtf === early[0]?.edtf}`,
  ]
  const out = surroundings(document, phrase, position).concat(own).map(one)
  for (let k = 0; k < 3; k++) out.push(pair(first(own[k]!), `pos ${position}`))
  return out
}

function grainOf(edtf: string | null): string {
  if (edtf === null) return 'none'
  if (edtf.includes('/')) return 'interval'
  return ['', 'year', 'month', 'day'][edtf.split('-').length] ?? 'other'
}

function ageOf(edtf: string | null, published: string | null): string {
  const days = edtf && daysOf(edtf)
  if (!days || !published) return 'unknown'
  const n = daysApart(days, { first: published, last: published })
  return n <= 1 ? '1' : n <= 6 ? '6' : n <= 31 ? '31' : n <= 366 ? '366' : 'years'
}
