import type { Cue } from './cues.ts'
import type { Found, Scene } from './scene.ts'
import { sourceFrom } from './scene.ts'

/** "according to X", "on the word of X". */
export function prepositional(scene: Scene, cue: Cue): Found | null {
  const got = sourceFrom(scene, cue.end)
  if (!got) return null
  const named = nameBeside(scene, got.phrase.end) ?? got
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

/** "according to its director, Rami Aziz": the personal name that follows a job. */
export function nameBeside(scene: Scene, end: number): ReturnType<typeof sourceFrom> {
  const { tokens } = scene
  if (tokens[end]?.text !== ',' || tokens[end + 1]?.tag !== 'PROPN') return null
  const got = sourceFrom(scene, end + 1, /^$/)
  if (!got || got.phrase.end - got.phrase.start < 2) return null
  const after = tokens[got.phrase.end]
  return !after || /^[,.;:”"]$/.test(after.text) ? got : null
}
