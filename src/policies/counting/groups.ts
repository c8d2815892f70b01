import type { Count } from '../../model/claim.ts'
import type { Figure, WordTable } from '../define.ts'
import { rowOf } from './words.ts'

/** People counted apart: all of them, civilians, combatants. */
export const GROUPS = [null, 'civilian', 'combatant'] as const
export type Group = (typeof GROUPS)[number]

/** Whether it has a number at all: "bodies in the street", "some" and "an unknown number" have none. */
export const isCounted = ({ number: { text, min, max } }: Figure): boolean =>
  max !== null || (text !== null && ((min ?? 0) > 1 || /\d|\bone\b/i.test(text)))

export const isVague = ({ number }: { readonly number: Count }, table: WordTable): boolean =>
  number.min !== number.max && rowOf(number, table) !== undefined

const figureOf = ({ number }: Figure): number => number.min ?? number.max ?? 0

const isBroad = ({ status }: Figure): boolean => status === 'unknown' || status === 'mixed'

/** Up to what share of the civilians the fighters among the dead may come for figures of people to be the civilians'. */
const FEW = 0.05

/**
 * The figures of an outcome that count a group. For all count those that single nobody out, and those of one kind of people that are no
 * fewer than some figure for all: a part is no larger than its whole; of civilians half as many, where nobody tells of anybody else. For civilians count figures of people too where half as many are
 * called civilians as somebody tells of in all, and nobody tells of more than a few fighters with them. What a part counts in full is the
 * toll of its status.
 */
export function groupOf(figures: readonly Figure[], group: Group, table: WordTable): Figure[] {
  const told = figures.filter((f) => !f.replaced && f.polarity === 'asserted' && (f.scope === 'incident' || f.scope === 'part'))
  const own = told.filter((f) => f.scope === 'incident')
  const several = own.some((f) => figureOf(f) > 1) ? own.filter((f) => figureOf(f) > 1) : own
  const least = Math.min(
    ...several.filter((f) => isBroad(f) && !f.some && isCounted(f) && !isVague(f, table) && f.number.max !== 0).map(figureOf),
  )
  if (group === null) {
    const ofOneKind = new Set(several.map((f) => f.status)).size <= 1
    const none = told.every((f) => f.status === 'unknown' || f.status === 'civilian')
    const isAll = (f: Figure) => figureOf(f) >= least || (none && 2 * figureOf(f) >= least)
    const all = figures.filter((f) => isBroad(f) || (least < Number.POSITIVE_INFINITY ? isAll(f) : ofOneKind))
    return all.some((f) => own.includes(f)) ? all : figures.filter((f) => isBroad(f) || f.unsaid)
  }
  const civilians = Math.max(0, ...own.filter((f) => f.status === 'civilian').map(figureOf))
  const fighters = Math.max(0, ...told.filter((f) => f.status === 'combatant').map(figureOf))
  const people =
    group === 'civilian' &&
    civilians > 0 &&
    2 * civilians >= least &&
    fighters <= FEW * civilians &&
    told.every((f) => f.status !== 'mixed')
  return figures
    .filter((f) => f.status === group || (people && f.status === 'unknown'))
    .map((f): Figure => (f.share ? { ...f, scope: 'incident' } : f))
}
