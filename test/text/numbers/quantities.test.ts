import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { quantities } from '../../../src/text/numbers/index.ts'

type Row = readonly [words: string, text: string, min: number | null, max: number | null, approximate?: true]

const COUNTS: readonly Row[] = [
  ['12 men', '12', 12, 12],
  ['the dead number 351', '351', 351, 351],
  ['twelve men', 'twelve', 12, 12],
  ['a dozen men', 'a dozen', 12, 12],
  ['half a dozen men', 'half a dozen', 6, 6],
  ['twenty-two men', 'twenty-two', 22, 22],
  ['a hundred and twenty-four men', 'a hundred and twenty-four', 124, 124],
  ['1,200 men', '1,200', 1200, 1200],
  ['1.5 lakh people', '1.5 lakh', 150_000, 150_000],
  ['1.7 million people', '1.7 million', 1_700_000, 1_700_000],
  ['half a million people', 'half a million', 500_000, 500_000],
  ['two dozen men', 'two dozen', 24, 24],
  ['about 100 men', 'about 100', 100, 100, true],
  ['an estimated 100 men', 'an estimated 100', 100, 100, true],
  ['just over 100 men', 'just over 100', 100, 100, true],
  ['nearly a hundred men', 'nearly a hundred', 100, 100, true],
  ['60 or so men', '60 or so', 60, 60, true],
  ['sixty-odd men', 'sixty-odd', 60, 60, true],
  ['at least 2 men', 'at least 2', 2, null],
  ['no fewer than seven men', 'no fewer than seven', 7, null],
  ['a minimum of 2 men', 'a minimum of 2', 2, null],
  ['2 or more men', '2 or more', 2, null],
  ['350-plus men', '350-plus', 350, null],
  ['more than 200 men', 'more than 200', 201, null],
  ['upwards of 200 men', 'upwards of 200', 201, null],
  ['in excess of 200 men', 'in excess of 200', 201, null],
  ['up to 50 men', 'up to 50', null, 50],
  ['as many as 50 men', 'as many as 50', null, 50],
  ['no more than 50 men', 'no more than 50', null, 50],
  ['fewer than 50 men', 'fewer than 50', null, 49],
  ['200 to 300 men', '200 to 300', 200, 300],
  ['between 200 and 300 men', 'between 200 and 300', 200, 300],
  ['they shot between 20 and 30 men', 'between 20 and 30', 20, 30],
  ['the number of children over 60', 'over 60', 61, null],
  ['between 200-300 men', 'between 200-300', 200, 300],
  ['From 95 to 110 men were shot', '95 to 110', 95, 110],
  ['not below 97 dead', 'not below 97', 97, null],
  ['anywhere from 20 to 30 men', '20 to 30', 20, 30],
  ['two or three dozen men', 'two or three dozen', 24, 36],
  ['3-4,000 people', '3-4,000', 3000, 4000],
  ['3 to 4 thousand people', '3 to 4 thousand', 3000, 4000],
  ['three-dozen men', 'three-dozen', 36, 36],
  ['one-hundred and twenty men', 'one-hundred and twenty', 120, 120],
  ['a couple of dozen men', 'a couple of dozen', 24, null],
  ['some dozen men', 'some dozen', 12, 12, true],
  ['eleven (11) men', 'eleven', 11, 11],
  ['just shy of 40 men', 'just shy of 40', 40, 40, true],
  ['minimum 20 men', 'minimum 20', 20, null],
  ['dead: minimum 15, maximum 20', 'minimum 15, maximum 20', 15, 20],
  ['dead: min. 15, max. 20', 'min. 15, max. 20', 15, 20],
  ['a minimum of 15 and a maximum of 20 men', 'a minimum of 15 and a maximum of 20', 15, 20],
  ['46 dead as a minimum', '46', 46, 46],
  ['accepted 46 as a minimum', '46 as a minimum', 46, null],
  ['a hundred at the lowest', 'a hundred at the lowest', 100, null],
  ['the wounded, who exceed 1,400', 'exceed 1,400', 1401, null],
  ['many hundreds of men', 'many hundreds', 200, null],
  ['countless thousands', 'countless thousands', 2000, null],
  ['as few as 10 men', 'as few as 10', 10, null],
  ['200–300 men', '200–300', 200, 300],
  ['three or four men', 'three or four', 3, 4],
  ['eight to ten men', 'eight to ten', 8, 10],
  ['two to three hundred men', 'two to three hundred', 200, 300],
  ['50-something men', '50-something', 50, 59],
  ['180 or close to 200 men', '180 or close to 200', 180, 200, true],
  ['at least 38 and possibly as many as 44 men', 'at least 38 and possibly as many as 44', 38, 44],
  ['several men', 'several', 3, null],
  ['a couple of men', 'a couple', 2, null],
  ['a number of men', 'a number', 3, null],
  ['a large number of men', 'a large number', 3, null],
  ['an unknown number of men', 'an unknown number', 1, null],
  ['dozens of men', 'dozens', 24, null],
  ['tens of men', 'tens', 20, null],
  ['scores of men', 'scores', 40, null],
  ['hundreds of men', 'hundreds', 200, null],
  ['tens of thousands of men', 'tens of thousands', 20_000, null],
  ['several dozen men', 'several dozen', 36, null],
  ['several hundred men', 'several hundred', 300, null],
  ['dozens or hundreds of men', 'dozens or hundreds', 24, null],
  ['a dozen more men', 'a dozen', 12, 12],
  ['another 36 men', '36', 36, 36],
  ['seven other people', 'seven', 7, 7],
  ['only 3 men', '3', 3, 3],
  ['all 14 men', '14', 14, 14],
  ['no men', 'no', 0, 0],
  ['nobody', 'nobody', 0, 0],
  ['not a single man', 'not a single', 0, 0],
  ['most of them', 'most', 1, null],
  ['nearly a third of them', 'nearly a third', 1, null],
  ['43 per cent of them', '43 per cent', 1, null],
  ['four in five of them', 'four in five', 1, null],
  ['two-thirds of them', 'two-thirds', 1, null],
  ['one fifth of the men', 'one fifth', 1, null],
  ['the toll has gone up to 13', '13', 13, 13],
  ['toll in ferry blast up to 16', '16', 16, 16],
  ['a toll of up to 16', 'up to 16', null, 16],
  ['deaths climbed past 270', 'past 270', 271, null],
  ['four lakh eighty thousand people', 'four lakh eighty thousand', 480_000, 480_000],
  ['two million three hundred thousand people', 'two million three hundred thousand', 2_300_000, 2_300_000],
  ['two, maybe three, men', 'two, maybe three', 2, 3],
  ['about forty, perhaps fifty, men', 'about forty, perhaps fifty', 40, 50, true],
  ['five, or six', 'five, or six', 5, 6],
  ['in August 22 were killed', '22', 22, 22],
  ['last December two guards died', 'two', 2, 2],
  ['one of 12 killed', 'one', 1, 1],
]

