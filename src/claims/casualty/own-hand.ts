import type { Mention } from './mentions.ts'
import { isUnreal } from './mood.ts'
import type { Scene } from './scene.ts'

export const NOT = /^(?:not|n't|n’t|never|no)$/
const SELF = /^(?:himself|herself)$/
const WEAPON = /^(?:gun|weapon|rifle|pistol|shotgun|firearm)$/

/** The words by which somebody ends their own life, by their tokens. */
export interface OwnHand {
  readonly verb: number
  readonly last: number
}

/** "The gunman killed himself", "took his own life", "before turning the gun on himself": how who is mentioned dies by their own hand; null where they do not. */
export function ownHand({ scene, head, plural, number }: Mention): OwnHand | null {
  if (plural || number) return null
  for (const { i: verb, tag } of scene.tokens) {
    const last = tag === 'VERB' ? endsOwnLife(scene, verb) : -1
    if (last >= 0 && subjectOf(scene, verb) === head && !isUnreal(scene, verb) && !isDenied(scene, verb)) return { verb, last }
  }
  return null
}

/** The last word of a verb's phrase where it says that its subject ends their life; else -1. */
function endsOwnLife({ tokens, kids }: Scene, verb: number): number {
  const under = (label: RegExp, word: RegExp): number =>
    kids[verb]!.find((k) => label.test(tokens[k]!.label) && word.test(tokens[k]!.lemma)) ?? -1
  const { lemma } = tokens[verb]!
  if (lemma === 'kill') return under(/^obj$/, SELF)
  if (lemma === 'take') {
    const life = under(/^obj$/, /^life$/)
    return life >= 0 && tokens[life - 1]!.lower === 'own' ? life : -1
  }
  return lemma === 'turn' && under(/^obj$/, WEAPON) >= 0 ? under(/^obl/, SELF) : -1
}

/** The subject of a verb, or of the clause that it hangs on. */
function subjectOf({ tokens, kids }: Scene, verb: number): number {
  for (let [at, far] = [verb, 0]; at >= 0 && far < 4; far++) {
    const subject = kids[at]!.find((k) => tokens[k]!.label === 'nsubj')
    if (subject !== undefined) return subject
    if (!/^(?:conj|advcl|xcomp)$/.test(tokens[at]!.label)) return -1
    at = tokens[at]!.head
  }
  return -1
}

export const isDenied = ({ tokens, kids }: Scene, verb: number): boolean =>
  tokens[verb - 1]?.lower === 'to' || kids[verb]!.some((k) => NOT.test(tokens[k]!.lower))
