import { isHeading } from './heading.ts'
import { isTime, type Phrase, phraseFrom, phraseTo } from './phrases.ts'
import type { Found, Scene } from './scene.ts'
import { speaks } from './scene.ts'
import { sourceOf } from './source.ts'

/** What a title ends in, behind a dash, to say what sort of report it heads. */
const LABEL = /^(?:live|live ?blog|(?:live )?updates?|minutes|(?:running )?log|video|photos|pictures|timeline|recap|analysis|explainer)$/i
const BREAK = /^[;.|•▪▪]$/

/** "Army: 14 dead", "Strike kills 26: Yemeni source", "30 dead – police". */
export function headlines(scene: Scene, others: readonly Found[]): Found[] {
  const found: Found[] = []
  scene.tokens.forEach((t, i) => {
    if (i === 0) return
    if (t.text === ':') add(found, colonAfter(scene, i) ?? (scene.title || counted(scene, i) ? colonBefore(scene, i) : null))
    else if (/^[–—-]$/.test(t.text) && scene.title && spaced(scene, i)) add(found, colonBefore(scene, i))
  })
  return found.filter((f) => !others.some((o) => o.cue && o.cue.start >= f.phrase.start && o.cue.start < f.phrase.end))
}

/** A figure before the colon, with no verb: "51 dead, six wounded: the interior minister, on Telegram". */
const counted = ({ tokens }: Scene, i: number): boolean =>
  tokens.slice(0, i).some((t) => t.tag === 'NUM') && !tokens.slice(0, i).some((t) => t.tag === 'AUX')

const add = (list: Found[], next: Found | null): void => {
  if (next) list.push(next)
}
const spaced = ({ tokens }: Scene, i: number): boolean =>
  i > 0 && tokens[i - 1]!.end < tokens[i]!.start && (tokens[i + 1]?.start ?? 0) > tokens[i]!.end
const headline = { form: 'headline' as const, by: 'none', verb: '', cue: null, via: null, carried: false, negated: false }

function colonAfter(scene: Scene, i: number): Found | null {
  const { tokens, text } = scene
  const phrase = phraseTo(tokens, i - 1) ?? overDescription(scene, i)
  if (!phrase || isTime(tokens[phrase.head])) return null
  const before = tokens[phrase.start - 1]
  if (before && !BREAK.test(before.text) && !isTime(before) && !/^[\d:.]+$|^(?:GMT|am|pm|from|by|[,(–—-])$/.test(before.text)) return null
  const source = sourceOf(text, tokens, phrase)
  if (!source || isHeading(source, tokens, i)) return null
  return speaks(source) && source.sort !== 'pronoun' ? { ...headline, verb: ':', phrase, source } : null
}

/** "President Aziz, in Rome for a summit: …", "Karim, the council’s spokesman: …". */
function overDescription({ tokens }: Scene, i: number): Phrase | null {
  let from = i - 1
  while (from > 0 && !BREAK.test(tokens[from - 1]!.text) && i - from < 12) from--
  while (from < i && (/^[\d:.]+$|^(?:GMT|am|pm)$/.test(tokens[from]!.text) || isTime(tokens[from]))) from++
  const phrase = from < i ? phraseFrom(tokens, from) : null
  return phrase && /^(?:,|who|which)$/.test(tokens[phrase.end]?.lower ?? '') ? phrase : null
}

function colonBefore(scene: Scene, i: number): Found | null {
  const { tokens, text } = scene
  const phrase = phraseFrom(tokens, i + 1)
  if (!phrase || phrase.start === 0) return null
  const after = tokens[phrase.end]
  if (after && !BREAK.test(after.text) && !(after.text === ',' && !scene.title)) return null
  const source = sourceOf(text, tokens, phrase)
  if (source && LABEL.test(source.name)) return null
  return source && speaks(source) && source.sort !== 'pronoun' ? { ...headline, verb: '–', phrase, source } : null
}
