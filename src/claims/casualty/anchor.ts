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
  return least <= 30 ? best : -1
}

/** Tokens between, with a charge for stops and other numbers on the way, and a rebate for kinship in the parse. */
function distance(m: Mention, at: number): number {
  const { tokens, numbers } = m.scene
  if (at >= m.first && at <= m.last) return 0
  const [from, to] = at < m.first ? [at + 1, m.first] : [m.last + 1, at]
  let cost = to - from
  for (let i = from; i < to; i++) if (/^[;:.()–—]$/.test(tokens[i]!.text)) cost += 6
  for (const p of numbers) if (p.core >= from && p.core < to) cost += 4
  return kin(m.scene, m.head, at) || (m.number !== null && kin(m.scene, m.number.core, at)) ? cost / 3 : cost
}

const kin = ({ tokens }: Scene, a: number, b: number): boolean =>
  tokens[a]?.head === b || tokens[b]?.head === a || tokens[tokens[a]?.head ?? -1]?.head === b || a === b
