import type { Claim } from '../../model/claim.ts'
import type { Sides } from './sides.ts'

/** ACLED event and sub-event types by the words for the means, in ACLED's own order of precedence; the patterns are ours. */
const MEANS: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:chemical|chlorine|sarin|gas attack)\b/i, 'Explosions/Remote violence', 'Chemical weapon'],
  [
    /\b(?:air ?strikes?|air ?raids?|warplanes?|jets?|drones?|helicopters?|aircraft|barrel bombs?|bombing raid)\b/i,
    'Explosions/Remote violence',
    'Air/drone strike',
  ],
  [/\bsuicide\b/i, 'Explosions/Remote violence', 'Suicide bomb'],
  [
    /\b(?:shell(?:s|ing|fire|ed)?|artillery|missiles?|rockets?|mortars?)\b/i,
    'Explosions/Remote violence',
    'Shelling/artillery/missile attack',
  ],
  [
    /\b(?:car bombs?|roadside bombs?|IEDs?|improvised|mines?|landmines?|bombs?|bombing|explosion|blast)\b/i,
    'Explosions/Remote violence',
    'Remote explosive/landmine/IED',
  ],
  [/\bgrenades?\b/i, 'Explosions/Remote violence', 'Grenade'],
]

/**
 * What kind of event claims tell of: by the means, else an attack where only civilians are counted, an armed clash where the armed were
 * harmed or both sides are told; null where the claims leave it open.
 */
export function eventType(claims: readonly Claim[], { a, b }: Sides): { type: string | null; subType: string | null } {
  const words = claims
    .filter(({ scope }) => scope !== 'background')
    .map(({ casualty, kind, quote }) => `${casualty?.by ?? ''} ${kind === 'attack' ? quote.exact : ''}`)
  const found = MEANS.find(([pattern]) => words.some((one) => pattern.test(one)))
  if (found) return { type: found[1], subType: found[2] }
  const statuses = new Set(claims.flatMap(({ casualty }) => casualty?.victims?.status ?? []))
  const civilians = statuses.has('civilian') && !statuses.has('combatant') && !statuses.has('mixed')
  if (civilians) return { type: 'Violence against civilians', subType: 'Attack' }
  const armed = statuses.has('combatant') || statuses.has('mixed') || (a && b)
  return armed ? { type: 'Battles', subType: 'Armed clash' } : { type: null, subType: null }
}
