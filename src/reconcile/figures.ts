import type { Claim } from '../model/claim.ts'

/** What a claim's number leaves open, in people; null where it says nothing. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** How far "about" reaches when two figures are compared: 15 %, and one at least; the project's own. */
const tolerance = (n: number): number => (n === 0 ? 0 : Math.max(1, Math.floor(n * 0.15)))

export function rangeOf(claim: Claim): Range | null {
  const count = claim.casualty?.number
  if (!count || (count.min === null && count.max === null)) return null
  const slack = count.approximate ? tolerance(count.min ?? count.max ?? 0) : 0
  return { low: Math.max(0, (count.min ?? 0) - slack), high: count.max === null ? Number.POSITIVE_INFINITY : count.max + slack }
}

/** "A few", "several" or "a handful" against more than nine: no number can be both. */
export const isFewAgainst = (few: Claim, many: Claim): boolean =>
  few.casualty!.number.max === null && FEW.test(few.casualty!.number.text ?? '') && (many.casualty!.number.min ?? 0) > FEWEST

const FEW = /^(?:a few|several|a handful)(?: of)?(?: (?:them|those|these))?$/i
const FEWEST = 9

/** The figure by which a claim is known: its lower bound, or its upper one where it has no other. */
export const figureOf = (claim: Claim): number | null => claim.casualty?.number.min ?? claim.casualty?.number.max ?? null

export const meets = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high

/** "dozens", "many", a bare plural: an open number without a numeral, or a share. */
export const isVague = (claim: Claim): boolean => {
  const { text, max } = claim.casualty!.number
  return max === null && (text === null || !NUMERAL.test(text) || SHARE.test(text))
}

const SHARE = /%|\bper ?cent\b/i

/** A number that is told: in digits, or in a word for it; "dozens" and "a few hundred" are none. */
const NUMERAL =
  /\d|\b(?:least|more than|over|minimum|(?:an?|one) (?:hundred|thousand)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/i

/** The number in its own words, with its bound where it has none: for people to read. */
function sayNumber(claim: Claim): string {
  const { text, min, max } = claim.casualty!.number
  if (text) return text
  if (min === max) return String(min)
  return max === null ? `${min} or more` : `${min ?? 0} to ${max}`
}

/** Claims by what they say, in the words of the first: "thirteen" and "13" are one position, "At least 13" and "at least 13" too. */
export function byFigure(claims: readonly Claim[]): { says: string; list: Claim[] }[] {
  const key = (c: Claim) => {
    const { min, max, approximate } = c.casualty!.number
    return `${c.polarity} ${isVague(c) ? sayNumber(c).toLowerCase() : JSON.stringify([min, max, approximate])}`
  }
  return [...Map.groupBy(claims, key).values()].map((list) => ({
    says: `${list[0]!.polarity === 'denied' ? 'not ' : ''}${sayNumber(list[0]!)}`,
    list,
  }))
}
