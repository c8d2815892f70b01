import type { Scene } from './scene.ts'

const MODAL = /^(?:could|would|will|can|should|shall|'ll|’ll)$/
const INTENT = /^(?:threaten|plan|vow|want|try|attempt|aim|intend|order|hope|wish|promise|plot|conspire|prepare|refuse|pledge|swear|seek)$/

const FEIGN = /^(?:simulate|rehearse|enact|re-enact|imagine|pretend|envisage|foresee|depict)$/

/** Whether the word of outcome at `anchor` tells what could or should come about, not what did: threats, plans, conditions, rehearsals. Who will be buried is dead. */
export function isUnreal({ tokens }: Scene, anchor: number): boolean {
  const t = tokens[anchor]
  if (t && t.label === 'obj' && FEIGN.test(tokens[t.head]?.lemma ?? '')) return true
  if (t?.tag !== 'VERB' || (t.lemma === 'bury' && tokens[anchor - 1]?.lower === 'be' && tokens[anchor - 2]?.lower === 'will')) return false
  let at = anchor - 1
  while (at >= 0 && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.tag) && at > anchor - 5) {
    const { lower } = tokens[at]!
    if (lower === 'have' || lower === 'been') return false
    if (MODAL.test(lower)) return true
    if (lower === 'to') return INTENT.test(tokens[at - 1]?.lemma ?? '')
    at--
  }
  return false
}
