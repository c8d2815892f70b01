import type { Document, Sentence } from '../../document.ts'
import { bystandersOf } from '../bystanders.ts'
import { isOwnPart } from '../outlet.ts'
import type { Relation } from '../relation.ts'
import { relationsOf } from '../relations.ts'
import { hasPressWord, isPress, type Source } from '../source.ts'
import { holder, openersOf, type Turn } from './turn.ts'

const ITEM = /^(?:[-–—*]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/i
const STOP = /[.!?]["”’)]*$/
/** No item is longer where nothing marks it as one. */
const LONGEST = 240
const FEWEST = 2

/** Lists under a lead-in that tells who says them: "According to the centre:", "The bulletin lists the following incidents:". */
export function listed(document: Document): Turn[] {
  const { text, sentences } = document
  const heads = openersOf(document)
  return heads.flatMap((head, i): Turn[] => {
    const lead = sentences[head.n - 1]
    if (!lead || lead.title || !/:\s*$/.test(text.slice(lead.start, lead.end))) return []
    const end = endOf(document, heads, i)
    const told = end === null ? null : leadIn(document, lead)
    return told && end !== null ? [{ start: head.start, end, words: head.start, speaker: holder(told.source, lead.n, told.cue) }] : []
  })
}

/** Where a list ends that begins with the `i`th paragraph: null where none does. */
function endOf({ text, sentences }: Document, heads: readonly Sentence[], i: number): number | null {
  const paragraph = (k: number): string => (heads[k] ? text.slice(heads[k]!.start, heads[k + 1]?.start ?? text.length).trim() : '')
  const marked = ITEM.test(paragraph(i))
  const stops = STOP.test(paragraph(i))
  const isItem = (k: number): boolean => {
    const words = paragraph(k)
    if (marked) return ITEM.test(words)
    const alone = sentences[heads[k]?.n ?? -1]?.paragraph !== sentences[(heads[k]?.n ?? -2) + 1]?.paragraph
    return words !== '' && alone && words.length <= LONGEST && !/:$/.test(words) && STOP.test(words) === stops
  }
  let next = i
  while (isItem(next)) next++
  return next - i < FEWEST ? null : (heads[next]?.start ?? text.length)
}

const FOLLOWING = /\b(?:following|as follows|in order|these)\b/i
/** So near its end, in characters, the words before a list say who says it: "informs the nation:", and not "announced a truce from midnight on Sunday:". */
const NEAR = 30
const FROM = /^(?:from|source) /i

/** Whoever the words before a list say it. */
function leadIn(document: Document, { n, start, end }: Sentence): Relation | null {
  const words = document.text.slice(start, end)
  const all = relationsOf(document, n).filter(({ source, negated }) => source.sort !== 'pronoun' && !negated && !isOwnPart(source.name))
  const follows = FOLLOWING.test(words)
  const opens = (relation: Relation): boolean => follows || relation.form === 'preposition' || end - relation.end < NEAR
  const told = all.findLast((r) => (r.form === 'headline' ? isPublisher(r.source) : r.form === 'acts' ? follows : opens(r)))
  return told ?? (FROM.test(words) ? (bystandersOf(document, n)[0] ?? null) : null)
}

/** Bodies whose name over a list rather says where: "Oshen district:". */
const PLACE = /^(?:district|municipality|city|state|country|palace|house|base|section|community|church|prefecture|governorate)$/

/** Whose name alone may stand over what it says: "Radio Telmin:". */
function isPublisher(source: Source): boolean {
  if (!source.named) return false
  return isPress(source) || hasPressWord(source) || (source.sort === 'body' && !PLACE.test(source.head))
}
