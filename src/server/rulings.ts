import type { Incident } from '../model/account.ts'
import type { RulingRow } from '../present/rows.ts'
import { type ListedRuling, listRulings, rulingOn, type Store } from '../store/index.ts'

type Ruled = Pick<Incident, 'id' | 'reports' | 'discrepancies'>

/** What stands of people's rulings on some incidents' discrepancies, by incident. */
export async function rulingsOn(store: Store, incidents: readonly Ruled[]): Promise<ReadonlyMap<string, readonly RulingRow[]>> {
  const all = await listRulings(store, [...new Set(incidents.flatMap(({ reports }) => reports))])
  return new Map(incidents.map((incident) => [incident.id, rulingsOf(incident, all)]))
}

/** The last ruling on each discrepancy. */
function rulingsOf({ discrepancies }: Ruled, rulings: readonly ListedRuling[]): readonly RulingRow[] {
  return discrepancies.flatMap((discrepancy, on): RulingRow[] => {
    const found = rulingOn(discrepancy, rulings)
    if (!found) return []
    const { seq, author: by, at, reason, ruling, holds, between } = found
    return [{ seq, by, at, reason, ruling, holds, on, since: discrepancy.between.filter((id) => !between.includes(id)) }]
  })
}

/** How many of an incident's discrepancies are open: nobody ruled on them, or something came in since. */
export const unruled = ({ discrepancies }: Pick<Ruled, 'discrepancies'>, rulings: readonly RulingRow[] = []): number =>
  discrepancies.length - rulings.filter(({ since }) => since.length === 0).length
