import { besides, type Claim, OUTCOMES, type Outcome } from '../model/claim.ts'
import { inWords } from './dates.ts'
import { inFigures } from './figures.ts'
import { victimsOf } from './victims.ts'

/** One figure as it was told: what it says, on whose word, and the reports that carry it on that word. */
export interface Told {
  readonly outcome: Outcome
  readonly figure: string
  readonly who: string | null
  /** Whether it counts some of those whom another figure counts. */
  readonly part: boolean
  readonly denied: boolean
  readonly chain: string
  readonly reports: readonly string[]
  readonly claims: readonly string[]
}

/** The figures of an incident, the same figure on the same word told once, in the order of OUTCOMES and then of the text. */
export function told(claims: readonly Claim[], chainOf: (claim: Claim) => string): Told[] {
  const lines = new Map<string, Told>()
  for (const claim of claims) {
    const line = claim.scope === 'background' ? null : lineOf(claim, chainOf(claim))
    if (!line) continue
    const key = JSON.stringify([line.outcome, line.figure, line.denied, line.chain, line.part, line.part && line.who])
    const known = lines.get(key)
    lines.set(key, known ? joined(known, line) : line)
  }
  return [...lines.values()].sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome))
}

/** A figure of another event that a report tells beside its own, with its day and the words for its place. */
export interface Beside extends Told {
  readonly about: string
}

/** The figures that reports tell of other events, of all their claims. */
export function toldBeside(claims: readonly Claim[], chainOf: (claim: Claim) => string): Beside[] {
  const beside = besides(claims)
  return claims.flatMap((claim) => {
    const line = beside(claim) ? lineOf(claim, chainOf(claim)) : null
    return line ? [{ ...line, about: aboutOf(claim) }] : []
  })
}

const aboutOf = ({ where, when }: Claim): string =>
  [where?.text ?? [], when?.edtf ? inWords(when.edtf) : (when?.text ?? [])].flat().join(', ')

function lineOf({ id, report, casualty, scope, polarity }: Claim, chain: string): Told | null {
  if (!casualty) return null
  return {
    outcome: casualty.outcome,
    figure: inFigures(casualty.number),
    who: victimsOf(casualty),
    part: scope === 'part',
    denied: polarity === 'denied',
    chain,
    reports: [report],
    claims: [id],
  }
}

const joined = (a: Told, b: Told): Told => ({
  ...a,
  who: a.who ?? b.who,
  reports: [...new Set([...a.reports, ...b.reports])],
  claims: [...a.claims, ...b.claims],
})
