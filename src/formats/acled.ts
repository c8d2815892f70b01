import { type Issue, issue, said } from '../model/issue.ts'
import type { Format, Found } from './define.ts'
import { badFigures, degrees, isEvent, noEvent, people, writtenOut } from './markup/coded.ts'
import { isDay, isoOf } from './markup/dates.ts'
import { headingsOf, type TableRow, table } from './markup/table.ts'

/** Kilometres that an ACLED `geo_precision` leaves open: 2 is near a town, 3 a province or feature; the figures are ours. */
const RADIUS: Readonly<Record<string, number>> = { '1': 5, '2': 25, '3': 100 }

/** Days about the date that an ACLED `time_precision` leaves open: 2 the week, 3 the month about its middle. */
const DAYS: Readonly<Record<string, number>> = { '1': 0, '2': 3, '3': 15 }

/** ACLED events: a row is a report of that dataset, its fatalities are its claim. */
export const acled: Format = {
  name: 'acled',
  says: 'ACLED events (CSV); a row becomes a report whose claim is the coded number of fatalities. A coded 0 is no claim: it also stands for unknown.',
  extensions: ['.csv'],
  media: [],
  sniff: ({ text }) => isAcled(headingsOf(text)),
  read: (input, { limits }) => acledEvents(table(input, limits)),
  examples: [
    {
      path: 'acled.csv',
      bytes:
        'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n' +
        'RUR7,02 May 2031,1,Battles,Armed clash,Military Forces of Ruritania,Hill Front,Ruritania,Hills,Hillville,10.5,20.25,1,River Post,"On 2 May, six died.",6\n' +
        'RUR8,2031-05-03,2,Battles,Armed clash,A,,Ruritania,Hills,Hillville,10.5,20.25,2,River Post,No toll known.,0\n',
      gives: [
        {
          id: 'acled-RUR7',
          outlet: 'ACLED',
          text: 'Battles, Armed clash: Military Forces of Ruritania and Hill Front, 2031-05-02, Hillville, Hills, Ruritania.\n\n6 people killed (fatalities).\n\nNotes: On 2 May, six died.\n\nSource: River Post.',
        },
        { id: 'acled-RUR8', coded: [] },
      ],
    },
  ],
}

/** Whether a table under these headings is the dataset's. */
export const isAcled = (headings: readonly string[]): boolean =>
  ['event_date', 'event_type', 'fatalities', 'actor1'].every((heading) => headings.includes(heading))

/** The rows of the dataset as reports. */
export async function* acledEvents(rows: AsyncIterable<TableRow | Issue>): AsyncGenerator<Found> {
  for await (const row of rows) {
    if ('code' in row) yield { issue: row }
    else if (!isEvent(row.cells, ['event_date', 'event_type', 'fatalities'])) yield { issue: noEvent(row.place) }
    else {
      const { event_date: date = '' } = row.cells
      if (date && !isDay(isoOf(date)))
        yield {
          issue: issue(
            'bad-date',
            said`event_date "${date.slice(0, 40)}" is no date; it was left out of the figure. Look at the row.`,
            row.place,
          ),
        }
      for (const wrong of badFigures(row, { always: ['fatalities'], maybe: [] })) yield { issue: wrong }
      yield reportOf(row)
    }
  }
}

function reportOf({ cells, bytes, place }: TableRow): Found {
  const day = isoOf(cells.event_date ?? '')
  const edtf = around(day, DAYS[cells.time_precision ?? '1'] ?? 0)
  const words = [cells.location, cells.admin1, cells.country]
    .map((cell) => cell?.trim())
    .filter(Boolean)
    .join(', ')
  const [lat, lon] = [degrees(cells.latitude, 90), degrees(cells.longitude, 180)]
  const where =
    words || lat !== null ? { text: words, lat, lon, radiusKm: lat === null ? null : (RADIUS[cells.geo_precision ?? ''] ?? null) } : null
  const killed = people(cells.fatalities)
  const id = cells.event_id_cnty || cells.data_id
  const title = `ACLED event${id ? ` ${id}` : ''}`
  const kind = [cells.event_type, cells.sub_event_type].filter(Boolean).join(', ')
  const actors = [cells.actor1, cells.actor2].filter(Boolean).join(' and ')
  const { text, coded } = writtenOut(title, 'acled@1', [
    `${kind || 'Event'}: ${actors || 'actors unknown'}, ${day || 'day unknown'}, ${words || 'place unknown'}.`,
    killed
      ? { words: `${killed} people killed (fatalities)`, outcome: 'killed', min: killed, max: killed, when: { text: day, edtf }, where }
      : null,
    cells.notes?.trim() ? `Notes: ${cells.notes.trim()}` : null,
    cells.source?.trim() ? `Source: ${cells.source.trim()}.` : null,
  ])
  return { raw: { id: id ? `acled-${id}` : undefined, title, outlet: 'ACLED', lang: 'en', text, coded, bytes, place } }
}

/** The day, or the days about it, as EDTF; null where it is no day. */
function around(day: string, days: number): string | null {
  if (!isDay(day)) return null
  const time = Date.parse(`${day}T00:00:00Z`)
  const at = (offset: number) => new Date(time + offset * 86_400_000).toISOString().slice(0, 10)
  return days ? `${at(-days)}/${at(days)}` : day
}
