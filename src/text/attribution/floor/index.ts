import type { Document } from '../../document.ts'
import { isOwnOutlet } from '../outlet.ts'
import { isPublisher } from '../publisher.ts'
import type { Relation } from '../relation.ts'
import { dialogue } from './dialogue.ts'
import { headed } from './headed.ts'
import { listed } from './listed.ts'
import { passedOn } from './passed.ts'
import { readOut } from './read-out.ts'
import { signed } from './signed.ts'
import { transcript } from './transcript.ts'
import type { Turn } from './turn.ts'

export type { Turn } from './turn.ts'

const kept = new WeakMap<Document, readonly Turn[]>()

/** Who has the floor where a sentence begins, or null where the report tells in its own way. */
export function turnAt(document: Document, sentence: number): Turn | null {
  let turns = kept.get(document)
  if (!turns) kept.set(document, (turns = find(document)))
  if (!turns.length) return null
  const { start, end } = document.sentences[sentence]!
  return turns.findLast((turn) => (turn.start <= start && start < turn.end) || (start < turn.start && turn.start < end)) ?? null
}

/** Who has the floor there and is not the report's own outlet. */
export function floorAt(document: Document, sentence: number, outlet: string): Relation | null {
  const speaker = turnAt(document, sentence)?.speaker
  return speaker && !isOwnOutlet(speaker.source, outlet) && !isPublisher(document, speaker.source, outlet) ? speaker : null
}

function find(document: Document): readonly Turn[] {
  const body = document.sentences.find((s) => !s.title)?.start
  if (body === undefined) return []
  const turns = [transcript, dialogue].map((read) => read(document, body)).find(({ length }) => length > 0)
  return turns ?? [...signed(document, body), ...listed(document), ...passedOn(document, body), ...headed(document), ...readOut(document)]
}
