import type { Document } from '../document.ts'
import { acts } from './acts.ts'
import { addressed } from './addressed.ts'
import { cuesOf } from './cues.ts'
import { gaps } from './gaps.ts'
import { headlines } from './headlines.ts'
import { nominals } from './nominals.ts'
import { prepositional } from './prepositional.ts'
import type { Relation } from './relation.ts'
import { retag } from './retag.ts'
import type { Found, Scene } from './scene.ts'
import { spread } from './spread.ts'
import { verbal } from './verbal.ts'

const kept = new WeakMap<Document, (readonly Relation[] | undefined)[]>()

/** The attribution relations of sentence `n`, in the order of their cues; found when first asked for, then kept. */
export function relationsOf(document: Document, n: number): readonly Relation[] {
  const all = kept.get(document) ?? []
  if (!kept.has(document)) kept.set(document, all)
  return (all[n] ??= find(document, n))
}

/** Every relation of the document. */
export const allRelations = (document: Document): readonly Relation[] => document.sentences.flatMap((s) => relationsOf(document, s.n))

function find(document: Document, n: number): readonly Relation[] {
  const sentence = document.sentences[n]
  if (!sentence) return []
  const tokens = retag(document.tokens(n))
  const scene: Scene = { text: document.text, tokens, title: sentence.title }
  const found: Found[] = []
  for (const cue of cuesOf(tokens)) {
    const next = cue.by === 'preposition' ? prepositional(scene, cue) : verbal(scene, cue, found)
    if (next) found.push(addressed(scene, next))
  }
  found.push(...[...nominals(scene, found), ...headlines(scene, found)].map((f) => addressed(scene, f)))
  found.sort((a, b) => at(a) - at(b))
  found.push(...gaps(scene, found), ...acts(scene, found))
  found.sort((a, b) => at(a) - at(b))
  return spread(document, { n, tokens }, found)
}

const at = (f: Found): number => (f.form === 'short' ? f.phrase.start : (f.cue?.start ?? f.phrase.start))
