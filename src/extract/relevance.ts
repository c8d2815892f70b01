import { makeBag } from '../claims/casualty/features/bag.ts'
import { type Scorer, scorerOf, type Table } from '../claims/casualty/scorer.ts'
import { packTables, tableIn } from '../claims/casualty/tables.ts'
import { causesIn } from '../text/lexicon/en/causes.ts'
import { readWeights, type Weights } from '../text/weights.ts'

/** What a report is: `silent` tells of no violence done to people (sport, drills, history, fiction), `telling` does. */
export const RELEVANCE = ['silent', 'telling']

/** Looks at whole reports, and at those of few words, which tell less of themselves. */
type Look = 'whole' | 'brief'

/** A report of fewer words is brief. */
const BRIEF = 45
/** How likely a report must be silent to be passed over. */
const SILENT = { whole: 0.7, brief: 0.8 } as const
/** The same of one that has words of mishap and none of violence, of one with many of them, and of one with a few and a word of violence. */
const MISHAP = { some: 0.15, many: 0.02, mixed: 0.4 } as const
const MANY = 4
/** One that is no more likely silent than this, with no word of mishap or more of violence, may still plainly tell of people harmed: a digest of a storm, a bus and a raid. */
const UNSURE = 0.95

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

/** What a report as a whole is: one that is silent carries no claims, whatever its words; an unsure one carries some only where it plainly tells of people harmed. */
export type Sense = 'silent' | 'telling' | 'unsure'

export function senseOf(text: string, body: number, models: Relevance = shippedRelevance()): Sense {
  const words = wordFeatures(text, body)
  const look = words.length < BRIEF ? 'brief' : 'whole'
  const silent = models[look].weigh(words)[0]!
  if (silent < MISHAP.many) return 'telling'
  const { violence, mishap } = causesIn(text)
  if (silent < leastFor(violence, mishap, look)) return 'telling'
  return (mishap === 0 || violence > mishap) && silent <= UNSURE ? 'unsure' : 'silent'
}

function leastFor(violence: number, mishap: number, look: Look): number {
  if (violence === 0 && mishap > 0) return mishap < MANY ? MISHAP.some : MISHAP.many
  return violence === 1 && mishap > 1 ? MISHAP.mixed : SILENT[look]
}
