import { REPORTING_NOUNS } from '../lexicon/en/reporting.ts'
import { groupStart, isTime, phraseTo } from './phrases.ts'
import type { Found, Scene } from './scene.ts'
import { sourceFrom, speaks } from './scene.ts'
import { sourceOf } from './source.ts'

/** "the ministry's figure", "a count by the agency", "a statement from the army": nouns that attribute. */
export function nominals(scene: Scene, others: readonly Found[]): Found[] {
  const found: Found[] = []
  scene.tokens.forEach((t, i) => {
    if (!REPORTING_NOUNS.has(t.lower) || t.tag === 'VERB' || others.some((o) => o.cue && o.cue.start <= i && i < o.cue.end)) return
    const next = possessor(scene, i) ?? maker(scene, i) ?? itself(scene, i)
    if (next && !others.some((o) => o.phrase.start <= next.phrase.start && next.phrase.end <= o.phrase.end)) found.push(next)
  })
  return found
}

const noun = (scene: Scene, i: number) => ({
  form: 'noun' as const,
  by: 'noun',
  verb: scene.tokens[i]!.lower,
  cue: { start: i, end: i + 1 },
  via: null,
  carried: false,
  negated: false,
})

function possessor(scene: Scene, i: number): Found | null {
  const { tokens, text } = scene
  for (let k = i - 1; k >= 1 && k > i - 4; k--) {
    if (!/^(?:['’]s|['’])$/.test(tokens[k]!.text)) {
      if (/^(?:their|its|his|her|our)$/.test(tokens[k]!.lower)) return pronoun(scene, i, k)
      continue
    }
    const phrase = phraseTo(tokens, k - 1)
    const source = phrase && !isTime(tokens[phrase.head]) && sourceOf(text, tokens, phrase)
    return phrase && source && speaks(source) ? { ...noun(scene, i), phrase, source } : null
  }
  return null
}

function pronoun(scene: Scene, i: number, k: number): Found | null {
  const t = scene.tokens[k]!
  if (t.lower === 'our') return null
  const span = { start: t.start, end: t.end, exact: t.text }
  const source = { span, name: t.text, named: false, sort: 'pronoun' as const, plural: t.lower === 'their', definite: false, head: t.lower }
  return { ...noun(scene, i), phrase: { start: k, end: k + 1, head: k }, source }
}

/** "by some accounts", "by the best independent estimates": the noun is the source. */
function itself(scene: Scene, i: number): Found | null {
  const { tokens, text } = scene
  if (/^(?:reports?|rumou?rs?|claims?|allegations?|accounts?|word|news)$/.test(tokens[i]!.lower) && tokens[i + 1]?.lower === 'that')
    return told(scene, i)
  if (!/^(?:account|estimate|report|count|tall(?:y|ie)|figure)s?$/.test(tokens[i]!.lower)) return null
  const start = groupStart(tokens, i)
  if (tokens[start - 1]?.lower !== 'by') return null
  const phrase = { start, end: i + 1, head: i }
  const source = sourceOf(text, tokens, phrase)
  return source && { ...noun(scene, i), cue: { start: start - 1, end: start }, phrase, source }
}

/** "last night's report that two had died", "rumours that …": the noun is the source of the clause behind it. */
function told(scene: Scene, i: number): Found | null {
  const phrase = { start: groupStart(scene.tokens, i), end: i + 1, head: i }
  const source = sourceOf(scene.text, scene.tokens, phrase)
  return source && { ...noun(scene, i), phrase, source }
}

function maker(scene: Scene, i: number): Found | null {
  const { tokens } = scene
  if (!/^(?:by|from|of)$/.test(tokens[i + 1]?.lower ?? '')) return null
  if (tokens[i + 1]!.lower === 'of' && !/^(?:count|estimate|account|word|tally|reckoning|figure)s?$/.test(tokens[i]!.lower)) return null
  const got = sourceFrom(scene, i + 2)
  return got && speaks(got.source) ? { ...noun(scene, i), ...got } : null
}
