import type { Outcome } from '../../model/claim.ts'
import type { Token } from '../../text/document.ts'
import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { amongOf } from './among.ts'
import { contrastOf } from './contrasted.ts'
import type { Mention } from './mentions.ts'
import { isUnreal } from './mood.ts'
import { isDenied, NOT, ownHand } from './own-hand.ts'
import { lostLimb, namedHit, noneOf, stateOf, unheardOf } from './said-of.ts'
import type { Scene } from './scene.ts'

/** A mention with what the models hold of it: the likeliest outcome and how likely that is. */
export interface Held {
  readonly mention: Mention
  readonly outcome: Outcome
  readonly p: number
  /** Likely enough to be told without a rule. */
  readonly told: boolean
}

/** What a mention tells by its words alone, however little the models hold of it; null where no rule says. */
export function plainly(me: Held, all: readonly Held[]): Outcome | null {
  if (me.told) return null
  const own = stateOf(me.mention) ?? lostLimb(me.mention) ?? unheardOf(me.mention) ?? noneOf(me.mention) ?? namedHit(me.mention)
  if (own) return own
  if (me.mention.number) return ofLosses(me.mention, all) ?? amongOf(me, all) ?? against(me.mention, all)
  return (
    amongTold(me.mention, all) ??
    amongOf(me, all) ??
    (ownHand(me.mention) ? 'killed' : null) ??
    ofLosses(me.mention, all) ??
    inTitle(me, all)
  )
}

/** "Fourteen were killed, not twenty": a figure set against one that is told has its outcome. */
function against(m: Mention, all: readonly Held[]): Outcome | null {
  const other = contrastOf(m)
  return all.find(({ mention, told }) => told && mention.scene === m.scene && mention.number?.first === other)?.outcome ?? null
}

const FARTHEST = 14

/** "A nurse was among three people killed", "Child among five dead": one of a number of whom an outcome is told. */
function amongTold({ scene, plural, head, last }: Mention, all: readonly Held[]): Outcome | null {
  const { tokens } = scene
  if (plural || !isSomebody(tokens[head]!)) return null
  const whole = all.find(
    ({ mention: m, told }) =>
      told &&
      m.scene === scene &&
      m.number &&
      (m.number.quantity.min ?? 0) > 1 &&
      amongAt(tokens, m.first) > last &&
      m.first - last < FARTHEST,
  )
  if (!whole) return null
  const among = amongAt(tokens, whole.mention.first)
  const between = tokens.slice(last + 1, among)
  const subject = tokens[head]!.label.startsWith('nsubj') && BE.test(between.at(-1)?.lower ?? '') && !between.some(isSubject)
  return (among === last + 1 || subject) && !between.some((t) => NOT.test(t.lower)) ? whole.outcome : null
}

const BE = /^(?:is|was|were|be|been)$/
const isSubject = ({ label, lower }: Token): boolean => label.startsWith('nsubj') && !/^(?:who|which|that)$/.test(lower)

