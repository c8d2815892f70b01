import type { Count, Outcome, Scope } from '../../model/claim.ts'
import { span } from '../../model/span.ts'
import { type Deed, LOSE } from './deed.ts'
import { doerPhrase, WEAPON } from './doer.ts'
import { doerMeant, isPersonal } from './doer-meant.ts'
import { isDeed, isObject, plainDoer, subjectOf } from './doer-plain.ts'
import { doerOf } from './doers.ts'
import { peopleAt } from './mentions.ts'
import type { Told } from './read.ts'
import type { Scene } from './scene.ts'
import type { Scorer } from './scorer.ts'
import type { Stretch } from './victims.ts'

/** What is told of people, with its words and what was decided of it. */
export interface Dealt extends Told {
  readonly deed: Deed
  readonly scope: Scope
  readonly count: Count
}

/** The words for who did what is told of each, by their sentence, then by what stands beside it; null where nobody is named. */
export function doersIn(all: readonly Dealt[], model: Scorer): (string | null)[] {
  const own = all.map((dealt) => ownDoer(dealt, all, model))
  const shared = all.map((dealt, i) => own[i] ?? sharedDoer(dealt, all, own))
  return all.map((dealt, i) => (shared[i] && toldWithWhole(dealt, i, { all, doers: shared }) ? null : shared[i]!))
}

/** By the words of its own sentence, a pronoun among them resolved. */
function ownDoer(dealt: Dealt, all: readonly Dealt[], model: Scorer): string | null {
  const { mention: m, deed } = dealt
  if (deed.own) return null
  const meant = meantBy(dealt)
  if (meant) return meant
  const by = doerOf(m, { anchor: deed.done, part: dealt.scope === 'part' }, model) ?? plainly(dealt)
  if (!by || isAnother(dealt, by, all)) return null
  const { document, tokens } = m.scene
  return span(document.text, tokens[by.first]!.start, tokens[by.last]!.end).exact
}

/** Whom the pronoun stands for that is the subject of a deed: "they shot nine". */
function meantBy({ mention: m, deed: { done } }: Dealt): string | null {
  const { document, sentence, tokens } = m.scene
  const subject = done >= 0 && isDeed(m, done) && isObject(m, done) ? subjectOf(m, done) : -1
  if (subject >= 0 && tokens[subject]!.lower === 'we') return tokens[subject]!.text
  return subject >= 0 && isPersonal(tokens[subject]!) ? doerMeant(document, { sentence: sentence.n, at: subject }) : null
}

function plainly({ mention: m, deed, scope }: Dealt): Stretch | null {
  const at = plainDoer(m, deed.done)
  return at >= 0 && (scope !== 'part' || at > m.last) ? doerPhrase(m.scene, at) : null
}

/** Whether the words name one who did nothing to these people. */
const isAnother = (dealt: Dealt, by: Stretch, all: readonly Dealt[]): boolean =>
  isLoser(dealt.mention.scene, by, dealt.deed.done) ||
  isElsewhere(dealt, by, all) ||
  isHeading(dealt.mention.scene, by, dealt.deed.done) ||
  isScene(dealt.mention.scene, by, dealt.deed.done) ||
  isSpared(dealt, by) ||
  suffers(dealt.mention.scene, by)

/** "The army lost nine men": the subject of losing. */
const isLoser = ({ tokens }: Scene, by: Stretch, done: number): boolean =>
  LOSE.test(tokens[done]?.lower ?? '') && tokens.slice(by.first, by.last + 1).some((t) => t.head === done && t.label.startsWith('nsubj'))

/** In a clause that a semicolon parts from the people, and that comes after them or tells of others. */
function isElsewhere({ mention: { scene, first, last } }: Dealt, by: Stretch, all: readonly Dealt[]): boolean {
  const { tokens } = scene
  if (by.first > last) return tokens.slice(last + 1, by.first).some((t) => t.text === ';')
  const end = tokens.findIndex((t) => t.i > by.last && t.i < first && t.text === ';')
  return end > 0 && all.some(({ mention: m }) => m.scene === scene && m.first > by.last && m.last < end)
}

/** "Civilians injured: 15": who stands before a heading of a figure is counted by it. */
const isHeading = ({ tokens }: Scene, by: Stretch, done: number): boolean => by.last < done && tokens[done + 1]?.text === ':'

/** "Blasts at the airport kill 13": where it was, and not who did it. */
const isScene = ({ tokens }: Scene, { first, last }: Stretch, done: number): boolean =>
  last + 1 === done && !peopleAt(tokens, last) && PLACED.has(tokens[first - 1]?.lower ?? '')

const PLACED: ReadonlySet<string> = new Set(['at', 'in', 'near', 'outside', 'inside', 'around'])

/** "Shells hit a warehouse but nobody was hurt": who harmed nobody is named by the verb of harm, or behind it. */
const isSpared = ({ mention: m, deed: { done }, count }: Dealt, by: Stretch): boolean =>
  count.max === 0 && by.last < m.first && !(done >= 0 && isObject(m, done))

/** "A bus was targeted", "a patrol was ambushed": that something was done to. */
const suffers = ({ tokens }: Scene, by: Stretch): boolean =>
  tokens
    .slice(by.first, by.last + 1)
    .some((t) => t.label === 'nsubj:pass' && (t.head < by.first || t.head > by.last) && !WEAPON.test(t.lemma))

const BODILY: ReadonlySet<Outcome> = new Set(['killed', 'injured'])
const FAR = 12

/** Who killed some wounded those told beside them: "killed 12 and wounded 30", "two died and five were hurt when a mine went off". */
function sharedDoer(dealt: Dealt, all: readonly Dealt[], doers: readonly (string | null)[]): string | null {
  const at = all.findIndex((d, i) => doers[i] && isBeside(d, dealt))
  return at < 0 ? null : doers[at]!
}

function isBeside(a: Dealt, b: Dealt): boolean {
  const { tokens } = a.mention.scene
  if (a.mention.scene !== b.mention.scene || a.outcome === b.outcome || a.scope !== b.scope) return false
  if (![a, b].every((d) => BODILY.has(d.outcome) && d.count.max !== 0 && d.deed.done >= 0 && !LOSE.test(tokens[d.deed.done]!.lower)))
    return false
  const [first, second] = a.mention.first < b.mention.first ? [a.mention, b.mention] : [b.mention, a.mention]
  const between = tokens.slice(first.last + 1, second.first)
  return between.length < FAR && !between.some((t) => /^(?:[;:.()–—]|while|whereas|but|before|after|when)$/.test(t.lower))
}

/** Of a share the doer is told with its whole, and not once more. */
function toldWithWhole(
  { mention, scope, outcome }: Dealt,
  i: number,
  { all, doers }: { all: readonly Dealt[]; doers: readonly (string | null)[] },
): boolean {
  return (
    scope === 'part' &&
    !mention.scene.tokens.slice(mention.last + 1, mention.last + 4).some((t) => t.lower === 'by') &&
    all.some((d, k) => k < i && d.scope !== 'part' && d.outcome === outcome && d.mention.scene === mention.scene && doers[k] === doers[i])
  )
}
