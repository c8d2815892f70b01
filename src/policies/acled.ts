import { tollWords } from '../model/toll-words.ts'
import { conflict, least, type Read, tollsBy } from './counting/select.ts'
import { ACLED_WORDS } from './counting/words.ts'
import { type Figure, figure, type Policy } from './define.ts'

/** ACLED codebook 2024: the lowest figure until a more reliable one appears; "casualties" is no number of dead. */
export const acled: Policy = {
  id: 'acled',
  version: '2024',
  says: 'The lowest reported number of dead; vague words by ACLED’s table, with 3 where it leaves 3 or 10 to the coder (our default). Casualties alone are 0 fatalities.',
  ordered: true,
  table: ACLED_WORDS,
  examples: [
    {
      says: 'the lowest of three',
      figures: [figure('52', { origin: 'a' }), figure('at least 47', { origin: 'b', max: null }), figure('60', { origin: 'c' })],
      tolls: [{ outcome: 'killed', low: 47, best: 47, high: 47, step: /lowest/ }],
    },
    {
      says: 'dozens are twelve',
      figures: [figure('dozens', { min: 24, max: null })],
      tolls: [{ outcome: 'killed', low: 12, best: 12, high: 12 }],
    },
    {
      says: '30 casualties are no known dead',
      figures: [figure('30', { outcome: 'casualties' })],
      tolls: [{ outcome: 'killed', low: 0, best: 0, high: 0, step: /casualties/ }],
    },
  ],
  tolls: (weighed) => {
    const tolls = tollsBy(acled, weighed.figures, {
      outcomes: ['killed'],
      groups: [null],
      decide: (used) => {
        const value = least(used.map(number))
        return {
          low: value,
          best: value,
          high: value,
          step: used.length > 1 ? tollWords('lowest') : tollWords('only'),
          notes: conflict(used),
        }
      },
    })
    return tolls.length || !weighed.figures.some(onlyCasualties) ? tolls : [none(weighed.figures.filter(onlyCasualties))]
  },
}

const onlyCasualties = (f: Figure): boolean =>
  !f.replaced && f.outcome === 'casualties' && f.polarity === 'asserted' && f.scope !== 'background'

/** "More than 200" is 200 here: the lowest number that is told. */
const number = ({ figure: f, reading }: Read): number | null => {
  const value = reading.best ?? reading.low ?? reading.high
  const over = /\b(?:more than|over|upwards of|in excess of|above)\b/i.test(f.number.text ?? '') && /\d/.test(f.number.text ?? '')
  return value !== null && over && f.number.max === null ? value - 1 : value
}

const none = (figures: readonly Figure[]) => ({
  policy: 'acled@2024',
  outcome: 'killed' as const,
  group: null,
  low: 0,
  best: 0,
  high: 0,
  used: figures.map((f) => f.claim).toSorted(),
  dropped: [],
  step: tollWords('casualties-alone'),
  table: ACLED_WORDS.id,
})
