import { CLASSES } from '../classes.ts'
import { mentionRow } from './mention.ts'
import { OUTCOME_WIDTH, outcomeRow } from './outcome.ts'
import { companyOf, type Sight } from './sight.ts'

const NOTHING = Array<number>(OUTCOME_WIDTH).fill(-99)

const EVERY: readonly number[] = [...CLASSES.keys()]

/** A row for each class of those asked for, nothing (0) first: what the trees choose between for mention `i`. */
export function rowsOf(all: readonly Sight[], i: number, classes: readonly number[] = EVERY): number[][] {
  const me = all[i]!
  const company = companyOf(all, i)
  const shared = mentionRow(me, company)
  return classes.map((c) => [c].concat(c === 0 ? NOTHING : outcomeRow(me, company, c), shared))
}
