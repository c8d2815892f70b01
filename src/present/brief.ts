import type { Account, Incident, Toll } from '../model/account.ts'
import { type Card, card, type Side } from './card.ts'
import { bound } from './figures.ts'
import { isSameForAll, labelOf } from './groups.ts'
import { clip, columns, counted, fill, quoted } from './layout.ts'
import type { Told } from './told.ts'

/** How words are made to stand out; the plain brief leaves them as they are. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly warn: (text: string) => string
}

export interface BriefOptions {
  readonly paint?: Paint
  /** Columns of the page. */
  readonly width?: number
  /** Lines shown of each list before the rest is counted; Infinity shows all. */
  readonly most?: number
}

type Page = Required<BriefOptions>

const plain = (text: string) => text
const PLAIN: Paint = { bold: plain, dim: plain, warn: plain }
const pageOf = ({ paint = PLAIN, width = 100, most = 12 }: BriefOptions): Page => ({ paint, width, most })

/** The account as a page for a person: each incident with place and time, tolls, who says what, and the discrepancies. */
export function brief(account: Account, options: BriefOptions = {}): string {
  const { reports, claims, incidents } = account
  return [
    briefHead({ reports: reports.length, claims: claims.length, incidents: incidents.length }, options),
    ...incidents.map((incident, i) => briefOf(account, incident, { ...options, nth: i + 1 })),
    ...issueLines(account, pageOf(options)).map((line) => `${line}\n`),
  ].join('')
}

/** The line that a brief begins with: how much there is. */
export function briefHead(size: { reports: number; claims: number; incidents: number }, options: BriefOptions = {}): string {
  const figures = [counted(size.reports, 'report'), counted(size.claims, 'claim'), counted(size.incidents, 'incident')]
  return `${pageOf(options).paint.bold(figures.join(', '))}\n`
}

/** One incident of a brief, under its number. */
export const briefOf = (
  account: Account,
  incident: Incident,
  { nth = 1, ...options }: BriefOptions & { readonly nth?: number } = {},
): string => ['', ...incidentLines(card(account, incident), nth, pageOf(options)), ''].join('\n')

function incidentLines(one: Card, n: number, page: Page): string[] {
  const { paint, width } = page
  const behind = `figures from ${counted(one.origins, 'origin')} in ${counted(one.reports.length, 'report')}`
  const place = [one.when ?? 'day unknown', one.where ?? 'place not fixed', behind].join(' · ')
  return [
    paint.dim('─'.repeat(width)),
    paint.bold(`${n}. ${clip(one.name, width - 4)}`),
    ...fill(place, width, 3),
    paint.dim(`   ${one.id}`),
    ...section('Toll (low, best, high; – is unknown)', tollLines(one, page), page),
    ...section('Who says what', toldLines(one, page), page),
    ...section('Told beside it, of other events', besideLines(one, page), page),
    ...section('Statements', statementLines(one, page), page),
    ...section('Where the accounts disagree', discrepancyLines(one, page), page),
    ...section('How the figures moved', moveLines(one, page), page),
    ...section('Figures that changed from report to report', driftLines(one, page), page),
    ...section('Reports', reportLines(one, page), page),
  ]
}

function section(title: string, lines: readonly string[], { paint }: Page): string[] {
  return lines.length > 0 ? ['', `   ${paint.bold(title)}`, ...lines] : []
}

function tollLines({ tolls }: Card, page: Page): string[] {
  const rows = tolls.flatMap(({ outcome, rows: all }) => {
    const rows = all.filter((toll) => !isSameForAll(toll, all))
    return rows.map((toll, i) => tollRow(labelOf(outcome, toll, rows[i - 1]), toll))
  })
  return columns(rows, { indent: 5, right: [2, 3, 4], width: page.width })
}

const tollRow = (outcome: string, { policy, low, best, high, used, dropped, step }: Toll): string[] => [
  outcome,
  policy,
  bound(low),
  bound(best),
  bound(high),
  `${counted(used.length, 'claim')}${dropped.length > 0 ? `, ${dropped.length} dropped` : ''}${step ? `; ${step}` : ''}`,
]

function toldLines({ told }: Card, page: Page): string[] {
  const rows = told.map((line, i) => [line.outcome === told[i - 1]?.outcome ? '' : line.outcome, figure(line), whoTold(line)])
  return limited(columns(rows, { indent: 5, right: [], width: page.width }), page)
}

