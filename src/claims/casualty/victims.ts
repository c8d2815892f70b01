import type { Token } from '../../text/document.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'

/** First and last token of the words that say who the people were; null where no word does. */
export function victimsOf(m: Mention): { first: number; last: number } | null {
  const { tokens, triggers, kids } = m.scene
  if (m.noun < 0) return null
  const told = triggers[m.noun]?.some((t) => t.role === 'trace' || t.role === 'event' || t.role === 'people') ?? false
  if (told && !/^(?:prisoner|hostage|refugee|captive|detainee|patient)s?$/.test(tokens[m.noun]!.lower)) return describing(m.scene, m)
  return { first: openOf(m), last: closeOf(m.scene, kids[m.noun]!, m.noun) }
}

/** "civilian deaths", "the bodies of eleven men": the words that describe the people of a trace or an event. */
function describing({ tokens, kids }: Scene, m: Mention): { first: number; last: number } | null {
  for (const k of kids[m.noun]!) {
    const kid = tokens[k]!
    if (
      k < m.noun &&
      /^(?:amod|compound|nmod:poss)$/.test(kid.label) &&
      /^(?:civilian|combatant|child|militant|soldier|police|military|rebel|coalition|army)/.test(kid.lemma)
    ) {
      return { first: k, last: k }
    }
    if (k > m.noun && /^nmod/.test(kid.label) && kids[k]!.some((c) => tokens[c]!.lower === 'of' || tokens[c]!.lower === 'among')) {
      const start = Math.min(k, ...kids[k]!.filter((c) => /^(?:amod|compound)$/.test(tokens[c]!.label)))
      return { first: start, last: closeOf(m.scene, kids[k]!, k) }
    }
  }
  return null
}

const LEAVE = /^(?:more|other|others|additional|further|of|the|a|an|its|these|those|all|some|any|or|so|another|at|least)$/

/** The first describing word: the number, its "more" and its article are not part of it. */
function openOf(m: Mention): number {
  const { tokens } = m.scene
  let at = m.number ? m.number.last + 1 : m.first
  while (at < m.noun && LEAVE.test(tokens[at]!.lower)) at++
  return at
}

/** The last describing word: "members of the tribe", "soldiers from Chad", "children on a bus". */
function closeOf({ tokens, kids }: Scene, mine: readonly number[], noun: number): number {
  let last = noun
  for (const k of mine) {
    const kid = tokens[k]!
    if (k < noun || k > last + 6) continue
    const marker = kids[k]!.map((c) => tokens[c]!).find((t) => t.label === 'case')
    if (kid.label === 'nmod' && marker && /^(?:of|from|with)$/.test(marker.lower)) last = end(tokens, kids, k)
    else if (kid.label === 'compound' || kid.label === 'flat' || kid.label === 'nmod:poss') last = Math.max(last, k)
  }
  return last
}

/** The last token under `i`, stopping at a comma. */
function end(tokens: readonly Token[], kids: readonly (readonly number[])[], i: number): number {
  let last = i
  for (const k of kids[i]!) {
    if (k < i) continue
    if (tokens[k]!.tag === 'PUNCT' || /^(?:acl|acl:relcl|parataxis|appos|conj|cc|advcl|punct)$/.test(tokens[k]!.label)) break
    last = Math.max(last, end(tokens, kids, k))
  }
  return last
}
