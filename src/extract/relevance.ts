import { makeBag } from '../claims/casualty/features/bag.ts'
import { type Scorer, scorerOf, type Table } from '../claims/casualty/scorer.ts'
import { readWeights, type Weights } from '../text/weights.ts'

/** What a report is: `silent` tells of no violence done to people (sport, drills, history, fiction), `telling` does. */
export const RELEVANCE = ['silent', 'telling']

/** Looks at whole reports, and at those of few words, which tell less of themselves. */
const LOOKS = ['whole', 'brief'] as const
type Look = (typeof LOOKS)[number]

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

const PARTS = ['keys', 'weights', 'inner', 'outer'] as const

export const packRelevance = (tables: Tables): Weights => ({
  head: { scales: Object.fromEntries(LOOKS.map((look) => [look, tables[look].scales])) },
  tables: Object.fromEntries(LOOKS.flatMap((look) => PARTS.map((part) => [`${look} ${part}`, tables[look][part]]))),
})

export const relevanceOf = ({ whole, brief }: Tables): Relevance => ({ whole: scorerOf(whole), brief: scorerOf(brief) })

let shipped: Relevance | null = null

function shippedRelevance(): Relevance {
  if (shipped) return shipped
  const { head, tables } = readWeights('relevance')
  const scales = head.scales as Record<Look, Table['scales']>
  const table = (look: Look): Table => {
    const parts = Object.fromEntries(PARTS.map((part) => [part, tables[`${look} ${part}`]])) as unknown as Omit<Table, 'classes' | 'scales'>
    return { classes: RELEVANCE, ...parts, scales: scales[look] }
  }
  return (shipped = relevanceOf({ whole: table('whole'), brief: table('brief') }))
}

/** Whether the report as a whole speaks of harm done to people; one that does not carries no claims, whatever its words. */
export function isTelling(text: string, body: number, models: Relevance = shippedRelevance()): boolean {
  const words = wordFeatures(text, body)
  const look = words.length < BRIEF ? 'brief' : 'whole'
  return models[look].weigh(words)[0]! < SILENT[look]
}
