import { tollWords } from '../model/toll-words.ts'
import { least, most, tollsBy } from './counting/select.ts'
import { TOLD } from './counting/words.ts'
import { type Blame, figure, type Policy, type Weighed } from './define.ts'

export const GRADES = ['confirmed', 'contested', 'fair', 'weak', 'ungraded'] as const
export type Grade = (typeof GRADES)[number]

/**
 * Airwars’ grades as a rule: its assessors decide by hand, the order of the tests is ours. `discounted` is never given by a rule:
 * it takes a person.
 */
function gradeOf({ figures, blames }: Weighed): Grade {
  const harmed = figures.filter((f) => !f.replaced && (f.outcome === 'killed' || f.outcome === 'injured'))
  const accepts = (b: Blame) => b.own && b.polarity === 'asserted' && (b.kind === 'armed' || b.kind === 'official')
  if (blames.some(accepts)) return 'confirmed'
  if (blames.some((b) => b.polarity === 'denied') && blames.some((b) => b.polarity === 'asserted')) return 'contested'
  const origins = new Set(harmed.filter((f) => f.polarity === 'asserted').map((f) => f.origin)).size
  if (origins >= 2) return blames.some((b) => b.polarity === 'asserted') ? 'fair' : 'ungraded'
  return origins === 1 ? 'weak' : 'ungraded'
}

/** Airwars: for civilians the lowest and the highest credible figure, no best, with the incident's grade. */
export const airwars: Policy = {
  id: 'airwars',
  version: '2023',
  says: 'Civilians alone: the lowest and the highest credible figure, no best, and a grade: confirmed, contested, fair, weak or ungraded. Assessors may discount an incident; no rule does.',
  ordered: true,
  table: TOLD,
  examples: [
    {
      says: 'a range of civilians, by two origins',
      figures: [
        figure('12', { origin: 'a', status: 'civilian' }),
        figure('15', { origin: 'b', status: 'civilian' }),
        figure('30', { origin: 'c', status: 'combatant' }),
      ],
      tolls: [{ outcome: 'killed', group: 'civilian', low: 12, best: null, high: 15, step: /ungraded/ }],
    },
    {
      says: 'one origin is weak',
      figures: [figure('12', { status: 'civilian' })],
      tolls: [{ outcome: 'killed', group: 'civilian', low: 12, best: null, high: 12, step: /weak/ }],
    },
    {
      says: 'a party that accepts it confirms',
      figures: [figure('12', { status: 'civilian' })],
      blames: [{ claim: 'r', polarity: 'asserted', origin: 'army', kind: 'armed', own: true }],
      tolls: [{ outcome: 'killed', group: 'civilian', low: 12, best: null, high: 12, step: /confirmed/ }],
    },
  ],
  tolls: (weighed) => {
    const grade = gradeOf(weighed)
    return tollsBy(airwars, weighed.figures, {
      outcomes: ['killed', 'injured'],
      groups: ['civilian'],
      decide: (used) => ({
        low: least(used.map((u) => u.reading.low ?? u.reading.high)),
        best: null,
        high: most(used.flatMap((u) => [u.reading.high, u.reading.low])),
        step: tollWords('graded', { grade }),
        notes: [tollWords('our-grade')],
      }),
    })
  },
}
