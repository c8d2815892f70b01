import { chainRight, chains, type Made, originRight } from '../../eval/match.ts'
import { chainOf } from '../../src/text/attribution/chain.ts'
import type { AttributionModel } from '../../src/text/attribution/model.ts'
import type { Item } from './gold.ts'
import { lessonOf } from './learn.ts'

/** A claim with the chain read for it. */
export interface Outcome {
  readonly item: Item
  readonly made: Made
  readonly origin: boolean
  readonly chain: boolean
  readonly voice: boolean
  readonly reached: boolean
  readonly forms: readonly string[]
}

export function outcomeOf(item: Item, model: AttributionModel): Outcome {
  const { document, place, claim, outlet } = item
  const links = chainOf(document, place, { model, outlet })
  const attribution = links.map(({ source, relation }) => ({
    name: source.name,
    source: source.span,
    cue: relation.cue,
    named: source.named,
  }))
  const made = { attribution } as unknown as Made
  return {
    item,
    made,
    origin: originRight(claim, made),
    chain: chainRight(claim, made),
    voice: chains(claim).some((c) => !c.length === !attribution.length),
    reached: lessonOf(item, model.antecedent).origin.right.includes(true),
    forms: links.map((l) => l.relation.form),
  }
}

type Row = [name: string, of: (o: Outcome) => boolean, right: (o: Outcome) => boolean]
const due = (o: Outcome): number => o.item.claim.attribution.length
const required = (o: Outcome): boolean => chains(o.item.claim).every((c) => c.length > 0)

const ROWS: readonly Row[] = [
  ['origin (last source)', (o) => due(o) > 0, (o) => o.origin],
  ['whole chain', (o) => due(o) > 0, (o) => o.chain],
  ['chains of two and more', (o) => due(o) > 1, (o) => o.chain],
  [
    'named or not, origin right',
    (o) => required(o) && o.origin,
    (o) => o.item.claim.attribution.at(-1)!.named === o.made.attribution.at(-1)!.named,
  ],
  ['own voice or a source', () => true, (o) => o.voice],
  ['  gold own voice', (o) => chains(o.item.claim).every((c) => !c.length), (o) => o.voice],
  ['  gold a source', required, (o) => o.voice],
]

/** The attribution table of the collection's scorer, on coded quotes. */
export function report(outcomes: readonly Outcome[]): string {
  const casualty = outcomes.filter((o) => o.item.claim.kind === 'casualty')
  const other = outcomes.filter((o) => o.item.claim.kind !== 'casualty')
  return ROWS.map(([name, of, right]) => {
    const cells = [casualty, other, outcomes].map((list) => {
      const n = list.filter(of)
      return `${(n.filter(right).length / Math.max(1, n.length)).toFixed(3)} ${String(n.length).padStart(5)}`
    })
    return `  ${name.padEnd(28)} ${cells.join('   ')}`
  }).join('\n')
}
