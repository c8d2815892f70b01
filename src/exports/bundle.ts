import { createHash } from 'node:crypto'
import { isWithheld } from '../model/ledger.ts'
import { acled } from './acled.ts'
import { annotations } from './annotations.ts'
import { claimsCsv } from './claims-csv.ts'
import type { Book, Export, Proof } from './define.ts'
import { geojson } from './geojson.ts'
import { incidentsCsv } from './incidents-csv.ts'
import { json } from './json.ts'
import { chunks } from './packed/chunks.ts'
import { type Packed, zipped } from './packed/zip.ts'
import { page } from './page.ts'
import { prov } from './prov.ts'
import { about } from './rows/look.ts'
import { tollsCsv } from './tolls-csv.ts'
import { ucdp } from './ucdp.ts'

const CONTENTS: readonly (readonly [string, Export])[] = [
  ['data/account.json', json],
  ['data/claims.csv', claimsCsv],
  ['data/incidents.csv', incidentsCsv],
  ['data/tolls.csv', tollsCsv],
  ['data/incidents.geojson', geojson],
  ['data/ucdp.csv', ucdp],
  ['data/acled.csv', acled],
  ['data/annotations.jsonld', annotations],
  ['data/provenance.jsonld', prov],
  ['incidents.html', page],
]

/** A ZIP that stands by itself: the account in several formats as a data package with hashes, and the checkpoint where there is one. */
export const bundle: Export = {
  name: 'bundle',
  says: 'A ZIP that stands by itself: the account as tables, JSON, map, annotations, provenance and page, with hashes; from a ledger also its entries and a signed checkpoint.',
  extension: '.zip',
  media: 'application/zip',
  follows: 'Data Package 1 (Frictionless); the digest of the list as in WACZ 1.1',
  loses: [
    'the reports’ texts',
    'reports that no incident or claim refers to are listed in account.json alone',
    'of ledger entries that name somebody or something kept back, all but the hash',
  ],
  examples: [],
  write: (book) => zipped(files(book)),
}

/** A file as the list of the package has it. */
interface Listed {
  readonly path: string
  readonly bytes: number
  readonly hash: string
}

/** The files; what lists, counts or signs the others comes after them. */
async function* files(book: Book): AsyncGenerator<Packed> {
  const listed: Listed[] = []
  const file = (path: string, pieces: AsyncIterable<string | Uint8Array>): Packed => ({ path, content: summed(path, pieces, listed) })
  for (const [path, format] of CONTENTS) yield file(path, format.write(book))
  const told = { entries: 0, withheld: 0 }
  if (book.proof) {
    yield file('ledger/checkpoint.json', indentedFile(book.proof.checkpoint))
    yield file('ledger/entries.jsonl', entryLines(book.proof, told))
  }
  yield file('README.txt', one(readme(book, told)))
  const list = `${JSON.stringify(dataPackage(book, listed), null, 2)}\n`
  yield file('datapackage.json', one(list))
  yield file('datapackage-digest.json', indentedFile(signed({ path: 'datapackage.json', hash: sha256(list) }, book)))
}

async function* one(text: string): AsyncGenerator<string> {
  yield text
}

const indentedFile = (value: unknown): AsyncGenerator<string> => one(`${JSON.stringify(value, null, 2)}\n`)

/** Content as it goes by, put on the list with its length and hash when it ends. */
async function* summed(path: string, pieces: AsyncIterable<string | Uint8Array>, listed: Listed[]): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks(pieces)) {
    hash.update(chunk)
    bytes += chunk.length
    yield chunk
  }
  listed.push({ path, bytes, hash: `sha256:${hash.digest('hex')}` })
}

interface ToldEntries {
  entries: number
  withheld: number
}

async function* entryLines(proof: Proof, told: ToldEntries): AsyncGenerator<string> {
  for await (const page of proof.entries())
    for (const entry of page) {
      told.entries++
      if (isWithheld(entry)) told.withheld++
      yield `${JSON.stringify(entry)}\n`
    }
}

/** The hash that everything else hangs on, signed where there is a key, as WACZ does. */
const signed = (digest: { readonly path: string; readonly hash: string }, { proof }: Book) =>
  proof ? { ...digest, signedData: { hash: digest.hash, ...proof.sign(digest.hash) } } : digest

const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

const MEDIA = new Map(CONTENTS.map(([path, format]) => [path, format.media.split(';')[0]!]))

const dataPackage = (book: Book, listed: readonly Listed[]) => ({
  profile: 'data-package',
  name: 'stemma-account',
  title: 'Account of incidents',
  stemma: about(book, []),
  resources: listed.map(({ path, bytes, hash }) => ({
    name: path
      .toLowerCase()
      .replace(/^data\//, '')
      .replace(/[^a-z0-9._-]/g, '-'),
    path,
    mediatype: MEDIA.get(path) ?? (/\.jsonl?$/.test(path) ? 'application/json' : 'text/plain'),
    encoding: 'utf-8',
    bytes,
    hash,
  })),
})

function readme(book: Book, { entries, withheld }: ToldEntries): string {
  const { software, policy, policies } = about(book, [])
  const files = CONTENTS.map(([path, { says, loses }]) => `${path}\n  ${says}\n  Leaves out: ${loses.join('; ')}.\n`)
  const proof = book.proof
    ? `\nledger/checkpoint.json, ledger/entries.jsonl\n  A signed checkpoint of the ledger and its ${entries} entries, none left out; ${withheld} of them name somebody or\n  something that is kept back and are there by their hash alone. \`stemma verify FILE.zip\` holds all of this against itself.\n`
    : ''
  return `Account of incidents, made by ${software}.\nTolls are under ${policy} where a format holds one; all policies: ${policies.join(', ')}.\nEach file's SHA-256 stands in datapackage.json, and that file's in datapackage-digest.json.\n\n${files.join('\n')}${proof}`
}
