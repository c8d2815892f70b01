import type { Token } from '../document.ts'
import type { Cue } from './cues.ts'
import { isTime, type Phrase, phraseFrom, phraseTo, sourceNoun } from './phrases.ts'
import { isDescribed, nameBefore, nameBeside } from './prepositional.ts'
import type { Form } from './relation.ts'
import type { Found, Scene } from './scene.ts'
import { cueSpan, sourceFrom, speaks } from './scene.ts'
import { isPress, type Source, sourceOf } from './source.ts'
import { subjectAfter, subjectBefore } from './subject.ts'
import { told } from './told.ts'
import { HEARD } from './whence-cues.ts'

/** A reporting verb with whoever governs it. `before` are the relations already found to its left. */
export function verbal(scene: Scene, cue: Cue, before: readonly Found[]): Found | null {
  if (bare(scene.tokens, cue) || isNoun(scene.tokens, cue)) return null
  const agent = passive(scene.tokens, cue) ? byAgent(scene, cue) : undefined
  if (agent === null) return null
  const found = agent ?? inverted(scene, cue) ?? participle(scene, cue, before) ?? plain(scene, cue, before)
  if (!found) return null
  return cue.by === 'cite' ? cited(scene, cue, found) : { ...found, via: found.via ?? told(scene, cue, found) }
}

const start = (scene: Scene, cue: Cue, form: Form, phrase: Phrase, source: Source, carried = false): Found => ({
  form,
  by: cue.by,
  verb: cue.verb,
  cue,
  phrase,
  source,
  via: null,
  carried,
  negated: negated(scene.tokens, cue),
})

/** An infinitive or a bare form that attributes nothing: "to say", "asked to confirm". */
function bare(tokens: readonly Token[], cue: Cue): boolean {
  const before = tokens[cue.start - 1]?.lower
  return (
    before === 'to' &&
    !/^(?:went|goes|go|likely|yet|able|unable|refus|declin|used|had|has|have)/.test(tokens[cue.start - 2]?.lower ?? '') &&
    tokens[cue.start - 3]?.lower !== 'went'
  )
}

/** "Hurt in Velm blast": what a preposition governs is no verb. */
const isNoun = (tokens: readonly Token[], { start, verb }: Cue): boolean =>
  verb === 'blast' && tokens[start]!.tag === 'NOUN' && tokens.some((t) => t.head === start && t.label === 'case' && t.i < start)

