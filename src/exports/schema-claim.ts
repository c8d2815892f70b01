import type { Attribution, Claim } from '../model/claim.ts'
import { heldBy } from '../present/held.ts'
import { sourceKind } from '../text/source.ts'
import type { Book, Export, Sheet } from './define.ts'
import { ofClaims } from './rows/each.ts'
import { about, originOf } from './rows/look.ts'

const LOSES = [
  'numbers, times and places but in the words',
  'contradictions: schema.org has no relation between claims',
  'chains of sources but their origin',
  'tolls',
]

/** Every claim as a schema.org Claim, with the article that it appears in and who made it. */
export const schemaClaim: Export = {
  name: 'schema-claim',
  says: 'Every claim as a schema.org Claim, with the article that it appears in and who made it.',
  extension: '.jsonld',
  media: 'application/ld+json',
  follows: 'schema.org Claim (pending) and NewsArticle',
  loses: LOSES,
  examples: ['"@type":"Claim"', '"text":"at least six people were killed"'],
  write,
}

async function* write(book: Book): AsyncGenerator<string> {
  const { software, policy } = about(book, LOSES)
  const note = {
    '@type': 'Dataset',
    '@id': 'urn:stemma:claims',
    name: 'Claims',
    creator: { '@type': 'SoftwareApplication', name: software },
    measurementTechnique: policy,
  }
  yield `{"@context":"https://schema.org","@graph":[\n${JSON.stringify(note)}`
  for await (const one of ofClaims(book, claimOf)) yield `,\n${JSON.stringify(one)}`
  yield '\n]}\n'
}

/** A name of nobody's office or body, or somebody without one; the outlet itself is an organisation. */
const isPerson = (source: Attribution | undefined): boolean =>
  source !== undefined && (!source.named || ['person', 'eyewitness'].includes(sourceKind(source.name, true)))

function claimOf({ account, texts }: Sheet, claim: Claim) {
  const { id, report, quote, attribution, reader } = claim
  const from = heldBy(account).reports.get(report)
  const origin = originOf(claim, from?.outlet ?? '')
  const article = {
    '@type': 'NewsArticle',
    '@id': `urn:stemma:${report}`,
    headline: from?.title || undefined,
    datePublished: from?.published ?? undefined,
    url: texts.get(report)?.url ?? undefined,
    publisher: from?.outlet ? { '@type': 'Organization', name: from.outlet } : undefined,
  }
  return {
    '@type': 'Claim',
    '@id': `urn:stemma:${id}`,
    text: quote.exact,
    appearance: article,
    author: origin ? { '@type': isPerson(attribution.at(-1)) ? 'Person' : 'Organization', name: origin } : undefined,
    claimInterpreter: { '@type': 'Organization', name: reader },
    isPartOf: { '@id': 'urn:stemma:claims' },
  }
}
