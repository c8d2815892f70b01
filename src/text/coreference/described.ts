import type { Source } from '../attribution/source.ts'
import type { Document } from '../document.ts'
import { isPlaceName } from '../places/gazetteer.ts'
import { mentionsOf } from './mentions.ts'
import { sameName } from './names.ts'

const kept = new WeakMap<Document, Map<string, readonly Source[]>>()

/** The one person named before whom a description tells of: "the attorney" behind "the state's attorney, Ana Ruiz"; null where nobody or more than one is. */
export function bearerOf(document: Document, { definite, named, sort, head, span }: Source): Source | null {
  if (!definite || named || sort !== 'person' || !/^\p{L}+$/u.test(head)) return null
  const before = bearersOf(document, head).filter((source) => source.span.end <= span.start)
  const [first] = before
  return first && before.every(({ name }) => sameName(name, first.name)) ? first : null
}

/** All persons named in a report with a word for what they are beside them; found once for each word. */
function bearersOf(document: Document, word: string): readonly Source[] {
  const known = kept.get(document) ?? new Map<string, readonly Source[]>()
  kept.set(document, known)
  let found = known.get(word)
  if (!found) {
    const called = calledBy(word)
    const all = document.sentences.flatMap(({ n }) => mentionsOf(document, n).map(({ source }) => source))
    known.set(word, (found = all.filter((source) => isPerson(source) && called(document.text, source))))
  }
  return found
}

/** Bears a person's name, as far as its letters tell: two words and more with capitals, of no place. */
const isPerson = ({ named, sort, personal, name }: Source): boolean =>
  named && (personal || (sort === 'other' && /^\p{Lu}\S* (?:\S+ )*\p{Lu}\S*$/u.test(name) && !isPlaceName(name)))

/** How many letters before and behind a name may hold what its bearer is. */
const REACH = 70

/** "The attorney, Ana Ruiz", "attorney Ana Ruiz", "Ana Ruiz, the state's attorney". */
function calledBy(word: string): (text: string, source: Source) => boolean {
  const before = new RegExp(`(?<!\\p{L})${word}(?: (?:of|for|in|at) [^,.;:“”"]{1,40},|,)? (?:\\p{Lu}\\p{L}*\\. )?$`, 'iu')
  const behind = new RegExp(`^, (?:an?|the|its|who is|one) (?:[^,.;:“”" ]+ ){0,5}${word}(?!\\p{L})`, 'iu')
  return (text, { span: { start, end } }) =>
    before.test(text.slice(Math.max(0, start - REACH), start)) || behind.test(text.slice(end, end + REACH))
}
