import type { Outcome } from '../../model/claim.ts'
import type { IncidentPage } from '../../present/rows.ts'
import type { Translate } from '../words/index.ts'
import { figureOf } from './count.ts'

/** A figure as it was told: a range at the time of its report, by the origin it rests on. */
export interface Mark {
  readonly claim: string
  readonly report: string
  readonly outlet: string
  readonly origin: string
  /** The origin's number, from 0, in the order in which they were first heard. */
  readonly lane: number
  readonly time: number
  readonly low: number
  readonly high: number
  readonly openAbove: boolean
  readonly openBelow: boolean
  /** Told at second hand: through another outlet. */
  readonly relayed: boolean
  readonly figure: string
  readonly words: string
  /** Ids of the reports of this incident that its report cites or copies. */
  readonly cites: readonly string[]
  /** Whom its report leans on, by name. */
  readonly leansOn: readonly string[]
}

export const SHAPES = ['diamond', 'square', 'up', 'down', 'plus', 'disc'] as const

/** Origins past this many share the grey of "other". */
export const LANES = SHAPES.length

export function seriesOf({ claims, card, incident }: IncidentPage, outcome: Outcome, t: Translate): { marks: Mark[]; origins: string[] } {
  const byId = new Map(card.reports.map((report) => [report.id, report]))
  const of = new Map((incident.sources ?? []).flatMap(({ name, claims }) => claims.map((claim) => [claim, name] as const)))
  const origins: string[] = []
  const told = claims
    .filter(
      ({ casualty, scope, polarity, standing }) =>
        casualty?.outcome === outcome && scope !== 'background' && scope !== 'part' && polarity === 'asserted' && standing !== 'rejected',
    )
    .flatMap((claim) => {
      const report = byId.get(claim.report)
      return report?.published ? [{ claim, report, time: Date.parse(report.published) }] : []
    })
    .sort((a, b) => a.time - b.time || (a.claim.id < b.claim.id ? -1 : 1))
  const marks = told.map(({ claim, report, time }) => {
    const origin = of.get(claim.id) ?? claim.attribution.at(-1)?.name ?? report.outlet
    if (!origins.includes(origin)) origins.push(origin)
    const { min, max } = claim.casualty!.number
    return {
      claim: claim.id,
      report: report.id,
      outlet: report.outlet,
      origin,
      lane: origins.indexOf(origin),
      time,
      low: min ?? 0,
      high: max ?? min ?? 0,
      openAbove: max === null,
      openBelow: min === null,
      relayed: claim.attribution.length > 1 || report.derivesFrom.some(({ how }) => how === 'syndicates'),
      figure: figureOf(t, claim.casualty!.number),
      words: claim.quote.exact,
      cites: report.derivesFrom.map(({ source }) => source).filter((id) => byId.has(id)),
      leansOn: report.leansOn,
    }
  })
  return { marks, origins }
}

/** The path of a shape around a point: shape tells origins apart where colour does not. */
export function shape(lane: number, x: number, y: number, r = 5): string {
  const at = (dx: number, dy: number) => `${x + dx * r},${y + dy * r}`
  switch (SHAPES[lane] ?? 'disc') {
    case 'diamond':
      return `M${at(0, -1.2)}L${at(1.2, 0)}L${at(0, 1.2)}L${at(-1.2, 0)}Z`
    case 'square':
      return `M${at(-1, -1)}L${at(1, -1)}L${at(1, 1)}L${at(-1, 1)}Z`
    case 'up':
      return `M${at(0, -1.2)}L${at(1.1, 0.9)}L${at(-1.1, 0.9)}Z`
    case 'down':
      return `M${at(0, 1.2)}L${at(1.1, -0.9)}L${at(-1.1, -0.9)}Z`
    case 'plus':
      return `M${at(-0.4, -1.1)}L${at(0.4, -1.1)}L${at(0.4, -0.4)}L${at(1.1, -0.4)}L${at(1.1, 0.4)}L${at(0.4, 0.4)}L${at(0.4, 1.1)}L${at(-0.4, 1.1)}L${at(-0.4, 0.4)}L${at(-1.1, 0.4)}L${at(-1.1, -0.4)}L${at(-0.4, -0.4)}Z`
    default:
      return `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`
  }
}

export const colour = (lane: number): string => `var(--src-${lane < LANES ? lane + 1 : 0})`
