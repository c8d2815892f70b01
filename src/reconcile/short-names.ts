import type { Independence, Origin } from '../model/lineage.ts'
import { headsOf } from '../text/heads.ts'
import { contentWords } from '../text/words.ts'
import { BODY, isApart } from './offices.ts'

/** The rule that makes a name and the longer one that holds it one origin. */
export const SHORT_NAME = 'in this incident one longer name alone holds this one'

/**
 * By their keys, named sources of an incident whose name is short for another's ("the Observatory", "Garver"), each with the key of the
 * one longer name that holds its words and is of the same noun. A ministry or an army is told apart by its country (offices.ts).
 */
export function shortNames(origins: readonly Origin[], independence: readonly Independence[]): ReadonlyMap<string, string> {
  const named = origins
    .filter(({ named, key, name }) => named && !key.startsWith('outlet ') && !/\band\b/.test(name))
    .map((origin) => ({ origin, words: contentWords(origin.name) }))
  return new Map(
    named.flatMap(({ origin, words }) => {
      if (words.length === 0 || words.length > 2 || BODY.test(origin.name.toLowerCase())) return []
      const longer = named.filter(
        (one) =>
          one.words.length > words.length &&
          words.every((w) => one.words.includes(w)) &&
          headsOf(one.origin.name).includes(headsOf(origin.name)[0]!),
      )
      const [one] = longer
      return one && longer.length === 1 && !isApart(origin.name, one.origin.name, independence)
        ? [[origin.key, one.origin.key] as const]
        : []
    }),
  )
}
