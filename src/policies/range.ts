import { OUTCOMES } from '../model/claim.ts'
import { tollWords } from '../model/toll-words.ts'
import { least, most, tollsBy } from './counting/select.ts'
import { TOLD } from './counting/words.ts'
import { figure, type Policy } from './define.ts'

/** Standards for Casualty Recording 1.01 (Every Casualty Worldwide): publish the range, lowest to highest, and no best. */
export const range: Policy = {
  id: 'ecw-range',
  version: '1.01',
  says: 'Where sources disagree, the range from the lowest to the highest; no best figure. One origin alone is uncorroborated.',
  ordered: true,
  table: TOLD,
  examples: [
    {
      says: 'lowest to highest',
      figures: [figure('42', { origin: 'a' }), figure('60', { origin: 'b' })],
      tolls: [{ outcome: 'killed', low: 42, best: null, high: 60 }],
    },
    {
      says: 'who tells of some of them, gives no number, or gives a word that a figure fills out, does not widen the range',
      figures: [
        figure('42', { origin: 'a' }),
        figure('60', { origin: 'b' }),
        figure('9', { origin: 'c', some: 'some' }),
        figure('bodies', { origin: 'd', min: 1, bare: true }),
        figure('dozens', { origin: 'e', min: 24, max: null }),
      ],
      tolls: [{ outcome: 'killed', low: 42, best: null, high: 60 }],
    },
    {
      says: 'a vague word that no figure fills out stands, with no more than it says',
      figures: [figure('42', { origin: 'a' }), figure('hundreds', { origin: 'b', min: 200, max: null })],
      tolls: [{ outcome: 'killed', low: 42, best: null, high: 200 }],
    },
    {
      says: 'about 100 is 100',
      figures: [figure('97', { origin: 'a' }), figure('about 100', { origin: 'b', about: true })],
      tolls: [{ outcome: 'killed', low: 97, best: null, high: 100 }],
    },
    {
      says: 'soldiers no fewer than a figure for all are of all; fewer are not',
      figures: [
        figure('15', { origin: 'a' }),
        figure('90', { origin: 'b', status: 'combatant' }),
        figure('4', { origin: 'c', status: 'civilian' }),
      ],
      tolls: [
        { outcome: 'killed', low: 15, best: null, high: 90 },
        { outcome: 'killed', group: 'civilian', low: 4, best: null, high: 4 },
      ],
    },
    {
      says: 'nor is one person the least figure for all',
      figures: [
        figure('121', { origin: 'a', status: 'civilian' }),
        figure('83', { origin: 'b' }),
        figure('7', { origin: 'a', status: 'combatant' }),
        figure('1', { origin: 'c' }),
      ],
      tolls: [{ outcome: 'killed', low: 83, best: null, high: 121 }],
    },
    {
      says: 'two civilians are of all where the only other figure is one person',
      figures: [figure('2', { origin: 'a', status: 'civilian' }), figure('1', { origin: 'b' })],
      tolls: [{ outcome: 'killed', low: 2, best: null, high: 2 }],
    },
    {
      says: 'half as many civilians are a figure for all where nobody tells of anybody else',
      figures: [figure('30', { origin: 'a' }), figure('16', { origin: 'b', status: 'civilian' })],
      tolls: [{ outcome: 'killed', low: 16, best: null, high: 30 }],
    },
    {
      says: 'a figure of civilians is none for all where fighters are told of too',
      figures: [
        figure('30', { origin: 'a' }),
        figure('16', { origin: 'b', status: 'civilian' }),
        figure('9', { origin: 'b', status: 'combatant' }),
      ],
      tolls: [{ outcome: 'killed', low: 30, best: null, high: 30 }],
    },
    {
      says: 'where nobody gives an upper end, there is none',
      figures: [figure('at least 12', { max: null }), figure('more than 20', { origin: 'b', min: 21, max: null })],
      tolls: [{ outcome: 'killed', low: 12, best: null, high: null }],
    },
    {
      says: 'a figure for people is one for civilians where nobody tells of more than a few fighters with them',
      figures: [
        figure('61', { origin: 'a' }),
        figure('105', { origin: 'b', status: 'civilian' }),
        figure('2', { origin: 'b', status: 'combatant' }),
        figure('240', { origin: 'c' }),
      ],
      tolls: [{ outcome: 'killed', group: 'civilian', low: 61, best: null, high: 240 }],
    },
    {
      says: 'where more fighters are told of, it is not',
      figures: [
        figure('61', { origin: 'a' }),
        figure('105', { origin: 'b', status: 'civilian' }),
        figure('30', { origin: 'b', status: 'combatant' }),
      ],
      tolls: [{ outcome: 'killed', group: 'civilian', low: 105, best: null, high: 105 }],
    },
    {
      says: 'a part that counts all of its status is the toll of that status, and none of all',
      figures: [
        figure('70', { origin: 'a' }),
        figure('four', { origin: 'a', min: 4, max: 4, status: 'civilian', scope: 'part', share: true }),
      ],
      tolls: [
        { outcome: 'killed', low: 70, best: null, high: 70 },
        { outcome: 'killed', group: 'civilian', low: 4, best: null, high: 4 },
      ],
    },
    {
      says: '“some”, “an unknown number” are no numbers; one person is no toll where a few are told of',
      figures: [
        figure('some', { origin: 'a', min: 1, max: null }),
        figure('one', { origin: 'b', min: 1, max: 1 }),
        figure('three', { origin: 'c', min: 3, max: 3, some: 'some' }),
      ],
      tolls: [{ outcome: 'killed', low: 3, best: null, high: 3 }],
    },
    {
      says: 'one origin is uncorroborated',
      figures: [figure('42')],
      tolls: [{ outcome: 'killed', low: 42, best: null, high: 42, step: /uncorroborated/ }],
    },
  ],
  tolls: (weighed) =>
    tollsBy(range, weighed.figures, {
      outcomes: OUTCOMES,
      decide: (used) => {
        const origins = new Set(used.map((u) => u.figure.origin)).size
        const open = used.some((u) => u.reading.high === null)
        const unsure = used.every((u) => u.figure.certainty === 'hedged')
        return {
          low: least(used.map((u) => u.reading.low ?? u.reading.high)),
          best: null,
          high: used.every((u) => u.reading.high === null) ? null : most(used.flatMap((u) => [u.reading.high, u.reading.low])),
          step: unsure ? tollWords('unconfirmed') : origins === 1 ? tollWords('uncorroborated') : tollWords('range', { origins }),
          notes: open ? [tollWords('open-end')] : [],
        }
      },
    }),
}
