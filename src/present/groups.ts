import type { Toll } from '../model/account.ts'

const GROUPS = [null, 'civilian', 'combatant']

/** Tolls of everybody before those of civilians, and those before the combatants'. */
export const byGroup = (a: Toll, b: Toll): number => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group)

/** Whether a group's toll is the same policy's for everybody. */
export const isSameForAll = (toll: Toll, all: readonly Toll[]): boolean =>
  toll.group !== null &&
  all.some(
    ({ group, policy, low, best, high }) =>
      group === null && policy === toll.policy && low === toll.low && best === toll.best && high === toll.high,
  )

/** What a row of tolls begins with: the outcome, or the group of people, where it is another than in the row above. */
export const labelOf = (outcome: string, { group }: Toll, above?: Toll): string =>
  above && above.group === group ? '' : group === null ? outcome : `${above ? ' ' : `${outcome}, `}${group}s`
