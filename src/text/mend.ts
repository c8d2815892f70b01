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
