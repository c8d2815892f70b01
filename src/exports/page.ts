import type { DiscrepancyRuling, Incident, Position } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { nameOf } from '../policies/define.ts'
import { POLICIES } from '../policies/index.ts'
import { type Card, card, type Side } from '../present/card.ts'
import { chain } from '../present/chains.ts'
import { bound } from '../present/figures.ts'
import { labelOf } from '../present/groups.ts'
import { claimsOf, heldBy } from '../present/held.ts'
import { counted, quoted } from '../present/layout.ts'
import type { Book, Export, Sheet } from './define.ts'
import { ofIncidents } from './rows/each.ts'
import { about } from './rows/look.ts'
import { escaped, STYLE, table } from './rows/markup.ts'

const LOSES = ['claims that are not about people harmed stand in words only', 'the spans of number, victims and sources']

/** An incident file for a court or an editor: one HTML page that prints, with nothing in it that runs or is fetched. */
export const page: Export = {
  name: 'html',
  says: 'A printable file of every incident: tolls by policy, who says what on whose word, disagreements, reports with their hashes.',
  extension: '.html',
  media: 'text/html; charset=utf-8',
  follows: 'HTML; no scripts, nothing from elsewhere; prints to PDF from any browser',
  loses: LOSES,
  examples: ['<h2>Hillville</h2>', 'at least six people were killed', 'ucdp@23.1'],
  write,
}

