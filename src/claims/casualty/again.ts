import { logOdds, ratio, sizeOf } from './choice/sight.ts'
import { type Ages, agesOf } from './eras.ts'
import { turnsOf } from './features/frame.ts'
import { step } from './features/number.ts'
import { partOf } from './features/parts.ts'
import { peopleAt } from './mentions.ts'
import type { Told } from './read.ts'
import { likeliest } from './scorer.ts'

/** What was guessed of every claim of a report, each alone. */
export interface Guesses {
  readonly all: readonly Told[]
  readonly odds: readonly Float64Array[]
  /** ISO date of publication, or null. */
  readonly published: string | null
}

const OUTCOMES = ['killed', 'injured', 'missing', 'captured', 'displaced', 'casualties']
const HOW = ['number', 'article', 'bare', 'trace']
const FORMS = ['digits', 'words', 'vague', 'share', 'reference', 'ordinal', 'none']
const PARTS = ['of whom', 'of them', 'of the told', 'of the', 'including', 'whom', 'among them', 'share', 'other', 'listed']
const STATUS = ['unknown', 'civilian', 'combatant', 'mixed']

const nounOf = ({ mention: m }: Told): string => m.scene.tokens[m.noun]?.lemma ?? '-'
const lineOf = ({ mention: m }: Told): number => m.scene.sentence.n

/** A row for each class of a decision of claim `i`: what the trees choose between once all of the report has been guessed at. */
export function againRows(guesses: Guesses, i: number): number[][] {
  const { odds } = guesses
  const { others, row } = standingOf(guesses, i)
  return Array.from(odds[i]!, (_, c) => {
    const out = [c, ...chosen(odds[i]!, c)]
    for (const at of others) pushTheirs(out, odds[at], c)
    return out.concat(whole(guesses, i, c), row)
  })
}

/** What a claim is among the others, whatever is asked of it. */
interface Standing {
  readonly all: readonly Told[]
  readonly published: string | null
  readonly others: readonly number[]
  readonly row: readonly number[]
}

const standings = new WeakMap<Told, Standing>()

function standingOf({ all, published }: Guesses, i: number): Standing {
  const me = all[i]!
  const known = standings.get(me)
  if (known?.all === all && known.published === published) return known
  const others = companions(all, i)
  const row = [
    ...selfRow(me, all, i),
    ...turnsOf(me.mention),
    ...ageRow(agesOf(me.mention, published)),
    ...others.flatMap((at) => beside(me, all[at])),
  ]
  const made = { all, published, others, row }
  standings.set(me, made)
  return made
}

/** The odds of the first guess: alone, and against the best of the others. */
function chosen(odds: Float64Array, c: number): number[] {
  let rival = 0
  for (let k = 0; k < odds.length; k++) if (k !== c) rival = Math.max(rival, odds[k]!)
  return [logOdds(odds[c]!), logOdds(odds[c]!) - logOdds(rival)]
}

function selfRow({ mention: m, outcome }: Told, all: readonly Told[], i: number): number[] {
  const q = m.number?.quantity
  const { sentence, document } = m.scene
  const people = peopleAt(m.scene.tokens, m.noun)
  return [
    OUTCOMES.indexOf(outcome),
    HOW.indexOf(m.how),
    q ? FORMS.indexOf(q.form) : -1,
    q ? step(q.min ?? q.max ?? 0) : -1,
    m.plural ? 1 : 0,
    PARTS.indexOf(partOf(m) ?? ''),
    people ? STATUS.indexOf(people) : -1,
    sentence.title ? 1 : 0,
    Math.min(40, sentence.n),
    Math.min(40, document.sentences.length - sentence.n),
    Math.min(9, all.filter((t) => lineOf(t) === sentence.n).length),
    Math.min(9, all.slice(0, i).filter((t) => lineOf(t) === sentence.n).length),
    step(all.length),
  ]
}

const ageRow = (a: Ages): number[] => [a.own, a.span, a.before, a.after, a.lead, a.oldest, a.since]

/** Where the claims stand that bear on one: its neighbours, and the last before of its outcome, noun, figure, or of more people; -1 where there is none. */
function companions(all: readonly Told[], i: number): number[] {
  const me = all[i]!
  const mine = sizeOf(me.mention)
  const last = (like: (t: Told) => boolean): number => all.findLastIndex((t, k) => k < i && like(t))
  return [
    i - 2,
    i - 1,
    i + 1 < all.length ? i + 1 : -1,
    i + 2 < all.length ? i + 2 : -1,
    last((t) => t.outcome === me.outcome),
    last((t) => nounOf(t) === nounOf(me)),
    all.findIndex((t, k) => k !== i && mine !== null && sizeOf(t.mention) === mine && t.outcome === me.outcome),
    last((t) => t.outcome === me.outcome && (sizeOf(t.mention) ?? 0) > (mine ?? 0)),
  ]
}

/** How another claim stands to one: how far, of more or fewer people, whether of the same outcome. */
function beside(me: Told, other: Told | undefined): number[] {
  if (!other) return [9, -99, -1]
  const [a, b] = [me.mention.scene.sentence, other.mention.scene.sentence]
  const away = a.n === b.n ? 0 : a.paragraph === b.paragraph ? 1 : Math.min(6, 1 + Math.abs(a.n - b.n))
  return [away, ratio(sizeOf(me.mention), sizeOf(other.mention)), me.outcome === other.outcome ? 1 : 0]
}

/** What was guessed of another claim: how likely this class, and whether it is the likeliest. */
function pushTheirs(row: number[], odds: Float64Array | undefined, c: number): void {
  if (odds) row.push(Math.round(100 * odds[c]!), likeliest(odds) === c ? 1 : 0)
  else row.push(-1, -1)
}

interface Weighed {
  readonly sizes: readonly (number | null)[]
  /** The likeliest class of each. */
  readonly best: readonly number[]
}

const weighed = new WeakMap<Guesses, Weighed>()

/** What each claim is guessed to be, and of how many people. */
function weighedOf(guesses: Guesses): Weighed {
  let found = weighed.get(guesses)
  if (!found) {
    found = { sizes: guesses.all.map(({ mention }) => sizeOf(mention)), best: guesses.odds.map(likeliest) }
    weighed.set(guesses, found)
  }
  return found
}

/** How much of the report is of this class, and how the figure stands to the largest and the sum of those of it told before. */
function whole(guesses: Guesses, i: number, c: number): number[] {
  const { all, odds } = guesses
  const { sizes, best } = weighedOf(guesses)
  const { outcome } = all[i]!
  let [earlier, largest, total] = [0, 0, 0]
  for (let k = 0; k < i; k++) {
    earlier += odds[k]![c]!
    if (best[k] !== c || all[k]!.outcome !== outcome) continue
    largest = Math.max(largest, sizes[k] ?? 0)
    total += sizes[k] ?? 0
  }
  let share = earlier
  for (let k = i + 1; k < odds.length; k++) share += odds[k]![c]!
  return [
    Math.round((100 * share) / Math.max(1, all.length - 1)),
    Math.round((100 * earlier) / Math.max(1, i)),
    ratio(sizes[i]!, largest || null),
    ratio(sizes[i]!, total || null),
  ]
}
