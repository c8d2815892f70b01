import type { Document } from '../document.ts'
import type { Place } from './candidates.ts'
import type { Link } from './chain.ts'
import { holds } from './features.ts'
import { isPublisher } from './publisher.ts'
import type { Relation } from './relation.ts'
import { relationsOf } from './relations.ts'
import { isOutlet } from './source.ts'

/** Verbs by which one who is told of found out what is told. */
const FINDS = /^(?:see|find|count|put|verify|identify|confirm)$/

/**
 * Who told a speaker of a claim's sentence what it tells, where the words say so: whoever found it by the speaker's word ("the governor
 * said that his men had counted nine"), whom the speaker stands in the midst of ("the guards, he said, counted nine"), whom it quotes ("the mayor, citing nurses, said").
 */
export function withinSpeaker(document: Document, place: Place, speaker: Link, outlet: string): Link | null {
  const o = speaker.relation
  if (o.sentence !== place.sentence) return null
  const found = relationsOf(document, place.sentence).find(
    (r) =>
      r !== o &&
      r.source.sort !== 'pronoun' &&
      !r.negated &&
      (reported(o, r, place) ||
        parted(document, o, r, place) ||
        opens(document, o, r) ||
        passed(speaker, r, place) ||
        (r.form === 'citing' && r.via?.source.span.start === o.source.span.start)),
  )
  return found && found.source.span.start !== speaker.source.span.start && !isPublisher(document, found.source, outlet)
    ? { relation: found, source: found.source }
    : null
}

/** A finding that the speaker's content holds, and that holds the claim. */
const reported = (o: Relation, r: Relation, place: Place): boolean =>
  o.form === 'after' &&
  o.by === 'say' &&
  r.form === 'after' &&
  r.start > o.end &&
  FINDS.test(r.verb) &&
  holds(o, r) &&
  holds(r, place) &&
  place.start >= r.source.span.start

/** "Nine died, nurses said, Coast Press reported, citing Radio Oshen": who spoke before those who pass it on. */
const passed = ({ relation: o, source }: Link, r: Relation, place: Place): boolean =>
  o.form === 'citing' && isOutlet(source) && r.by === 'say' && !r.via && place.end <= r.start && r.end < o.start && !isOutlet(r.source)

const SENTENCE = /^(?:say|count|show)$/
const DATELINE = /^(?:[\p{Lu}\d\s,.()/'’-]*[—–-]\s*)?$/u

/** "The inquiry concluded that nine died, its head said": a finding that opens the sentence which the speaker closes. */
export function opens({ text, sentences, tokens }: Document, o: Relation, r: Relation): boolean {
  if (r.sentence !== o.sentence || r.form !== 'after' || !SENTENCE.test(r.by) || o.by !== 'say' || !/^(?:before|after)$/.test(o.form))
    return false
  const between = text.slice(r.end, o.start)
  if (!DATELINE.test(text.slice(sentences[r.sentence]!.start, r.start)) || !/^ that [^;:“”"]*, $/.test(between)) return false
  return tokens(o.sentence).every((t) => t.start < o.end || !/^(?:VERB|AUX|SCONJ|NUM)$/.test(t.tag))
}

/** A finding that the speaker is set in the midst of: "the guards, he said, counted nine", "they confirmed, he said, that nine died". */
function parted({ text }: Document, o: Relation, r: Relation, place: Place): boolean {
  if (o.form !== 'amid' || !r.cue || !/^(?:say|count)$/.test(r.by)) return false
  if (r.source.span.end <= o.start && o.end <= r.cue.start) return r.by === 'count' && holds(r, place)
  return r.end <= o.start && text.slice(r.end, o.start) === ', ' && place.start >= o.end
}
