import type { Incident } from '../../model/account.ts'
import { daysOf } from '../../model/edtf.ts'
import { kilometres } from '../../model/geo.ts'
import type { IncidentRow } from '../../present/rows.ts'

/** A week apart counts as far as 50 km apart; what is not known, as far as three of either. */
const WEEK_DAYS = 7
const NEAR_KM = 50
const UNKNOWN = 3

const DAY_MS = 86_400_000

type Here = Pick<Incident, 'when' | 'where'>

/** Incidents by how near in time and place they are to one, the nearest first: what most likely is the same is at the top. */
export function nearest(rows: readonly IncidentRow[], here: Here): readonly IncidentRow[] {
  const far = new Map(rows.map((row) => [row.id, apart(row, here)]))
  return rows.toSorted((a, b) => far.get(a.id)! - far.get(b.id)!)
}

function apart({ edtf, point }: IncidentRow, { when, where }: Here): number {
  const [a, b] = [dayOf(edtf), dayOf(when)]
  const days = a === null || b === null ? UNKNOWN : Math.abs(a - b) / DAY_MS / WEEK_DAYS
  return days + (point && where ? kilometres(point, where) / NEAR_KM : UNKNOWN)
}

function dayOf(edtf: string | null): number | null {
  const first = edtf && daysOf(edtf)?.first
  return first ? Date.parse(first) : null
}