/** Where "among" stands right before a number; -1 where it does not. */
function amongAt(tokens: readonly Token[], first: number): number {
  const at = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  return tokens[at]?.lower === 'among' ? at : -1
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const isSomebody = ({ lemma, lower, tag }: Token): boolean => (tag === 'PROPN' && !DAY.test(lower)) || PEOPLE.has(lemma)

/** So likely must the outcome of people without a number be to be told by a title that says it plainly. */
const LEAST = 0.08

/** "Villagers killed in raid", "Ambush kills soldiers": people without a number in a title that counts nobody else. */
function inTitle({ mention: m, outcome, p }: Held, all: readonly Held[]): Outcome | null {
  const { scene, head, plural } = m
  if (!scene.sentence.title || !plural || p < LEAST || (outcome !== 'killed' && outcome !== 'injured')) return null
  if (!PEOPLE.has(scene.tokens[head]!.lemma)) return null
  if (all.some((x) => x.told && x.outcome === outcome && x.mention.scene === scene)) return null
  return isBeside(scene, head, outcome) ? outcome : null
}

/** Whether the verb of an outcome has people for its object, or stands behind them as a participle. */
function isBeside({ tokens, triggers, kids }: Scene, head: number, outcome: Outcome): boolean {
  const tells = (i: number): boolean => tokens[i]!.tag === 'VERB' && triggers[i]!.some((t) => t.outcome === outcome && t.role === 'does')
  const { label, head: over } = tokens[head]!
  const agent = label === 'nsubj' && kids[over]!.some((k) => tokens[k]!.label === 'obl:agent')
  if (agent || /^(?:obj|nsubj:pass)$/.test(label)) return triggers[over] != null && tokens[over - 1]?.lower !== 'to' && tells(over)
  return kids[head]!.some((k) => k > head && tokens[k]!.label === 'acl' && triggers[k] && tells(k))
}

const LOSSES: ReadonlyMap<string, Outcome> = new Map([
  ['casualty', 'casualties'],
  ['loss', 'casualties'],
  ['death', 'killed'],
  ['fatality', 'killed'],
  ['injury', 'injured'],
  ['dead', 'killed'],
  ['wounded', 'injured'],
  ['injured', 'injured'],
])
/** What losses with a figure of their own are told as. */
const HARM: ReadonlySet<Outcome> = new Set(['killed', 'injured', 'casualties'])
const INFLICTS = /^(?:suffer|cause|inflict|sustain|incur)$/
/** Verbs that tell of losses without counting them; "speak of" with its preposition. */
const TELLS = /^(?:report|confirm|acknowledge|admit|announce|concede)$/
const DENIES = /^(?:deny|reject|dispute)$/

/** "There were deaths", "there were dead and wounded", "spoke of casualties", "suffered heavy casualties", "denied any civilian deaths", "without causing casualties": losses with no figure, or none. */
function ofLosses({ scene, head, first, last, number, plural }: Mention, all: readonly Held[]): Outcome | null {
  const { tokens } = scene
  const outcome = plural && isLosses(tokens, head) ? (LOSSES.get(tokens[head]!.lemma) ?? LOSSES.get(tokens[head]!.lower)) : undefined
  if (!outcome || /^(?:of|:|at)$/.test(tokens[last + 1]?.lower ?? '')) return null
  if (all.some(({ mention: m, told }) => told && m.scene === scene && tokens[m.head]!.head === head && m.head < head)) return null
  const none = number?.quantity.form === 'none' && tokens[first]!.lower === 'without'
  const verb = tokens[tokens[head]!.head]
  const object = verb !== undefined && tokens[head]!.label === 'obj' && verb.i < first && !isUnreal(scene, verb.i)
  if (none || (object && DENIES.test(verb.lemma) && tokens[verb.i - 1]?.lower !== 'not')) return outcome
  if (number || all.some(({ mention: m, told, outcome: other }) => told && m.number && m.scene === scene && HARM.has(other))) return null
  if (object && (INFLICTS.test(verb.lemma) || TELLS.test(verb.lemma)) && !isDenied(scene, verb.i)) return outcome
  return isThere(tokens, first) || isSpokenOf(scene, first) ? outcome : null
}

/** A noun for losses; "dead" and "wounded" whatever the tagger took them for, where no noun follows. */
const isLosses = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.tag === 'NOUN' || (/^(?:dead|wounded|injured)$/.test(tokens[i]!.lower) && !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.tag ?? ''))

/** "Had spoken of", not denied, right before a token. */
function isSpokenOf(scene: Scene, first: number): boolean {
  const [verb, of] = [scene.tokens[first - 2], scene.tokens[first - 1]]
  return of?.lower === 'of' && verb?.lemma === 'speak' && !isDenied(scene, verb.i) && !isUnreal(scene, verb.i)
}

const UNSURE = /^(?:if|whether|unless|lest|fear|fears|feared|fearing)$/

/** "There were", "there have been" right before a token. */
function isThere(tokens: readonly Token[], first: number): boolean {
  let at = first - 1
  if (/^(?:and|or)$/.test(tokens[at]?.lower ?? '') && /^(?:dead|deaths|wounded|injured)$/.test(tokens[at - 1]?.lower ?? '')) at -= 2
  const from = at
  while (at > 0 && /^(?:were|are|been|have|had|also|,)$/.test(tokens[at]!.lower)) at--
  return at < from && tokens[at]!.lower === 'there' && !tokens.slice(Math.max(0, at - 3), at).some((t) => UNSURE.test(t.lower))
}
