import type { Discrepancy, DiscrepancyKind } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { contentWords } from '../text/words.ts'
import { ofReport } from './around.ts'
import { built } from './built.ts'
import { type Evidence, here, originOf } from './evidence.ts'
import { once } from './once.ts'
import { namesIn } from './sides.ts'

/** Who did it: what is asserted against what another denies, and two versions of whose deed it was. */
export function responsibilityDiscrepancy(e: Evidence): Discrepancy[] {
  const all = here(e)
  const deeds = all.filter((c) => c.kind === 'responsibility' || c.kind === 'attack')
  const blamed = deeds.filter((c) => !denies(c) && c.kind === 'responsibility')
  const denied = [
    ...deeds,
    ...all.filter((c) => c.casualty?.by && c.casualty.outcome === 'killed' && (c.casualty.number.min ?? 0) <= 1),
  ].filter((c) => denies(c) && !ofOther(c) && (c.kind !== 'attack' || ofDeed(e, c, deeds)))
  const told = all.filter((c) => !denies(c) && (c.kind === 'attack' || blames(c) || denied.some((d) => names(c, d))))
  const against = [
    ...blamed,
    ...all.filter((c) => denied.some((d) => tellsOf(e, c, d) || isHitBy(e, c, d))),
    ...told.filter((a) => denied.some((d) => originOf(e, d) !== originOf(e, a))),
  ]
  if (denied.length && against.some((a) => denied.some((d) => originOf(e, d) !== originOf(e, a)))) {
    const kind: DiscrepancyKind = denied.some((c) => c.kind === 'responsibility') ? 'denied responsibility' : 'denied event'
    return [
      built(e, 'responsibility', kind, kind === 'denied event' ? 'the deed is denied' : 'who did it is denied', [
        { says: 'asserted', claims: against },
        { says: 'denied', claims: [...denied, ...all.filter((c) => rejects(e, c, against))] },
      ]),
    ]
  }
  return versions(e, blamed, all)
}

/** "No gas was used" or "the other house was not hit" denies no deed that nobody tells of: a word of it, or one close by, must be told. */
function ofDeed(e: Evidence, denied: Claim, deeds: readonly Claim[]): boolean {
  if (DEEDS.test(denied.quote.exact)) return true
  const words = contentWords(denied.quote.exact)
  return deeds.some(
    (c) =>
      !denies(c) &&
      originOf(e, c) !== originOf(e, denied) &&
      (contentWords(c.quote.exact).some((w) => words.includes(w)) ||
        (c.report === denied.report && Math.abs(c.quote.start - denied.quote.start) < 300)),
  )
}

/** "No part in the communiqué" denies word that passed or what came of the deed; "claimed by nobody" denies nothing. */
const ofOther = ({ kind, quote: { exact } }: Claim): boolean =>
  kind === 'responsibility' && (UNCLAIMED.test(exact) || (OTHER_ACT.test(exact) && !DEEDS.test(exact)))

const UNCLAIMED = /\bclaimed by (?:nobody|no[ -]one|no group)\b|\b(?:nobody|no[ -]one|no group) (?:has |had )?(?:yet )?claimed\b/i
const OTHER_ACT =
  /\b(?:communiqu\w+|bulletins?|statements?|announcements?|press releases?|rescues?|freed|ransoms?|withdrawals?|exists?|stored)\b/i

/** Words for the whole of a deed. */
const DEEDS =
  /\b(?:attack\w*|strikes?|struck|bomb\w*|shell\w*|fir(?:e|ed|ing)|shot|missions?|flights?|sorties?|raids?|operations?|massacre|kill\w*|target\w*|any (?:such|part))\b/i

const DENIAL =
  /\b(?:nothing to do with|not behind|had no (?:part|role|hand)|no (?:part|role|hand) in|did not (?:do|carry|fire|strike|attack|bomb|take part)|den(?:y|ies|ied))\b/i

/** Denied, or in words that deny. */
const denies = once(
  (c: Claim): boolean => c.polarity === 'denied' || ((c.kind === 'responsibility' || c.kind === 'attack') && DENIAL.test(c.quote.exact)),
)

/** Two versions of whose deed it was: other names for who did it, or two words on it side by side. */
function versions(e: Evidence, blamed: readonly Claim[], all: readonly Claim[]): Discrepancy[] {
  const told = all.filter((c) => c.polarity === 'asserted' && (blames(c) || c.kind === 'attack'))
  const words = [...blamed, ...told, ...all.filter((c) => rejects(e, c, [...blamed, ...told]))]
  const doers = new Map(words.flatMap((c) => (doersIn(c).length > 0 ? [[`${originOf(e, c)} ${doersIn(c).join(' ')}`, c] as const] : [])))
  const apart = (a: Claim, b: Claim): boolean => originOf(e, a) !== originOf(e, b)
  const rivals = words.filter(
    (a) =>
      doers.values().some((b) => apart(a, b) && blamesOther(a, b)) ||
      ofReport(words, a.report).some((b) => apart(a, b) && (besides(a, b) || rejects(e, a, [b]) || rejects(e, b, [a]))),
  )
  if (!rivals.some((c) => c.kind === 'responsibility' || c.kind === 'stance')) return []
  const sides = [...Map.groupBy(rivals, (c) => originOf(e, c)).values()].map((claims) => ({
    says: claims[0]!.casualty?.by ?? claims[0]!.quote.exact,
    claims,
  }))
  return [built(e, 'responsibility', 'blame', 'more than one version of whose deed it was', sides)]
}

