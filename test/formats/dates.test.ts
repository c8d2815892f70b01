import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDay, isoOf } from '../../src/formats/markup/dates.ts'
import { gather, input } from '../ingest/gather.ts'

test('dates of mail, feeds and pages become ISO 8601 in their own zone', () => {
  const cases: Readonly<Record<string, string>> = {
    'Fri, 02 May 2031 22:10:00 +0300': '2031-05-02T22:10:00+03:00',
    'Fri, 02 May 2031 22:10:00 +03:00': '2031-05-02T22:10:00+03:00',
    'Fri, 02 May 2031 22:10:00 GMT': '2031-05-02T22:10:00Z',
    'Fri, 02 May 31 10:00 EST': '2031-05-02T10:00:00-05:00',
    'Fri, 02 May 2031 01:10:00 CEST': '2031-05-02T01:10:00+02:00',
    'Friday, 02-May-31 10:00:00 UTC': '2031-05-02T10:00:00Z',
    'May 2, 2031': '2031-05-02',
    'Feb. 7, 2031 10:22 p.m. GMT': '2031-02-07T22:22:00Z',
    'February 7, 2031 at 12:05 AM': '2031-02-07T00:05:00',
    'Fri May  2 10:00:00 2031': '2031-05-02T10:00:00',
    '2 May 1899': '1899-05-02',
  }
  for (const [written, read] of Object.entries(cases)) assert.equal(isoOf(written), read)
})

test('a zone that is not told or not known is not taken for Greenwich', () => {
  for (const zone of ['', ' -0000', ' ET', ' IST']) assert.equal(isoOf(`Fri, 02 May 2031 22:10:00${zone}`), '2031-05-02T22:10:00')
})

test('what is no such date stays as it is', () => {
  for (const written of ['yesterday at 10:00', '02/05/2031', '2 mai 2031', 'May I go 2, 2031', '2031-05-02'])
    assert.equal(isoOf(written), written)
})

test('days that are none do not get into the figures of datasets', async () => {
  const acled =
    'event_id_cnty,event_date,time_precision,event_type,actor1,fatalities\nA1,29 Feb 2031,2,Battles,X,6\nA2,28 Feb 2031,2,Battles,X,6\n'
  const heads =
    'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low'
  const ged = `${heads}\n7,1,A,B,1,2031-02-29,2031-03-02,0,0,6,0,6,6,6\n8,1,A,B,1,2031-03-01,2031-03-02,0,0,6,0,6,6,6\n`
  for (const [table, dates] of [
    [acled, [null, '2031-02-25/2031-03-03']],
    [ged, [null, '2031-03-01/2031-03-02']],
  ] as const) {
    const { taken, issues } = await gather([input('a.csv', table)])
    assert.deepEqual(
      taken.map(({ claims }) => claims[0]?.when?.edtf),
      dates,
    )
    assert.deepEqual(
      issues.map(({ code, place }) => [code, place]),
      [['bad-date', 'a.csv:2']],
    )
  }
})

test('days are those of the calendar', () => {
  assert.deepEqual(['2028-02-29', '2031-02-29', '2031-04-31', '2031-4-1', '1899-12-31'].map(isDay), [true, false, false, false, true])
})
