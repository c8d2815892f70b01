import type { Account, Incident, Toll } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Join } from '../model/incident.ts'
import type { Decision } from '../model/ledger.ts'
import { chain } from './chains.ts'
import { changesOf } from './edits.ts'
import { bound, inFigures } from './figures.ts'
import { clip, columns, counted, fill, quoted } from './layout.ts'
import { placeName } from './place-names.ts'

const WIDTH = 100
const list = (rows: readonly (readonly string[])[]) => columns(rows, { indent: 4, right: [], width: WIDTH })
const weight = (value: number) => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`

/** Why an incident is one: what joined its reports, whose word stands behind it, how its figures moved and drifted. */
export function explainIncident(account: Account, incident: Incident): string {
  const claims = claimsOf(account, incident.claims)
  const report = reportNames(account)
  const all = incident.joins ?? []
  const holding = strongest(all)
  const joins = holding.flatMap(({ between: [a, b], weight: sum, evidence }) => [
    ...fill(`${report(a)} and ${report(b)}: ${weight(sum)}`, WIDTH, 4),
    ...evidence.flatMap((one) => fill(`${weight(one.weight)} ${one.what}: ${one.why}`, WIDTH, 8)),
  ])
  const others = all.length - holding.length
  if (others > 0)
    joins.push(...fill(`and ${counted(others, 'more pair')}, weaker: stemma show --format json ${incident.id}, under joins`, WIDTH, 4))
  const sources = (incident.sources ?? []).map(({ name, kind, named, claims, rule }) => [
    name,
    named || kind === 'unnamed' ? kind : `${kind}, unnamed`,
    `${claims.length}`,
    rule,
  ])
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const outlets = new Map(account.reports.map(({ id, outlet }) => [id, outlet]))
  const called = new Map((incident.sources ?? []).map(({ key, name }) => [key, name]))
  const words = (id: string, alone: boolean) => {
    const claim = byId.get(id)
    return claim ? `${quoted(clip(claim.quote.exact, 40))}${alone ? '' : `, ${chain(outlets.get(claim.report) ?? '', claim)}`}` : ''
  }
  const moved = (incident.movement ?? []).flatMap(({ origin, outcome, steps }) => [
    `    ${outcome}, ${origin === null ? 'all origins in the order of telling' : (called.get(origin) ?? origin)}`,
    ...steps.flatMap(({ claim, told, low, high, why }) =>
      fill(
        `${told ?? 'no date'}  ${inFigures({ text: null, min: low, max: high, approximate: false })} (${why}) ${words(claim, origin !== null)}`,
        WIDTH,
        8,
      ),
    ),
  ])
  const drifts = (incident.drifts ?? []).map(({ what, why }) => [what, why])
  return page([
    [`${placeName(claims, incident.where) ?? 'Incident'} (${incident.id})`, []],
    ['Why these reports are one incident (evidence with its weight)', joins.length > 0 ? joins : ['    One report tells of it.']],
    [origins(incident.origins, sources.length), list(sources)],
    ['Versions of one report', incident.reports.flatMap((id) => replacing(account, id))],
    ['How the figures moved', moved],
    ['Figures that changed on their way', list(drifts)],
  ])
}

/** Of the pairs of reports the strongest that hold all of them together, each report by the strongest way to the rest. */
function strongest(joins: readonly Join[]): readonly Join[] {
  const group = new Map<string, string>()
  const head = (id: string): string => (group.has(id) ? head(group.get(id)!) : id)
  return joins
    .toSorted((x, y) => y.weight - x.weight)
    .filter(({ between }) => {
      const [a, b] = [head(between[0]), head(between[1])]
      if (a !== b) group.set(a, b)
      return a !== b
    })
}

const origins = (behind: number, all: number): string =>
  behind === all ? `Origins: ${all}` : `Origins: ${behind} behind the figures, ${all} in all`

/** What people made of a claim, and the claim before that. */
export interface Made {
  readonly decisions: readonly Decision[]
  readonly asRead: Claim
}

/** Why a claim was read: what it says, on whose word, what people made of it, and the rules and models that decided, with the words they stood on. */
export function explainClaim(account: Account, claim: Claim, { decisions, asRead }: Made): string {
  const report = account.reports.find(({ id }) => id === claim.report)
  const why = (claim.why ?? []).map(({ rule, on }) => [
    rule,
    on.map(({ exact, start }) => `${quoted(clip(exact, 60))} at ${start}`).join(', '),
  ])
  return page([
    [
      `${quoted(claim.quote.exact)} (${claim.id})`,
      fill(`${chain(report?.outlet ?? '', claim)}; ${claim.reader}; ${report?.title || claim.report}`, WIDTH, 4),
    ],
    ['Versions of its report', versionLines(account, claim.report)],
    ['What people made of it', decisions.flatMap((one) => fill(decisionLine(one), WIDTH, 4))],
    ['What it says otherwise than it was read', changesOf(asRead, claim).flatMap((one) => fill(one, WIDTH, 4))],
    ['Why it was read so', list(why)],
  ])
}

const replacing = (account: Account, report: string): string[] => {
  const name = reportNames(account)
  const earlier = account.reports.find(({ id }) => id === report)?.revises
  return earlier ? fill(`${name(report)} stands in the place of ${name(earlier)}.`, WIDTH, 4) : []
}

/** What stands in the place of a report, and in whose place it stands. */
function versionLines(account: Account, report: string): string[] {
  const name = reportNames(account)
  const { reports } = account
  const earlier = reports.find(({ id }) => id === report)?.revises
  const later = reports.filter(({ revises }) => revises === report)
  return [
    ...(earlier ? fill(`It stands in the place of ${name(earlier)} (${earlier}).`, WIDTH, 4) : []),
    ...later.flatMap(({ id }) => fill(`${name(id)} stands in its place (${id}).`, WIDTH, 4)),
  ]
}

const DECIDED = { accept: 'accepted it', reject: 'rejected it: it is in no account', edit: 'edited it' } as const

const decisionLine = ({ seq, at, author, decision, reason, standing }: Decision): string =>
  `#${seq} ${at.slice(0, 16).replace('T', ' ')} ${author} ${DECIDED[decision]}${reason === '' ? '' : ` (${reason})`}` +
  (standing === 'changed' ? '; the words are read otherwise since' : '')

