import type { Incident } from '../model/account.ts'
import { heldBy } from '../present/held.ts'
import type { Book, Export, Sheet } from './define.ts'
import { linesOf, ofIncidents } from './rows/each.ts'
import { about, originOf } from './rows/look.ts'

const LOSES = ['places, times and numbers but in the words of a claim', 'discrepancies']

type Node = Readonly<Record<string, unknown>>

const ref = (id: string) => ({ '@id': id })
const urn = (id: string) => `urn:stemma:${id}`
const agent = (name: string) => `urn:stemma:agent:${encodeURIComponent(name.toLowerCase())}`

/** Where every figure is from: reports, the claims quoted from them, who made them, and the tolls derived. */
export const prov: Export = {
  name: 'prov',
  says: 'Provenance: which claim is quoted from which report on whose word, and which toll derives from which claims.',
  extension: '.jsonld',
  media: 'application/ld+json',
  follows: 'PROV-O (W3C Recommendation, 30 April 2013) in JSON-LD 1.1',
  loses: LOSES,
  examples: ['"prov:wasQuotedFrom":{"@id":"urn:stemma:report-2"}', '"prov:hadPrimarySource"'],
  write,
}

async function* write(book: Book): AsyncGenerator<string> {
  const context = {
    prov: 'http://www.w3.org/ns/prov#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    dcterms: 'http://purl.org/dc/terms/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    stemma: 'urn:stemma:',
  }
  yield `{"@context":${JSON.stringify(context)},"stemma:about":${JSON.stringify(about(book, LOSES))},"@graph":[\n`
  yield* linesOf(unique(nodes(book)))
  yield '\n]}\n'
}

async function* nodes(book: Book): AsyncGenerator<Node> {
  for await (const sheet of book.reports()) yield* reportNodes(sheet)
  for await (const sheet of book.reports({ claims: true })) yield* claimNodes(sheet)
  yield* ofIncidents(book, tollNodes)
}

/** Nodes that many others refer to stand once, as they are told first: an outlet that speaks for itself is the organisation. */
async function* unique(all: AsyncIterable<Node>): AsyncGenerator<Node> {
  const told = new Set<string>()
  for await (const node of all) {
    const id = String(node['@id'])
    if (told.has(id)) continue
    if (/^urn:stemma:(?:agent|cited|policy):/.test(id)) told.add(id)
    yield node
  }
}

const agentNode = (name: string, type: string): Node => ({ '@id': agent(name), '@type': ['prov:Agent', type], 'rdfs:label': name })

/** When it came out: a time where one is known, else the day alone, which is no time at all. */
const issued = (published: string): Node =>
  published.length > 10
    ? { 'prov:generatedAtTime': { '@value': published, '@type': 'xsd:dateTime' } }
    : { 'dcterms:issued': { '@value': published, '@type': 'xsd:date' } }

function* reportNodes({ account, cited }: Sheet): Generator<Node> {
  for (const { id, title, outlet, published, sha256, derivesFrom, revises } of account.reports) {
    const sources = derivesFrom.map(({ source }) =>
      ref(cited.has(source) ? urn(source) : urn(`cited:${encodeURIComponent(source.toLowerCase())}`)),
    )
    yield {
      '@id': urn(id),
      '@type': 'prov:Entity',
      'rdfs:label': title,
      'stemma:sha256': sha256,
      ...(published ? issued(published) : {}),
      ...(outlet ? { 'prov:wasAttributedTo': ref(agent(outlet)) } : {}),
      ...(sources.length ? { 'prov:hadPrimarySource': sources } : {}),
      ...(revises ? { 'prov:wasRevisionOf': ref(urn(revises)) } : {}),
    }
    if (outlet) yield agentNode(outlet, 'prov:Organization')
    for (const { source } of derivesFrom) {
      if (!cited.has(source))
        yield { '@id': urn(`cited:${encodeURIComponent(source.toLowerCase())}`), '@type': 'prov:Entity', 'rdfs:label': source }
    }
  }
}

function* claimNodes({ account }: Sheet): Generator<Node> {
  const { outlets } = heldBy(account)
  const readings = new Set<string>()
  for (const claim of account.claims) {
    const origin = originOf(claim, outlets.get(claim.report) ?? '')
    const reading = urn(`reading:${claim.report}:${claim.reader}`)
    yield {
      '@id': urn(claim.id),
      '@type': 'prov:Entity',
      'prov:value': claim.quote.exact,
      'prov:wasQuotedFrom': ref(urn(claim.report)),
      'prov:wasGeneratedBy': ref(reading),
      ...(origin ? { 'prov:wasAttributedTo': ref(agent(origin)) } : {}),
    }
    if (!readings.has(reading))
      yield {
        '@id': reading,
        '@type': 'prov:Activity',
        'prov:used': ref(urn(claim.report)),
        'prov:wasAssociatedWith': ref(agent(claim.reader)),
      }
    readings.add(reading)
    yield agentNode(claim.reader, 'prov:SoftwareAgent')
    if (origin) yield agentNode(origin, 'prov:Agent')
  }
}

function* tollNodes({ software }: Sheet, { id, tolls }: Incident): Generator<Node> {
  for (const { policy, outcome, group, low, best, high, used } of tolls) {
    const toll = urn([id, policy, outcome, group ?? 'all'].join(':'))
    yield {
      '@id': toll,
      '@type': 'prov:Entity',
      'prov:value': JSON.stringify({ outcome, group, low, best, high }),
      'prov:wasDerivedFrom': used.map((claim) => ref(urn(claim))),
      'prov:wasGeneratedBy': ref(`${toll}:reckoning`),
    }
    yield {
      '@id': `${toll}:reckoning`,
      '@type': 'prov:Activity',
      'prov:qualifiedAssociation': {
        '@type': 'prov:Association',
        'prov:agent': ref(agent(software)),
        'prov:hadPlan': ref(urn(`policy:${policy}`)),
      },
    }
    yield { '@id': urn(`policy:${policy}`), '@type': ['prov:Entity', 'prov:Plan'], 'rdfs:label': policy }
    yield agentNode(software, 'prov:SoftwareAgent')
  }
}
