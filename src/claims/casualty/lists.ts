import type { Token } from '../../text/document.ts'
import { anchorOf } from './anchor.ts'
import { isPerson, type Mention, peopleAt } from './mentions.ts'
import type { Told } from './read.ts'
import type { Scene } from './scene.ts'

/** A list of people is told as one, with their sum: "his wife and two daughters", "a mother, a father and a toddler". */
export function listed(told: readonly Told[], all: readonly Mention[]): Told[] {
  const taken = new Set<Mention>()
  return told.flatMap((t): Told[] => {
    if (taken.has(t.mention)) return []
    const list = listFrom(t, told, all)
    if (!list.length || [t.mention, ...list].every(isCounted)) return [t]
    for (const m of list) taken.add(m)
    return [isOne(t, list) ? { ...t, roles: list } : { ...t, list }]
  })
}

/** How many a member of a list is; null where its words leave that open. */
export function exactSizeOf({ number, plural }: Mention): number | null {
  const q = number?.quantity
  if (!q) return plural ? null : 1
  return q.min === q.max && !q.approximate && /^(?:digits|words)$/.test(q.form) ? q.min : null
}

/** Those with a numeral or an article of their own are a claim each: "a nurse and two patients", and not "a mother and her two sons". */
const isCounted = ({ scene: { tokens }, number, how, first }: Mention): boolean =>
  how === 'article' || (number !== null && !/^(?:his|her|their|its|my|our)$/.test(tokens[first - 1]?.lower ?? ''))

/** The other members of the list that a mention begins; none where it begins none. */
function listFrom(t: Told, told: readonly Told[], all: readonly Mention[]): Mention[] {
  const { mention: m } = t
  if (m.number || m.plural || m.how === 'trace' || !isSomebody(m)) return []
  const list: Mention[] = []
  for (let last = m; ; ) {
    const next = joinedTo(last, all)
    if (!next || !belongs(next, t, { told, long: list.length > 0 })) return []
    if (!isNameOf(next, last)) list.push(next.mention)
    if (next.ends) return list
    last = next.mention
  }
}

/** "The owner's son, Ismail, 14, and a lecturer": a name set beside what the person is. */
const isNameOf = ({ mention, ends }: Joined, { scene: { tokens }, noun }: Mention): boolean =>
  !ends &&
  tokens[noun]!.tag === 'NOUN' &&
  tokens[mention.noun]!.tag === 'PROPN' &&
  tokens[mention.noun]!.label === 'appos' &&
  tokens[mention.noun]!.head === noun

/** Of one person two things are said: "an official and leader of the party was shot", "senator and candidate Ana Ruiz". */
function isOne({ mention: m, outcome }: Told, list: readonly Mention[]): boolean {
  const { tokens, kids } = m.scene
  const verb = tokens[m.head]!.head
  const subject = /^nsubj/.test(tokens[m.head]!.label) && verb === anchorOf(m, outcome)
  if (subject && kids[verb]!.some((k) => /^aux/.test(tokens[k]!.label) && /^(?:was|is|has)$/.test(tokens[k]!.lower))) return true
  const end = list.at(-1)!
  return [m, ...list].every(isBareRole) && tokens[m.noun + 1]!.tag !== 'PROPN' && tokens[end.noun + 1]?.tag === 'PROPN'
}

/** "senator", and not "the senator", "his driver" or "Ana Ruiz". */
const isBareRole = ({ scene: { tokens }, how, noun, first }: Mention): boolean =>
  how === 'bare' &&
  (peopleAt(tokens, noun) !== undefined || isPerson(tokens[noun]!)) &&
  !tokens.slice(Math.max(0, first - 1), noun).some((t) => t.tag === 'DET' || /^(?:his|her|their|its|my|our)$/.test(t.lower))

function isSomebody({ scene: { tokens }, noun }: Mention): boolean {
  const t = tokens[noun]
  if (!t || peopleAt(tokens, noun) || isPerson(t)) return t !== undefined
  return t.tag === 'PROPN' && !/^(?:nmod|compound|flat)/.test(t.label)
}

interface Joined {
  readonly mention: Mention
  readonly ends: boolean
}

/** The mention that only a comma or an "and" parts from one, and whether it is the last of its list. */
function joinedTo(m: Mention, all: readonly Mention[]): Joined | null {
  const { tokens } = m.scene
  let at = afterAge(tokens, afterName(tokens, afterOf(m.scene, m.last + 1)))
  const from = at
  if (tokens[at]?.text === ',') at++
  const ends = /^(?:and|&)$/.test(tokens[at]?.lower ?? '')
  if (ends) at++
  if (at === from) return null
  const start = at
  while (/^(?:the|a|an|his|her|their|its|my|our)$/.test(tokens[at]?.lower ?? '')) at++
  const mention = all.find((x) => x.scene === m.scene && x.first > m.last && x.first <= at && x.last >= start)
  return mention ? { mention, ends } : null
}

/** After "of the village" of "the chief of the village, his son and a guard". */
function afterOf({ tokens, kids }: Scene, at: number): number {
  const of = tokens[at]?.lower === 'of' ? tokens[at]!.head : -1
  return of > at && of < at + 4 && tokens[of]!.label === 'nmod' && kids[of]!.every((k) => k < of) ? of + 1 : at
}

function afterName(tokens: readonly Token[], first: number): number {
  let at = first
  while (tokens[at]?.label === 'flat' && tokens[at]!.tag === 'PROPN') at++
  return at
}

/** After ", 30" of "Ana Ruiz, 30, and a friend", or "(30)". */
function afterAge(tokens: readonly Token[], at: number): number {
  if (!/^\d{1,2}$/.test(tokens[at + 1]?.text ?? '')) return at
  if (tokens[at]!.text === '(' && tokens[at + 2]?.text === ')') return at + 3
  return tokens[at]!.text === ',' ? at + 2 : at
}

/** People of a known number whom nothing else is told of: not what another verb begins with, and no figure told for itself but one that ends the list ("the mayor, his son and four guards"). */
function belongs({ mention: m, ends }: Joined, t: Told, { told, long }: { told: readonly Told[]; long: boolean }): boolean {
  const { tokens } = m.scene
  const own = told.find((x) => x.mention === m)
  if (exactSizeOf(m) === null || !isSomebody(m) || (own && (own.outcome !== t.outcome || (m.number && !(ends && long))))) return false
  const subject = /^nsubj/.test(tokens[m.head]!.label) && tokens[m.head]!.head > m.head
  const clause = subject || tokens[afterName(tokens, m.last + 1)]?.tag === 'AUX'
  return !clause || tellerOf(t) > m.last
}

/** The word that tells the outcome, the verb that it is the subject of where no word of that outcome does ("were shot" told as killed). */
function tellerOf({ mention, outcome }: Told): number {
  const anchor = anchorOf(mention, outcome)
  return anchor >= 0 ? anchor : mention.scene.tokens[mention.head]!.head
}
