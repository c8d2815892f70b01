import { wordCode } from '../../../text/hash.ts'
import { nounField, verbField, wordKinds } from '../../../text/word-kinds.ts'
import { numberOf } from '../../../text/word-table.ts'
import { step } from '../features/number.ts'
import { partOf } from '../features/parts.ts'
import { verbOver } from '../features/syntax.ts'
import type { Mention } from '../mentions.ts'
import { peopleAt } from '../mentions.ts'
import { type Company, logOdds, ratio, type Sight } from './sight.ts'

const HOW = ['number', 'article', 'bare', 'trace']
const FORMS = ['digits', 'words', 'vague', 'share', 'reference', 'ordinal', 'none']
const PARTS = ['of whom', 'of them', 'of the told', 'of the', 'including', 'whom', 'among them', 'share', 'other', 'listed']
const LABELS =
  'root nsubj nsubj:pass obj obl nmod conj appos nummod compound parataxis acl advcl dep iobj amod ccomp nmod:poss obl:agent list orphan'.split(
    ' ',
  )
const STATUS = ['unknown', 'civilian', 'combatant', 'mixed']

/** What a mention is, whatever outcome is asked for: its words, its place in sentence and report, the company it stands in. */
export function mentionRow(me: Sight, company: Company): number[] {
  const { mention: m, scene, odds } = me
  return [
    logOdds(odds[0]!),
    Math.round(100 * top(odds)),
    ...wordsOf(me),
    scene.sentence.title ? 1 : 0,
    Math.min(40, me.n),
    Math.min(40, scene.document.sentences.length - me.n),
    Math.min(30, m.first),
    scene.tokens.length,
    scene.numbers.length,
    ...among(me, company),
    ...repeats(me, company),
  ]
}

function top(odds: Float64Array): number {
  let most = 0
  for (let c = 1; c < odds.length; c++) most = Math.max(most, odds[c]!)
  return most
}

const known = new WeakMap<Mention, readonly number[]>()

/** What its words are stays the same at every look. */
function wordsOf(me: Sight): readonly number[] {
  let row = known.get(me.mention)
  if (!row) known.set(me.mention, (row = words(me)))
  return row
}

function words({ mention: m, scene: { tokens }, noun }: Sight): number[] {
  const q = m.number?.quantity
  const verb = verbOver(m)
  const up = tokens[tokens[m.head]!.head]?.tag ?? ''
  return [
    HOW.indexOf(m.how),
    q ? FORMS.indexOf(q.form) : -1,
    q ? step(q.min ?? q.max ?? 0) : -1,
    q?.bound ? (q.bound === 'least' ? 1 : 2) : 0,
    kindOf(m),
    noun === null ? -1 : nounField(kindNumber(noun)),
    verb < 0 ? -1 : verbField(kindNumber(tokens[verb]!.lemma)) >> 3,
    m.plural ? 1 : 0,
    PARTS.indexOf(partOf(m) ?? ''),
    LABELS.indexOf(tokens[m.head]!.label),
    up === 'VERB' ? 1 : up === 'NOUN' ? 2 : up ? 3 : 0,
  ]
}

const kindNumber = (lemma: string): number => numberOf(wordKinds(), wordCode(lemma))

/** What the noun counted is: none, people of some status, a word of outcome, a name, another noun. */
function kindOf({ scene: { tokens, triggers }, noun }: Sight['mention']): number {
  const t = tokens[noun]
  if (!t) return 0
  const people = peopleAt(tokens, noun)
  if (people) return 1 + STATUS.indexOf(people)
  return triggers[noun] ? 5 : t.tag === 'PROPN' ? 6 : 7
}

/** How many of the others tell an outcome, and how far and how sure the nearest are. */
function among(me: Sight, { all, crowd, before, after, toldBefore, toldAfter, beside }: Company): number[] {
  const told = crowd.told - (me.told ? 1 : 0)
  return [
    beside.filter((s) => s.mention.first < me.mention.first).length,
    beside.length,
    beside.filter((s) => s.told).length,
    step(told),
    Math.round((10 * told) / all.length),
    before ? (before.n === me.n ? logOdds(before.odds[0]!) : 95) : 99,
    after ? (after.n === me.n ? logOdds(after.odds[0]!) : 95) : 99,
    toldBefore ? Math.min(9, me.n - toldBefore.n) : 10,
    toldAfter ? Math.min(9, toldAfter.n - me.n) : 10,
    ratio(me.size, toldBefore?.size ?? null),
  ]
}

/** Whether its figure and its noun are told elsewhere. */
function repeats(me: Sight, { figures, figuresBefore, nouns, sums, toldBefore }: Company): number[] {
  return [
    Math.min(3, figures.length),
    Math.min(3, figuresBefore.length),
    likeliest(figures),
    Math.min(4, nouns.length),
    likeliest(nouns),
    Math.min(4, sums.length),
    likeliest(sums),
    me.figure > 0 && toldBefore?.figure === me.figure ? 1 : 0,
  ]
}

/** The odds that none of them tells anything, of the one that likeliest does; 99 where there are none. */
const likeliest = (list: readonly Sight[]): number => (list.length ? logOdds(Math.min(...list.map((s) => s.odds[0]!))) : 99)
