import type { Account, Incident, Toll } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { chain } from './chains.ts'
import type { ClaimsMoved, Difference, Moved } from './difference.ts'
import { changesOf } from './edits.ts'
import { bound } from './figures.ts'
import { clip, quoted } from './layout.ts'
import { placeName } from './place-names.ts'
import { atPoint } from './places.ts'

/** The two states that were held against each other, and what people did in between, a line each. */
export interface Between {
  readonly before: Account
  readonly after: Account
  readonly acts: readonly string[]
}

/** Lines shown of each list before the rest is counted. */
const MOST = 12

/** What moved between two states of an account, as a page for a person. */
export function sayDifference({ reports, claims, opened, closed, moved }: Difference, between: Between): string {
  const sides = sidesOf(between)
  const lines = [
    `Reports: ${change(reports)}. Claims: ${claimsChange(claims)}. Incidents: ${opened.length} new, ${closed.length} gone, ${moved.length} moved.`,
    ...(between.acts.length > 0 ? ['', 'What people did in between', ...limited(between.acts)] : []),
    ...opened.flatMap((one) => [
      '',
      `NEW ${titled(one, sides.after)}`,
      ...whence(one, sides),
      ...one.tolls.map((toll) => tollLine(null, toll)),
    ]),
    ...closed.flatMap((one) => ['', `GONE ${titled(one, sides.before)}`, ...whither(one, sides)]),
    ...moved.flatMap((one) => movedLines(one, sides)),
  ]
  return `${lines.join('\n')}\n`
}

interface Side {
  readonly claims: ReadonlyMap<string, Claim>
  readonly outlets: ReadonlyMap<string, string>
  readonly homes: ReadonlyMap<string, string>
  readonly account: Account
}

interface Sides {
  readonly before: Side
  readonly after: Side
}

const sidesOf = ({ before, after }: Between): Sides => ({ before: sideOf(before), after: sideOf(after) })

const sideOf = (account: Account): Side => ({
  account,
  claims: new Map(account.claims.map((claim) => [claim.id, claim])),
  outlets: new Map(account.reports.map(({ id, outlet }) => [id, outlet])),
  homes: new Map(account.incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim, id]))),
})

const limited = (lines: readonly string[]): string[] => [
  ...lines.slice(0, MOST).map((line) => `  ${line}`),
  ...(lines.length > MOST ? [`  and ${lines.length - MOST} more`] : []),
]

const change = ({ added, gone }: Difference['reports']): string =>
  added.length + gone.length === 0 ? 'none' : `+${added.length} −${gone.length}`

const claimsChange = ({ added, gone, changed }: ClaimsMoved): string =>
  [
    ...(added.length + gone.length + changed.length === 0 ? ['none'] : []),
    ...(added.length + gone.length > 0 ? [change({ added, gone })] : []),
  ]
    .concat(changed.length > 0 ? [`${changed.length} changed`] : [])
    .join(', ')

function titled({ id, when, where, claims, origins }: Incident, side: Side): string {
  const name = placeName(
    claims.flatMap((claim) => side.claims.get(claim) ?? []),
    where,
  )
  const told = `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}, ${origins} ${origins === 1 ? 'origin' : 'origins'}`
  return [name ?? 'place not named', when ?? 'day unknown', id, told].join(' · ')
}

/** Incidents in which claims are on the other side, with how many. */
function homesOf(claims: readonly string[], { homes }: Side): readonly (readonly [string, number])[] {
  const found = Map.groupBy(
    claims.flatMap((claim) => homes.get(claim) ?? []),
    (home) => home,
  )
  return [...found].map(([home, of]) => [home, of.length] as const)
}

const whence = ({ claims }: Incident, { before }: Sides): string[] =>
  homesOf(claims, before).map(([home, n]) => `  ${n} of its claims ${n === 1 ? 'was' : 'were'} in ${home}`)

function whither({ claims }: Incident, { after }: Sides): string[] {
  const homes = homesOf(claims, after).map(([home, n]) => `  ${n} of its claims ${n === 1 ? 'is' : 'are'} in ${home} now`)
  return homes.length > 0 ? homes : ['  none of its claims are in the account now']
}

function movedLines({ before, after, reports, claims, tolls, discrepancies }: Moved, sides: Sides): string[] {
  const point = (where: Incident['where']) => (where ? atPoint(where) : 'not fixed')
  const [was, is] = [point(before.where), point(after.where)]
  return [
    '',
    `MOVED ${titled(after, sides.after)}`,
    ...(before.id === after.id ? [] : [`  was ${before.id}`]),
    ...(before.when === after.when ? [] : [`  day: ${before.when ?? 'unknown'} → ${after.when ?? 'unknown'}`]),
    ...(was === is ? [] : [`  place: ${was} → ${is}`]),
    `  reports: ${change(reports)}. Claims: ${claimsChange(claims)}.`,
    ...limited([
      ...reports.added.map((id) => `+ ${reportLine(id, sides.after)}`),
      ...reports.gone.map((id) => `− ${reportLine(id, sides.before)}`),
    ]),
    ...limited([...claims.changed.map((id) => changedLine(id, sides)), ...claims.gone.map((id) => goneLine(id, sides))]),
    ...tolls.map((toll) => tollLine(toll.before, toll.after)),
    ...discrepancies.added.map((why) => `  now disputed: ${why}`),
    ...discrepancies.gone.map((why) => `  no longer disputed: ${why}`),
  ]
}

function reportLine(id: string, { account }: Side): string {
  const report = account.reports.find((one) => one.id === id)
  const earlier = report?.revises && account.reports.find(({ id }) => id === report.revises)
  const version = earlier ? `, in the place of its version of ${earlier.published?.slice(0, 10) ?? 'no date'}` : ''
  return report
    ? `${report.outlet || 'unnamed outlet'}, ${report.published?.slice(0, 10) ?? 'no date'}, ${quoted(clip(report.title || 'untitled', 60))}${version}`
    : id
}

const told = (claim: Claim, { outlets }: Side): string =>
  `${quoted(clip(claim.quote.exact, 60))} (${chain(outlets.get(claim.report) ?? '', claim)})`

function changedLine(id: string, { before, after }: Sides): string {
  const [was, is] = [before.claims.get(id)!, after.claims.get(id)!]
  return `~ ${told(is, after)}: ${changesOf(was, is).join('; ')}`
}

function goneLine(id: string, { before, after }: Sides): string {
  const claim = before.claims.get(id)
  const home = after.homes.get(id)
  const where = home ? `in ${home} now` : after.claims.has(id) ? 'in no incident now' : 'no longer in the account'
  return `− ${claim ? told(claim, before) : id}: ${where}`
}

function tollLine(before: Toll | null, after: Toll | null): string {
  const { policy, outcome, group } = (after ?? before)!
  const figures = (toll: Toll | null) => (toll ? [toll.low, toll.best, toll.high].map(bound).join(' / ') : 'none')
  const moved = before && after ? `${figures(before)} → ${figures(after)}` : after ? `${figures(after)} (new)` : `${figures(before)} → none`
  return `  ${policy} ${outcome}${group === null ? '' : ` (${group})`}: ${moved}`
}
