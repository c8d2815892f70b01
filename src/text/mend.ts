/** Tags put right before the tree is made, and labels of subjects once the whole of it is known: what tells stands behind the word. */

import { wordCode } from './hash.ts'
import type { Syntax } from './syntax.ts'
import { TAGS } from './tags.ts'
import { verbField, wordKinds } from './word-kinds.ts'
import { numberOf } from './word-table.ts'

const VERB = TAGS.indexOf('VERB')
const TAKES_OBJECT = 2

const PASSIVE = 1
const OBJECT = 2

const NOUN = TAGS.indexOf('NOUN')
const SHOT = /^ dead\b/

/** "Gunmen on a motorcycle shot dead a priest": a verb, whatever the tagger took it for. `offsets` are those of the tagged tokens. */
export function mendShot(text: string, offsets: readonly number[], tags: Uint8Array): void {
  for (let k = 1; 2 * k < offsets.length; k++) {
    const [start, end] = [offsets[2 * k]!, offsets[2 * k + 1]!]
    if (tags[k] !== NOUN || end - start !== 4 || tags[k - 1] !== NOUN || !text.startsWith('shot', start)) continue
    if (SHOT.test(text.slice(end, end + 12))) tags[k] = VERB
  }
}

const PRON = TAGS.indexOf('PRON')
const DESCRIBES = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM'].map((tag) => TAGS.indexOf(tag)))

/** "Claymore mine hits bus", "Mine kills four": a noun, whatever the tagger took it for; "a friend of mine" and "it is mine" are none. */
export function mendMine(text: string, offsets: readonly number[], tags: Uint8Array): void {
  for (let k = 0; 2 * k < offsets.length; k++) {
    const [start, end] = [offsets[2 * k]!, offsets[2 * k + 1]!]
    if (tags[k] !== PRON || end - start !== 4 || !/^mine$/i.test(text.slice(start, end))) continue
    if (k ? DESCRIBES.has(tags[k - 1]!) : tags[k + 1] === VERB) tags[k] = NOUN
  }
}

/** A subject is passive where its verb has a passive auxiliary, active where the verb has an object or never takes one. */
export function mendSubjects(text: string, offsets: readonly number[], { tags, heads, labels }: Syntax): void {
  const marks = new Uint8Array(heads.length)
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!
    if (head < 0) continue
    if (labels[i] === 'aux:pass') marks[head]! |= PASSIVE
    else if (labels[i] === 'obj') marks[head]! |= OBJECT
  }
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!
    if (head < 0 || tags[head] !== VERB || (labels[i] !== 'nsubj' && labels[i] !== 'nsubj:pass')) continue
    if (marks[head]! & PASSIVE) labels[i] = 'nsubj:pass'
    else if (marks[head]! & OBJECT || !takesObject(text, offsets[2 * head]!, offsets[2 * head + 1]!)) labels[i] = 'nsubj'
  }
}

/** Whether the verb may have an object, by WordNet; an unknown one may. */
function takesObject(text: string, start: number, end: number): boolean {
  const field = verbField(numberOf(wordKinds(), wordCode(text, start, end)))
  return field === 0 || (field & TAKES_OBJECT) !== 0
}

const [PROPN, AUX, DET] = ['PROPN', 'AUX', 'DET'].map((tag) => TAGS.indexOf(tag)) as [number, number, number]
const OPENS = /^(?:and|but|that|when|while|where|as|[,;:])$/i

/** "... and Ana Ruiz, a surgeon, was killed": the name is who the verb is told of, and what stands between commas is set beside it. */
export function mendApposed(text: string, offsets: readonly number[], syntax: Syntax): void {
  const { tags, heads, labels } = syntax
  const word = (i: number): string => text.slice(offsets[2 * i]!, offsets[2 * i + 1]!)
  for (let comma = 1; comma + 3 < tags.length; comma++) {
    if (word(comma) !== ',' || tags[comma - 1] !== PROPN || tags[comma + 1] !== DET) continue
    let first = comma - 1
    while (first > 0 && tags[first - 1] === PROPN) first--
    const close = closing(comma + 1, tags, word)
    if (close < 0 || (first > 0 && !OPENS.test(word(first - 1)))) continue
    const verb = tags[close + 1] === AUX ? heads[close + 1]! : close + 1
    if (verb <= close || tags[verb] !== VERB || isUnder(verb, { from: first, to: close }, heads)) continue
    if (hasOtherSubject(verb, { from: first, to: close }, syntax)) continue
    const noun = lastNoun(comma + 1, close, tags)
    if (noun < 0) continue
    heads[first] = verb
    labels[first] = 'nsubj'
    for (let i = first + 1; i < comma; i++) [heads[i], labels[i]] = [first, 'flat']
    heads[noun] = first
    labels[noun] = 'appos'
  }
}

/** The comma that ends what is set beside a name, right before a verb; -1 where there is none near. */
function closing(from: number, tags: readonly number[], word: (i: number) => string): number {
  for (let i = from + 1; i < from + BESIDE && i + 1 < tags.length; i++) {
    if (word(i) === ',') return tags[i + 1] === AUX || (tags[i + 1] === VERB && !/ing$/.test(word(i + 1))) ? i : -1
    if (tags[i] === VERB || tags[i] === AUX) return -1
  }
  return -1
}

const BESIDE = 9

interface Stretch {
  readonly from: number
  readonly to: number
}

function isUnder(at: number, { from, to }: Stretch, heads: readonly number[]): boolean {
  for (let [i, far] = [heads[at]!, 0]; i >= 0 && far < heads.length; [i, far] = [heads[i]!, far + 1]) if (i >= from && i <= to) return true
  return false
}

function hasOtherSubject(verb: number, { from, to }: Stretch, { heads, labels }: Syntax): boolean {
  return labels.some((label, i) => label.startsWith('nsubj') && heads[i] === verb && (i < from || i > to))
}

/** The noun that the words between commas are of: the last of their first run. */
function lastNoun(from: number, to: number, tags: readonly number[]): number {
  let noun = -1
  for (let i = from; i < to; i++) {
    if (tags[i] === NOUN) noun = i
    else if (noun >= 0) break
  }
  return noun
}