const BLOCKED: readonly (readonly [string, string])[] = [
  ['a 12-year-old boy', 'age'],
  ['the pupils were younger than 9', 'age'],
  ['girls under 16, all from one school', 'age'],
  ['the dead were boys between 11 and 15', 'age'],
  ['aged 7', 'age'],
  ['pupils aged between 4 and 11', 'age'],
  ['girls of six to ten among them', 'age'],
  ['the eldest of them 16', 'age'],
  ['a boy of six', 'age'],
  ['Lena Ortiz, 31 (left)', 'age'],
  ['Lena Ortiz, also 31, died', 'age'],
  ['a 911 call', 'code'],
  ['bus number 12', 'name'],
  ['in his class number 4 is', 'name'],
  ['someone dialed 911', 'code'],
  ['on 5 October', 'date'],
  ['on Oct. 5', 'date'],
  ['since 2011', 'year'],
  ['at 13:15', 'time'],
  ['for 3 days', 'duration'],
  ['40 km away', 'measure'],
  ['122 mm shells', 'measure'],
  ['$5 million', 'money'],
  ['an F-16 jet', 'code'],
  ['call 801-555-4100', 'code'],
  ['at (765) 555-7107', 'code'],
  ['the 101st', 'code'],
  ['99999999999999999999 men', 'code'],
  ['20 billion men', 'code'],
  ['Brigade 47', 'name'],
  ['barrack no. 200', 'name'],
  ['Channel Two', 'name'],
  ['at scene 2', 'name'],
  ['a conscript of 19 was killed', 'age'],
  ['she was 20', 'age'],
  ['the youngest is fourteen', 'age'],
  ['the pilot, 43, was killed', 'age'],
  ['Mara Z., 83, on Friday', 'age'],
  ['Private Ivo Lund (18)', 'age'],
  ['Petar Moran (38) was shot', 'age'],
  ['below the age of 12', 'age'],
  ['just after six on Friday', 'time'],
  ['at a quarter to five', 'time'],
  ['at two in the morning', 'time'],
  ['just after nine in the morning', 'time'],
  ['on the murder of two or more persons', 'name'],
  ["seven o'clock", 'time'],
  ['Palm Sunday 2017', 'year'],
  ['the toll for 2018 is the highest', 'year'],
]

