import { createHash } from 'node:crypto'
import type { AccountReport, Incident } from '../model/account.ts'
import { claimsOf, heldBy, reportsOf } from '../present/held.ts'
import { quoted } from '../present/layout.ts'
import { placeName } from '../present/place-names.ts'
import type { Book, Export, Sheet } from './define.ts'
import { ofIncidents, ofReports } from './rows/each.ts'
import { daysOfIncident, originOf, tollOf } from './rows/look.ts'

/** An entity of FollowTheMoney: every property is a list of strings. */
interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Incidents as events, reports as articles, claims as notes on them: for Aleph and its kin. */
export const ftm: Export = {
  name: 'ftm',
  says: 'FollowTheMoney entities, one a line: events, articles, and the claims as notes.',
  extension: '.ftm.json',
  media: 'application/x-ndjson',
  follows: 'FollowTheMoney 3 (schemata Event, Article, Documentation, Note)',
  loses: [
    'tolls but as words of a summary',
    'spans, chains of sources but their origin, and discrepancies',
    'the radius of a place but in words',
  ],
  examples: ['"schema":"Event"', '"startDate":["2031-05-02"]', '"schema":"Article"'],
  write,
}

async function* write(book: Book): AsyncGenerator<string> {
  for await (const one of ofReports(book, article)) yield lineOf(one)
  for await (const one of ofIncidents(book, entities)) yield lineOf(one)
}

const lineOf = (one: Entity): string => `${JSON.stringify(one)}\n`

const article = ({ texts }: Sheet, { id, title, outlet, published }: AccountReport): Entity =>
  entity(id, 'Article', { title: [title || id], publisher: [outlet], publishedAt: [published], sourceUrl: [texts.get(id)?.url] })

function* entities(sheet: Sheet, incident: Incident): Generator<Entity> {
  const { account } = sheet
  const { outlets } = heldBy(account)
  const claims = claimsOf(account, incident)
  const days = daysOfIncident(incident)
  const place = placeName(claims, incident.where)
  const { where } = incident
  yield entity(incident.id, 'Event', {
    name: [[place ?? 'Incident', incident.when].filter(Boolean).join(', ')],
    startDate: [days?.first],
    endDate: [days?.last],
    location: [place, where && `${where.lat}, ${where.lon} (within ${where.radiusKm} km)`],
    summary: [summary(sheet, incident)],
  })
  for (const report of reportsOf(account, incident)) {
    yield entity(`${incident.id}-${report.id}`, 'Documentation', { document: [report.id], entity: [incident.id], role: ['report'] })
  }
  for (const claim of claims) {
    const who = originOf(claim, outlets.get(claim.report) ?? '')
    yield entity(claim.id, 'Note', {
      name: [`${claim.kind}: ${claim.polarity}`],
      description: [`${quoted(claim.quote.exact)}${who ? ` (${who})` : ''}`],
      entity: [incident.id],
    })
  }
}

function summary(sheet: Sheet, incident: Incident): string {
  const tolls = (['killed', 'injured'] as const).flatMap((outcome) => {
    const toll = tollOf(sheet, incident, outcome)
    return toll ? [`${outcome}: low ${toll.low ?? 'unknown'}, best ${toll.best ?? 'unknown'}, high ${toll.high ?? 'unknown'}`] : []
  })
  return [...tolls, `policy ${sheet.policy}`, `${incident.reports.length} reports on ${incident.origins} origins`, sheet.software].join(
    '; ',
  )
}

/** Ids of other shapes are hashed, as FollowTheMoney wants letters, digits, dots and dashes. */
const idOf = (id: string): string => (/^[A-Za-z0-9][\w.-]{0,254}$/.test(id) ? id : createHash('sha1').update(id).digest('hex'))

const LINKS = new Set(['document', 'entity'])

function entity(id: string, schema: string, properties: Readonly<Record<string, readonly (string | null | undefined)[]>>): Entity {
  const given = Object.entries(properties).flatMap(([name, values]) => {
    const words = values.filter((value): value is string => !!value).map((value) => (LINKS.has(name) ? idOf(value) : value))
    return words.length ? [[name, words] as const] : []
  })
  return { id: idOf(id), schema, properties: Object.fromEntries(given) }
}
