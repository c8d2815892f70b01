import { REPORTING_NOUNS } from '../lexicon/en/reporting.ts'
import type { Cue } from './cues.ts'
import { groupStart, isTime, nounish, phraseTo } from './phrases.ts'
import type { Found, Scene } from './scene.ts'
import { sourceFrom } from './scene.ts'
import { sourceOf } from './source.ts'

/** "according to X", "on the word of X". */
export function prepositional(scene: Scene, cue: Cue): Found | null {
  const got = sourceFrom(scene, cue.end) ?? account(scene, cue)
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
