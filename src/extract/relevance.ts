import { makeBag } from '../claims/casualty/features/bag.ts'
import { type Scorer, scorerOf, type Table } from '../claims/casualty/scorer.ts'
import { readWeights, type Weights } from '../text/weights.ts'

/** What a report is: `silent` tells of no violence done to people (sport, drills, history, fiction), `telling` does. */
export const RELEVANCE = ['silent', 'telling']

/** Fewer words than this are too few to judge a report by; it passes. */
const ENOUGH = 45

const WORD = /\p{L}{3,}/gu

/** The words of a report's title and text, each once. */
export function wordFeatures(text: string, body: number): number[] {
  const bag = makeBag()
  bag.add('all', 1)
  for (const word of new Set(text.toLowerCase().match(WORD) ?? [])) bag.add('word', word)
  for (const word of new Set(text.slice(0, body).toLowerCase().match(WORD) ?? [])) bag.add('title', word)
  return bag.hashes
}

export const packRelevance = ({ keys, weights, inner, outer, scales }: Table): Weights => ({
  head: { scales },
  tables: { keys, weights, inner, outer },
})

let shipped: Scorer | null = null

function shippedRelevance(): Scorer {
  if (shipped === null) {
    const { head, tables } = readWeights('relevance')
    const { keys, weights, inner, outer } = tables as unknown as Table
    shipped = scorerOf({ classes: RELEVANCE, keys, weights, inner, outer, scales: head.scales as Table['scales'] })
  }
  return shipped
}

/** Whether the report as a whole speaks of harm done to people; one that does not carries no claims, whatever its words. */
export function isTelling(text: string, body: number, model: Scorer = shippedRelevance()): boolean {
  const words = wordFeatures(text, body)
  return words.length < ENOUGH || model.weigh(words)[0]! < 0.5
}
