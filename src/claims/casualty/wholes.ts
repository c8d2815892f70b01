import type { Count, Outcome } from '../../model/claim.ts'
import type { Draft } from '../define.ts'
import { partOf } from './features/parts.ts'
import { isWider } from './meant.ts'
import type { Mention } from './mentions.ts'
import type { Told } from './read.ts'

/** The claim that a part is of: the one whose figure it names, that its pronoun stands for or that heads its list, else the toll that its paragraph or the report tells. */
export function wholeOf({ mention, outcome }: Told, count: Count, before: readonly Draft[]): Draft | null {
  const wide = before.filter((d) => d.polarity !== 'denied' && isWider(d, count))
  const own = wide.filter((d) => d.sentence === mention.scene.sentence.n)
  return figured(mention, wide) ?? pointedAt(mention, own) ?? headed(mention, outcome, own) ?? tollOf(mention, { count, outcome }, wide)
}

/** "Two of the six", "of the remaining 47, nine": the last claim of that figure. */
function figured({ number, scene: { tokens, numbers } }: Mention, wide: readonly Draft[]): Draft | null {
  const of = [number ? number.last + 1 : -1, 0].find((i) => tokens[i]?.lower === 'of')
  if (!number || of === undefined) return null
  const at = tokens.findIndex(
    (t, i) => i > of && !/^(?:the|these|those|its|their|his|her|all|remaining|other|first|some|about)$/.test(t.lower),
  )
  const figure = numbers.find((p) => p.first > of && p.first <= at && p.last >= at)?.quantity.min ?? null
  return figure === null ? null : (wide.findLast((d) => d.casualty!.number.min === figure) ?? null)
}

/** "Sixty hurt, 18 of them badly, two of whom died": the claim told last before a pronoun, be it a part itself; not one that "most of them" tells. */
function pointedAt(mention: Mention, own: readonly Draft[]): Draft | null {
  const how = partOf(mention) ?? ''
  if (!/^(?:of whom|of them|whom|among them)$/.test(how)) return null
  const told = own.filter((d) => d.casualty!.number.max !== null || d.scope !== 'part')
  return (how === 'among them' ? told.findLast((d) => d.scope !== 'part') : undefined) ?? told.at(-1) ?? own.at(-1) ?? null
}

/** "Eight were foreigners: two from Rabat, six from Lyon": the claim right before the colon. */
function headed({ first, scene: { document, sentence, tokens } }: Mention, outcome: Outcome, own: readonly Draft[]): Draft | null {
  const colon = document.text.slice(sentence.start, tokens[first]!.start).lastIndexOf(': ')
  if (colon < 0) return null
  const at = sentence.start + colon
  return own.findLast((d) => d.casualty!.outcome === outcome && d.quote.start < at && at - d.quote.end < HEADING) ?? null
}

/** So many letters may stand between a claim and the colon of the list that it heads. */
const HEADING = 40

/** Of the tolls that are no parts, of its outcome if there is one: the last of its paragraph, else the first of the body. */
function tollOf({ scene: { document, sentence } }: Mention, of: Sized, wide: readonly Draft[]): Draft | null {
  const whole = wide.filter((d) => d.scope !== 'part')
  const same = whole.filter((d) => d.casualty!.outcome === of.outcome)
  const all = same.length ? same : whole
  const tolls = all.filter((d) => d.scope !== 'additional' && isSure(d, of.count))
  const sentenceOf = (d: Draft) => document.sentences[d.sentence]!
  const near = tolls.findLast((d) => sentenceOf(d).paragraph === sentence.paragraph)
  return near ?? tolls.find((d) => !sentenceOf(d).title) ?? tolls.at(-1) ?? all.at(-1) ?? null
}

interface Sized {
  readonly count: Count
  readonly outcome: Outcome
}

/** Told with a figure that is larger, or open and no smaller: no bare "civilians", no "several". */
function isSure({ casualty }: Draft, count: Count): boolean {
  const { text, min, max } = casualty!.number
  const [whole, part] = [min ?? max ?? 0, count.min ?? count.max ?? 0]
  return text !== null && (whole > part || (max === null && whole === part))
}

/** Parts with no whole before them, as in a title, have the first one after. */
export function withLaterWholes(drafts: readonly Draft[]): Draft[] {
  const made = new Map<Draft, Draft>()
  return drafts.map((draft, i) => {
    const of = draft.of ? (made.get(draft.of) ?? draft.of) : draft.scope === 'part' ? laterWhole(draft, drafts.slice(i + 1)) : null
    if (of === draft.of) return draft
    const mended = { ...draft, of }
    made.set(draft, mended)
    return mended
  })
}

const laterWhole = ({ casualty }: Draft, after: readonly Draft[]): Draft | null =>
  after.find(
    (d) => d.scope !== 'part' && d.polarity !== 'denied' && d.casualty!.outcome === casualty!.outcome && isWider(d, casualty!.number),
  ) ?? null
