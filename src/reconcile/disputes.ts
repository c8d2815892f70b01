import type { About, Discrepancy, DiscrepancyKind, Position } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { plain } from '../text/words.ts'
import { type Evidence, inOrder, whoSays } from './evidence.ts'

const CIVIL = /\b(?:civilians?|villagers?|inhabitants?|worshippers?|refugees?|displaced|innocent|families)\b/
const ARMED =
  /\b(?:militants?|terrorists?|fighters?|insurgents?|combatants?|rebels?|militar(?:y|ily)|armed|nazis?|nazi|jihadists?|taliban|extremists?|command(?:ers?| post| cent)|soldiers?|mercenar\w+|volunteers?)\b/

/** What a claim says of who the dead were: civilians, armed, or nothing. */
function saysWho(claim: Claim): 'civilian' | 'combatant' | null {
  const { casualty, polarity, kind } = claim
  if (casualty && kind === 'casualty') {
    const status = casualty.victims?.status
    if (casualty.outcome === 'displaced' || (status !== 'civilian' && status !== 'combatant')) return null
    const none = polarity === 'denied' || casualty.number.max === 0
    if (none) return status === 'civilian' ? 'combatant' : 'civilian'
    return status
  }
  if (kind !== 'stance') return null
  const words = plain(claim.quote.exact)
  const negated = polarity === 'denied' || /\b(?:no|not|none|never|without|neither|lie|exaggerat\w+)\b/.test(words)
  const [civil, armed] = [CIVIL.test(words), ARMED.test(words)]
  if (civil === armed) return null
  return civil === negated ? 'combatant' : 'civilian'
}

/** Who the dead were: claims of two origins of which one holds them for civilians and the other for armed men. */
export function identityDiscrepancy(e: Evidence): Discrepancy[] {
  const said = inOrder(e, e.claims)
    .filter((c) => c.scope !== 'background')
    .flatMap((c) => {
      const who = saysWho(c)
      return who ? [{ c, who, origin: e.origin.get(c.id) ?? c.report }] : []
    })
  const strong = (who: string) =>
    said.filter((s) => s.who === who && (s.c.kind === 'stance' || s.c.scope === 'incident' || s.c.scope === 'cumulative'))
  const [civil, armed] = [strong('civilian'), strong('combatant')]
  const both = new Set(civil.map((s) => s.origin).filter((o) => armed.some((s) => s.origin === o)))
  const a = civil.filter((s) => !both.has(s.origin))
  const b = armed.filter((s) => !both.has(s.origin))
  if (!a.length || !b.length) return []
  return [
    built(e, 'identity', 'status', 'who the dead were', [
      { says: 'civilians', claims: a.map((s) => s.c) },
      { says: 'armed', claims: b.map((s) => s.c) },
    ]),
  ]
}

/** Who did it: what is asserted against what is denied, and two blamed for one deed. */
export function responsibilityDiscrepancy(e: Evidence): Discrepancy[] {
  const all = inOrder(e, e.claims).filter((c) => c.scope !== 'background' && (c.kind === 'responsibility' || c.kind === 'attack'))
  const denied = all.filter((c) => c.polarity === 'denied')
  const blamed = all.filter((c) => c.polarity === 'asserted' && c.kind === 'responsibility')
  const origins = new Set(blamed.map((c) => e.origin.get(c.id)))
  const attacks = all.filter((c) => c.polarity === 'asserted' && c.kind === 'attack')
  if (!denied.length && origins.size < 2) return []
  const asserted = [...blamed, ...attacks]
  if (!denied.length && blamed.length < 2) return []
  if (denied.length && !asserted.length) return []
  const sides = denied.length
    ? [
        { says: 'asserted', claims: asserted },
        { says: 'denied', claims: denied },
      ]
    : [...Map.groupBy(blamed, (c) => e.origin.get(c.id) ?? '')].map(([, claims]) => ({ says: claims[0]!.quote.exact, claims }))
  const kind: DiscrepancyKind = !denied.length
    ? 'blame'
    : denied.some((c) => c.kind === 'responsibility')
      ? 'denied responsibility'
      : 'denied event'
  return [built(e, 'responsibility', kind, denied.length ? 'who did it is denied' : 'more than one version of who did it', sides)]
}

/** What was promised or notified against what followed, and contact that one side asserts and the other denies. */
export function assuranceDiscrepancy(e: Evidence): Discrepancy[] {
  const all = inOrder(e, e.claims).filter((c) => c.scope !== 'background')
  const talk = all.filter((c) => c.kind === 'assurance' || c.kind === 'contact')
  const [given, none] = [talk.filter((c) => c.polarity === 'asserted'), talk.filter((c) => c.polarity === 'denied')]
  if (given.length && none.length)
    return [
      built(e, 'assurance', 'broken assurance', 'notice or contact asserted and denied', [
        { says: 'given', claims: given },
        { says: 'not given', claims: none },
      ]),
    ]
  const promised = given.filter((c) => c.kind === 'assurance')
  const attacks = all.filter((c) => c.kind === 'attack' && c.polarity === 'asserted')
  if (!promised.length || !attacks.length) return []
  return [
    built(e, 'assurance', 'broken assurance', 'what was promised against what followed', [
      { says: 'promised', claims: promised },
      { says: 'followed', claims: attacks },
    ]),
  ]
}

interface ClaimSide {
  readonly says: string
  readonly claims: readonly Claim[]
}

function built(e: Evidence, about: About, kind: DiscrepancyKind, why: string, sides: readonly ClaimSide[]): Discrepancy {
  const told: Position[] = sides.map((s) => ({ says: s.says, claims: s.claims.map((c) => c.id) }))
  const names = sides.map((s) => `${s.says} (${[...new Set(s.claims.map((c) => whoSays(e, c)))].slice(0, 3).join('; ')})`)
  return { about, between: told.flatMap((s) => s.claims), why: `${why}: ${names.join(' against ')}`, kind, group: null, positions: told }
}
