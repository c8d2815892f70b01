import { tollWords } from '../model/toll-words.ts'
import { latest, least, most, type Read, tollsBy } from './counting/select.ts'
import { TOLD } from './counting/words.ts'
import { figure, type Policy } from './define.ts'

const ends = (used: readonly Read[]) => ({
  low: least(used.map((u) => u.reading.low ?? u.reading.high)),
  high: most(used.flatMap((u) => [u.reading.high, u.reading.low])),
})

/** Columbia Law School's audit of strike counts (2012): the range of all that was reported, then the range without superseded reports. */
export const columbia: Policy = {
  id: 'columbia',
  version: '2012',
  says: 'Two steps: the range of everything reported, then the range without what its own origin has since replaced. No best figure.',
  ordered: true,
  table: TOLD,
  examples: [
    {
      says: 'an origin’s earlier figure is superseded',
      figures: [figure('4', { told: '2020-01-01' }), figure('18', { told: '2020-01-02' }), figure('20', { origin: 'b' })],
      tolls: [{ outcome: 'killed', low: 18, best: null, high: 20, step: /reported 4 to 20/ }],
    },
  ],
  tolls: (weighed) =>
    tollsBy(columbia, weighed.figures, {
      outcomes: ['killed', 'injured', 'casualties'],
      decide: (all) => {
        const { used, dropped } = latest(all)
        const [whole, adjusted] = [ends(all), ends(used)]
        return {
          ...adjusted,
          best: null,
          step: tollWords('adjusted', { low: whole.low, high: whole.high, least: adjusted.low, most: adjusted.high }),
          used,
          dropped,
        }
      },
    }),
}
