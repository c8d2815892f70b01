import type { Token } from '../document.ts'
import { REPORTING_NOUNS } from '../lexicon/en/reporting.ts'
import { DOCUMENT_NOUNS } from '../lexicon/en/sources.ts'
import type { Cue } from './cues.ts'
import { groupFrom, groupStart, isTime, nounish, type Phrase, phraseTo } from './phrases.ts'
import type { Found, Scene } from './scene.ts'
import { sourceFrom, speaks } from './scene.ts'
import { type Source, sourceOf } from './source.ts'

/** "according to X", "on the word of X". */
export function prepositional(scene: Scene, cue: Cue): Found | null {
  const got = maker(scene, cue.end) ?? sourceFrom(scene, cue.end) ?? account(scene, cue)
  if (!got) return null
  const named = got.source.named ? got : (nameBeside(scene, got.phrase.end) ?? got)
  return {
    form: 'preposition',
    by: 'preposition',
    verb: cue.verb,
    cue,
    phrase: { ...got.phrase, end: named.phrase.end },
    source: named.source,
    via: null,
    carried: false,
    negated: false,
  }
}

/** "According to a joint statement by two charities": who made what is gone by. */
function maker(scene: Scene, from: number): ReturnType<typeof sourceFrom> {
  const { tokens } = scene
  const group = groupFrom(tokens, from)
  if (!group || !DOCUMENT_NOUNS.has(tokens[group.head]!.lower) || !/^(?:by|from)$/.test(tokens[group.end]?.lower ?? '')) return null
  const got = sourceFrom(scene, group.end + 1)
  return got && speaks(got.source) && got.source.sort !== 'document' && !/^(?:this|our)\b/i.test(got.source.name) ? got : null
}

/** "Moscow's version, according to which": what "which" stands for. */
function account({ tokens, text }: Scene, { start, end }: Cue): ReturnType<typeof sourceFrom> {
  if (!/^(?:which|whom)$/.test(tokens[end]?.lower ?? '')) return null
  const head = tokens[start - 1]?.text === ',' ? start - 2 : start - 1
  if (!nounish(tokens[head]) || isTime(tokens[head])) return null
  const phrase = { start: groupStart(tokens, head), end: head + 1, head }
  const source = sourceOf(text, tokens, phrase)
  return source && (source.sort !== 'other' || source.named || REPORTING_NOUNS.has(source.head)) ? { phrase, source } : null
}

/** The name that is set beside a job or a description: "its director, Rami Aziz,", "the state agency, WAM,". */
export function nameBeside(scene: Scene, end: number): ReturnType<typeof sourceFrom> {
  const { tokens } = scene
  if (tokens[end]?.text !== ',') return null
  const first = tokens[end + 1]
  if (first?.tag !== 'PROPN' && !(first?.lower === 'the' && tokens[end + 2]?.tag === 'PROPN')) return null
  const got = sourceFrom(scene, end + 1, /^(?:for|of)$/)
  if (!got?.source.named || isTime(first)) return null
  const after = tokens[got.phrase.end]
  return !after || /^[,.;:”"]$/.test(after.text) ? got : null
}

/** A body told by what it is, with a word that tells whose: "the Emirates' state agency", "the UN mission". */
export const isDescribed = ({ sort, named }: Source, tokens: readonly Token[], { start, head }: Phrase): boolean =>
  named && sort !== 'person' && tokens[head]!.tag !== 'PROPN' && tokens.slice(start, head).some((t) => t.tag === 'PROPN')

/** "a spokesman in the town for the group known as the Front, Peter Marsh, said": the name between commas right before the verb. */
export function nameBefore(scene: Scene, verb: number): ReturnType<typeof sourceFrom> {
  const { tokens } = scene
  if (tokens[verb - 1]?.text !== ',') return null
  const phrase = phraseTo(tokens, verb - 2)
  if (!phrase || tokens[phrase.start - 1]?.text !== ',' || phrase.end - phrase.start < 2) return null
  for (let i = phrase.start; i < phrase.end; i++)
    if (tokens[i]!.tag !== 'PROPN' && !/^(?:[-‐’']|al|el|ul|bin|ibn|abu|de|van|von)$/.test(tokens[i]!.lower)) return null
  return sourceFrom(scene, phrase.start, /^$/)
}
