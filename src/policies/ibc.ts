import { tollWords } from '../model/toll-words.ts'
import { least, most, tollsBy } from './counting/select.ts'
import { TOLD } from './counting/words.ts'
import { figure, type Policy } from './define.ts'

/** Iraq Body Count: civilian dead, minimum and maximum over sources; fewer than two independent sources leave it provisional. */
export const ibc: Policy = {
  id: 'ibc',
  version: '1',
  says: 'Civilians alone: minimum and maximum over the sources, no best; provisional until two independent origins tell it.',
  ordered: true,
  table: TOLD,
  examples: [
    {
      says: 'two origins',
      figures: [figure('7', { origin: 'a', status: 'civilian' }), figure('9', { origin: 'b', status: 'civilian' })],
      tolls: [{ outcome: 'killed', group: 'civilian', low: 7, best: null, high: 9, step: /2 independent/ }],
    },
    {
      says: 'two outlets, one origin: provisional',
      figures: [figure('7', { claim: 'x', status: 'civilian' }), figure('7', { claim: 'y', status: 'civilian' })],
      tolls: [{ outcome: 'killed', group: 'civilian', low: 7, best: null, high: 7, step: /provisional/ }],
    },
  ],
  tolls: (weighed) =>
    tollsBy(ibc, weighed.figures, {
      outcomes: ['killed', 'injured'],
      groups: ['civilian'],
      decide: (used) => {
        const origins = new Set(used.map((u) => u.figure.origin)).size
        return {
          low: least(used.map((u) => u.reading.low ?? u.reading.high)),
          best: null,
          high: most(used.flatMap((u) => [u.reading.high, u.reading.low])),
          step: origins >= 2 ? tollWords('independent', { origins }) : tollWords('provisional'),
        }
      },
    }),
}
