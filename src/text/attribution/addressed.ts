import { cueSpan, type Found, type Scene, sourceFrom } from './scene.ts'
import { isOutlet, sourceOf } from './source.ts'

/** "A commander to Radio Oshen: 65", "said the mayor on Coast TV": the outlet that a phrase says its source spoke to stands between, and is no part of its name. */
export function addressed(scene: Scene, found: Found): Found {
  const { tokens, text } = scene
  const { start, end, head } = found.phrase
  for (let i = head + 1; i < end - 1; i++) {
    if (!(found.source.sort === 'document' ? /^to$/ : /^(?:to|on)$/).test(tokens[i]!.lower)) continue
    const outlet = sourceFrom(scene, i + 1, /^of$/)?.source
    if (!outlet || !isOutlet(outlet)) continue
    const phrase = { start, end: i, head }
    const source = found.source.span.end <= tokens[i]!.start ? found.source : sourceOf(text, tokens, phrase)
    return source
      ? { ...found, phrase, source, via: found.via ?? { source: outlet, cue: cueSpan(scene, { start: i, end: i + 1 }) } }
      : found
  }
  return found
}
