import type { Discrepancy } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { plain, STANDS_FOR } from '../text/words.ts'
import { ARMED, CIVIL, THERE, WEAPONS } from './armed.ts'
import { inClause } from './around.ts'
import { built } from './built.ts'
import { sameDay, samePlace } from './comparable.ts'
import { type Evidence, inOrder, originOf } from './evidence.ts'
import { figureOf } from './figures.ts'
import { peopleOf, saysSide, sided } from './people.ts'

const NOT = /\b(?:no|not|none|never|without|neither|nor|any sign|lie|exaggerat\w+|nothing)\b/

interface Said {
  readonly claim: Claim
  readonly who: 'civilian' | 'combatant'
  readonly origin: string
  /** Whether it speaks of all the dead, so that the other word cannot be right as well. */
  readonly all: boolean
  /** Whether it is a toll and not one man's or a share's. */
  readonly toll: boolean
}

/**
 * Who the dead were. Civilians and fighters may die side by side, so two counts alone are no dispute: somebody must say that there were
 * none of the other kind, or what all of them were, or give a toll of one kind only where another origin gives one of the other only.
 */
export function identityDiscrepancy(e: Evidence): Discrepancy[] {
  const told = inOrder(e, e.claims)
  const people = peopleOf(told, e.when)
  const said = told.flatMap((c) => says(e, c))
  const [civil, armed] = [said.filter((s) => s.who === 'civilian'), said.filter((s) => s.who === 'combatant')]
  const fighters = armed.filter((s) => ofAll(s))
  const known = new Set(e.claims.filter(tellsWho).map(tollIn))
  civil.push(
    ...e.claims
      .filter(
        (c) =>
          untold(c) &&
          !sided(people.get(c.id)!) &&
          !known.has(tollIn(c)) &&
          armed.some((f) => f.origin !== originOf(e, c) && (fighters.includes(f) || asMany(f, c))),
      )
      .map((c) => plainly(e, c)),
  )
  const pairs = civil.flatMap((a) => armed.filter((b) => disputes(a, b, said)).map((b) => [a, b] as const))
  if (!pairs.length) return []
  const [a, b] = [new Set(pairs.map(([x]) => x.claim)), new Set(pairs.map(([, y]) => y.claim))]
  const theirs = new Set([...a].map((c) => originOf(e, c)))
  for (const c of told) if (untold(c) && !sided(people.get(c.id)!) && theirs.has(originOf(e, c))) a.add(c)
  return [
    built(e, 'identity', 'status', 'who the dead were', [
      { says: 'civilians, or people not called armed', claims: [...a] },
      { says: 'armed', claims: [...b] },
    ]),
  ]
}

function disputes(a: Said, b: Said, said: readonly Said[]): boolean {
  if (a.origin === b.origin || !sameDay(a.claim, b.claim) || !samePlace(a.claim, b.claim)) return false
  if (a.all || b.all)
    return (a.toll || b.all) && (b.toll || a.all) && (a.claim.kind === 'stance' || b.claim.kind === 'stance' || alike(a.claim, b.claim))
  const both = (s: Said) => said.some((o) => o.origin === s.origin && o.who !== s.who && o.toll)
  const met = b.claim.kind === 'attack' ? a.claim.scope === 'incident' : alike(a.claim, b.claim)
  return a.toll && b.toll && met && !both(a) && !both(b)
}

/** Says of the dead without a number, or of all of them, that they were armed: "militants were killed". */
const ofAll = ({ claim, all, toll }: Said): boolean =>
  toll &&
  (claim.casualty
    ? claim.polarity === 'asserted' && claim.casualty.number.max !== 0 && (all || claim.casualty.number.text === null)
    : all && claim.polarity === 'asserted' && !NOT.test(plain(claim.quote.exact)))

/** Hardly more or fewer: "30 fighters" and "33 people" are as likely the same dead as not. */
const asMany = ({ claim, toll }: Said, c: Claim): boolean => {
  const [x, y] = [figureOf(claim) ?? 0, figureOf(c) ?? 0]
  return toll && claim.casualty !== undefined && alike(claim, c) && Math.min(x, y) * AS_MANY >= Math.max(x, y)
}
const AS_MANY = 1.5

/** A toll of people, or of nobody in particular: who told it did not take them for fighters. */
const untold = (c: Claim): boolean =>
  c.casualty?.outcome === 'killed' &&
  c.polarity === 'asserted' &&
  (c.casualty.victims?.status ?? 'unknown') === 'unknown' &&
  (c.scope === 'incident' ? (c.casualty.number.min ?? 0) > 3 : c.scope === 'part' && MOST.test(c.casualty.number.text ?? ''))

/** A figure with a word on whose men they were: "71 coffins" are of the "71 soldiers" of another. */
const tellsWho = ({ casualty }: Claim): boolean =>
  casualty?.victims?.status === 'combatant' && UNDISPUTED.test(plain(casualty.victims.text))

const tollIn = (c: Claim): string => `${c.casualty!.outcome} ${figureOf(c)}`

const plainly = (e: Evidence, claim: Claim): Said => ({
  claim,
  who: 'civilian',
  origin: originOf(e, claim),
  all: false,
  toll: true,
})

/** Claims of killed with claims of killed, of hurt with hurt; a captive is neither. */
const alike = (a: Claim, b: Claim): boolean => {
  const [x, y] = [a.casualty?.outcome, b.casualty?.outcome]
  return x === y || (x === 'casualties' && y !== 'captured') || (y === 'casualties' && x !== 'captured')
}

function says(e: Evidence, claim: Claim): Said[] {
  if (claim.scope === 'background') return []
  const origin = originOf(e, claim)
  if (claim.kind === 'casualty') return saysToll(e, claim, origin)
  if (claim.kind === 'attack') return saysTarget(claim, origin)
  return claim.kind === 'stance' ? saysStance(claim, origin) : []
}

