import { actsOf } from '../../text/lexicon/en/acts.ts'
import { turnsIn } from '../../text/lexicon/en/turns.ts'
import { makeBag } from '../casualty/features/bag.ts'
import type { Candidate } from './candidates.ts'
import type { Proposition } from './classes.ts'
import { negationOf } from './negation.ts'

const SMALL = new Set(['DET', 'PART', 'ADV', 'AUX', 'PRON'])

/** What decides whether a claim is asserted or denied: where its clause says no, its small words, its turns and who reports it how. */
export function polarityFeatures({ candidate, kind }: { readonly candidate: Candidate; readonly kind: Proposition }): number[] {
  const { clause, scene, start, end } = candidate
  const { anchor, cue, own, first } = clause
  const bag = makeBag()
  const negation = negationOf(candidate)
  const take = (name: string, value: string): void => {
    bag.add(name, value)
    bag.two(`${name}+kind`, value, kind)
    bag.two(`${name}+negation`, value, negation)
  }
  bag.add('all', 1)
  bag.add('kind', kind)
  bag.add('negation', negation)
  bag.two('kind+negation', kind, negation)
  bag.add('before', scene.tokens[first - 1]?.lower ?? '-')
  take('lemma', anchor.lemma)
  for (const act of actsOf(anchor.lemma)) take('act', act)
  if (cue) take('cue', cue.lemma)
  for (const turn of turnsIn(scene.document.text.slice(start, end))) take('turn', turn)
  for (const i of own) {
    const t = scene.tokens[i]!
    if (SMALL.has(t.tag) || actsOf(t.lemma).some((a) => a === 'deny' || a === 'none')) take('word', t.lower)
  }
  return bag.hashes
}
