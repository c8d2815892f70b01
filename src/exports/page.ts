import type { DiscrepancyRuling, Incident } from '../model/account.ts'
import { type Card, card } from '../present/card.ts'
import { quoted } from '../present/layout.ts'
import type { Export, Sheet } from './define.ts'
import { about } from './rows/look.ts'
import { escaped, list, STYLE, table } from './rows/markup.ts'

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

function write(sheet: Sheet): string {
  const { account, software } = sheet
  const { policies, protection } = about(sheet, LOSES)
  const kept = [
    protection.coarsen === null ? 'Places are as fine as the sources.' : `Places are no finer than ${protection.coarsen} km.`,
    protection.withholdNames ? 'Names of private people are withheld.' : 'Names of private people are as reported.',
    protection.blurSites ? 'Sites of care and shelter are blurred.' : 'Sites of care and shelter are as reported.',
  ]
  const head = `<header><h1>Incident file</h1><p>${account.incidents.length} incidents from ${account.reports.length} reports. Made by ${escaped(software)} under the policies ${escaped(policies.join(', '))}. ${kept.join(' ')} Quotes are short and from the reports named; the reports themselves are not reproduced.</p></header>`
  const body = account.incidents.map((incident) => section(sheet, incident)).join('\n')
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Incident file</title><style>${STYLE}</style></head>\n<body>${head}\n${body}\n</body></html>\n`
}

const RULED = { holds: 'one side holds', stand: 'both stand', none: 'no disagreement' } as const

/** What a person made of a disagreement, and whether more came in since. */
function ruled(ruling: DiscrepancyRuling | undefined): string {
  if (!ruling) return ''
  const { ruling: kind, holds, reason, since } = ruling
  const which = kind === 'holds' ? ` (${holds.join(', ')})` : ''
  return ` — Ruled: ${RULED[kind]}${which}. ${reason}${since.length > 0 ? ` Since then ${since.length} more claims came in.` : ''}`
}

function section({ account }: Sheet, incident: Incident): string {
  const shown = card(account, incident)
  const facts = [shown.when, shown.where, `${shown.reports.length} reports`, `${shown.origins} independent origins`].filter(
    (fact) => fact !== null,
  )
  const parts = [
    `<h2>${escaped(shown.name)}</h2><p class="facts">${facts.map(escaped).join(' · ')}</p><p class="id">${escaped(shown.id)}</p>`,
    tolls(shown),
    table(
      'What is told',
      ['figure', 'of whom', 'on whose word', 'claims'],
      shown.told.map(({ outcome, figure, who, denied, chain, claims }) => [
        `${denied ? 'denied: ' : ''}${outcome} ${figure}`,
        who ?? '',
        chain,
        claims.join(' '),
      ]),
    ),
    table('Words', ['claim', 'words', 'certainty'], words(account, incident)),
    list(
      'Disagreements',
      shown.discrepancies.map(
        ({ about: what, why, sides, ruling }) =>
          `${what}: ${why} ${sides.map((side) => `${quoted(side.words)} (${side.chain})`).join(' against ')}${ruled(ruling)}`,
      ),
    ),
    table(
      'Reports',
      ['outlet', 'published', 'title', 'SHA-256 of the source'],
      shown.reports.map(({ outlet, published, title, sha256 }) => [outlet, published ?? 'no date', title, sha256]),
    ),
  ]
  return `<section>${parts.join('')}</section>`
}

const tolls = ({ tolls: groups }: Card): string =>
  table(
    'Tolls',
    ['outcome', 'policy', 'low', 'best', 'high', 'how it was decided'],
    groups.flatMap(({ outcome, rows }) =>
      rows.map(({ policy, low, best, high, step }) => [outcome, policy, figure(low), figure(best), figure(high), step ?? '']),
    ),
  )

const figure = (n: number | null): string => (n === null ? 'unknown' : String(n))

const words = ({ claims }: Sheet['account'], incident: Incident): string[][] => {
  const held = new Set(incident.claims)
  return claims
    .filter(({ id }) => held.has(id))
    .map(({ id, quote, certainty, polarity, scope }) => [id, quoted(quote.exact), [polarity, certainty, scope].join(', ')])
}
