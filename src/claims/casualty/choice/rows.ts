import { CLASSES } from '../classes.ts'
import { mentionRow } from './mention.ts'
import { OUTCOME_WIDTH, outcomeRow } from './outcome.ts'
import { companyOf, type Sight } from './sight.ts'

const NOTHING = Array<number>(OUTCOME_WIDTH).fill(-99)

/** A row for each thing that mention `i` may tell, nothing first: what the trees choose between. */
export function rowsOf(all: readonly Sight[], i: number): number[][] {
  const me = all[i]!
  const company = companyOf(all, i)
  const shared = mentionRow(me, company)
  return CLASSES.map((_, c) => [c].concat(c === 0 ? NOTHING : outcomeRow(me, company, c), shared))
}
