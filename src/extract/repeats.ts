import type { Claim } from '../model/claim.ts'

/** Names the earlier claim of the report in each later one that says the same on the same word. */
export function markRepeats(claims: readonly Claim[]): Claim[] {
  const first = new Map<string, string>()
  return claims.map((claim) => {
    const key = sayingOf(claim)
    if (key === null) return claim
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, claim.id)
    return earlier === undefined ? claim : { ...claim, repeats: earlier }
  })
}

/** What a casualty claim says and on whose word; null for what is never told twice alike. */
function sayingOf({ casualty, scope, polarity, attribution }: Claim): string | null {
  if (!casualty || scope === 'part' || scope === 'background' || casualty.number.text === null) return null
  const { outcome, number, victims } = casualty
  if (MORE.test(number.text!)) return null
  const source = attribution.at(-1)?.name.toLowerCase() ?? ''
  const who = number.max === 1 ? (victims?.text.toLowerCase() ?? '') : ''
  return JSON.stringify([outcome, number.min, number.max, number.approximate, scope, polarity, source, who])
}

/** Words that count people beside those told of before: "a second man", "another". */
const MORE = /\b(?:another|other|others|more|further|second|third|fourth|fifth|additional)\b/i
