import { relationsOf } from '../../text/attribution/relations.ts'
import type { Token } from '../../text/document.ts'
import { WEAPON } from '../casualty/doer.ts'
import type { Candidate } from './candidates.ts'
import type { Proposition } from './classes.ts'
import type { Clause } from './clauses.ts'
import { negationOf } from './negation.ts'

/** The kind that a clause's words leave little doubt of; null for most clauses. */
export function plainKind(candidate: Candidate): Proposition | null {
  if (isPlainAttack(candidate.clause)) return 'attack'
  const { clause, scene } = candidate
  const under = (head: Token, label: RegExp): Token[] => scene.tokens.filter((t) => t.head === head.i && label.test(t.label))
  return BLAMES.some((blames) => blames(clause, under, candidate)) ? 'responsibility' : null
}

/** "Suspected rebels attacked two villages", "the convoy was ambushed by gunmen". */
const isPlainAttack = ({ anchor, subject, object }: Clause): boolean =>
  anchor.tag === 'VERB' &&
  subject !== null &&
  (object !== null || subject.label === 'nsubj:pass') &&
  ATTACKS.test(anchor.lemma) &&
  /ed$|ran$/.test(anchor.lower)
const ATTACKS = /^(?:attack|ambush|storm|shell|bomb|raid|overrun|besiege|bombard|torch)$/

/** "Missiles tore through the bazaar", "Rockets strike market": what was sent and what it came down on, told for itself and not as when people died. */
export function isStrike({ clause: { anchor, subject, object }, scene: { tokens, sentence } }: Candidate): boolean {
  if (!sentence.title && !/^(?:root|ccomp)$/.test(anchor.label)) return false
  const before = tokens[anchor.i - 1]
  if (anchor.tag === 'NOUN') return anchor.lower === 'strike' && !!before && MUNITION.test(before.lemma) && before.lower !== before.lemma
  if (anchor.tag !== 'VERB' || !STRIKES.test(anchor.lemma) || !subject || !MUNITION.test(subject.lemma) || subject.i > anchor.i)
    return false
  if (tokens.slice(subject.i + 1, anchor.i).some((t) => UNREAL.test(t.lower))) return false
  return object !== null || ONTO.test(tokens[anchor.i + 1]?.lower ?? '')
}

const MUNITION =
  /^(?:rocket|missile|shell|bomb|bomblet|mortar|round|projectile|grenade|blast|explosion|airstrike|drone|helicopter|warplane|jet|artillery|gunfire|salvo|barrage|bullet)$/
