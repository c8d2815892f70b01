import { makeBag } from '../claims/casualty/features/bag.ts'
import { type Scorer, scorerOf, type Table } from '../claims/casualty/scorer.ts'
import { packTables, tableIn } from '../claims/casualty/tables.ts'
import { readWeights, type Weights } from '../text/weights.ts'

/** What a report is: `silent` tells of no violence done to people (sport, drills, history, fiction), `telling` does. */
export const RELEVANCE = ['silent', 'telling']

/** Looks at whole reports, and at those of few words, which tell less of themselves. */
type Look = 'whole' | 'brief'

/** A report of fewer words is brief. */
const BRIEF = 45
/** How likely a report must be silent to be passed over. */
const SILENT = { whole: 0.7, brief: 0.8 } as const

const WORD = /\p{L}{3,}/gu

/** The words of a report's title and text, each once, and about how many there are. */
export function wordFeatures(text: string, body: number): number[] {
  const bag = makeBag()
  bag.add('all', 1)
  const words = new Set(text.toLowerCase().match(WORD) ?? [])
  bag.add('size', Math.round(Math.log2(1 + words.size)))
  for (const word of words) bag.add('word', word)
  for (const word of new Set(text.slice(0, body).toLowerCase().match(WORD) ?? [])) bag.add('title', word)
  return bag.hashes
}

export type Tables = Readonly<Record<Look, Table>>
export type Relevance = Readonly<Record<Look, Scorer>>

export const packRelevance = ({ whole, brief }: Tables): Weights => packTables({ whole, brief })

export const relevanceOf = ({ whole, brief }: Tables): Relevance => ({ whole: scorerOf(whole), brief: scorerOf(brief) })

let shipped: Relevance | null = null

function shippedRelevance(): Relevance {
  if (shipped) return shipped
  const weights = readWeights('relevance')
  return (shipped = relevanceOf({ whole: tableIn(weights, 'whole', RELEVANCE), brief: tableIn(weights, 'brief', RELEVANCE) }))
}

/** Whether the report as a whole speaks of harm done to people; one that does not carries no claims, whatever its words. */
export function isTelling(text: string, body: number, models: Relevance = shippedRelevance()): boolean {
  const words = wordFeatures(text, body)
  const look = words.length < BRIEF ? 'brief' : 'whole'
  return models[look].weigh(words)[0]! < SILENT[look]
}
