import type { Scene } from './scene.ts'

/** First and last token of who or what did it, where the clause of the word of outcome at `anchor` says so. */
export function doerOf(scene: Scene, anchor: number): { first: number; last: number } | null {
  if (anchor < 0) return null
  const agent = scene.kids[anchor]!.find((k) => isAgent(scene, k))
  if (agent !== undefined) return phrase(scene, agent)
  const does = scene.triggers[anchor]?.some((t) => t.role === 'does')
  const passive = scene.kids[anchor]!.some((k) => /:pass$/.test(scene.tokens[k]!.label))
  if (!does || passive || scene.tokens[anchor]!.tag !== 'VERB') return null
  const subject = subjectOf(scene, anchor)
  return subject < 0 || !names(scene, subject) ? null : phrase(scene, subject)
}

const isAgent = ({ tokens, kids }: Scene, k: number): boolean =>
  (tokens[k]!.label === 'obl:agent' || tokens[k]!.label === 'obl') &&
  kids[k]!.some((c) => tokens[c]!.label === 'case' && tokens[c]!.lower === 'by')

/** The subject of a verb, or of the clause that a participle hangs on, or the noun that a relative clause tells of. */
function subjectOf({ tokens, kids }: Scene, verb: number): number {
  const own = kids[verb]!.find((k) => tokens[k]!.label === 'nsubj')
  const t = tokens[verb]!
  if (own !== undefined && !/^(?:who|which|that)$/.test(tokens[own]!.lower)) return own
  if (/^acl/.test(t.label) && !t.lower.endsWith('ed')) return t.head
  if (/^(?:advcl|conj|xcomp)$/.test(t.label) && t.head >= 0 && (t.label !== 'advcl' || t.lower.endsWith('ing'))) {
    return kids[t.head]!.find((k) => tokens[k]!.label === 'nsubj') ?? -1
  }
  return -1
}

/** The bare nouns attack, clash and fighting, and pronouns, name no doer. */
function names({ tokens, kids }: Scene, i: number): boolean {
  const bare = kids[i]!.every((k) => tokens[k]!.label === 'det' || tokens[k]!.tag === 'PUNCT' || tokens[k]!.label === 'amod')
  return !(bare && /^(?:attack|clash|fighting|violence|battle|incident|it|they|he|she|this|that|which|who|we|i)$/.test(tokens[i]!.lemma))
}

function phrase(scene: Scene, head: number): { first: number; last: number } {
  const { tokens, kids } = scene
  let [first, last] = [head, head]
  const take = (i: number) => {
    for (const k of kids[i]!) {
      const t = tokens[k]!
      if (t.label === 'case' && i === head) continue
      if (t.label === 'det' && i === head && /^(?:the|a|an)$/.test(t.lower)) continue
      if (/^(?:acl|acl:relcl|parataxis|advcl|punct|cc|conj|appos)$/.test(t.label) && k > head) continue
      first = Math.min(first, k)
      last = Math.max(last, k)
      take(k)
    }
  }
  take(head)
  return { first, last }
}