const STRIKES = /^(?:strike|hit|rake|rock|rip|tear|tore|slam|smash|pound|pummel|plough|plow)$/
const ONTO = /^(?:on|onto|into|in|through|near|at|inside|outside|among|beside|between|around|over)$/
const UNREAL = /^(?:could|would|may|might|will|can|should|to|not|never|n[’']t)$/

type Under = (head: Token, label: RegExp) => Token[]
type Blames = (clause: Clause, under: Under, candidate: Candidate) => boolean

/** "The militia did it". */
const didIt: Blames = ({ anchor, subject, object }) =>
  anchor.lemma === 'do' && !!object && /^(?:it|this|that)$/.test(object.lower) && !!subject && NAMED.test(subject.tag)

/** "They were killed by the army", "those townsfolk were slain by rebels": of people already told of, in somebody's mouth. */
const slainBy: Blames = ({ anchor, subject }, under, candidate) =>
  KILLED.test(anchor.lemma) &&
  !!subject &&
  under(anchor, /^(?:aux:pass|cop)/).length > 0 &&
  (/^(?:they|he|she)$/.test(subject.lower) || under(subject, /^det/).some((t) => /^(?:the|those|these)$/.test(t.lower))) &&
  !under(subject, /^nummod/).length &&
  under(anchor, /^(?:obl|nmod)/).some(
    (t) => NAMED.test(t.tag) && !WEAPON.test(t.lemma) && under(t, /^case/).some((c) => c.lower === 'by'),
  ) &&
  isToldBy(candidate)

/** "Identified the gunman as", "named the bomber as". */
const identifies: Blames = ({ anchor, object }, _, { scene }) =>
  /^(?:identify|name)$/.test(anchor.lemma) &&
  !!object &&
  CULPRIT.test(object.lemma) &&
  scene.tokens.some((t) => t.i > object.i && t.lower === 'as' && NAMED.test(scene.tokens[t.i + 1]?.tag ?? ''))

/** "Attributed the bombing to", "pinned it on". */
const lays: Blames = ({ anchor, object }, _, { scene }) =>
  /^(?:attribute|ascribe|impute|pin)$/.test(anchor.lemma) &&
  !!object &&
  (/^(?:it|this|that|them)$/.test(object.lower) || DEED.test(object.lemma)) &&
  scene.tokens.some((t) => t.i > object.i && /^(?:to|on)$/.test(t.lower))

/** "Laid the deaths at the army's door". */
const laysAtDoor: Blames = ({ anchor, object }, _, { scene }) => {
  const door = scene.tokens.findIndex((t) => t.i > anchor.i + 1 && /^(?:door|doorstep|doors|feet)$/.test(t.lower))
  return anchor.lemma === 'lay' && !!object && door > 0 && scene.tokens.slice(anchor.i + 1, door).some((t) => t.lower === 'at')
}

/** "The bombing was carried out by the militia". */
const doneBy: Blames = ({ anchor, subject }, under, { scene }) =>
  (/^(?:commit|perpetrate|mastermind)$/.test(anchor.lemma) || (anchor.lemma === 'carry' && scene.tokens[anchor.i + 1]?.lower === 'out')) &&
  /(?:ed|en)$/.test(anchor.lower) &&
  (!subject || DEED.test(subject.lemma) || /^(?:it|this|that|these|they|which)$/.test(subject.lower)) &&
  under(anchor, /^(?:obl|nmod)/).some((t) => NAMED.test(t.tag) && !WEAPON.test(t.lemma) && under(t, /^case/).some((c) => c.lower === 'by'))

/** "Were the work of the cartel". */
const workOf: Blames = ({ anchor }, under) =>
  /^(?:work|handiwork)$/.test(anchor.lemma) &&
  under(anchor, /^cop/).length > 0 &&
  under(anchor, /^nmod/).some((t) => NAMED.test(t.tag) && under(t, /^case/).some((c) => c.lower === 'of'))

const BLAMES: readonly Blames[] = [didIt, slainBy, identifies, lays, laysAtDoor, doneBy, workOf]

const NAMED = /^(?:NOUN|PROPN)$/
const KILLED = /^(?:kill|slay|slain|shoot|murder|execute|massacre|butcher|slaughter)$/
const CULPRIT =
  /^(?:gunman|attacker|bomber|shooter|assailant|killer|murderer|suspect|perpetrator|culprit|mastermind|ringleader|driver|assassin|arsonist)$/
const DEED =
  /^(?:attack|assault|strike|airstrike|raid|bombing|bombardment|shelling|ambush|shooting|blast|explosion|killing|massacre|murder|abduction|kidnapping|deed|violence|crime)$/

/** Whether somebody's word is given for it: reported, quoted, or in a sentence that names its source. */
function isToldBy({ clause: { anchor, cue }, scene: { document, sentence } }: Candidate): boolean {
  return (
    cue !== null ||
    document.quotations.some((q) => q.start <= anchor.start && q.end >= anchor.end) ||
    relationsOf(document, sentence.n).some((r) => r.content.some((c) => c.start <= anchor.start && c.end >= anchor.end))
  )
}

/** "No trigger was pulled, they said", "not one round left": that it was not so, on somebody's word. */
export const isToldNot = (candidate: Candidate): boolean =>
  (/^(?:verb|subject|object|cue)$/.test(negationOf(candidate)) || NOT_ONE.test(wordsOf(candidate))) && isToldBy(candidate)

const wordsOf = ({ scene: { document }, start, end }: Candidate): string => document.text.slice(start, end)
const NOT_ONE = /^(?:not (?:one|once|an?)|no|nobody|nothing|none|nor|neither)\b/i
