import { tollWords } from '../model/toll-words.ts'
import { byOrigins, conflict, latest, least, most, tollsBy } from './counting/select.ts'
import { UCDP_WORDS } from './counting/words.ts'
import { figure, type Policy } from './define.ts'

/** UCDP GED codebook 23.1, sections 2 and 5: low, best and high estimates. Best is a person's choice; the default here is ours. */
export const ucdp: Policy = {
  id: 'ucdp',
  version: '23.1',
  says: 'Low is the most conservative estimate found, high the highest reliable one. The codebook leaves best to its coders; here it is what most origins tell, of equals the most recent, then the lower (our default).',
  ordered: true,
  table: UCDP_WORDS,
  examples: [
    {
      says: 'three estimates: the least, what two origins tell, the most',
      figures: [
        figure('42', { origin: 'a' }),
        figure('42', { origin: 'b' }),
        figure('46', { origin: 'c' }),
        figure('at least 40', { origin: 'd', max: null }),
      ],
      tolls: [{ outcome: 'killed', low: 40, best: 42, high: 46 }],
    },
    {
      says: 'dozens, by the inferred table',
      figures: [figure('dozens', { min: 24, max: null })],
      tolls: [{ outcome: 'killed', low: 24, best: 24, high: 24 }],
    },
  ],
  tolls: (weighed) =>
    tollsBy(ucdp, weighed.figures, {
      outcomes: ['killed'],
      decide: (used) => {
        const low = least(used.map((u) => u.reading.low ?? u.reading.high))
        const high = most(used.flatMap((u) => [u.reading.high, u.reading.low]))
        const best = byOrigins(latest(used).used)
        const all = new Set(used.map((u) => u.figure.origin)).size
        return {
          low,
          best: clamp(best.value, low, high),
          high,
          step: all === 1 ? tollWords('best-alone') : tollWords('best-told', { origins: best.origins, all }),
          notes: conflict(used),
        }
      },
    }),
}

const clamp = (value: number | null, low: number | null, high: number | null): number | null =>
  value === null ? null : Math.min(Math.max(value, low ?? value), high ?? value)
