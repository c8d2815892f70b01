import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datesIn, datesLine } from '../../../src/text/dates/resolve.ts'

/** The first date read in a sentence. */
function read(text: string, published: string | null): string | null | undefined {
  return datesIn(text, [{ start: 0, end: text.length, paragraph: 0 }], published)[0]?.edtf
}

/** The phrase table of the UCDP GED codebook 23.1, appendix 2, read on Thursday 15 March 2018. */
const UCDP: readonly (readonly [string, string])[] = [
  ['They died today.', '2018-03-15'],
  ['They died yesterday.', '2018-03-14'],
  ['They died last Tuesday.', '2018-03-13'],
  ['They died on 14 January.', '2018-01-14'],
  ['They died on Monday night.', '2018-03-12'],
  ['They died last night.', '2018-03-14'],
  ['They died the other day.', '2018-03-14'],
  ['They died recently.', '2018-03-12/2018-03-14'],
  ['They died in recent attacks.', '2018-03-12/2018-03-14'],
  ['They died over the past few days.', '2018-03-12/2018-03-14'],
  ['They died in the last few days.', '2018-03-12/2018-03-14'],
  ['They died around 2 July.', '2017-07-01/2017-07-03'],
  ['They died over the weekend.', '2018-03-10/2018-03-11'],
  ['They died since the beginning of the week.', '2018-03-12/2018-03-15'],
  ['They died this week.', '2018-03-12/2018-03-15'],
  ['They died in the night between Sunday and Monday.', '2018-03-11/2018-03-12'],
  ['They died in a night-long battle.', '2018-03-14/2018-03-15'],
  ['They died in a night of clashes.', '2018-03-14/2018-03-15'],
  ['They died in the past 24 hours.', '2018-03-14/2018-03-15'],
  ['They died in the past 48 hours.', '2018-03-13/2018-03-15'],
  ['They died in the past 72 hours.', '2018-03-13/2018-03-15'],
  ['They died in the past 2 days.', '2018-03-13/2018-03-14'],
  ['They died since Tuesday.', '2018-03-13/2018-03-15'],
  ['They died in a five-day offensive.', '2018-03-11/2018-03-15'],
  ['They died in fighting on 13-16 February.', '2018-02-13/2018-02-16'],
  ['They died late last week.', '2018-03-09/2018-03-11'],
  ['They died last week.', '2018-03-05/2018-03-11'],
  ['They died in the past week.', '2018-03-09/2018-03-15'],
  ['They died in the first week of August.', '2017-08-01/2017-08-07'],
  ['They died in a week-old offensive.', '2018-03-09/2018-03-15'],
  ['They died in early February.', '2018-02-01/2018-02-10'],
  ['They died at the beginning of March.', '2018-03-01/2018-03-10'],
  ['They died in the middle of February.', '2018-02-10/2018-02-20'],
  ['They died in late January.', '2018-01-15/2018-01-31'],
  ['They died at the end of January.', '2018-01-15/2018-01-31'],
  ['They died in recent weeks.', '2018-02-22/2018-03-15'],
  ['They died over several weeks.', '2018-02-22/2018-03-15'],
  ['They died earlier this month.', '2018-03-01/2018-03-14'],
  ['They died last month.', '2018-02'],
  ['They died a fortnight ago.', '2018-03-02/2018-03-15'],
  ['They died in 1995.', '1995'],
  ['They died last year.', '2017'],
  ['They died in the past year.', '2018-01-01/2018-03-15'],
  ['They died in early 1999.', '1999-01/1999-04'],
  ['They died in mid 1999.', '1999-05/1999-08'],
  ['They died in late 1999.', '1999-09/1999-12'],
  ['They died in the past 3 months.', '2018-01-01/2018-03-15'],
  ['They died in the past few months.', '2018-01-01/2018-03-15'],
]

