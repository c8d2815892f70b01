import { PEOPLE } from '../../text/lexicon/en/people.ts'
import { makeBag } from './features/bag.ts'
import { step } from './features/number.ts'
import { partOf } from './features/parts.ts'
import type { Told } from './read.ts'
import { likeliest } from './scorer.ts'

type Add = (template: string, value: string | number) => void

const odds = (p: number): number => Math.max(-6, Math.min(6, Math.round(1.5 * Math.log((p + 1e-3) / (1 - p + 1e-3)))))
const size = ({ mention: m }: Told): number | null => m.number?.quantity.min ?? m.number?.quantity.max ?? (m.plural ? null : 1)
const nounOf = ({ mention: m }: Told): string => m.scene.tokens[m.noun]?.lemma ?? '-'

/** What a decision already guessed of every claim of a report says of one of them: its own odds, its neighbours', those of like claims. */
export function againFeatures(all: readonly Told[], guesses: readonly Float64Array[], i: number): number[] {
  const bag = makeBag()
  const mine = guesses[i]!
  const top = likeliest(mine)
  bag.add('all', 1)
  for (const [c, p] of mine.entries()) bag.add(`p${c}`, odds(p))
  const me = all[i]!
  const about: About = { all, guesses, i, add: bag.add, kind: `${top} ${partOf(me.mention)}` }
  for (const d of [-2, -1, 1, 2]) beside(about, i + d, `by${d}`)
  beside(
    about,
    before(all, i, (t) => t.outcome === me.outcome),
    'same outcome',
  )
  beside(
    about,
    before(all, i, (t) => nounOf(t) === nounOf(me)),
    'same noun',
  )
  beside(
    about,
    all.findIndex((t, k) => k !== i && size(t) === size(me) && t.outcome === me.outcome),
    'same figure',
  )
  beside(
    about,
    before(all, i, (t) => (size(t) ?? 0) > (size(me) ?? 0) && t.outcome === me.outcome),
    'larger',
  )
  whole(about)
  return bag.hashes
}

interface About {
  readonly all: readonly Told[]
  readonly guesses: readonly Float64Array[]
  readonly i: number
  readonly add: Add
  readonly kind: string
}

const before = (all: readonly Told[], i: number, like: (t: Told) => boolean): number => all.findLastIndex((t, k) => k < i && like(t))

function beside({ all, guesses, i, add, kind }: About, at: number, name: string): void {
  const [me, other] = [all[i]!, all[at]]
  if (!other) {
    add(name, `none ${kind}`)
    return
  }
  const theirs = guesses[at]!
  const top = likeliest(theirs)
  const [a, b] = [me.mention.scene.sentence, other.mention.scene.sentence]
  const away = a.n === b.n ? 'sentence' : a.paragraph === b.paragraph ? 'paragraph' : Math.abs(a.n - b.n) < 3 ? 'near' : 'far'
  const sure = theirs[top]! > 0.8
  const [x, y] = [size(me), size(other)]
  const ratio = x === null || y === null ? 'open' : x === y ? 'same' : x > y ? 'over' : 'under'
  add(name, `${top} ${sure} ${away}`)
  add(`${name} mine`, `${top} ${kind} ${away}`)
  add(`${name} alike`, `${top} ${me.outcome === other.outcome} ${ratio} ${away}`)
  add(`${name} noun`, `${top} ${PEOPLE.get(nounOf(me)) ?? '-'}`)
  for (const [c, p] of theirs.entries()) if (p > 0.3) add(`${name} p`, `${c} ${p > 0.7} ${away === 'sentence'}`)
}

/** What prevails in the report, and how the figure stands to the ones of each class before it. */
function whole({ all, guesses, i, add, kind }: About): void {
  const me = all[i]!
  const classes = guesses[i]!.length
  const mine = size(me)
  for (let c = 0; c < classes; c++) {
    let [sum, largest, total] = [0, 0, 0]
    for (const [k, g] of guesses.entries()) {
      if (k === i) continue
      sum += g[c]!
      if (k < i && all[k]!.outcome === me.outcome && likeliest(g) === c) {
        largest = Math.max(largest, size(all[k]!) ?? 0)
        total += size(all[k]!) ?? 0
      }
    }
    const share = Math.round((5 * sum) / Math.max(1, guesses.length - 1))
    add(`share${c}`, share)
    add(`share${c} mine`, `${share} ${kind}`)
    add(`largest${c}`, mine === null ? 'open' : largest === 0 ? 'first' : mine > largest ? 'over' : mine === largest ? 'same' : 'under')
    if (mine !== null && total > 0) add(`sum${c}`, mine === total ? 'sum' : mine > total ? 'over' : 'under')
  }
  add('told', step(all.length))
}