async function* write(book: Book): AsyncGenerator<string> {
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Incident file</title><style>${STYLE}</style></head>\n<body>`
  yield `<header><h1>Incident file</h1><p>${escaped(headOf(book))}</p></header>`
  if (book.size.incidents > 1) yield* contents(book)
  for await (const section of ofIncidents(book, sectionOf)) yield `\n${section}`
  yield policiesOf(book)
  yield `${book.size.incidents === 0 ? '\n' : ''}\n</body></html>\n`
}

function headOf(book: Book): string {
  const { policies, protection, software } = about(book, LOSES)
  const kept = [
    protection.coarsen === null ? 'Places are as fine as the sources.' : `Places are no finer than ${protection.coarsen} km.`,
    protection.withholdNames ? 'Names of private people are withheld.' : 'Names of private people are as reported.',
    protection.blurSites ? 'Sites of care and shelter are blurred.' : 'Sites of care and shelter are as reported.',
  ]
  const { incidents, reports } = book.size
  const made = `${counted(incidents, 'incident')} from ${counted(reports, 'report')}. Made by ${software} under the policies ${policies.join(', ')}.`
  const how =
    'Quotes are short and from the reports named; the reports themselves are not reproduced. Under the kind of a claim stands what it is but plainly asserted of the whole incident. An origin is whose word a figure rests on, however many reports print it.'
  return `${made} ${kept.join(' ')} ${how}`
}

/** What each policy makes of the claims, for whoever does not know it by its name. */
const policiesOf = (book: Book): string => {
  const { policies } = about(book, LOSES)
  const said = POLICIES.filter((policy) => policies.includes(nameOf(policy)))
  return table({
    heading: 'The policies that the tolls are made by',
    columns: ['policy', 'what it does'],
    rows: said.map((policy) => [nameOf(policy), policy.says]),
  })
}

/** The incidents by name and day. */
async function* contents(book: Book): AsyncGenerator<string> {
  let before = '<nav><h3>Contents</h3><ol>'
  for await (const { id, name, when } of ofIncidents(book, ({ account }, incident) => [card(account, incident)])) {
    yield `${before}<li><a href="#${escaped(id)}">${escaped(name)}</a>${when ? escaped(`, ${when}`) : ''}</li>`
    before = '\n'
  }
  yield '</ol></nav>'
}

function* sectionOf(sheet: Sheet, incident: Incident): Generator<string> {
  const shown = card(sheet.account, incident)
  yield section(sheet, { shown, claims: inOrder(shown, claimsOf(sheet.account, incident)) })
}

/** Claims in the order of the reports that the section lists, and of their text. */
function inOrder({ reports }: Card, claims: readonly Claim[]): readonly Claim[] {
  const place = new Map(reports.map(({ id }, i) => [id, i]))
  const of = ({ report }: Claim) => place.get(report) ?? reports.length
  return claims.toSorted((a, b) => of(a) - of(b) || a.quote.start - b.quote.start)
}

interface Section {
  readonly shown: Card
  readonly claims: readonly Claim[]
}

function section(sheet: Sheet, { shown, claims }: Section): string {
  const refs = {
    claims: new Map(claims.map(({ id }, i) => [id, String(i + 1)])),
    reports: new Map(shown.reports.map(({ id }, i) => [id, `R${i + 1}`])),
  }
  const facts = [
    shown.when,
    shown.where,
    `figures from ${counted(shown.origins, 'origin')} in ${counted(shown.reports.length, 'report')}`,
  ].filter((fact) => fact !== null)
  const parts = [
    `<h2>${escaped(shown.name)}</h2><p class="facts">${facts.map(escaped).join(' · ')}</p><p class="id">${escaped(shown.id)}</p>`,
    tolls(shown),
    told(shown, refs),
    disagreements(shown, refs),
    words(sheet, claims, refs),
    reports(sheet, shown, refs),
  ]
  return `<section id="${escaped(shown.id)}">${parts.join('')}</section>`
}

/** The numbers under which a section speaks of its claims and reports. */
interface Refs {
  readonly claims: ReadonlyMap<string, string>
  readonly reports: ReadonlyMap<string, string>
}

const numbers = (ids: readonly string[], { claims }: Refs): string => ids.map((id) => claims.get(id) ?? id).join(', ')

const tolls = ({ tolls: groups }: Card): string =>
  table({
    heading: 'Tolls under each policy (– is unknown)',
    columns: ['outcome', 'policy', 'low', 'best', 'high', 'how it was decided'],
    figures: [2, 3, 4],
    rows: groups.flatMap(({ outcome, rows }) =>
      rows.map((toll, i) => [
        labelOf(outcome, toll, rows[i - 1]),
        toll.policy,
        bound(toll.low),
        bound(toll.best),
        bound(toll.high),
        toll.step ?? '',
      ]),
    ),
  })

const told = ({ told: lines }: Card, refs: Refs): string =>
  table({
    heading: 'Who says what',
    columns: ['figure', 'of whom', 'on whose word', 'claims'],
    rows: lines.map(({ outcome, figure, who, part, denied, chain: by, claims }) => [
      `${denied ? 'denied: ' : ''}${part ? 'of them ' : ''}${outcome} ${figure}`,
      who ?? '',
      by,
      numbers(claims, refs),
    ]),
  })

/** Each disagreement with its positions, the words that take them, and what a person made of it. */
const disagreements = ({ discrepancies }: Card, refs: Refs): string =>
  discrepancies.length === 0
    ? ''
    : `<h3>Where the accounts disagree</h3>${discrepancies
        .map(
          ({ about: what, why, positions = [], sides, ruling }) =>
            `<h4>${escaped(`${what}: ${positions.length > 0 ? why.split(': ')[0] : why}`)}</h4>${table({
              columns: ['position', 'words, and on whose word', 'claim'],
              rows: positionsOf(positions, sides).flatMap(({ says, of }) =>
                of.map(({ words, chain: by, claim }, i) => [i === 0 ? says : '', `${quoted(words)} ${by}`, numbers([claim], refs)]),
              ),
            })}${ruled(ruling, refs)}`,
        )
        .join('')}`

const positionsOf = (positions: readonly Position[], sides: readonly Side[]): { says: string; of: readonly Side[] }[] =>
  positions.length === 0
    ? sides.map((side) => ({ says: '', of: [side] }))
    : positions.map(({ says, of, claims }) => ({
        says: of ? `${says} ${of}` : says,
        of: sides.filter(({ claim }) => claims.includes(claim)),
      }))

const RULED = { holds: 'one side holds', stand: 'both stand', none: 'no disagreement' } as const

/** What a person made of a disagreement, and whether more came in since. */
function ruled(ruling: DiscrepancyRuling | undefined, refs: Refs): string {
  if (!ruling) return ''
  const { ruling: kind, holds, reason, since } = ruling
  const which = kind === 'holds' ? ` (${numbers(holds, refs)})` : ''
  const later = since.length > 0 ? ` Since then ${counted(since.length, 'more claim')} came in.` : ''
  return `<p class="note">${escaped(`Ruled: ${RULED[kind]}${which}. ${reason}${later}`)}</p>`
}

function words({ account }: Sheet, claims: readonly Claim[], refs: Refs): string {
  const { outlets } = heldBy(account)
  return table({
    heading: 'The claims, in their words',
    columns: ['no.', 'kind', 'words', 'on whose word', 'report'],
    figures: [0],
    rows: claims.map((claim) => [
      numbers([claim.id], refs),
      [claim.kind, bearing(claim)],
      [quoted(claim.quote.exact), claim.id],
      chain(outlets.get(claim.report) ?? '', claim),
      refs.reports.get(claim.report) ?? claim.report,
    ]),
  })
}

/** How a claim is told where it is not plainly asserted of the whole incident. */
const bearing = ({ polarity, certainty, scope }: Claim): string =>
  [polarity === 'asserted' ? '' : polarity, certainty === 'plain' ? '' : certainty, scope === 'incident' ? '' : scope]
    .filter((word) => word !== '')
    .join(', ')

const reports = ({ texts }: Sheet, { reports: listed }: Card, refs: Refs): string =>
  table({
    heading: 'Reports',
    columns: ['no.', 'outlet', 'published', 'title, address, and SHA-256 of the source'],
    rows: listed.map(({ id, outlet, published, title, sha256 }) => [
      refs.reports.get(id) ?? id,
      outlet || 'unnamed outlet',
      published ?? 'no date',
      [title || 'untitled', [texts.get(id)?.url ?? '', sha256].filter((line) => line !== '').join(' · ')],
    ]),
  })
