import { OUTCOMES } from '../model/claim.ts'
import { tollWords } from '../model/toll-words.ts'
import { byOrigins, conflict, latest, least, most, tollsBy } from './counting/select.ts'
import { LITERAL } from './counting/words.ts'
import { figure, type Policy } from './define.ts'

/** The project's own default: what each origin said last, in literal words, and what most origins tell. */
export const literal: Policy = {
  id: 'project-literal',
  version: '1',
  says: 'Of each origin what it said last. Low is the least lower bound, high the largest upper bound (open where a source leaves it open and none goes beyond), best what most origins tell, of equals the most recent, then the lower.',
  ordered: true,
  table: LITERAL,
  examples: [
    {
      says: 'each origin’s last word',
      figures: [
        figure('4', { told: '2020-01-01' }),
        figure('18', { told: '2020-01-02' }),
        figure('20', { origin: 'b', told: '2020-01-01' }),
      ],
      tolls: [{ outcome: 'killed', low: 18, best: 18, high: 20 }],
    },
    {
      says: 'an origin quoted with its old and its new figure on one day: the new one',
      figures: [
        figure('63', { origin: 'ministry', told: '2020-01-02', claim: 'first' }),
        figure('89', { origin: 'ministry', told: '2020-01-03', claim: 'raised' }),
        figure('63', { origin: 'ministry', told: '2020-01-04', claim: 'recalled' }),
        figure('89', { origin: 'ministry', told: '2020-01-04', claim: 'repeated' }),
      ],
      tolls: [{ outcome: 'killed', low: 89, best: 89, high: 89 }],
    },
    {
      says: 'an open figure stays open',
      figures: [figure('at least 12', { max: null })],
      tolls: [{ outcome: 'killed', low: 12, best: 12, high: null }],
    },
    {
      says: 'about 100 leaves half of its last place to both sides',
      figures: [figure('about 100', { about: true })],
      tolls: [{ outcome: 'killed', low: 50, best: 100, high: 150 }],
    },
    {
      says: 'up to 50 says nothing of the least',
      figures: [figure('up to 50', { min: null })],
      tolls: [{ outcome: 'killed', low: null, best: null, high: 50 }],
    },
  ],
  tolls: (weighed) =>
    tollsBy(literal, weighed.figures, {
      outcomes: OUTCOMES,
      decide: (all) => {
        const { used, dropped } = latest(all)
        const low = least(used.map((u) => u.reading.low))
        const top = most(used.flatMap((u) => [u.reading.high, u.reading.low]))
        const open = used.some((u) => u.reading.high === null && (u.reading.low ?? 0) >= (top ?? 0))
        const told = byOrigins(used.filter((u) => u.reading.best !== null || u.reading.low !== null))
        return {
          low,
          best: told.value,
          high: open ? null : top,
          step: stepOf(told, new Set(used.map((u) => u.figure.origin)).size),
          used,
          dropped,
          notes: conflict(used),
        }
      },
    }),
}

function stepOf({ value, origins }: { readonly value: number | null; readonly origins: number }, all: number): string {
  if (value === null) return tollWords('bounds')
  if (all === 1) return tollWords('last-word', { value })
  return tollWords(origins === 1 ? 'recent-of-equals' : 'most-told', { value, origins, all })
}
