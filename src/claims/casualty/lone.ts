import type { Outcome } from '../../model/claim.ts'
import type { Role, Trigger } from '../../text/lexicon/en/outcomes.ts'
import type { Mention } from './mentions.ts'

/** So likely must an outcome of one person be to be told where a report likely tells of nobody else. */
const LEAST = 0.25

/** And so likely where the words leave no doubt. */
const PLAIN = 0.04

/** As what one person stands beside a word of outcome: "X was assassinated", "they killed X", "the murder of X". */
const BESIDE: Readonly<Partial<Record<Role, RegExp>>> = {
  does: /^(?:nsubj:pass|obj)$/,
  is: /^nsubj/,
  event: /^nmod$/,
}

/** How a person stands with another word for that person, or in a list. */
const CARRIED = /^(?:conj|appos|flat|compound|nmod:desc)$/

/** Words for people taken by force; who is arrested may have done anything. */
const TAKEN = /^(?:abduct|abduction|kidnap|kidnapping)$/

const isSingle = ({ number, plural }: Mention): boolean => !number && !plural

/** Whether those of whom an outcome is likely told may be one person: in one sentence, none of them counted or several. */
export const isOfOne = (likely: readonly Mention[]): boolean => likely.every((m) => isSingle(m) && m.scene === likely[0]!.scene)

/** Whether one person without a number is told of in a report that likely tells of nobody else. */
export function isLone(mention: Mention, outcome: Outcome, p: number): boolean {
  if (!isSingle(mention)) return false
  if (outcome === 'captured') return p >= PLAIN && isPlain(mention, outcome)
  return (outcome === 'killed' || outcome === 'injured') && (p >= LEAST || (p >= PLAIN && isPlain(mention, outcome)))
}

function isPlain({ scene: { tokens, triggers }, head }: Mention, outcome: Outcome): boolean {
  let at = head
  while (CARRIED.test(tokens[at]!.label) && tokens[at]!.head >= 0) at = tokens[at]!.head
  const over = tokens[tokens[at]!.head]
  const tells = (t: Trigger): boolean => t.outcome === outcome && BESIDE[t.role]?.test(tokens[at]!.label) === true
  return over !== undefined && (triggers[over.i] ?? []).some(tells) && (outcome !== 'captured' || TAKEN.test(over.lemma))
}

/** A mention of which an outcome is told. */
interface Called {
  readonly mention: Mention
  readonly outcome: Outcome
}

/** Whether two mentions of one clause are one person, by name and by what they are: nothing between them counts on. */
export function isSame({ mention: m, outcome }: Called, last: Called | undefined): boolean {
  if (last?.outcome !== outcome || last.mention.scene !== m.scene || last.mention.number || m.number) return false
  const { tokens } = m.scene
  const name = ({ head }: Mention): boolean => tokens[head]!.tag === 'PROPN'
  return name(m) !== name(last.mention) && !tokens.slice(last.mention.last + 1, m.first).some((t) => /^(?:CCONJ|VERB)$/.test(t.tag))
}