const figure = ({ figure, who, part, denied }: Told) =>
  `${part ? 'of them ' : ''}${denied ? 'not ' : ''}${figure}${who ? ` ${clip(who, 36)}` : ''}`
function besideLines({ beside = [] }: Card, page: Page): string[] {
  const rows = beside.map((line) => [`${line.outcome} ${figure(line)}`, clip(line.about, 36), whoTold(line)])
  return limited(columns(rows, { indent: 5, right: [], width: page.width }), page)
}

const whoTold = ({ chain, reports }: Told) => (reports.length > 1 ? `${chain} (in ${reports.length} reports)` : chain)

function statementLines({ statements }: Card, page: Page): string[] {
  const order = ['responsibility', 'assurance', 'contact', 'attack', 'stance']
  const sorted = [...statements].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const rows = sorted.map((line, i) => [
    line.kind === sorted[i - 1]?.kind ? '' : line.kind,
    `${line.denied ? '[denied] ' : ''}${quoted(clip(line.words, 46))}`,
    line.chain,
  ])
  return limited(columns(rows, { indent: 5, right: [], width: page.width }), page)
}

/** Voices shown of one position before the rest is counted. */
const VOICES = 3

function discrepancyLines({ discrepancies }: Card, page: Page): string[] {
  const lines = discrepancies.map(({ about, why, positions = [], sides }) => [
    ...fill(`${page.paint.warn(about)}: ${positions.length > 0 ? why.split(': ')[0] : why}`, page.width, 5),
    ...columns(
      positions.flatMap(({ says, of, claims }) => voiceRows(of ? `${says} ${clip(of, 24)}` : says, claims, sides)),
      { indent: 7, right: [], width: page.width },
    ),
  ])
  return limited(lines, page).flat()
}

/** What one side says, with the words and chains of those who say it; the same word on the same chain stands once. */
function voiceRows(says: string, claims: readonly string[], sides: readonly Side[]): string[][] {
  const said = sides
    .filter(({ claim }) => claims.includes(claim))
    .map(({ words, by, chain }) => `${quoted(clip(words, 60))}${by ? ` (by ${quoted(clip(by, 60))})` : ''} ${chain}`)
  const voices = [...new Set(said)]
  const rest = voices.length - VOICES
  const shown = rest > 0 ? [...voices.slice(0, VOICES), `and ${rest} more`] : voices
  return shown.map((voice, i) => [i === 0 ? clip(says, 30) : '', voice])
}

function moveLines({ moves = [] }: Card, page: Page): string[] {
  const rows = moves.map(({ outcome, told, figure, why, chain }, i) => [
    outcome === moves[i - 1]?.outcome ? '' : outcome,
    told ?? 'no date',
    figure,
    why,
    chain,
  ])
  return moves.length > 1 ? limited(columns(rows, { indent: 5, right: [], width: page.width }), page) : []
}

const driftLines = ({ drifts = [] }: Card, page: Page): string[] =>
  limited(
    drifts.flatMap(({ what, why }) => fill(`${what}: ${why}`, page.width, 5)),
    page,
  )

function reportLines({ reports }: Card, page: Page): string[] {
  const rows = reports.map(({ published, outlet, title, leansOn, revises }) => [
    published?.slice(0, 10) ?? 'no date',
    clip(outlet || 'unnamed outlet', 28),
    clip(title || 'untitled', 44),
    page.paint.dim([...leaning(leansOn), ...versions(revises, reports)].join('; ')),
  ])
  return limited(columns(rows, { indent: 5, right: [], width: page.width }), page)
}

const leaning = (on: readonly string[]): string[] => (on.length > 0 ? [`leans on ${on.join(', ')}`] : [])

/** That a report stands in the place of an earlier version of it. */
function versions(revises: string | undefined, reports: Card['reports']): string[] {
  if (revises === undefined) return []
  const day = reports.find(({ id }) => id === revises)?.published?.slice(0, 10)
  return [`in the place of its version${day ? ` of ${day}` : ` ${revises}`}`]
}

function limited<Line extends string | string[]>(lines: readonly Line[], { most, paint }: Page): (Line | string)[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most), paint.dim(`     and ${lines.length - most} more (--all shows them)`)]
}

function issueLines({ issues }: Account, page: Page): string[] {
  if (issues.length === 0) return []
  const lines = issues.flatMap(({ code, message, place }) => fill(`${place ? `${place}: ` : ''}${message} [${code}]`, page.width, 5))
  return ['', page.paint.bold(`   ${counted(issues.length, 'issue')}`), ...limited(lines, page)]
}
