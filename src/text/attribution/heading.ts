import type { Token } from '../document.ts'
import { HEADING } from '../lexicon/en/headings.ts'
import type { Source } from './source.ts'

/** Those whom a line of figures counts: "Soldiers: 2 killed". */
const COUNTED =
  /^(?:soldiers|civilians|fighters|combatants|belligerents|militants|insurgents|terrorists|policemen|guards|personnel|servicemen|children|women|men|girls|boys|persons|people|students|passengers|migrants|prisoners|captives|hostages|detainees|crew)$/i

/** And those who fell on one side, who do not speak: "Government side: 3 killed". */
const SIDE = /^(?:sides?|enemy|losses|attackers|assailants|gunmen|bandits)$/i
/** What is told of, and a stretch of land, where they head a line. */
const EVENT =
  /^(?:offensive|clash|fighting|attack|raid|strike|airstrike|bombing|blast|explosion|shooting|stabbing|massacre|siege|battle|ambush|shelling|riot|killing|kidnapping|assault|jailbreak)(?:e?s)?$/
const REGION = /^(?!islamic state$).+ (?:state|province|region|district|county|governorate|prefecture|township|territory|oblast)$/i

/** Whether what ends before a token heads what follows its colon and speaks for nobody: "Update", "Best estimate", "Prisoners". */
export function isHeading({ name, sort, head, span }: Source, tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.text !== ':') return false
  if (HEADING.test(name) || (sort === 'document' && /^(?:best|low|high|final|total|provisional|my|our) /i.test(name))) return true
  if (EVENT.test(head) || REGION.test(name)) return true
  if (tokens[end + 1]?.tag !== 'NUM') return false
  return SIDE.test(head) || (COUNTED.test(head) && /^\S+$/.test(span.exact))
}
