import { acled } from './acled.ts'
import { airwars } from './airwars.ts'
import { columbia } from './columbia.ts'
import type { Policy } from './define.ts'
import { gtd } from './gtd.ts'
import { ibc } from './ibc.ts'
import { literal } from './literal.ts'
import { range } from './range.ts'
import { ucdp } from './ucdp.ts'

/** Every policy, in the order in which accounts show them; the first is the default. */
export const POLICIES: readonly Policy[] = [literal, ucdp, acled, gtd, range, airwars, ibc, columbia]

/** Policies by id, with or without version; null where one is not known. */
export function policiesNamed(names: readonly string[]): readonly Policy[] | null {
  const found = names.map((name) => POLICIES.find((p) => p.id === name || `${p.id}@${p.version}` === name))
  return found.every((p) => p !== undefined) ? found : null
}
