import { span } from '../../model/span.ts'
import type { Token } from '../document.ts'
import type { Cue } from './cues.ts'
import { type Phrase, phraseFrom } from './phrases.ts'
import type { Form, Relation } from './relation.ts'
import { type Source, sourceOf } from './source.ts'

/** A relation before its content is known. */
export interface Found {
  readonly form: Form
  readonly by: string
  readonly verb: string
  readonly cue: { readonly start: number; readonly end: number } | null
  readonly phrase: Phrase
  readonly source: Source
  readonly via: Relation['via']
  readonly carried: boolean
  readonly negated: boolean
}

/** What the finders of one sentence see. */
export interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly title: boolean
}

/** A source made of the phrase that begins at a token; null where none does. */
export function sourceFrom(scene: Scene, from: number, links?: RegExp): { phrase: Phrase; source: Source } | null {
  const phrase = phraseFrom(scene.tokens, from, links)
  if (!phrase) return null
  const source = sourceOf(scene.text, scene.tokens, phrase)
  return source && { phrase, source }
}

export const cueSpan = (scene: Scene, cue: Pick<Cue, 'start' | 'end'>) =>
  span(scene.text, scene.tokens[cue.start]!.start, scene.tokens[cue.end - 1]!.end)

export const speaks = (source: Source): boolean => source.sort !== 'other' || source.named
