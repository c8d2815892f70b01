import type { Claim } from '../model/claim.ts'
import type { Anchor } from '../model/ledger.ts'

/** `rules-en` of `rules-en@1`. */
export const readerName = (reader: string): string => reader.replace(/@.*$/, '')

/** What a claim says in short: two claims on the same words with the same essence say the same. */
export const essenceOf = ({ polarity, casualty, attribution }: Claim): string =>
  JSON.stringify([
    polarity,
    casualty ? [casualty.outcome, casualty.number.min, casualty.number.max, casualty.number.approximate] : null,
    attribution.at(-1)?.name ?? null,
  ])

export const anchorOf = (claim: Claim): Anchor => ({
  report: claim.report,
  claim: claim.id,
  reader: readerName(claim.reader),
  kind: claim.kind,
  start: claim.quote.start,
  end: claim.quote.end,
  exact: claim.quote.exact,
  essence: essenceOf(claim),
})

/**
 * The claim among `claims` (today's, of the anchor's report) that the anchor holds: on the same words, of the same kind, by the same
 * reader; of several the one that says the same. Null where there is none or where which one is not certain.
 */
export function follow(anchor: Anchor, claims: readonly Claim[]): { claim: Claim; same: boolean } | null {
  const there = claims.filter(
    ({ kind, quote, reader }) =>
      kind === anchor.kind &&
      quote.start === anchor.start &&
      quote.end === anchor.end &&
      quote.exact === anchor.exact &&
      readerName(reader) === anchor.reader,
  )
  const same = there.filter((claim) => essenceOf(claim) === anchor.essence)
  const exact = same.length === 1 ? same[0] : same.find(({ id }) => id === anchor.claim)
  if (exact) return { claim: exact, same: true }
  return there.length === 1 && same.length === 0 ? { claim: there[0]!, same: false } : null
}