/** News forms, read on Tuesday 13 February 2018. */
const NEWS: readonly (readonly [string, string])[] = [
  ['It began on Sunday.', '2018-02-11'],
  ['It began on Tuesday.', '2018-02-13'],
  ['It began last Tuesday.', '2018-02-06'],
  ['It began last Monday week.', '2018-02-05'],
  ['It began on Tuesday of last week.', '2018-02-06'],
  ['It began overnight Thursday.', '2018-02-08/2018-02-09'],
  ['It began overnight.', '2018-02-12/2018-02-13'],
  ['It began late on Feb. 7.', '2018-02-07'],
  ['It began in the night to Friday, February 9.', '2018-02-08/2018-02-09'],
  ['It began late on Thursday and in the early hours of Friday.', '2018-02-08/2018-02-09'],
  ['It lasted from Sunday 4 February, 04:30, to Monday, 09:00.', '2018-02-04/2018-02-05'],
  ['It struck during the weekend of 3-4 February.', '2018-02-03/2018-02-04'],
  ['It struck in the last three days of January.', '2018-01-29/2018-01-31'],
  ['It struck in the last three days of fighting.', '2018-02-10/2018-02-12'],
  ['It struck in the spring of 2016.', '2016-21'],
  ['It struck in the first half of last year.', '2017-01/2017-06'],
  ['It began on February 7th, 2018, near dawn.', '2018-02-07'],
  ['It began on the night of 7 February.', '2018-02-07/2018-02-08'],
  ['It began on Sunday, February 4.', '2018-02-04'],
  ['It began on Thursday the 8th.', '2018-02-08'],
  ['It began on December 30.', '2017-12-30'],
  ['It began on the fourth of July 2016.', '2016-07-04'],
  ['It lasted from June 11 to 14.', '2017-06-11/2017-06-14'],
  ['It struck on April 16 and 17.', '2017-04-16/2017-04-17'],
  ['It lasted from Nov. 9 until Dec. 3, 2016.', '2016-11-09/2016-12-03'],
  ['It lasted between January and June of last year.', '2017-01/2017-06'],
  ['It struck in January last year.', '2017-01'],
  ['It struck in November.', '2017-11'],
  ['It struck last October.', '2017-10'],
  ['It struck in the summer of 2016.', '2016-22'],
  ['A hundred have died since 2010.', '2010/2018'],
  ['A hundred have died since November.', '2017-11/2018-02-13'],
  ['A hundred have died since fighting broke out in November.', '2017-11/2018-02-13'],
  ['It was the deadliest raid since 2010.', '2010'],
  ['It struck three weeks ago.', '2018-01-23'],
  ['It struck two years ago.', '2016'],
  ['It struck at 2.30am on Saturday.', '2018-02-10'],
  ['It struck at about half past five on Saturday morning.', '2018-02-10'],
  ['It struck between 10 and 21 January.', '2018-01-10/2018-01-21'],
  ['It struck on 2018-01-05.', '2018-01-05'],
  ['It struck on 31/01/2018.', '2018-01-31'],
  ['It struck on Christmas Day.', '2017-12-25'],
  ['Nine died in Christmas raids.', '2017-12-25'],
  ['Nine have died from 10 January onwards.', '2018-01-10/2018-02-13'],
  ['Losses, 10 January onwards: nine dead.', '2018-01-10/2018-02-13'],
  ['From 5 February on, nine died.', '2018-02-05/2018-02-13'],
  ['Nine died between the 5th and the 9th.', '2018-02-05/2018-02-09'],
  ["Friday's attack was over by noon.", '2018-02-09'],
  ['KABUL, FEB 9 (NEWS) -- TEN DIED.', '2018-02-09'],
  ['It struck on the night of Friday, February 9.', '2018-02-09/2018-02-10'],
  ['It struck around midnight on Friday.', '2018-02-09/2018-02-10'],
  ['Nine died there in the last week.', '2018-02-07/2018-02-13'],
  ['Few floods since 2005 have cost so many lives.', '2005'],
  ['He has been in talks at the highest level since Friday.', '2018-02-09/2018-02-13'],
  ['Three days after the camp burnt down its people still sleep outside.', '2018-02-10'],
  ['The raid had come two days earlier, she said.', '2018-02-11'],
  ['Two died during the night.', '2018-02-12/2018-02-13'],
  ['They were shelled in the night to Sunday.', '2018-02-10/2018-02-11'],
  ['Nine were killed in three days.', '2018-02-10/2018-02-12'],
  ['Nine were killed in three days of clashes.', '2018-02-11/2018-02-13'],
  ['It came two weeks after raiders burned the mill.', '2018-01-30'],
  ['It burned down a year ago to the day.', '2017-02-13'],
  ['Nine have died so far this year.', '2018-01-01/2018-02-13'],
  ['Nine died in the first three months of 2017.', '2017-01/2017-03'],
  ['Nine have died since a truce ran out in November.', '2017-11/2018-02-13'],
  ['It was the worst since the flood in 2005.', '2005'],
  ['Nine have died in six months of war.', '2017-08/2018-02'],
  ['Nine have died in the last fifteen months.', '2016-11/2018-02'],
  ['Nine have died in a year of war.', '2017-02/2018-02'],
  ['Nine thousand have died in the seven years of war.', '2011/2018'],
  ['After week of fighting 90 are buried.', '2018-02-07/2018-02-13'],
  ['Nine died in the five-day campaign.', '2018-02-09/2018-02-13'],
  ['Nine have died in the three weeks since the army came.', '2018-01-23/2018-02-13'],
  ['Nine have died since the start of the month.', '2018-02-01/2018-02-13'],
  ['Nine have died since the new year.', '2018-01-01/2018-02-13'],
  ['Nine died in the third quarter.', '2017-07/2017-09'],
  ['Nine have died since mid-January.', '2018-01-10/2018-02-13'],
  ['Nine died between Sunday, at noon, and Monday.', '2018-02-11/2018-02-12'],
  ['Nine died between Friday and Wednesday.', '2018-02-02/2018-02-07'],
  ['Nine died from Thursday to Tuesday.', '2018-02-08/2018-02-13'],
  ['He was shot on Tuesday last.', '2018-02-06'],
  ['Nine died on Easter Monday.', '2017-04-17'],
  ['Nine died on Palm Sunday 2016.', '2016-03-20'],
  ['Nine have died since Christmas.', '2017-12-25/2018-02-13'],
  ['Row 8, 24-Jan-2018, Tarin.', '2018-01-24'],
  ['In January 31 people were shot.', '2018-01'],
  ['They were shot in the January 31 attack.', '2018-01-31'],
  ['Its report for 2016 lists nine.', '2016'],
  ['It counted nine (1988 to 2014).', '1988/2014'],
  ['It was more than in all of the first quarter.', '2017-01/2017-03'],
  ['Nine died in twenty-four hours.', '2018-02-12/2018-02-13'],
  ['It burned down twenty-five years ago.', '1993'],
  ['Nine died in the ten months to 31 October.', '2017-01/2017-10'],
  ['Nine died in the year to April.', '2016-05/2017-04'],
  ['Nine died over the two weeks to Sunday.', '2018-01-29/2018-02-11'],
  ['Nine died in the last days of August.', '2017-08-25/2017-08-31'],
]

