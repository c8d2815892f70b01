import type { Claim } from '../model/claim.ts'
import { inFigures } from './figures.ts'

/** What a claim says otherwise than it did, field by field: `figure 16 or more → 15`. */
export function changesOf(before: Claim, after: Claim): readonly string[] {
  const was = said(before)
  return said(after).flatMap(([field, now], nth) => (was[nth]![1] === now ? [] : [`${field} ${was[nth]![1]} → ${now}`]))
}

const said = (claim: Claim): readonly (readonly [string, string])[] => {
  const { casualty, attribution, when, where } = claim
  return [
    ['polarity', claim.polarity],
    ['certainty', claim.certainty],
    ['scope', claim.scope],
    ['outcome', casualty?.outcome ?? 'none'],
    ['figure', casualty ? inFigures(casualty.number) : 'none'],
    ['victims', casualty?.victims ? `${casualty.victims.text} (${casualty.victims.status})` : 'none'],
    ['by', casualty?.by ?? 'nobody'],
    ['source', attribution.map(({ name }) => name).join(' ← ') || 'the report’s own voice'],
    ['when', when ? `${when.text} (${when.edtf ?? 'no date'})` : 'none'],
    ['where', where ? `${where.text} (${where.lat ?? '–'}, ${where.lon ?? '–'})` : 'none'],
    ['part of', claim.of ?? 'none'],
    ['repeats', claim.repeats ?? 'none'],
    ['reader', claim.reader],
  ]
}
