import { HARM } from '../lexicon/en/harm.ts'
import type { Found, Scene } from './scene.ts'
import { sourceOf } from './source.ts'
import { subjectBefore } from './subject.ts'

/**
 * Sources told by what they do with a figure or a finding, with no verb of saying: "the clinic arrives at 12", "the coalition
 * corrects itself: 40 dead". Only those are taken that speak by their kind.
 */
export function acts(scene: Scene, others: readonly Found[]): Found[] {
  const { tokens, text } = scene
  const found: Found[] = []
  for (const t of tokens) {
    if (
      t.tag !== 'VERB' ||
      HARM.test(t.lemma) ||
      /ing$/.test(t.lower) ||
      others.some((o) => o.cue && o.cue.start <= t.i && t.i < o.cue.end)
    )
      continue
    if (/^(?:to|by)$/.test(tokens[t.i - 1]?.lower ?? '') || /^(?:is|are|was|were|be|been|being)$/.test(tokens[t.i - 1]?.lower ?? ''))
      continue
    const subject = subjectBefore(tokens, t.i)
    const source = subject && sourceOf(text, tokens, subject.phrase)
    if (!subject || !source || source.sort === 'pronoun' || source.sort === 'other') continue
    if (others.some((o) => o.source.span.start === source.span.start) || found.some((o) => o.source.span.start === source.span.start))
      continue
    found.push({
      form: 'acts',
      by: 'act',
      verb: t.lemma,
      cue: { start: t.i, end: t.i + 1 },
      phrase: subject.phrase,
      source,
      via: null,
      carried: false,
      negated: false,
    })
  }
  return found
}