const ROUND_AN_ANCHOR: readonly (readonly [string, string])[] = [
  ['They struck on 5 January. The next day they fled.', '2018-01-06'],
  ['They struck on 5 January. Two days later they fled.', '2018-01-07'],
  ['They struck on 5 January. Four days before they had gathered.', '2018-01-01'],
  ['They struck on 5 January. That night they fled.', '2018-01-05'],
  ['They struck on 5 January. At 3.40 they fled.', '2018-01-05'],
  ['They struck on 5 January. On the 9th they fled.', '2018-01-09'],
  ['They struck on 5 March 2015. On 9 March they fled.', '2015-03-09'],
  ['They struck on 5 March 2015. In November of that year they came back.', '2015-11'],
  ['Four miners were lost two years after they were hired. They went down on 9 August.', '2016-08-09'],
  ['(Zarqa, 13 February 2018) Yesterday they struck twice. The first time was at 8:30 a.m.', '2018-02-12'],
  ['They struck on 5 January. On the day of the attack nobody fled.', '2018-01-05'],
  ['They struck on 5 January. On the evening of the 6th they fled.', '2018-01-06'],
  ['They struck on 5 January. Hours later they fled.', '2018-01-05'],
  ['They struck on the evening of 5 January. At 2 a.m. they fled.', '2018-01-06'],
  ['They struck on 5 January. Since then they have fled.', '2018-01-05/2018-02-13'],
  ['They struck from 5 to 9 January. In the same period nine fled.', '2018-01-05/2018-01-09'],
  ['They struck on 5 January. A girl had been taken the day before the attack.', '2018-01-04'],
  ['They struck on 5 January. The group said on Friday that it had warned them two days earlier.', '2018-02-07'],
  ['They struck on 5 January. The toll stood at seven.', '2018-01-05'],
  ['They struck on 5 January. In the first fortnight they lost nine men.', '2018-01-05/2018-01-18'],
  ['They struck on 5 January. In the days since, nine have died.', '2018-01-05/2018-02-13'],
  ['They struck on 5 January. On the second night they fled.', '2018-01-06'],
  ['They struck in September 2016. A guard was shot that December.', '2016-12'],
  ['They struck on 5 January. There had been nine such raids the year before.', '2017'],
  ['They struck on 5 January. Floods that may come would cut the road.', '2018-01-05'],
  ['They struck on 5 January. They have been under fire since dawn.', '2018-02-13'],
  ['They struck on 5 January. The Monday before, two had fled.', '2018-01-01'],
  ['They struck on 5 January. In the following three days nine fled.', '2018-01-06/2018-01-08'],
  ['They struck on 5 January. They had said so 48 hours in advance.', '2018-01-03'],
  ['They struck on 5 January. They had said so four days beforehand.', '2018-01-01'],
  ['They struck on 5 January. On the ninth, they fled.', '2018-01-09'],
  ['They struck on 5 January. It was worse than on the second of the month.', '2018-01-02'],
  ['They struck on 5 January. It was worse than on the tenth of last month.', '2018-01-10'],
  ['They struck in May 1998. That autumn they fled.', '1998-23'],
  ['They struck in May 1998. In that same year nine fled.', '1998'],
]

