/** Labels of subjects put right once the whole tree is known: the parser chose them before it saw what follows the verb. */

import { hashWord } from './hash.ts'
import type { Syntax } from './syntax.ts'
import { TAGS } from './tags.ts'
import { verbField, wordKinds } from './word-kinds.ts'
import { numberOf } from './word-table.ts'

const VERB = TAGS.indexOf('VERB')
const TAKES_OBJECT = 2

const PASSIVE = 1
const OBJECT = 2

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
  const field = verbField(numberOf(wordKinds(), hashWord(text, start, end, 0x811c9dc5)))
  return field === 0 || (field & TAKES_OBJECT) !== 0
}
