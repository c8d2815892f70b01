import type { Outcome } from '../../model/claim.ts'
import { anchorOf } from './anchor.ts'
import { isDeed, isObject } from './doer-plain.ts'
import type { Mention } from './mentions.ts'

const FAR = 14
const PARTS = /^[;.:()–—]$/

/** The first token of the number that a figure is set against: "fourteen died, not twenty", "not nine but eight", "one, and not three"; -1 where it is set against none. */
export function contrastOf({ scene: { tokens, numbers }, number, first, last, noun }: Mention): number {
  const q = number?.quantity
  if (!q || q.min === null || q.min !== q.max || q.approximate || q.min === 0) return -1
  const at = againstAt(tokens, /^(?:at|of|to)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1)
  if (at < 0 || /^(?:of|more|less|fewer|only)$/.test(tokens[number.last + 1]?.lower ?? '')) return -1
  const isNear = (from: number, to: number): boolean => to - from < FAR && !tokens.slice(from, to).some((t) => PARTS.test(t.text))
  const but = /^(?:but|rather)$/.test(tokens[last + 1]?.lower ?? '') || tokens[last + 2]?.lower === 'but'
  const next = but ? numbers.find((p) => p.first > last && isNear(last + 1, p.first)) : undefined
  if (next) return next.first
  const parted =
    tokens[at - 1]?.text === ',' || /^(?:and|but)$/.test(tokens[at - 1]?.lower ?? '') || !/^(?:not|by)$/.test(tokens[at]!.lower)
  const before = parted ? numbers.findLast((p) => p.last < at && isNear(p.last + 1, at - 1)) : undefined
  return before && (noun < 0 || tokens[noun]!.i <= last) ? before.first : -1
}

/** Words that set a figure against the one before: "not", "nor", "rather than", "let alone", "by no means". */
const AGAINST: readonly (readonly string[])[] = [
  ['not'],
  ['nor'],
  ['rather', 'than'],
  ['instead', 'of'],
  ['let', 'alone'],
  ['much', 'less'],
  ['by', 'no', 'means'],
]

/** Where the words begin that end at `last` and set what follows against what was told; -1 where there are none. */
function againstAt(tokens: readonly { readonly lower: string }[], last: number): number {
  const words = AGAINST.find((list) => list.every((word, i) => tokens[last - list.length + 1 + i]?.lower === word))
  return words ? last - words.length + 1 : -1
}

const NOT = /^(?:not|n't|n’t|never)$/

/** "It did not kill 16": a deed to a number of people that its source says was not done. */
export function isNotDone(m: Mention, outcome: Outcome): boolean {
  const { kids, tokens } = m.scene
  const verb = (m.number?.quantity.min ?? 0) > 1 ? anchorOf(m, outcome) : -1
  return verb >= 0 && isDeed(m, verb) && isObject(m, verb) && kids[verb]!.some((k) => k < verb && NOT.test(tokens[k]!.lower))
}
