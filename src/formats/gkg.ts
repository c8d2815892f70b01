import type { Outcome, Where } from '../model/claim.ts'
import { issue, said } from '../model/issue.ts'
import { decode } from './bytes/decode.ts'
import { lined } from './bytes/lined.ts'
import { type Line, lines } from './bytes/lines.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { degrees, type Figure, people, writtenOut } from './markup/coded.ts'
import { compactDate } from './markup/dates.ts'
import { isWide } from './markup/faults.ts'

/** The count types of the GKG that are casualties, with the words that they are written out in. */
const OUTCOMES: Readonly<Record<string, readonly [Outcome, string]>> = {
  KILL: ['killed', 'killed'],
  WOUND: ['injured', 'wounded'],
  KIDNAP: ['captured', 'kidnapped'],
  ARREST: ['captured', 'arrested'],
  DISPLACED: ['displaced', 'displaced'],
}

/** Kilometres that a GDELT Geo_Type leaves open: 1 country, 2 and 5 state or province, 3 and 4 town; the figures are ours. */
const RADIUS: Readonly<Record<string, number>> = { '1': 500, '2': 150, '3': 10, '4': 10, '5': 150 }

/** GDELT Global Knowledge Graph 2.1: a row with counts of people is a machine's report of what an article says. */
export const gkg: Format = {
  name: 'gkg',
  says: "GDELT GKG 2.1 rows; a row with counts of people killed, wounded, seized or displaced becomes GDELT's report of an article.",
  extensions: ['.gkg.csv'],
  media: [],
  sniff: ({ text }) => /^\d{14}-T?\d+\t\d{14}\t\d\t/.test(text),
  read,
  examples: [
    {
      path: '20310502.gkg.csv',
      bytes:
        `20310502101500-7\t20310502101500\t1\triver.example\thttps://river.example/1\tKILL#6#fighters#4#Hillville, Ruritania#RU#RU01#10.5#20.25#-1;AFFECT#9##1#Ruritania#RU##1#2#RU;\t${'\t'.repeat(20)}\n` +
        `20310502101500-8\t20310502101500\t1\triver.example\thttps://river.example/2\t\t${'\t'.repeat(20)}\nbroken\n`,
      gives: [
        {
          id: 'gkg-20310502101500-7',
          outlet: 'GDELT GKG',
          url: 'https://river.example/1',
          published: '2031-05-02T10:15:00Z',
          text: 'Counts in an article of river.example, published 2031-05-02T10:15:00Z.\n\n6 fighters killed (Hillville, Ruritania).',
        },
      ],
      issues: ['bad-row', 'no-counts'],
    },
  ],
}

/** Cells of a row (GKG codebook 2.1). */
const WIDTH = 27

async function* read({ path, bytes: given }: Input, { limits }: Context): AsyncGenerator<Found> {
  const { bytes, wide } = await lined(given)
  if (wide) yield { issue: isWide(wide, path) }
  let without = 0
  for await (const line of lines(bytes, limits.record)) {
    const place = `${path}:${line.n}`
    if (line.tooLong)
      yield { issue: issue('too-long', said`The row is longer than ${limits.record} bytes and was left out. Check the file.`, place) }
    else if (line.size > 1) {
      let none = true
      for (const found of rowOf(line, place)) {
        none = false
        yield found
      }
      if (none) without++
    }
  }
  if (without)
    yield { issue: issue('no-counts', said`${without} rows count no casualties and were passed over. Nothing need be done.`, path) }
}

function* rowOf({ bytes }: Line, place: string): Generator<Found> {
  const cells = decode(bytes).text.split('\t')
  const [id, date = '', , outlet = '', url, counts = ''] = cells
  if (!/^\d{14}-/.test(id ?? '')) {
    yield { issue: issue('bad-row', 'The row does not begin as a GKG record and was left out. Check the file.', place) }
    return
  }
  if (cells.length !== WIDTH)
    yield {
      issue: issue(
        'uneven-row',
        `The row has ${cells.length} cells and not ${WIDTH}; it was read as far as they go. Check the file.`,
        place,
      ),
    }
  const published = compactDate(date)
  const title = `GDELT GKG record ${id}`
  const figures: Figure[] = []
  for (const block of counts.split(';')) {
    const figure = figureOf(block, outlet)
    if (figure === 'none') yield { issue: badCount(block, place) }
    else if (figure) figures.push(figure)
  }
  if (!figures.length) return
  const { text, coded } = writtenOut(title, 'gdelt-gkg@2.1', [`Counts in an article of ${outlet}, published ${published}.`, ...figures])
  yield { raw: { id: `gkg-${id}`, title, outlet: 'GDELT GKG', published, url, lang: 'en', text, coded, bytes, place } }
}

const badCount = (block: string, place: string) =>
  issue(
    'bad-figure',
    said`A count in column 6 ("${block.slice(0, 60)}") has no whole number of people; it was left out. Look at the row.`,
    place,
  )

/** Null where it counts no casualties, `none` where the number of them is none. `CountType#Count#ObjectType#Geo_Type#Geo_FullName#CountryCode#ADM1#Lat#Long#FeatureID`. */
function figureOf(block: string, outlet: string): Figure | 'none' | null {
  const [type = '', count, object = '', precision = '', place = '', , , latitude, longitude] = block.split('#')
  const [outcome, verb] = OUTCOMES[type] ?? []
  const n = people(count)
  if (!outcome) return null
  if (n === null) return 'none'
  const [lat, lon] = [degrees(latitude, 90), degrees(longitude, 180)]
  const where: Where | null = place ? { text: place, lat, lon, radiusKm: lat === null ? null : (RADIUS[precision] ?? null) } : null
  return {
    words: `${n} ${object || 'people'} ${verb}${place ? ` (${place})` : ''}`,
    outcome,
    min: n,
    max: n,
    ...(object ? { victims: { text: object, status: 'unknown' } } : {}),
    when: null,
    where,
    attribution: [{ name: outlet, source: null, cue: null, named: true }],
  }
}