describe('dates', () => {
  for (const [text, edtf] of UCDP) test(`UCDP: ${text}`, () => assert.equal(read(text, '2018-03-15'), edtf))
  for (const [text, edtf] of NEWS) test(text, () => assert.equal(read(text, '2018-02-13'), edtf))
  for (const [text, edtf] of ROUND_AN_ANCHOR) {
    test(text, () => {
      const cut = text.indexOf('.') + 1
      const stretches = [
        { start: 0, end: cut, paragraph: 0 },
        { start: cut, end: text.length, paragraph: 0 },
      ]
      assert.equal(datesIn(text, stretches, '2018-02-13').at(-1)?.edtf, edtf)
    })
  }

  test('the same hour and night are of the day told', () => {
    for (const said of ['At that same hour', 'Same night,', 'On the night in question', 'Within hours']) {
      const text = `They struck on 5 January. ${said} nine fled.`
      const read = datesIn(text, [{ start: 0, end: text.length, paragraph: 0 }], '2018-02-13')
      assert.deepEqual(
        read.map((p) => p.edtf),
        ['2018-01-05', '2018-01-05'],
        said,
      )
    }
  })

  test('a date that stands alone in its line heads what follows', () => {
    const text = 'Log of the week\nFRIDAY\n9:50 p.m. A man was hurt.\nSATURDAY\n7:10 p.m. Nobody was.'
    const lines = [...text.matchAll(/.+/g)].map((m, paragraph) => ({ start: m.index, end: m.index + m[0].length, paragraph }))
    assert.deepEqual(
      datesIn(text, lines, '2018-02-13').map((p) => p.edtf),
      ['2018-02-09', '2018-02-09', '2018-02-10', '2018-02-10'],
    )
  })

  test('without a day of publication only full dates are read', () => {
    assert.equal(read('It began on Sunday.', null), null)
    assert.equal(read('It began on 7 February.', null), null)
    assert.equal(read('It began on 7 February 2018.', null), '2018-02-07')
    assert.equal(read('It began in 2016.', null), '2016')
  })

  test('the year since when something goes on is not that of a later day', () => {
    const text = 'A hundred have died since the siege began in August 2014. A bus was hit on July 18.'
    const stretches = [
      { start: 0, end: 57, paragraph: 0 },
      { start: 58, end: text.length, paragraph: 1 },
    ]
    assert.deepEqual(
      datesIn(text, stretches, '2018-02-13').map((p) => p.edtf),
      ['2014-08/2018-02-13', '2017-07-18'],
    )
  })

  test('numbers, verbs and names are no dates', () => {
    for (const text of [
      'They may march on.',
      'Some 2014 people fled.',
      'It fired 122 mm rockets.',
      'He sat in the sun.',
      'They killed 12 of the 30.',
      'The clinic holds that just ten to twelve drowned.',
      'Next Friday they vote.',
      'Gunmen burst in at Christmas parties.',
      'He was hit on the second, then on the third.',
      'The one called V5 may have died.',
      'Two were led away from the 32nd Street.',
      'The dollar changed hands at 2,600.',
      'Its losses were put over there at 26.',
    ]) {
      assert.ok(!datesIn(text, [{ start: 0, end: text.length, paragraph: 0 }], '2018-02-13').some((p) => p.edtf !== null), text)
    }
  })
})

test('the day in a dateline dates nothing told', () => {
  for (const [text, dated] of [
    ['ZARQA, February 13 (Wire) - Nine died.', true],
    ['(Zarqa, 13 February 2018) Nine died.', true],
    ['Nine died on 13 February (a Tuesday).', false],
    ['ZARQA, January 5 (Wire) - Nine died.', false],
  ] as const) {
    const [phrase] = datesIn(text, [{ start: 0, end: text.length, paragraph: 0 }], '2018-02-13')
    assert.equal(datesLine(text, phrase!, '2018-02-13'), dated, text)
  }
})
