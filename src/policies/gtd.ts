import { tollWords } from '../model/toll-words.ts'
import { conflict, type Decision, least, point, type Read, tollsBy } from './counting/select.ts'
import { GTD_WORDS } from './counting/words.ts'
import { figure, type Policy } from './define.ts'

/** GTD codebook of June 2017: most recent, else the majority of independent sources, else the lowest; a perpetrator's count is set aside. */
export const gtd: Policy = {
  id: 'gtd',
  version: '2017-06',
  says: 'The most recent figure; where the most recent differ, what more than half of the origins tell; else the lowest. A perpetrator’s own figures are set aside and vague words are left blank.',
  ordered: true,
  table: GTD_WORDS,
  examples: [
    {
      says: 'the most recent',
      figures: [figure('12', { origin: 'a', told: '2020-01-01' }), figure('19', { origin: 'b', told: '2020-01-05' })],
      tolls: [{ outcome: 'killed', low: 19, best: 19, high: 19, step: /most recent/ }],
    },
    {
      says: 'equally recent: the majority of origins',
      figures: [figure('12', { origin: 'a' }), figure('15', { origin: 'b' }), figure('15', { origin: 'c' })],
      tolls: [{ outcome: 'killed', low: 15, best: 15, high: 15, step: /majority/ }],
    },
    {
      says: 'no majority: the lowest',
      figures: [figure('12', { origin: 'a' }), figure('15', { origin: 'b' })],
      tolls: [{ outcome: 'killed', low: 12, best: 12, high: 12, step: /lowest/ }],
    },
    {
      says: 'the attackers’ own count does not count',
      figures: [figure('12', { origin: 'a' }), figure('100', { origin: 'b', perpetrator: true, told: '2020-01-09' })],
      tolls: [{ outcome: 'killed', low: 12, best: 12, high: 12 }],
    },
  ],
  tolls: (weighed) => tollsBy(gtd, weighed.figures, { outcomes: ['killed', 'injured', 'captured'], groups: [null], decide }),
}

function decide(all: readonly Read[]): Decision {
  const set = all.filter((u) => u.figure.perpetrator)
  const used = all.filter((u) => !u.figure.perpetrator)
  const dropped = set.map((u) => ({ claim: u.figure.claim, why: tollWords('blamed') }))
  if (!used.length) return { low: null, best: null, high: null, step: tollWords('perpetrator-alone'), used, dropped }
  const last = used
    .map((u) => u.figure.told)
    .toSorted()
    .at(-1)
  const recent = used.filter((u) => u.figure.told === last)
  const values = new Set(recent.map(point))
  const is = (value: number | null, step: string): Decision => ({
    low: value,
    best: value,
    high: value,
    step,
    used,
    dropped,
    notes: conflict(used),
  })
  if (values.size === 1) return is(point(recent[0]!), used.length > 1 ? tollWords('most-recent') : tollWords('only'))
  const value = majority(recent)
  return value !== null ? is(value, tollWords('majority')) : is(least(recent.map(point)), tollWords('no-majority'))
}

/** The value that more than half of the origins tell; null where there is none. */
function majority(used: readonly Read[]): number | null {
  const origins = new Set(used.map((u) => u.figure.origin)).size
  const by = Map.groupBy(used, point)
  for (const [value, list] of by) if (value !== null && new Set(list.map((u) => u.figure.origin)).size * 2 > origins) return value
  return null
}
