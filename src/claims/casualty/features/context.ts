import { OUTCOMES } from '../../../model/claim.ts'
import type { Trigger } from '../../../text/lexicon/en/outcomes.ts'
import { waysOf } from '../choice/ways.ts'
import { CLASSES } from '../classes.ts'
import type { Mention } from '../mentions.ts'
import type { Scene } from '../scene.ts'
import { type Bag, makeBag } from './bag.ts'
import { step } from './number.ts'

const FIGURE_WORDS = /^(?:toll|figure|count|number|list|total|tally|estimate|name|dead|record|register|version|statement|bulletin)$/

/** Words of outcome around the mention, and what kind of sentence and report it stands in. */
export function contextFeatures(m: Mention, bag: Bag, around: readonly Scene[]): void {
  triggersAround(m, bag)
  segment(m, bag)
  sentence(m, bag)
  for (const [i, scene] of around.entries()) for (const outcome of told(scene)) bag.add(`told ${i}`, outcome)
}

const outcomes = new WeakMap<Scene, ReadonlySet<string>>()

function told(scene: Scene): ReadonlySet<string> {
  let found = outcomes.get(scene)
  if (!found) outcomes.set(scene, (found = new Set(scene.triggers.flatMap((list) => (list ?? []).map((t) => t.outcome)))))
  return found
}

function triggersAround(m: Mention, bag: Bag): void {
  const { left, right } = waysOf(m).weak
  for (const outcome of OUTCOMES) {
    const c = CLASSES.indexOf(outcome)
    if (left[c]!.at >= 0) nearest(m, bag, { outcome, at: left[c]!.at, side: 'left' })
    if (right[c]!.at >= 0) nearest(m, bag, { outcome, at: right[c]!.at, side: 'right' })
  }
  nearestOfAll(m, bag)
}

function nearest(m: Mention, bag: Bag, { outcome, at, side }: { outcome: string; at: number; side: string }): void {
  const far = step(Math.abs(at - (side === 'left' ? m.first : m.last)))
  const between = gap(m, at)
  bag.three('near', side, outcome, far)
  bag.three('near+gap', side, outcome, between)
  bag.three('near word', side, m.scene.tokens[at]!.lemma, between)
  bag.three('near form', side, m.scene.tokens[at]!.lower, far)
  bag.two('tree', outcome, treeDistance(m.scene, m.head, at))
}

/** What lies between the mention and a token: a stop, another number, a comma. */
function gap(m: Mention, at: number): string {
  const { tokens, numbers } = m.scene
  const [from, to] = at < m.first ? [at + 1, m.first] : [m.last + 1, at]
  let comma = ''
  let and = ''
  let stop = ''
  for (let i = from; i < to; i++) {
    const t = tokens[i]!
    if (t.text === ',') comma = ','
    else if (t.tag === 'CCONJ') and = '&'
    else if (/^[;:.()–—-]$/.test(t.text)) stop = ';'
  }
  const number = numbers.some((p) => p.core >= from && p.core < to) ? '#' : ''
  return comma + and + stop + number
}

/** No word is looked for so many tokens off. */
const FAR = 40

function nearestOfAll(m: Mention, bag: Bag): void {
  const { tokens, triggers } = m.scene
  const { left, right } = waysOf(m).weak
  let [after, before] = [FAR, FAR]
  for (const { at } of right) if (at >= 0) after = Math.min(after, at - m.last)
  for (const { at } of left) if (at >= 0) before = Math.min(before, m.first - at)
  if (after >= FAR && before >= FAR) {
    bag.add('first', 'none')
    return
  }
  const i = after <= before ? m.last + after : m.first - before
  const [{ outcome, role }] = triggers[i] as readonly [Trigger]
  bag.two('first', outcome, role)
  bag.add('first word', tokens[i]!.lemma)
  bag.two('first form+side', tokens[i]!.lower, i > m.last)
}

function treeDistance({ tokens }: Scene, a: number, b: number): number | string {
  const up = (i: number) => {
    const out = [i]
    for (let at = tokens[i]?.head ?? -1; at >= 0 && out.length < 12; at = tokens[at]!.head) out.push(at)
    return out
  }
  const [x, y] = [up(a), up(b)]
  const meet = x.findIndex((i) => y.includes(i))
  return meet < 0 ? 'far' : Math.min(6, meet) * 10 + Math.min(6, y.indexOf(x[meet]!))
}

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'AUX', 'ADV', 'PRON', 'PROPN'])
const PARTING = new Set([',', ';', ':', '.', '(', ')', '–', '—'])

/** Words of the stretch between stops and commas that the mention stands in. */
function segment(m: Mention, bag: Bag): void {
  const { tokens } = m.scene
  let from = m.first
  let to = m.last
  while (from > 0 && !PARTING.has(tokens[from - 1]!.text)) from--
  while (to < tokens.length - 1 && !PARTING.has(tokens[to + 1]!.text)) to++
  for (let i = from; i <= to; i++) if (CONTENT.has(tokens[i]!.tag)) bag.add('part', tokens[i]!.lemma)
  bag.add('part opens', tokens[from]!.lemma)
  bag.add('part after', tokens[to + 1]?.text ?? '$')
  bag.add('part before', from > 0 ? tokens[from - 1]!.text : '^')
}

const kept = new WeakMap<Scene, readonly number[]>()

/** What a sentence holds is the same for all its mentions. */
function sentence({ scene }: Mention, bag: Bag): void {
  let hashes = kept.get(scene)
  if (!hashes) kept.set(scene, (hashes = sentenceHashes(scene)))
  for (const hash of hashes) bag.hashes.push(hash)
}

function sentenceHashes({ tokens, sentence: own, numbers }: Scene): number[] {
  const bag = makeBag()
  bag.add('place', Math.min(6, own.n))
  bag.add('numbers', Math.min(5, numbers.length))
  bag.add('length', step(tokens.length))
  for (const t of tokens) {
    if (FIGURE_WORDS.test(t.lemma)) bag.add('figure word', t.lemma)
    if (/^(?:NOUN|VERB|ADJ)$/.test(t.tag)) bag.add('word', t.lemma)
    if (t.lower === 'if' || t.lower === 'could' || t.lower === 'would' || t.lower === '?' || t.lower === 'will') bag.add('mood', t.lower)
  }
  return bag.hashes
}