/** Ages told one after another, each number's block in turn. */
const AGES: readonly (readonly [string, readonly (string | null)[]])[] = [
  ['three drivers, aged 20, 22 and 31, were held', [null, 'age', 'age', 'age']],
  ['brothers aged nine and 12 died', ['age', 'age']],
  ['a boy aged nine and 12 soldiers', ['age', null]],
  ['18 were under age and 23 were women', [null, null]],
  ['men of 62, 70 and 74', ['age', 'age', 'age']],
  ['the families of 29', [null]],
  ['on 13 June two guards died', ['date', null]],
  ['it was 26, not 64', [null, null]],
]

describe('quantities', () => {
  for (const [words, blocks] of AGES)
    it(words, () => {
      assert.deepEqual(
        quantities(words, 0, words.length).map((q) => q.block),
        blocks,
      )
    })

  for (const [words, text, min, max, approximate = false] of COUNTS)
    it(words, () => {
      const [q] = quantities(words, 0, words.length)
      assert.ok(q)
      assert.deepEqual([words.slice(q.start, q.end), q.min, q.max, q.approximate, q.block], [text, min, max, approximate, null])
    })

  for (const [words, block] of BLOCKED)
    it(`${words}: counts nobody`, () => assert.ok(quantities(words, 0, words.length).some((q) => q.block === block)))

  it('a qualifier governs the first of coordinated numbers only', () => {
    const text = 'at least 6,592 killed and 10,470 injured'
    const bounds = quantities(text, 0, text.length).map(({ min, max }) => [min, max])
    assert.deepEqual(bounds, [
      [6592, null],
      [10_470, 10_470],
    ])
  })

  it('no number is read into an ordinal: "the twenty-eighth of July"', () => {
    const words = 'on the twenty-eighth of July'
    assert.deepEqual(quantities(words, 0, words.length), [])
  })

  it('a change from one figure to another is two numbers', () => {
    const text = 'was revised down from 45 to 32'
    assert.deepEqual(
      quantities(text, 0, text.length).map((q) => q.min),
      [45, 32],
    )
  })

  it('every span holds its own words, in order and apart', () => {
    const word = fc.constantFrom(
      'at least',
      '12',
      'to',
      'between',
      'and',
      'dozens',
      'of',
      'a',
      'hundred',
      '-',
      'or',
      'more',
      '1,2',
      '5.5',
      'half',
      'the',
      'no',
      '%',
      'men',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const text = words.join(' ')
        let last = 0
        for (const q of quantities(text, 0, text.length)) {
          assert.ok(q.start <= q.core.start && q.core.start < q.core.end && q.core.end <= q.end && q.end <= text.length)
          assert.ok(q.core.start >= last)
          last = q.core.end
          if (q.min !== null && q.max !== null) assert.ok(q.min <= q.max)
        }
      }),
    )
  })
})
