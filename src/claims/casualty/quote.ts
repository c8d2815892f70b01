import type { Span } from '../../model/span.ts'
import { span } from '../../model/span.ts'
import type { Token } from '../../text/document.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'

type Stretch = { readonly first: number; readonly last: number }

/**
 * The shortest run that holds the number, the people and the word of outcome. Where that word is told of other people first ("five were
 * killed, two on the way to hospital"), the number with what is said of it.
 */
export function quoteOf(m: Mention, anchor: number, victims: Stretch | null): Span {
  const { tokens, document } = m.scene
  const own: Stretch = m
  const people = victims && !parted(m, victims) && !isWhole(m, victims) ? join(own, victims) : own
  const word = wordOf(m.scene, anchor)
  const verb = anchor < 0 ? -1 : tending({ ...m, ...people }, word)
  if (verb >= 0) return span(document.text, tokens[verb]!.start, tokens[close(tokens, people.last)]!.end)
  const apart = anchor >= 0 && (!isSubject(m, anchor) || tokens[m.last + 1]?.lower === 'as') && isElsewhere(m, word)
  if (m.noun < 0 && (anchor < 0 || apart)) return span(document.text, tokens[governor(m)]!.start, tokens[close(tokens, m.last)]!.end)
  const alone = apart || (anchor >= 0 && !isSubject(m, anchor) && parted({ ...m, ...people }, word))
  const { first, last } = alone ? { first: people.first, last: close(tokens, people.last) } : anchor < 0 ? people : join(people, word)
  return span(document.text, tokens[first]!.start, tokens[last]!.end)
}

/** "Four girls, the eldest of them 16, were taken": what is told of the mention as its subject, whatever is put in between. */
const isSubject = ({ scene: { tokens }, head }: Mention, anchor: number): boolean =>
  tokens[head]!.head === anchor && tokens[head]!.label.startsWith('nsubj')

/** The word of outcome with the phrase that it is of ("lost their lives"), without what opens the next ("hit in the"). */
function wordOf({ tokens, phrases }: Scene, anchor: number): Stretch {
  const phrase = phrases[anchor]
  if (!phrase) return { first: anchor, last: anchor }
  let last = phrase.last
  while (last > anchor && /^(?:case|det|nmod:poss)$/.test(tokens[last]!.label) && tokens[last]!.head > last) last--
  return { first: phrase.first, last }
}

const join = (a: Stretch, b: Stretch): Stretch => ({ first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) })

/** Whether other people's number, or the end of a clause, stands between a mention and words of its sentence. */
function parted({ first, last, scene: { tokens, numbers } }: Mention, other: Stretch): boolean {
  const [from, to] = other.last < first ? [other.last + 1, first] : [last + 1, other.first]
  if (numbers.some((p) => p.core >= from && p.core < to && p.quantity.block === null)) return true
  const between = tokens.slice(from, Math.max(from, to))
  return between.some((t) => (other.last < first ? /^(?:[,;:(–—|]|and|or|that|whom|which|from)$/ : /^[;:|]$/).test(t.lower))
}

/** The people of whom a share is told, at the head of their clause: "of the injured seven were flown out". */
const isWhole = ({ first, scene: { tokens } }: Mention, victims: Stretch): boolean =>
  victims.last < first && /^of$/.test(tokens.slice(0, victims.first).findLast((t) => t.tag !== 'DET' && t.tag !== 'NUM')?.lower ?? '')

/** Another clause begins between a figure and the word ("22, as a cyclist died", "86, leaves out those killed"), or the figure begins one ("of those killed 115 were rebels"). */
function isElsewhere({ first, last, head, scene: { tokens } }: Mention, word: Stretch): boolean {
  if (word.first > last) return /^(?:,|as)$/.test(tokens[last + 1]?.lower ?? '') && word.first > last + 2
  return word.last < first && tokens[head]!.label.startsWith('nsubj') && tokens[head]!.head > last
}

/** The verb that a figure alone hangs on, where it stands before it in its clause ("put the toll at 49", "gave 43"); else the figure's first word. */
function governor({ first, last, head, scene: { tokens, numbers } }: Mention): number {
  const verb = tokens[tokens[head]!.head]
  if (!verb || !/^(?:obj|obl)$/.test(tokens[head]!.label) || verb.tag !== 'VERB' || verb.i >= first || verb.i < first - NEAR) return first
  if (/^(?::|\(|as)$/.test(tokens[last + 1]?.lower ?? '')) return first
  const between = tokens.slice(verb.i + 1, first)
  const parts = between.some((t) => /^[,;:()–—|"“”]$/.test(t.text)) || numbers.some((p) => p.core > verb.i && p.core < first)
  return parts ? first : verb.i
}

const NEAR = 8

const TAKES = /^(?:receive|admit|treat|take|have|register|see|get|count|hold)$/
const TENDS = /^(?:hospital|clinic|ward|surgeon|ambulance|morgue|mortuary)$/

/** The verb by which those who tend people have them, where that is all that tells the outcome ("the hospital took in seven"); else -1. */
function tending({ first, scene: { tokens } }: Mention, word: Stretch): number {
  if (word.last >= first || !TENDS.test(tokens[word.first]!.lemma)) return -1
  return tokens.findIndex((t, i) => i > word.last && i < first && t.tag === 'VERB' && TAKES.test(t.lemma))
}

const STOP = /^[,;:.()–—?!"“”|]$/
const FAR = 9

/** The last token of what follows a number in its clause. */
function close(tokens: readonly Token[], last: number): number {
  let at = last
  while (at < last + FAR && tokens[at + 1] && !STOP.test(tokens[at + 1]!.text) && !ends(tokens, at + 1)) at++
  return at
}

/** Another clause or another's number begins. */
const ends = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === 'as' || (/^(?:and|but|while|after|before|according|because|or)$/.test(tokens[i]!.lower) && tokens[i]!.tag !== 'ADV')