/** Why a toll is what it is: the step of the policy that decided, the claims it used, and those it dropped, each with the reason. */
export function explainToll(account: Account, toll: Toll): string {
  const byId = new Map(account.claims.map((claim) => [claim.id, claim]))
  const outlets = new Map(account.reports.map(({ id, outlet }) => [id, outlet]))
  const day = new Map(account.reports.map(({ id, published }) => [id, published?.slice(0, 10) ?? 'no date']))
  const at = (id: string) => {
    const claim = byId.get(id)
    return claim ? `${day.get(claim.report)} ${claim.report} ${String(claim.quote.start).padStart(8, '0')}` : id
  }
  const told = (a: string, b: string) => (at(a) < at(b) ? -1 : 1)
  const line = (id: string, why = '') => {
    const claim = byId.get(id)
    return claim
      ? [
          day.get(claim.report) ?? '',
          claim.casualty ? inFigures(claim.casualty.number) : '',
          quoted(clip(claim.quote.exact, 40)),
          `${chain(outlets.get(claim.report) ?? '', claim)}${why ? ` — ${why}` : ''}`,
        ]
      : ['', '', id, why]
  }
  return page([
    [
      `${toll.policy}, ${toll.outcome}${toll.group ? `, ${toll.group}` : ''}: low ${bound(toll.low)}, best ${bound(toll.best)}, high ${bound(toll.high)}`,
      toll.step ? fill(toll.step, WIDTH, 4) : [],
    ],
    ['Used', list(toll.used.toSorted(told).map((id) => line(id)))],
    ['Dropped', list(toll.dropped.toSorted((a, b) => told(a.claim, b.claim)).map(({ claim, why }) => line(claim, why)))],
    ['Notes', [...(toll.notes ?? []), ...(toll.table ? [`Vague words by ${toll.table}.`] : [])].flatMap((note) => fill(note, WIDTH, 4))],
  ])
}

const page = (sections: readonly (readonly [string, readonly string[]])[]): string =>
  `${sections
    .filter(([, lines], i) => i === 0 || lines.length > 0)
    .map(([title, lines]) => [title, ...lines].join('\n'))
    .join('\n\n')}\n`

const claimsOf = ({ claims }: Account, ids: readonly string[]) => {
  const wanted = new Set(ids)
  return claims.filter(({ id }) => wanted.has(id))
}

function reportNames({ reports }: Account): (id: string) => string {
  const names = new Map(
    reports.map(({ id, outlet, published, title }) => [
      id,
      `${outlet || 'unnamed outlet'}, ${published?.slice(0, 10) ?? 'no date'}, ${quoted(clip(title || 'untitled', 40))}`,
    ]),
  )
  return (id) => names.get(id) ?? id
}