/** Names of who did it. */
const doersIn = once((c: Claim): readonly string[] => (c.kind === 'stance' ? [] : namesIn(doerIn(c))))

/** Both name who did it, and no name is the same. */
const blamesOther = (a: Claim, b: Claim): boolean => doersIn(a).length > 0 && doersIn(a).every((name) => !doersIn(b).includes(name))

/** Two words of one report on whose deed it was, side by side, not both with a name. */
const besides = (a: Claim, b: Claim): boolean =>
  a.kind === 'responsibility' &&
  b.kind === a.kind &&
  !(doersIn(a).length && doersIn(b).length) &&
  Math.abs(a.quote.start - b.quote.start) < 150

const DEED = /\b(?:was|were|is|are|had|has|have|did|sent|struck|hit|fired|killed|shot|bombed|attacked|carried|blew|took|planned|ordered)\b/

const BLAMED = /\b(?:blam\w+|accus\w+|by|belong\w* to)\s+(.*)$/is

/** What is only used, held or manned by somebody was no deed of theirs. */
const KEPT_BY = /\b(?:used|held|run|manned|owned|guarded|controlled|ruled|besieged|occupied|inhabited) by\b/gi

/** The words for who did it: after "blamed" or "by", before the deed; a few words alone are the doer's. */
function doerIn({ kind, casualty, quote: { exact } }: Claim): string {
  if (casualty) return agentIn(casualty.by ?? '')
  const told = BLAMED.exec(exact.replace(KEPT_BY, 'of'))?.[1]
  if (kind === 'attack' && !told) return ''
  const [before] = (told ?? exact).split(DEED)
  return told || before !== exact ? ` ${before}` : exact.split(/\s+/).length <= 4 ? ` ${exact}` : ''
}

/** What another says of the denier, close before or behind: "X, which the rebels say fought there". */
function tellsOf(e: Evidence, c: Claim, denied: Claim): boolean {
  if (c.kind !== 'stance' || c.polarity === 'denied' || c.report !== denied.report || originOf(e, c) === originOf(e, denied)) return false
  const names = namesIn(denied.attribution.at(-1)?.name ?? '')
  return (
    Math.abs(c.quote.start - denied.quote.start) < 400 &&
    namesIn(c.quote.exact).some((n) => names.includes(n)) &&
    !REJECT.test(c.quote.exact)
  )
}

/** A toll and whose fire it was of, close to an attack that another denies: "nine died under the army's fire", "our men never fired". */
const isHitBy = (e: Evidence, c: Claim, denied: Claim): boolean =>
  denied.kind === 'attack' &&
  !denies(c) &&
  (c.casualty?.by ?? null) !== null &&
  c.scope !== 'background' &&
  c.report === denied.report &&
  Math.abs(c.quote.start - denied.quote.start) < 400 &&
  originOf(e, c) !== originOf(e, denied)

/** A toll that names an agent with a name of its own. */
const blames = (c: Claim): boolean =>
  (c.scope === 'incident' || c.scope === 'part') && /\p{Lu}/u.test(agentIn(c.casualty?.by ?? '').slice(1))

/** Who or what did it, without what it did or where: of "shells fired by the X hit the Y" the words "the X". */
function agentIn(by: string): string {
  const [agent = ''] = (/\bby(\s+.*)$/is.exec(by)?.[1] ?? by).replace(/^when\s+/i, '').split(BEYOND_AGENT)
  return agent
}

const BEYOND_AGENT =
  /\s+(?:was|were|is|are|had|has|have|did|struck|hit|shot|blew|took|tore|fell|landed|fired|bombed|shelled|attacked|raided|stormed|killed|targeted|destroyed|exploded|opened|(?:north|south|east|west)\w*|at|in|into|inside|outside|near|on|onto|over|through|against|across|around|who|which|that)\s/

/** Whether a toll speaks of the denier's own people: "mercenaries, mostly Russians" where Russia's army denies. */
function names(c: Claim, denied: Claim): boolean {
  if (c.kind !== 'casualty' || c.scope !== 'incident') return false
  const name = denied.attribution.at(-1)?.name ?? ''
  const stems = [...name.matchAll(/\p{Lu}\p{L}{4,}/gu)].map((m) => m[0].slice(0, 5))
  return stems.some((stem) => c.casualty!.victims?.text.includes(stem))
}

const REJECT =
  /\b(?:lies?|den(?:y|ies|ied)|reject\w*|nonsense|absurd\w*|fabricat\w*|false(?:hood)?|impossible|doubt\w*|invent\w*|slander\w*|untrue|baseless|unfounded|groundless|propaganda|fairy[ -]tales?|made[ -]up|concocted|hoax|fiction|ridiculous|rubbish|(?:not a|no) (?:true )?(?:word|truth)|not (?:true|us|ours?|theirs?))\b/i

/** A word of another source, close behind, that will not have it. */
const rejects = (e: Evidence, c: Claim, blamed: readonly Claim[]): boolean =>
  c.kind === 'stance' &&
  (c.polarity === 'denied' || REJECT.test(c.quote.exact)) &&
  blamed.some(
    (b) => b.report === c.report && originOf(e, b) !== originOf(e, c) && c.quote.start > b.quote.end && c.quote.start - b.quote.end < 400,
  )