function negated(tokens: readonly Token[], cue: Cue): boolean {
  for (let i = cue.start - 1; i >= 0 && i > cue.start - 4; i--) {
    if (/^(?:not|n't|n’t|never|no|declined|refused|unable|neither|nobody|cannot)$/.test(tokens[i]!.lower)) return true
    if (tokens[i]!.tag === 'PUNCT') return false
  }
  return false
}

const BE = /^(?:is|are|was|were|be|been|being|'s|’s)$/

function passive(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.ing) return false
  const word = tokens[cue.start]!.lower
  if (/^(?:said|told|says|tells|wrote|gave|spoke|has|had|have)$/.test(word)) {
    const before = tokens[cue.start - 1]
    const then = before?.tag === 'ADV' ? tokens[cue.start - 2] : before
    if (!BE.test(then?.lower ?? '')) return false
  }
  for (let i = cue.start - 1; i >= 0 && i > cue.start - 4; i--) {
    const t = tokens[i]!
    if (BE.test(t.lower)) return true
    if (t.tag !== 'ADV' && t.tag !== 'PART' && !isTime(t)) break
  }
  return /(?:ed|en|put|known|held|made|said)$/.test(word) && (tokens[cue.end]?.lower === 'by' || reduced(tokens, cue))
}

/** "The toll given two days earlier by the union", "nine reported missing by relatives": a participle that its agent does not follow at once. */
function reduced(tokens: readonly Token[], cue: Cue): boolean {
  const before = tokens[cue.start - 1]
  if (!before || !/^(?:NOUN|NUM)$/.test(before.tag) || sourceNoun(before.lower)) return false
  const by = tokens.findIndex((t, i) => i > cue.end && i < cue.end + 5 && t.lower === 'by')
  const agent = by < 0 ? null : phraseFrom(tokens, by + 1)
  if (!agent || isTime(tokens[agent.head]) || tokens[agent.head]!.head !== cue.start) return false
  return tokens.slice(cue.end, by).every((t) => t.tag !== 'PUNCT' && t.tag !== 'VERB')
}

function byAgent(scene: Scene, cue: Cue): Found | null {
  const { tokens } = scene
  for (let i = cue.end; i < Math.min(tokens.length, cue.end + 9); i++) {
    if (/^[.;:”“]$/.test(tokens[i]!.text)) return null
    if (tokens[i]!.lower !== 'by') continue
    const got = sourceFrom(scene, i + 1)
    if (!got || isTime(tokens[got.phrase.head]) || !speaks(got.source)) return null
    if (/^(?:see|read|hear)$/.test(cue.verb) && isPress(got.source)) return null
    if (/^(?:radio|television)$/.test(got.source.name)) return null
    return start(scene, cue, 'passive', got.phrase, got.source)
  }
  return null
}

const INVERTS = /^(?:ask|answer|continue|recall|warn|go|point|read|record|think|believe|hear|speak)$/
const STRAIGHT = /^(?:tell|inform|assure|brief|claim|stand|stick|issue|announce)$/

function inverted(scene: Scene, cue: Cue): Found | null {
  const { tokens } = scene
  if (cue.ing || !(/^(?:say|deny|cite)$/.test(cue.by) || INVERTS.test(cue.verb)) || STRAIGHT.test(cue.verb)) return null
  if (tokens[cue.end]?.tag === 'NUM' && tokens[cue.end + 1]?.lower !== 'of') return null
  const before = tokens[cue.start - 1]
  if (before && !/^(?:[,—–:;.”"’?!)]|''|-)$/.test(before.text) && !/^(?:so|as)$/.test(before.lower)) return null
  const phrase = subjectAfter(tokens, cue.end)
  if (!phrase || (phrase.start > cue.end && tokens[cue.end]!.tag !== 'ADV')) return null
  const opener = tokens[phrase.start]!.lower
  const after = tokens[phrase.end]
  if (
    opener === 'that' ||
    isAsked(tokens, phrase.end) ||
    (before?.text === ',' && after && (after.tag === 'VERB' || after.tag === 'AUX') && !/(?:ing|ed)$/.test(after.lower))
  )
    return null
  const named = nameBeside(scene, phrase.end)
  const source = named?.source ?? sourceOf(scene.text, tokens, phrase)
  if (!source || source.sort === 'document' || !(speaks(source) || cue.verb === 'say' || source.sort === 'pronoun')) return null
  if (source.sort === 'pronoun' && before?.text === ')') return null
  return start(scene, cue, 'inverted', { ...phrase, end: named?.phrase.end ?? phrase.end }, source)
}

/** "Amnesty, which has names of 62 victims, urged the coalition to publish them": who is to do something does not speak. */
const isAsked = (tokens: readonly Token[], after: number): boolean => tokens[after]?.lower === 'to' && tokens[after + 1]?.tag === 'VERB'

const speech = (cue: Cue): boolean => cue.by === 'say' || cue.by === 'deny'

function participle(scene: Scene, cue: Cue, before: readonly Found[]): Found | null {
  if (!cue.ing) return null
  const { tokens } = scene
  const previous = tokens[cue.start - 1]
  if (previous && BE.test(previous.lower)) return null
  const beside = cue.by === 'cite' && previous?.text === ',' ? phraseTo(tokens, cue.start - 2) : null
  const citer = beside && sourceOf(scene.text, tokens, beside)
  if (beside && citer && speaks(citer) && !isTime(tokens[beside.head])) return start(scene, cue, 'participle', beside, citer, true)
  const issued = issuer(scene, cue.start)
  if (issued) return start(scene, cue, 'participle', issued.phrase, issued.source, true)
  const last = before.findLast((f) => (f.cue?.start ?? f.phrase.start) < cue.start && f.source.sort !== 'document') ?? before.at(-1)
  if (last) return start(scene, cue, 'participle', last.phrase, last.source, true)
  const main = subjectOfClause(scene, cue.start)
  return main && start(scene, cue, 'participle', main.phrase, main.source, true)
}

/** "the Brigade released a statement on Sunday condemning …": whoever put out the words that the participle hangs on. */
function issuer({ text, tokens }: Scene, at: number): { phrase: Phrase; source: Source } | null {
  let noun = at - 1
  while (noun > 0 && at - noun < 6 && !ISSUED.test(tokens[noun]!.lower)) noun--
  if (!ISSUED.test(tokens[noun]?.lower ?? '')) return null
  for (let verb = noun - 1; verb > 0 && noun - verb < 8; verb--) {
    const t = tokens[verb]!
    if (/^[,;:]$/.test(t.text)) return null
    if (t.tag !== 'VERB' || t.lower.endsWith('ing')) continue
    const subject = subjectBefore(tokens, verb)
    const source = subject && sourceOf(text, tokens, subject.phrase)
    return subject && source && (speaks(source) || source.sort === 'pronoun') ? { phrase: subject.phrase, source } : null
  }
  return null
}

const ISSUED =
  /^(?:statements?|communiqu[eé]s?|letters?|messages?|videos?|tweets?|posts?|notes?|declarations?|releases?|recordings?|leaflets?)$/

/** The subject of the first finite verb of the sentence, or the group right before the participle. */
function subjectOfClause(scene: Scene, at: number): { phrase: Phrase; source: Source } | null {
  const { tokens } = scene
  for (const t of tokens) {
    if (t.i === at || (t.tag !== 'VERB' && t.tag !== 'AUX') || t.lower.endsWith('ing')) continue
    const subject = subjectBefore(tokens, t.i)
    const source = subject && sourceOf(scene.text, tokens, subject.phrase)
    if (subject && source && (speaks(source) || source.sort === 'pronoun')) return { phrase: subject.phrase, source }
  }
  return null
}

function plain(scene: Scene, cue: Cue, before: readonly Found[]): Found | null {
  const { tokens, text } = scene
  if (conjoined(tokens, cue)) {
    const last = before.findLast((f) => f.cue !== null && f.cue.start < cue.start && f.form !== 'preposition')
    if (last) return start(scene, cue, 'after', last.phrase, last.source, true)
  }
  const subject = conjoined(tokens, cue) ? shared(tokens, cue) : subjectBefore(tokens, cue.start)
  if (!subject) return null
  const own = sourceOf(text, tokens, subject.phrase)
  if (!own) return null
  const bears = own.sort === 'pronoun' || (own.named && !isDescribed(own, tokens, subject.phrase))
  const named = bears ? null : (nameBeside(scene, subject.phrase.end) ?? nameBefore(scene, cue.start))
  const source = named && named.phrase.end <= cue.start ? named.source : own
  if (!source || !(speaks(source) || source.sort === 'pronoun' || speech(cue))) return null
  return start(scene, cue, subject.relative ? 'relative' : 'after', subject.phrase, source)
}

/** The subject of the verb that a conjoined one is tied to, by the parse; else whoever stands nearest before it. */
function shared(tokens: readonly Token[], cue: Cue): ReturnType<typeof subjectBefore> {
  const { label, head } = tokens[cue.start]!
  return (label === 'conj' && head >= 0 && head < cue.start ? subjectBefore(tokens, head) : null) ?? subjectBefore(tokens, cue.start)
}

/** "… and added": the verb follows a conjunction, with no subject of its own. */
function conjoined(tokens: readonly Token[], cue: Cue): boolean {
  let at = cue.start - 1
  while (at >= 0 && (tokens[at]!.tag === 'ADV' || tokens[at]!.tag === 'AUX' || tokens[at]!.lower === 'then' || tokens[at]!.tag === 'PART'))
    at--
  return at >= 0 && /^(?:and|but|or|then)$/.test(tokens[at]!.lower)
}

/** "X quoted Y as saying", "X, citing Y,", "Y cited by X": the cited one is the source, the other stands between. */
function cited(scene: Scene, cue: Cue, found: Found): Found | null {
  const { tokens } = scene
  if (found.form === 'passive') {
    const whom = tokens[cue.start - 1]?.text === ',' ? phraseTo(tokens, cue.start - 2) : (subjectBefore(tokens, cue.start)?.phrase ?? null)
    const source = whom && sourceOf(scene.text, tokens, whom)
    return source && whom
      ? { ...found, form: 'citing', phrase: whom, source, via: { source: found.source, cue: cueSpan(scene, cue) } }
      : null
  }
  const got = sourceFrom(scene, cue.from ?? cue.end)
  if (!got || (cue.from && !speaks(got.source) && !got.source.plural)) return cue.verb === HEARD ? found : null
  const named = nameBeside(scene, got.phrase.end) ?? got
  if (found.form === 'inverted') return { ...found, form: 'citing', via: null }
  return {
    ...found,
    form: 'citing',
    phrase: { ...got.phrase, end: named.phrase.end },
    source: named.source,
    via: { source: found.source, cue: cueSpan(scene, cue) },
  }
}
