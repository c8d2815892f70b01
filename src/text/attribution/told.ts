import type { Cue } from './cues.ts'
import type { Relation } from './relation.ts'
import { cueSpan, type Found, type Scene, sourceFrom, speaks } from './scene.ts'
import { isOutlet, sourceOf } from './source.ts'
import { subjectBefore } from './subject.ts'

/** Who stands between: "told Reuters", "told the paper", "told him", "said in an interview with", "in a statement carried by". */
export function told(scene: Scene, cue: Cue, found: Found): Relation['via'] {
  return (
    hearer(scene, cue, found) ?? recipient(scene, cue, found) ?? carrier(scene, cue, found) ?? bearer(scene, cue) ?? issuer(scene, found)
  )
}

/** "The agency was told by two nurses", "he had been assured by the mayor": whoever is told. */
function hearer(scene: Scene, cue: Cue, found: Found): Relation['via'] {
  if (found.form !== 'passive' || !/^(?:tell|inform|assure|brief|notify|warn|advise)$/.test(cue.verb)) return null
  const subject = subjectBefore(scene.tokens, cue.start)
  const source = subject && sourceOf(scene.text, scene.tokens, subject.phrase)
  return source && (source.sort === 'pronoun' || speaks(source)) ? { source, cue: cueSpan(scene, cue) } : null
}

function recipient(scene: Scene, cue: Cue, found: Found): Relation['via'] {
  if (!/^(?:tell|inform|speak|confirm|write|say)$/.test(cue.verb)) return null
  const { tokens } = scene
  let at = cue.end
  if (/^(?:speak|confirm|write|say)$/.test(cue.verb)) {
    const link = cue.verb === 'speak' ? /^(?:to|with)$/ : /^to$/
    while (at < Math.min(tokens.length, cue.end + 4) && !link.test(tokens[at]!.lower)) at++
    if (!link.test(tokens[at]?.lower ?? '') || isInside(found, at) || NO_HEARER.test(tokens[at - 1]!.lower)) return null
    at++
  }
  const got = sourceFrom(scene, at, /^of$/)
  if (got && tokens[at - 1]!.lower === 'with' && !isOutlet(got.source)) return null
  if (!got || got.source.span.start === found.source.span.start) return null
  return { source: got.source, cue: cueSpan(scene, cue) }
}

/** Words whose "to" leads to nobody who is told: "writes with reference to". */
const NO_HEARER = /^(?:reference|regard|respect|addition|response|reply|relation|contrast|close|due|up|according)$/

/** "An adviser to the governor": whether a token stands within the words for the source. */
const isInside = ({ phrase }: Found, at: number): boolean => phrase.start <= at && at < phrase.end

const LEADS =
  /^(?:interview|interviews|statement|remarks|comments|message|carried|published|broadcast|aired|posted|quoted|cited|reported|distributed|released|telephone|phone|live|appearance|contacted|reached|interviewed|asked|pressed|questioned|consulted|approached|telephoned|phoned|e-mailed|emailed|call|calls|letter|email|e-mail)$/

/** An outlet that the words about the saying name: up to ten tokens from the cue. */
function carrier(scene: Scene, cue: Cue, found: Found): Relation['via'] {
  const { tokens } = scene
  for (let i = Math.max(0, cue.start - 10); i < Math.min(tokens.length - 1, cue.end + 10); i++) {
    if (i === cue.start || !/^(?:by|with|to|on|over|through)$/.test(tokens[i]!.lower)) continue
    const lead = LEADS.test(tokens[i - 1]?.lower ?? '') || aired(tokens, cue, found, i)
    const got = lead ? sourceFrom(scene, i + 1, /^of$/) : null
    if (!got || !isOutlet(got.source) || got.source.span.start === found.source.span.start) continue
    return { source: got.source, cue: cueSpan(scene, { start: i - 1 >= 0 && tokens[i]!.lower === 'by' ? i - 1 : i, end: i + 1 }) }
  }
  return null
}

/** "Claimed the raid by way of its agency": who bears the word. */
function bearer(scene: Scene, cue: Cue): Relation['via'] {
  const { tokens } = scene
  for (let i = cue.end; i < Math.min(tokens.length - 3, cue.end + 10) && !STOP.test(tokens[i]!.text); i++) {
    if (tokens[i]!.lower !== 'by' || tokens[i + 1]!.lower !== 'way' || tokens[i + 2]!.lower !== 'of') continue
    const got = sourceFrom(scene, i + 3, /^of$/)
    if (got && speaks(got.source)) return { source: got.source, cue: cueSpan(scene, { start: i, end: i + 3 }) }
  }
  return null
}

const STOP = /^[;:“”"]$/
const ISSUES = /^(?:publish|release|broadcast|air|show|post|circulate|carry|leak|issue|share|play|distribute)$/
const ISSUED =
  /^(?:statement|communiqu[eé]|letter|message|video|tweet|post|note|recording|call|interview|film|clip|footage|tape|report|leaflet)s?$/

/** "Published a call in which a rebel says": who puts out the words that another speaks. */
function issuer({ tokens, text }: Scene, { phrase: { start } }: Found): Relation['via'] {
  if (tokens[start - 1]?.lower !== 'which' || !/^(?:in|on)$/.test(tokens[start - 2]?.lower ?? '')) return null
  for (let i = start - 3; i >= 0 && i > start - 12 && !STOP.test(tokens[i]!.text); i--) {
    const verb = tokens[i]!
    if (verb.tag !== 'VERB' || !ISSUES.test(verb.lemma) || !tokens.slice(i, start).some((t) => ISSUED.test(t.lower))) continue
    const subject = subjectBefore(tokens, i)
    const source = subject && sourceOf(text, tokens, subject.phrase)
    return source && speaks(source) ? { source, cue: { start: verb.start, end: verb.end, exact: verb.text } } : null
  }
  return null
}

/** "Said on state television", "on Radio Oshen the mayor said": a medium right beside the saying. */
function aired(tokens: Scene['tokens'], cue: Cue, { phrase, source }: Found, i: number): boolean {
  if (cue.by !== 'say' || source.sort === 'document' || !/^(?:on|over|through)$/.test(tokens[i]!.lower)) return false
  return i === 0 || i === phrase.end || (i >= cue.end && i < cue.end + 2)
}
