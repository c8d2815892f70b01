import type { Where } from '../model/claim.ts'
import { type Issue, issue, said } from '../model/issue.ts'
import type { Format, Found } from './define.ts'
import { badFigures, degrees, type Figure, isEvent, noEvent, people, writtenOut } from './markup/coded.ts'
import { isDay } from './markup/dates.ts'
import { headingsOf, type TableRow, table } from './markup/table.ts'

const VIOLENCE: Readonly<Record<string, string>> = { '1': 'state-based violence', '2': 'non-state violence', '3': 'one-sided violence' }

/** Kilometres that a UCDP `where_prec` leaves open: 2 is "within about 25 km" (GED codebook 23.1, appendix 3), the others are ours. */
const RADIUS: Readonly<Record<string, number>> = { '1': 5, '2': 25, '3': 50, '4': 150, '5': 150, '6': 500, '7': 200 }

const COUNTED = { always: ['best', 'low', 'high'], maybe: ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'] }

/** UCDP Georeferenced Event Dataset: a row is a report of that dataset, its figures are its claims. */
export const ucdp: Format = {
  name: 'ucdp',
  says: "UCDP GED events (CSV); a row becomes a report whose claims are the dataset's own best, low and high figures.",
  extensions: ['.csv'],
  media: [],
  sniff: ({ text }) => isGed(headingsOf(text)),
  read: (input, { limits }) => gedEvents(table(input, limits)),
  examples: [
    {
      path: 'ged.csv',
      bytes:
        'id,type_of_violence,side_a,side_b,source_original,source_headline,where_prec,where_coordinates,country,latitude,longitude,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n' +
        '7,1,Government of Ruritania,Hill Front,governor,Clash in hills,1,Hillville,Ruritania,10.5,20.25,1,2031-05-02 00:00:00.000,2031-05-02 00:00:00.000,2,3,1,0,6,9,5\n' +
        '8,3,Hill Front,Civilians,,,4,Hill province,Ruritania,10.5,20.25,4,2031-05-01,2031-05-31,0,0,4,0,5,4,4\n',
      gives: [
        {
          id: 'ucdp-ged-7',
          title: 'UCDP GED event 7',
          outlet: 'UCDP GED',
          text: 'State-based violence: Government of Ruritania and Hill Front, 2031-05-02, Hillville, Ruritania.\n\n6 people killed (best estimate).\n\n5 to 9 people killed (low to high estimate).\n\n2 of Government of Ruritania killed.\n\n3 of Hill Front killed.\n\n1 civilians killed.\n\nOriginal sources: governor.\n\nHeadline: Clash in hills.',
        },
        { id: 'ucdp-ged-8', place: 'ged.csv:3' },
      ],
      issues: ['ucdp-sum', 'ucdp-order'],
    },
  ],
}

/** Whether a table under these headings is the dataset's. */
export const isGed = (headings: readonly string[]): boolean =>
  ['type_of_violence', 'date_prec', 'best', 'low', 'high'].every((heading) => headings.includes(heading))

/** The rows of the dataset as reports. */
export async function* gedEvents(rows: AsyncIterable<TableRow | Issue>): AsyncGenerator<Found> {
  for await (const row of rows) {
    if ('code' in row) yield { issue: row }
    else if (!isEvent(row.cells, ['type_of_violence', 'date_start', 'best'])) yield { issue: noEvent(row.place) }
    else {
      for (const wrong of faultsOf(row)) yield { issue: wrong }
      yield reportOf(row)
    }
  }
}

/** The dataset's own invariants (codebook 5.5 and 5.7), which published rows break now and then: told, never a reason to leave a row out. */
function faultsOf(row: TableRow): Issue[] {
  const { cells, place } = row
  const [best, low, high] = [people(cells.best), people(cells.low), people(cells.high)]
  const sides = COUNTED.maybe.map((heading) => people(cells[heading]) ?? 0)
  const sum = sides.reduce((total, side) => total + side, 0)
  const dates = ['date_start', 'date_end']
    .filter((heading) => cells[heading] && !isDay(cells[heading].slice(0, 10)))
    .map((heading) =>
      issue(
        'bad-date',
        said`${heading} "${cells[heading]!.slice(0, 40)}" is no date; it was left out of the figures. Look at the row.`,
        place,
      ),
    )
  const found = [...dates, ...badFigures(row, COUNTED)]
  if (best === null || low === null || high === null) return found
  if (best !== sum) found.push(issue('ucdp-sum', said`best is ${best} but the sides sum to ${sum}; kept as it is. Look at the row.`, place))
  if (low > best || best > high)
    found.push(
      issue('ucdp-order', said`low ${low}, best ${best}, high ${high} are not in order; kept as they are. Look at the row.`, place),
    )
  return found
}

function reportOf({ cells, bytes, place }: TableRow): Found {
  const [start, end] = [(cells.date_start ?? '').slice(0, 10), (cells.date_end ?? '').slice(0, 10)]
  const date = start === end || !end ? start : `${start}/${end}`
  const known = [start, end].filter(Boolean).every(isDay)
  const when = date ? { text: date, edtf: known ? date : null } : null
  const where = whereOf(cells)
  const title = `UCDP GED event${cells.id ? ` ${cells.id}` : ''}`
  const [best, low, high] = [people(cells.best), people(cells.low), people(cells.high)]
  const killed = (words: string, min: number | null, max: number | null, more: Partial<Figure> = {}): Figure => ({
    words,
    outcome: 'killed',
    min,
    max,
    when,
    where,
    ...more,
  })
  const side = (heading: string, name: string, status: 'civilian' | 'combatant' | 'unknown') => {
    const n = people(cells[heading])
    const who = status === 'combatant' ? `of ${name}` : name
    return n
      ? killed(`${n} ${who} killed`, n, n, {
          scope: 'part',
          of: best === null ? undefined : 0,
          victims: { text: name, status },
        } as Partial<Figure>)
      : null
  }
  const sides = [cells.side_a, cells.side_b].filter(Boolean).join(' and ')
  const violence = VIOLENCE[cells.type_of_violence ?? ''] ?? 'violence'
  const { text, coded } = writtenOut(title, 'ucdp-ged@1', [
    `${violence[0]!.toUpperCase()}${violence.slice(1)}: ${sides || 'sides unknown'}, ${date || 'day unknown'}, ${where?.text ?? 'place unknown'}.`,
    best === null ? null : killed(`${best} people killed (best estimate)`, best, best),
    low === null || high === null || (low === best && high === best)
      ? null
      : killed(`${low} to ${high} people killed (low to high estimate)`, Math.min(low, high), Math.max(low, high)),
    side('deaths_a', cells.side_a ?? 'side A', 'combatant'),
    side('deaths_b', cells.side_b ?? 'side B', 'combatant'),
    side('deaths_civilians', 'civilians', 'civilian'),
    side('deaths_unknown', 'people of unknown status', 'unknown'),
    cells.source_original?.trim() ? `Original sources: ${cells.source_original.trim()}.` : null,
    cells.source_headline?.trim() ? `Headline: ${cells.source_headline.trim()}.` : null,
  ])
  return { raw: { id: cells.id ? `ucdp-ged-${cells.id}` : undefined, title, outlet: 'UCDP GED', lang: 'en', text, coded, bytes, place } }
}

function whereOf(cells: TableRow['cells']): Where | null {
  const text = [cells.where_coordinates, cells.country]
    .map((cell) => cell?.trim())
    .filter(Boolean)
    .join(', ')
  const [lat, lon] = [degrees(cells.latitude, 90), degrees(cells.longitude, 180)]
  if (!text && lat === null) return null
  return { text, lat, lon, radiusKm: lat === null ? null : (RADIUS[cells.where_prec ?? ''] ?? null) }
}
