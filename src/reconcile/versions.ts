import type { Claim } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import { laterVersions, type Revision } from '../model/revision.ts'

/** Why a claim counts no more: its report was put in another's place, or taken back; and the day on which that was published. */
export interface Replaced {
  readonly how: 'replaced' | 'withdrawn'
  readonly day: string
  /** The report by which. */
  readonly by: string
}

/** What of a text must stand in the later one, by letters of whole sentences, for the later one to be the same article mended. */
const MOST_OF_IT = 0.5

/** How far into a text it says that an earlier one is withdrawn. */
const AT_THE_TOP = 400

const WITHDRAWN =
  /\b(?:article|story|report|item|piece|dispatch|version)s?\b[^.!?\n]{0,60}\b(?:withdrawn|retracted|removed|taken down|deleted)\b|\b(?:withdrawn|withdraws|withdrew|withdraw|retracts?|retracted|retraction|removed)\b[^.!?\n]{0,40}\b(?:article|story|report|item|piece|dispatch)\b/i

/**
 * Claims that their own outlet put others in the place of. A later version of a report takes the place of a claim where it tells a figure of
 * the same outcome, or where it is the earlier text mended, or where it says that this is withdrawn. A page that goes on under one address
 * and tells of other things takes nobody's place.
 */
export function replacedIn(
  claims: readonly Claim[],
  reports: ReadonlyMap<string, Report>,
  revisions: readonly Revision[],
): ReadonlyMap<string, Replaced> {
  const later = laterVersions(revisions)
  const told = Map.groupBy(claims, ({ report }) => report)
  const found = new Map<string, Replaced>()
  for (const [earlier, versions] of later)
    for (const id of versions) {
      const [before, after] = [reports.get(earlier), reports.get(id)]
      if (!before || !after) continue
      const day = after.published?.slice(0, 10) ?? 'no date'
      const own = told.get(earlier) ?? []
      const fresh = told.get(id) ?? []
      const withdrawn = takesBack(after)
      const mended = withdrawn || standsIn(before.text, after.text) >= MOST_OF_IT
      for (const claim of own)
        if (!found.has(claim.id) && (mended || fresh.some((one) => sameOutcome(one, claim))))
          found.set(claim.id, { how: withdrawn ? 'withdrawn' : 'replaced', day, by: id })
      if (withdrawn)
        for (const claim of fresh) if (own.some((one) => sameFigure(one, claim))) found.set(claim.id, { how: 'withdrawn', day, by: id })
    }
  return found
}

const takesBack = ({ text }: Report): boolean => WITHDRAWN.test(text.slice(0, AT_THE_TOP))

const sameOutcome = (a: Claim, b: Claim): boolean => a.casualty !== undefined && a.casualty.outcome === b.casualty?.outcome

const sameFigure = (a: Claim, b: Claim): boolean =>
  sameOutcome(a, b) && a.casualty!.number.min === b.casualty!.number.min && a.casualty!.number.max === b.casualty!.number.max

/** How much of a text stands in another: the share of its letters that are in sentences which stand there word for word. */
function standsIn(text: string, other: string): number {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
  const whole = plain(other)
  const sentences = text
    .split(/(?<=[.!?]["”’]?)\s+|\n+/)
    .map(plain)
    .filter((one) => one !== '')
  const letters = (list: readonly string[]) => list.reduce((sum, one) => sum + one.length, 0)
  return letters(sentences.filter((one) => whole.includes(one))) / Math.max(1, letters(sentences))
}
