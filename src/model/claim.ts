import type { Span } from './span.ts'

export const KINDS = ['casualty', 'attack', 'responsibility', 'contact', 'assurance', 'stance'] as const
export type Kind = (typeof KINDS)[number]

export const OUTCOMES = ['killed', 'injured', 'missing', 'captured', 'displaced', 'casualties'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const SCOPES = ['incident', 'part', 'additional', 'cumulative', 'background'] as const
export type Scope = (typeof SCOPES)[number]

export const STATUSES = ['civilian', 'combatant', 'mixed', 'unknown'] as const
export type Status = (typeof STATUSES)[number]

export type Polarity = 'asserted' | 'denied'
export type Certainty = 'plain' | 'hedged'

/** What the words assert: `min` and `max` people, null where open; `text` is the number's own words with their qualifier. */
export interface Count {
  readonly text: string | null
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
}

export interface Victims {
  readonly text: string
  readonly status: Status
}

export interface Casualty {
  readonly outcome: Outcome
  readonly number: Count
  readonly victims: Victims | null
  /** The words for who or what did it, where the clause says so. */
  readonly by: string | null
}

/** One link of a chain of attribution (PARC 3.0: source and cue). */
export interface Attribution {
  readonly name: string
  readonly source: Span | null
  readonly cue: Span | null
  /** False for "a U.S. official", "activists", "sources". */
  readonly named: boolean
}

/** When it happened: the words, and their EDTF date or interval resolved on the publication date. */
export interface When {
  readonly text: string
  readonly edtf: string | null
}

/** Where it happened: the words, and the point and radius (km) of what they leave open, where a gazetteer has it. */
export interface Where {
  readonly text: string
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusKm: number | null
}

/** The rule or model that made a part of a claim, and the words it stood on. */
export interface Reason {
  readonly rule: string
  readonly on: readonly Span[]
}

/** No figure above this is of people: so many live on earth, rounded up. */
export const MOST_PEOPLE = 10_000_000_000

/**
 * One proposition about an incident that a report carries, on somebody's word. The shape is the claim schema; docs/claims.md
 * says what each field means.
 */
export interface Claim {
  readonly id: string
  readonly report: string
  /** Who read it: name and version, e.g. `rules-en@1`. */
  readonly reader: string
  readonly kind: Kind
  readonly quote: Span
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly scope: Scope
  /** The claim that this one is a part of. */
  readonly of: string | null
  /** The earlier claim of the same report that says the same. */
  readonly repeats: string | null
  /** Outermost first, origin last; empty: the report's own voice. */
  readonly attribution: readonly Attribution[]
  /** Given for `casualty` claims and for no other. */
  readonly casualty?: Casualty
  readonly when: When | null
  readonly where: Where | null
  /** Present only where it was asked for (`--explain`). */
  readonly why?: readonly Reason[]
}

/** The order in which everything within a claim is told. */
const ORDER = (
  'id report reader kind quote polarity certainty scope of repeats attribution name source cue named start end exact ' +
  'casualty outcome number text min max approximate victims status by when edtf where lat lon radiusKm why rule on'
).split(' ')

/** The same claim with its fields in the one order, whatever order they came in: what is written of it has the same bytes. */
export const inOrder = (claim: Claim): Claim => (isOrdered(claim) ? claim : (ordered(claim) as Claim))

function isOrdered(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isOrdered)
  const names = Object.keys(value)
  return names.every(
    (name, nth) => (nth === 0 || compared(names[nth - 1]!, name) < 0) && isOrdered((value as Record<string, unknown>)[name]),
  )
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(([a], [b]) => compared(a, b))
  return Object.fromEntries(fields.map(([name, one]) => [name, ordered(one)]))
}

const RANK = new Map(ORDER.map((name, nth) => [name, nth]))
const rank = (name: string): number => RANK.get(name) ?? ORDER.length
const compared = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1)

/** Puts the claims of a report in the order of its text. */
export const inText = (a: Claim, b: Claim): number => a.quote.start - b.quote.start || a.quote.end - b.quote.end || (a.id < b.id ? -1 : 1)

/** Whether each claim is of another event: background, or a part of what is. */
export function besides(claims: readonly Pick<Claim, 'id' | 'scope' | 'of'>[]): (claim: Pick<Claim, 'scope' | 'of'>) => boolean {
  const elsewhere = new Set(claims.filter(({ scope }) => scope === 'background').map(({ id }) => id))
  return ({ scope, of }) => scope === 'background' || (scope === 'part' && of !== null && elsewhere.has(of))
}
