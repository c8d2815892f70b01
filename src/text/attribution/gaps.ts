import type { Token } from '../document.ts'
import { isTime, phraseFrom } from './phrases.ts'
import type { Found, Scene } from './scene.ts'
import { speaks } from './scene.ts'
import { sourceOf } from './source.ts'

/**
 * Sources whose verb is left out: "the ministry spoke of 24, the families of 29", "one source says; another, “several”",
 * "police counted 40, prosecutors 36". The cue is that of the clause before.
 */
export function gaps(scene: Scene, others: readonly Found[]): Found[] {
  const { tokens, text } = scene
  const found: Found[] = []
  for (let i = 1; i < tokens.length - 1; i++) {
    if (!parts(tokens, i)) continue
    const model = others.findLast((o) => o.cue && o.cue.end <= i && !o.carried)
    if (!model) continue
    let from = i + 1
    if (/^(?:and|but|while)$/.test(tokens[from]!.lower)) from++
    const short = phraseFrom(tokens, from, /^(?:in|for)$/)
    const phrase = short && object(tokens, short.end, model.verb) ? short : phraseFrom(tokens, from, /^(?:in|for|of)$/)
    if (
      !phrase ||
      phrase.start !== from ||
      tokens[from]!.tag === 'NUM' ||
      isTime(tokens[phrase.head]) ||
      !object(tokens, phrase.end, model.verb)
    )
      continue
    if (others.some((o) => o.phrase.start < phrase.end && from < o.phrase.end)) continue
    const source = sourceOf(text, tokens, phrase)
    if (!source || source.sort === 'pronoun' ? !/^(?:another|others|some)$/.test(source?.head ?? '') : !speaks(source)) continue
    found.push({ ...model, form: 'short', phrase, source: source!, via: null, carried: false })
  }
  return found
}

const parts = (tokens: readonly Token[], i: number): boolean =>
  /^[,;]$/.test(tokens[i]!.text) || (tokens[i]!.lower === 'and' && tokens[i - 1]!.text !== ',')

/** Verbs of which "at 36" tells the figure, not the hour. */
const PUTS = /^(?:put|set|place|estimate|reckon|count|stand|be)$/

/** "of 29", "36", ", “several”", "that she …". */
function object(tokens: readonly Token[], at: number, verb: string): boolean {
  const t = tokens[at]
  if (!t) return false
  if (t.text === ',' && tokens[at + 1]?.tag === 'ADP' && isTime(tokens[at + 2]) && tokens[at + 3]?.text === ',')
    return object(tokens, at + 4, verb)
  if (t.tag === 'NUM' || /^[“"]$/.test(t.text)) return true
  if (t.text === ',') return /^[“"]$/.test(tokens[at + 1]?.text ?? '') || tokens[at + 1]?.tag === 'NUM' || tokens[at + 1]?.lower === 'that'
  return (
    (t.lower === 'of' || (t.lower === 'at' && PUTS.test(verb))) &&
    (tokens[at + 1]?.tag === 'NUM' ||
      /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|about|some|over|nearly|around|more|none|at|up|almost|roughly|fewer|less|[“"])/.test(
        tokens[at + 1]?.lower ?? '',
      ))
  )
}
