import type { Outcome } from '../../model/claim.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'

/** The word that tells the mention's outcome: the one of that outcome nearest in parse and text; -1 where its sentence has none. */
export function anchorOf(m: Mention, outcome: Outcome): number {
  const { triggers } = m.scene
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [i, list] of triggers.entries()) {
    if (!list?.some((t) => t.outcome === outcome || (outcome === 'casualties' && (t.outcome === 'killed' || t.outcome === 'injured'))))
      continue
    const cost = distance(m, i)
    if (cost < least) {
      best = i
      least = cost
    }
  }
  return least <= FARTHEST ? best : -1
}

/** What a word of outcome may cost at most, and what kinship in the parse divides it by. */
const FARTHEST = 30
const KINSHIP = 3

/** Words that may kill or wound without saying so: "they shot my husband", "lost 48 soldiers". */
const SPOKEN = new Set('shoot strike hit bomb lose lost shot hang'.split(' '))
/** A word that says what became of people only with its object: "claims 31 lives" kills, "claims 17 soldiers killed" does not. */
const CLAIM = /^claim(?:s|ed|ing)?$/

/** The word to quote for an outcome: its anchor, but for a verb of saying read as one, and a verb of violence tied to the mention where there is none or it is told of others. */
export function quotedWord(m: Mention, outcome: Outcome, anchor: number): number {
  const { tokens, triggers, phrases } = m.scene
  if (CLAIM.test(tokens[anchor]?.lower ?? '') && !phrases[anchor]) {
    const beside = tokens.findIndex(
      (t, i) => i > m.last && i < m.last + 4 && triggers[i]?.some((x) => x.outcome === outcome && t.tag !== 'PUNCT'),
    )
    return beside < 0 ? -1 : beside
  }
  if (outcome !== 'killed' && outcome !== 'injured') return anchor
  if (anchor >= 0 && (kin(m.scene, m.head, anchor) || anchor < m.first)) return anchor
  const verb = tokens[m.head]!.head
  const tied = /^(?:obj|nsubj)/.test(tokens[m.head]!.label) && SPOKEN.has(tokens[verb]?.lemma ?? '')
  return tied ? verb : anchor
}

/** Tokens between, with a charge for stops and other numbers on the way, and a rebate for kinship in the parse. */
function distance(m: Mention, at: number): number {
  const { tokens, numbers } = m.scene
  if (at >= m.first && at <= m.last) return 0
  const [from, to] = at < m.first ? [at + 1, m.first] : [m.last + 1, at]
  let cost = to - from
  if (cost > FARTHEST * KINSHIP) return Number.POSITIVE_INFINITY
  for (let i = from; i < to; i++) if (/^[;:.()–—]$/.test(tokens[i]!.text)) cost += 6
  for (const p of numbers) if (p.core >= from && p.core < to) cost += 4
  return kin(m.scene, m.head, at) || (m.number !== null && kin(m.scene, m.number.core, at)) ? cost / KINSHIP : cost
}

const kin = ({ tokens }: Scene, a: number, b: number): boolean =>
  tokens[a]?.head === b || tokens[b]?.head === a || tokens[tokens[a]?.head ?? -1]?.head === b || a === b
