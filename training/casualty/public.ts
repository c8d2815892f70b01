/** Public sets that code figures or targets by report, not claims by words: what they say of single mentions is guessed. */

import { toReport } from '../../eval/cases.ts'
import { type Row, readSet } from '../../eval/scorers.ts'
import { CLASSES } from '../../src/claims/casualty/classes.ts'
import { type Mention, peopleAt } from '../../src/claims/casualty/mentions.ts'
import { type Seen, seen } from '../../src/claims/casualty/read.ts'
import { analyse } from '../../src/text/analyse.ts'

/** A mention with the class it is guessed to be of; those of no clear class are left out. */
export interface Guessed {
  readonly seen: Seen
  readonly label: number
  readonly weight: number
}

const NONE = 0
const KILLED = CLASSES.indexOf('killed')
const INJURED = CLASSES.indexOf('injured')

type Guess = (m: Mention) => { label: number; weight: number } | null

function guessed(name: string, guessOf: (gold: Row) => Guess): Guessed[] {
  const { reports, gold } = readSet(name)
  const of = new Map(gold.map((g) => [g.id, g]))
  return reports.flatMap((row) => {
    const mine = of.get(row.id)
    if (!mine) return []
    const { text, body } = toReport(row as unknown as Parameters<typeof toReport>[0])
    const guess = guessOf(mine)
    return seen(analyse(text, body)).flatMap((s): Guessed[] => {
      const made = guess(s.mention)
      return made ? [{ seen: s, ...made }] : []
    })
  })
}

/** What the word of outcome that the mention's own sentence ties to it says; -1 where none does. */
function tied(m: Mention): number {
  const { joined, tokens } = m.scene
  for (let i = m.first; i <= m.last; i++) if (joined[i]) return CLASSES.indexOf(joined[i]!.outcome)
  for (const i of [tokens[m.head]!.head, ...m.scene.kids[m.head]!]) if (i >= 0 && joined[i]) return CLASSES.indexOf(joined[i]!.outcome)
  const next = [1, 2, 3].map((k) => joined[m.last + k]).find((t) => t)
  return next ? CLASSES.indexOf(next.outcome) : -1
}

/** Words for people, names that are no place's, and numbers that stand alone. */
function isPerson({ scene, noun, head }: Mention): boolean {
  const { tokens, kids } = scene
  const t = tokens[noun]
  if (!t) return true
  if (peopleAt(tokens, noun)) return true
  const argument = /^(?:nsubj|nsubj:pass|obj|appos|nmod:poss|conj|root)$/.test(t.label)
  return t.tag === 'PROPN'
    ? argument && !kids[head]!.some((k) => tokens[k]!.label === 'case')
    : /^(?:he|she|they|him|her|them|dead|wounded|injured|victim|body)$/.test(t.lemma)
}

/** One-sentence summaries of strikes with the least and most killed. */
export function strikes(): Guessed[] {
  return guessed('dronestream', (gold) => {
    const killed = gold.killed as [number, number] | null
    return ({ number }) => {
      if (!killed || !number) return null
      const { min, max } = number.quantity
      const same = (min === killed[0] && (max === killed[1] || max === null)) || (min === null && max === killed[1])
      return same ? { label: KILLED, weight: 1 } : null
    }
  })
}

/** Local news of shootings with the killed and injured of the incident. */
export function shootings(): Guessed[] {
  return guessed('gvc_train', (gold) => {
    const [killed, injured] = [gold.killed as number, gold.injured as number]
    return (m) => {
      if (!isPerson(m)) return { label: NONE, weight: 0.5 }
      const count = m.number ? m.number.quantity.min : m.plural ? null : 1
      const told = tied(m)
      if (told === KILLED && (count === killed || (count === 1 && killed > 0))) return { label: KILLED, weight: 0.4 }
      if (told === INJURED && (count === injured || (count === 1 && injured > 0))) return { label: INJURED, weight: 0.4 }
      if (told === INJURED && injured === 0) return { label: NONE, weight: 0.3 }
      return m.scene.joined.every((t) => !t) ? { label: NONE, weight: 0.3 } : null
    }
  })
}
