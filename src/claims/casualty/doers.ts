import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { doerPhrase, isDoer, ruleDoers, WEAPON } from './doer.ts'
import { makeBag } from './features/bag.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'
import type { Scorer } from './scorer.ts'
import type { Stretch } from './victims.ts'

/** The nouns of a sentence that could be who or what did it. */
export function doerCandidates(m: Mention): number[] {
  const { tokens } = m.scene
  return tokens.flatMap((t) => (isDoer(m, t.i) ? [t.i] : []))
}

const ruled = new WeakMap<Mention, { readonly anchor: number; readonly rules: ReturnType<typeof ruleDoers> }>()

/** What the rules hold, asked once for all candidates. */
function rulesFor(m: Mention, anchor: number): ReturnType<typeof ruleDoers> {
  const kept = ruled.get(m)
  if (kept?.anchor === anchor) return kept.rules
  const rules = ruleDoers(m, anchor)
  ruled.set(m, { anchor, rules })
  return rules
}

/** What is seen of a candidate for the doer of what a mention tells. */
export function doerFeatures(m: Mention, anchor: number, at: number): number[] {
  const bag = makeBag()
  const { tokens, kids, triggers, numbers } = m.scene
  const t = tokens[at]!
  const rules = rulesFor(m, anchor)
  bag.add('all', 1)
  for (const [name, found] of Object.entries(rules)) if (found === at) bag.add('rule', name)
  bag.add('rules', Object.values(rules).some((r) => r === at) ? 'me' : Object.values(rules).some((r) => r !== null) ? 'other' : 'none')
  bag.add('lemma', t.lemma)
  bag.add('people', PEOPLE.get(t.lemma) ?? t.tag)
  bag.two('people+rule', PEOPLE.get(t.lemma) ?? t.tag, Object.values(rules).indexOf(at))
  bag.add('weapon', WEAPON.test(t.lemma) ? 1 : 0)
  bag.two('tag+label', t.tag, t.label)
  const marker = kids[at]!.find((k) => tokens[k]!.label === 'case')
  const prep = marker === undefined ? '-' : tokens[marker]!.lower
  bag.add('prep', prep)
  bag.two('prep+weapon', prep, WEAPON.test(t.lemma))
  const told = triggers[anchor]?.[0]
  const order = [at < anchor ? 'before' : 'after', at < m.first ? 'before' : 'after', anchor < m.first ? 'before' : 'after'].join(' ')
  bag.add('order', order)
  bag.three('order+role', order, told?.role, prep)
  bag.two('order+label', order, t.label)
  const head = tokens[t.head]
  bag.two('head', t.label, head?.lemma ?? '^')
  bag.three('head is anchor', t.head === anchor, t.label, prep)
  bag.two('head told', triggers[t.head]?.[0]?.role ?? '-', t.label)
  bag.add('path', pathTo(m, at, anchor))
  bag.add('far', Math.min(8, Math.abs(at - anchor) >> 1))
  bag.two('anchor', tokens[anchor]?.lower, order)
  bag.three('passive', kids[anchor]?.some((k) => /:pass/.test(tokens[k]!.label)) ?? false, order, prep)
  bag.add('number between', numbers.some((p) => (p.core > at && p.core < anchor) || (p.core < at && p.core > anchor)) ? 1 : 0)
  bag.two('title', m.scene.sentence.title, order)
  bag.add('first noun', tokens.findIndex((x) => /^(?:NOUN|PROPN)$/.test(x.tag)) === at ? order : '-')
  return bag.hashes
}

function pathTo({ scene: { tokens } }: Mention, from: number, to: number): string {
  const up = (i: number): number[] => {
    const out = [i]
    for (let at = tokens[i]?.head ?? -1; at >= 0 && out.length < 8; at = tokens[at]!.head) out.push(at)
    return out
  }
  const [a, b] = [up(from), up(to)]
  const meet = a.findIndex((i) => b.includes(i))
  if (meet < 0) return 'none'
  const down = b.indexOf(a[meet]!)
  const label = (i: number) => tokens[i]!.label
  return `${a.slice(0, meet).map(label).join('<')}^${b.slice(0, down).map(label).join('>')}`
}

/** A candidate must be likelier than this: coders leave out about as many as they give. */
const ENOUGH = 0.3
/** Of a part the doer is mostly told with the whole alone. */
const ENOUGH_OF_PART = 0.5

/** The likeliest doer of what is told of a mention, or of a part of those told before; null where none is likely enough. */
export function doerOf(m: Mention, { anchor, part }: { readonly anchor: number; readonly part: boolean }, model: Scorer): Stretch | null {
  if (anchor < 0) return null
  let [best, top] = [-1, part ? ENOUGH_OF_PART : ENOUGH]
  for (const at of doerCandidates(m)) {
    const p = model.weigh(doerFeatures(m, anchor, at))[1]!
    if (p > top) [best, top] = [at, p]
  }
  return best < 0 ? null : toVerb(m.scene, upTo(m.scene, doerPhrase(m.scene, best), best, [anchor, m.first]), best)
}

/** "Gunmen on motorcycles killed": what stands between a subject and its verb is the subject's, whatever the parse hangs on the verb. */
function toVerb({ tokens }: Scene, doer: Stretch, head: number): Stretch {
  const verb = tokens[head]!.head
  const between = tokens.slice(doer.last + 1, verb)
  if (
    !PEOPLE.has(tokens[head]!.lemma) ||
    !tokens[head]!.label.startsWith('nsubj') ||
    !/^(?:on|in|from|aboard)$/.test(between[0]?.lower ?? '')
  )
    return doer
  return between.length > 1 && between.length < 7 && between.every((t) => WITHIN.test(t.tag)) && !WHEN.test(between.at(-1)!.lower)
    ? { ...doer, last: verb - 1 }
    : doer
}

const WITHIN = /^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/
const WHEN =
  /(?:day|night|week|month|year|morning|evening|afternoon|hours?|^january|^february|^march|^april|^may|^june|^july|^august|ber|\d)$/

/** A doer's words end before the word of outcome and the people that follow it, whatever the parse hangs on it. */
function upTo({ tokens }: Scene, { first, last }: Stretch, head: number, marks: readonly number[]): Stretch {
  const end = Math.min(last, ...marks.filter((i) => i > head).map((i) => i - 1))
  if (end === last) return { first, last }
  const stop = tokens.findIndex((t, i) => i > head && i <= end && (t.tag === 'PUNCT' || t.tag === 'NUM'))
  let at = stop < 0 ? end : stop - 1
  while (at > head && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]!.tag)) at--
  return { first, last: at }
}
