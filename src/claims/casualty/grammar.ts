import type { Mention } from './mentions.ts'

/** What befell people that is no outcome: freedom, and harm of other kinds. */
const OTHERWISE = /^(?:free|liberate|rescue|spare|rape|rob)$/
/** Right after a number of people, whatever the parse makes of it. */
const SURVIVED = /^survived?$/
const UNHARMED = /^(?:unharmed|unhurt|uninjured|unscathed)$/
const MET = /^(?:see|saw|meet|encounter|spot|notice)$/

/** Whether the verb right beside people leaves no doubt that no outcome is told of them: "raped 17 women", "freed four hostages", "fifteen survived", "saw no soldiers". */
export function isOtherwise({ scene: { tokens, triggers }, head, first, last, number, noun }: Mention): boolean {
  const { label, head: at } = tokens[head]!
  const verb = tokens[at]
  if (number && SURVIVED.test(tokens[last + 1]?.lower ?? '') && !/^(?:with|but)$/.test(tokens[last + 2]?.lower ?? '')) return true
  if (label.startsWith('nsubj') && UNHARMED.test(verb?.lower ?? '')) return true
  if (verb?.tag !== 'VERB' || triggers[at]) return false
  if (!/^(?:obj|nsubj:pass)$/.test(label)) return false
  const [from, to] = at < first ? [at + 1, first] : [last + 1, at]
  if (tokens[at - 1]?.lower === 'to' || tokens.slice(from, to).some((t) => /^[;:.,()–—]$/.test(t.text))) return false
  const nobody = number?.quantity.max === 0 && noun >= 0 && !triggers[noun] && at < first
  return OTHERWISE.test(verb.lemma) || (nobody && MET.test(verb.lemma))
}
