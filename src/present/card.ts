import type { Account, AccountReport, Discrepancy, Edge, Incident, Toll } from '../model/account.ts'
import { type Claim, inText, OUTCOMES, type Outcome } from '../model/claim.ts'
import type { Movement } from '../model/incident.ts'
import type { Drift } from '../model/lineage.ts'
import { momentOf, publishedAt } from '../model/published.ts'
import { holdsName } from './called.ts'
import { chain } from './chains.ts'
import { inWords } from './dates.ts'
import { inFigures, says } from './figures.ts'
import { byGroup } from './groups.ts'
import { claimsOf, heldBy, reportsOf } from './held.ts'
import { placeName } from './place-names.ts'
import { atPoint } from './places.ts'
import { type Beside, type Told, told, toldBeside } from './told.ts'

/** One statement that is no figure: who did it, what was promised, who was told. */
export interface Statement {
  readonly claim: string
  readonly kind: Claim['kind']
  readonly words: string
  readonly denied: boolean
  readonly chain: string
}

/** A report of the incident; `leansOn` names outlets and sources where `derivesFrom` gives ids. */
export interface CardReport extends AccountReport {
  readonly leansOn: readonly string[]
}

export interface Side {
  readonly claim: string
  readonly words: string
  /** Who did it, where a toll says so beside its words and that is what is disputed. */
  readonly by: string | null
  readonly chain: string
}

/** An incident as a person reads it; what the brief, the exports and the workbench share. */
export interface Card {
  readonly id: string
  readonly name: string
  readonly when: string | null
  readonly where: string | null
  readonly reports: readonly CardReport[]
  readonly origins: number
  readonly tolls: readonly { readonly outcome: Outcome; readonly rows: readonly Toll[] }[]
  readonly told: readonly Told[]
  /** What its reports tell beside it of other events. */
  readonly beside?: readonly Beside[]
  readonly statements: readonly Statement[]
  readonly discrepancies: readonly (Discrepancy & { readonly sides: readonly Side[] })[]
  readonly moves?: readonly Move[]
  readonly drifts?: readonly Drift[]
}

/** One step of a toll as it grew or fell in the telling, whoever told it. */
export interface Move {
  readonly outcome: string
  readonly told: string | null
  readonly figure: string
  readonly why: string
  readonly chain: string
}

export function card(account: Account, incident: Incident): Card {
  const { claims: byId, inReport, outlets, reports: held } = heldBy(account)
  const chainOf = (claim: Claim) => chain(outlets.get(claim.report) ?? '', claim)
  const claims = claimsOf(account, incident)
  const own = new Set(claims)
  const reports = reportsOf(account, incident)
    .map((report) => ({ ...report, leansOn: report.derivesFrom.map((edge) => leaning(edge, report, held)) }))
    .sort(byDay)
  const all = reports.flatMap(({ id }) => (inReport.get(id) ?? []).toSorted(inText))
  return {
    id: incident.id,
    name: nameOf(incident, { claims, reports }),
    when: incident.when && inWords(incident.when),
    where: incident.where && atPoint(incident.where),
    reports,
    origins: incident.origins,
    tolls: byOutcome(incident.tolls),
    told: told(
      all.filter((claim) => own.has(claim)),
      chainOf,
    ),
    beside: toldBeside(all, chainOf),
    statements: claims.filter(({ kind }) => kind !== 'casualty').map((claim) => statement(claim, chainOf(claim))),
    discrepancies: incident.discrepancies.map((one) => ({
      ...one,
      sides: one.between
        .flatMap((id) => byId.get(id) ?? [])
        .map((claim) => ({ claim: claim.id, words: claim.quote.exact, by: doerBeside(one, claim), chain: chainOf(claim) })),
    })),
    moves: (incident.movement ?? []).filter(({ origin }) => origin === null).flatMap((moved) => movesOf(moved, byId, chainOf)),
    drifts: incident.drifts ?? [],
  }
}

/** What an incident is called: the place of its claims where that has a name, else the title of its first report. */
export function nameOf(
  { where }: Pick<Incident, 'where'>,
  { claims, reports }: { readonly claims: readonly Claim[]; readonly reports: readonly AccountReport[] },
): string {
  const place = placeName(claims, where)
  const title = reports.toSorted(byDay)[0]?.title
  return (place && holdsName(place) ? place : title || place) ?? 'Unnamed place'
}

/** Who did it by a toll that stands among those who say it, where its quote leaves that out. */
const doerBeside = ({ about }: Pick<Discrepancy, 'about'>, { casualty, quote }: Pick<Claim, 'casualty' | 'quote'>): string | null =>
  about === 'responsibility' && casualty?.by && !quote.exact.includes(casualty.by) ? casualty.by : null

/** The steps at which the figure changed; what repeats it is left out. */
const movesOf = ({ outcome, steps }: Movement, byId: ReadonlyMap<string, Claim>, chainOf: (claim: Claim) => string): Move[] =>
  steps.flatMap(({ claim: id, told, why }) => {
    const claim = byId.get(id)
    if (!claim?.casualty || why === 'repeated') return []
    return [{ outcome, told, figure: inFigures(claim.casualty.number), why, chain: chainOf(claim) }]
  })

/** An outlet's own earlier report is told by its day. */
function leaning({ source, how }: Edge, report: AccountReport, held: ReadonlyMap<string, AccountReport>): string {
  const on = held.get(source)
  const name = on ? on.outlet || 'unnamed outlet' : source
  const day = on?.outlet === report.outlet ? `, ${on.published?.slice(0, 10) ?? 'no date'}` : ''
  return `${name}${day}${how === 'syndicates' ? ' (copied)' : ''}`
}

const moment = ({ published }: AccountReport): string => momentOf(publishedAt(published ?? '~'))

const byDay = (a: AccountReport, b: AccountReport): number =>
  moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : a.id < b.id ? -1 : 1

const byOutcome = (tolls: readonly Toll[]) =>
  OUTCOMES.map((outcome) => ({
    outcome,
    rows: tolls.filter((toll) => toll.outcome === outcome && says(toll)).toSorted(byGroup),
  })).filter(({ rows }) => rows.length > 0)

const statement = (claim: Claim, words: string): Statement => ({
  claim: claim.id,
  kind: claim.kind,
  words: claim.quote.exact,
  denied: claim.polarity === 'denied',
  chain: words,
})
