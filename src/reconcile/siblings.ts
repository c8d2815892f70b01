import type { Claim } from '../model/claim.ts'
import { type Evidence, originOf } from './evidence.ts'
import { isVague } from './figures.ts'
import { type People, samePeople } from './people.ts'

/** What stands between two groups that are told in one breath. */
const BESIDE = /^\s*(?:,|,?\s*and|,?\s*as well as|along with|together with|plus)\s*(?:the\s)?\s*$/i

/**
 * Counts of several groups that one source tells side by side and that share nobody: "22 children and four women". Together they are a
 * toll of that source. Claims are taken in the order of their reports' texts.
 */
export function siblingsOf(e: Evidence, claims: readonly Claim[], people: ReadonlyMap<string, People>): readonly (readonly Claim[])[] {
  const runs: Claim[][] = []
  for (const claim of claims.filter(isCount)) {
    const run = runs.at(-1)
    if (run && isBeside(e, run.at(-1)!, claim) && run.every((o) => areApart(people.get(o.id)!, people.get(claim.id)!))) run.push(claim)
    else runs.push([claim])
  }
  return runs.filter((run) => run.length > 1)
}

/** Two groups, and not the two sides of a fight, which nobody counts as one. */
const areApart = (a: People, b: People): boolean =>
  !samePeople(a, b) && (a.status === b.status || [a, b].some((p) => p.status === 'unknown'))

/** A number of people of this incident, however open, but no vague one. */
function isCount(c: Claim): boolean {
  const { number, victims } = c.casualty!
  return (
    c.scope === 'incident' && c.polarity === 'asserted' && (number.min ?? 0) > 0 && victims !== null && !number.approximate && !isVague(c)
  )
}

function isBeside(e: Evidence, a: Claim, b: Claim): boolean {
  if (a.report !== b.report || a.casualty!.outcome !== b.casualty!.outcome || originOf(e, a) !== originOf(e, b)) return false
  const words = e.report.get(a.report)?.text.slice(a.quote.start, b.quote.end) ?? ''
  const group = a.casualty!.victims!.text
  const end = words.indexOf(group) + group.length
  const start = words.indexOf(b.casualty!.number.text ?? b.casualty!.victims!.text, end)
  return words.includes(group) && start >= end && BESIDE.test(words.slice(end, start))
}