/** "Planes targeted a gathering of fighters": whom its teller took those who were hit for. */
function saysTarget(claim: Claim, origin: string): Said[] {
  const words = plain(claim.quote.exact)
  const target = TARGET.exec(words.replace(/\b\w+-(?:held|run|controlled)\b/g, ''))?.[1] ?? ''
  if (claim.polarity !== 'asserted' || CIVIL.test(target) || !ARMED.test(target)) return []
  return [{ claim, who: 'combatant', origin, all: false, toll: true }]
}

function saysToll(e: Evidence, claim: Claim, origin: string): Said[] {
  const { outcome, number, victims } = claim.casualty!
  const words = plain(victims?.text ?? '')
  if (!HARM.has(outcome) || !victims || OWN.test(words)) return []
  if (claim.polarity === 'denied' && (number.min ?? 0) > 1) return []
  const none = claim.polarity === 'denied' || number.max === 0
  const several = claim.scope === 'incident' && ((number.min ?? 2) > 1 || number.text === null)
  const most = claim.scope === 'part' && MOST.test(number.text ?? '')
  if (victims.status === 'civilian') {
    if (none) return CIVIL.test(words) ? [{ claim, who: 'combatant', origin, all: true, toll: true }] : []
    return [{ claim, who: 'civilian', origin, all: claim.scope !== 'part' && ALL.test(plain(inClause(e, claim))), toll: several || most }]
  }
  if (victims.status !== 'combatant' || STANDS_FOR.test(victims.text)) return []
  if (UNDISPUTED.test(words) && !ofParty(victims.text))
    return claim.scope === 'part' && !none ? [{ claim, who: 'combatant', origin, all: false, toll: false }] : []
  if (none) return saysSide(claim) || !isParty(victims.text) ? [] : [{ claim, who: 'civilian', origin, all: true, toll: true }]
  return [{ claim, who: 'combatant', origin, all: ALL.test(plain(inClause(e, claim))), toll: several || most }]
}

/** What was struck, in the few words behind the verb. */
const TARGET = /\b(?:targeted|targeting|aimed at|struck|hit|bombed|eliminated|neutrali[sz]ed)\b((?:[ “"]+[\w-]+){1,5})/

function saysStance(claim: Claim, origin: string): Said[] {
  const words = plain(claim.quote.exact)
  if (
    /\b(?:no more|no longer|any ?more|know|knew|knowledge|idea|purpose|intent\w*|aware|told|scratch|hurt|harm\w*|injur\w*|wound\w*)\b/.test(
      words,
    )
  )
    return []
  const negated = claim.polarity === 'denied' || NOT.test(words)
  const [civil, armed] = [CIVIL.test(words), ARMED.test(words) || (negated && WEAPONS.test(words) && OF_PEOPLE.test(words))]
  const [first, second] = words.split(/,? (?:and )?not /)
  if (second && ARMED.test(first!) && CIVIL.test(second)) return [{ claim, who: 'combatant', origin, all: true, toll: true }]
  if (second && CIVIL.test(first!) && ARMED.test(second)) return [{ claim, who: 'civilian', origin, all: true, toll: true }]
  if (civil === armed) return []
  if (!negated && !ALL.test(words) && !/\bwere\b|\bheld\b/.test(words))
    return armed && THERE.test(words) ? [{ claim, who: 'combatant', origin, all: false, toll: false }] : []
  return [{ claim, who: civil === negated ? 'combatant' : 'civilian', origin, all: true, toll: true }]
}

/** "None of them carried a gun": of the people, not of the place. */
const OF_PEOPLE =
  /\b(?:(?:none|not one|not a (?:single )?(?:man|one)|nobody|no[ -]one|never|neither)\b.*\b(?:carried|bore|held|had|owned|touched|was|were|with)|unarmed)\b/

const HARM: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties', 'captured'])
/** A share large enough to be told as who they were. */
const MOST = /\b(?:most(?:ly)?|majority|bulk|mainly|many|all|half|thirds?|almost|nearly|largely|per ?cent)\b|%/i
/** Nobody disputes who soldiers, policemen and those who died attacking were. */
const UNDISPUTED =
  /\b(?:attackers?|gunm[ae]n|bombers?|assailants?|raiders?|soldiers?|troops?|troopers?|servicem[ae]n|army|police\w*|constables?|gendarmes?|officers?|sergeants?|lieutenants?|privates?|cadets?|recruits?|trainees?|marines?|jawans?|paramilitar\w+|peacekeepers?|hostages?|prisoners?|(?:border|coast|frontier|national|prison) guards?)\b/
/** "Houthi gunmen" are a party's men, and may be disputed; "gunmen" are whoever attacked. */
const ofParty = (text: string): boolean =>
  /\p{Lu}[\p{L}’'-]* (?:gunm[ae]n|officers?|commanders?)\b|\b(?:gunm[ae]n|officers?|commanders?) of\b/u.test(text)

/** "Not one guard", "not a man": no party's men are said to be none. */
const isParty = (text: string): boolean =>
  ARMED.test(plain(text)) || /\p{Lu}|\b(?:fighter|militant|combatant|rebel|insurgent|terrorist)\b/u.test(text)

/** One's own losses say nothing of who the others were. */
const OWN = /\b(?:its|our|his|their|own)\b/
const ALL =
  /\b(?:all|only|every|each|exclusively|solely|purely|alone|without exception|(?:nothing|nobody|none|no[ -]one) (?:but|except|other than)|(?:nobody|nothing|no[ -]one) else|to (?:a|the last) (?:man|woman|one))\b(?! in all)/
