import { mentionsOf } from '../../coreference/mentions.ts'
import type { Document } from '../../document.ts'
import type { Relation } from '../relation.ts'
import type { Source } from '../source.ts'
import { holder } from './turn.ts'

/** Who is asked: the first person named in the words before the first question, else in the title, else the first told of. */
export function guestBefore(document: Document, first: number): Relation | null {
  const before = document.sentences.filter((s) => s.start < first)
  const told = [false, true].flatMap((title) => before.filter((s) => s.title === title))
  const people = told.flatMap(({ n }) => mentionsOf(document, n).flatMap(({ source }) => (isGuest(source) ? [{ source, n }] : [])))
  const guest = people.find(({ source }) => source.personal) ?? people.find(({ source }) => source.named) ?? people[0]
  return guest ? holder(guest.source, guest.n) : null
}

const isGuest = ({ sort, plural }: Source): boolean => sort === 'person' && !plural
