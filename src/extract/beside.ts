import type { Draft } from '../claims/define.ts'
import type { Phrase } from './nearby.ts'

/** How many numbers `beside` gives. */
export const BESIDE = 7

/** How many sentences away a claim's words may hold a phrase. */
const AROUND = 8

const NOBODY = [-1, -1, -1, -1]

const distance = ({ quote }: Draft, { start, end }: Phrase): number => Math.max(0, start - quote.end, quote.start - end)

/** What a claim and the phrases that may be its time or place have to do with the report's other claims (in the order of their quotes), for the choices at `places`: 0 for none, then each phrase. */
export function beside(draft: Draft, phrases: readonly Phrase[], told: readonly Draft[], places: readonly number[]): number[][] {
  const lines = linesOf(told)
  const here = lines.get(draft.sentence) ?? []
  const nth = here.indexOf(draft)
  const before = nth > 0 ? here[nth - 1]! : null
  const own = [Math.min(6, here.length), Math.min(6, nth), before ? Math.max(0, draft.quote.start - before.quote.end) : -1]
  const near: Draft[] = []
  for (let n = draft.sentence - AROUND; n <= draft.sentence + AROUND; n++)
    for (const other of lines.get(n) ?? []) if (other !== draft) near.push(other)
  return places.map((k) => (k === 0 ? [...own, ...NOBODY] : [...own, ...among(draft, phrases[k - 1]!, near)]))
}

const kept = new WeakMap<readonly Draft[], ReadonlyMap<number, readonly Draft[]>>()

/** A report's claims by the number of their sentence. */
function linesOf(told: readonly Draft[]): ReadonlyMap<number, readonly Draft[]> {
  let lines = kept.get(told)
  if (!lines) kept.set(told, (lines = Map.groupBy(told, ({ sentence }) => sentence)))
  return lines
}

/** Of the other claims: how many stand between claim and phrase, whether one holds the phrase, how many of its sentence are nearer to it, how many it has. */
function among(draft: Draft, phrase: Phrase, others: readonly Draft[]): number[] {
  const behind = phrase.start >= draft.quote.end
  const [from, to] = behind ? [draft.quote.end, phrase.start] : [phrase.end, draft.quote.start]
  const far = distance(draft, phrase)
  let [between, inside, nearer, beside] = [0, 0, 0, phrase.sentence === draft.sentence ? 1 : 0]
  for (const other of others) {
    if (other.quote.start >= from && other.quote.end <= to && other.sentence >= phrase.sentence - (behind ? AROUND : 0)) between++
    if (other.quote.start < phrase.end && other.quote.end > phrase.start) inside = 1
    if (other.sentence !== phrase.sentence) continue
    beside++
    if (distance(other, phrase) < far) nearer++
  }
  return [Math.min(5, between), inside, Math.min(5, nearer), Math.min(5, beside)]
}
