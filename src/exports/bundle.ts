import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { isWithheld } from '../model/ledger.ts'
import { acled } from './acled.ts'
import { annotations } from './annotations.ts'
import { claimsCsv } from './claims-csv.ts'
import type { Export, Sheet } from './define.ts'
import { geojson } from './geojson.ts'
import { incidentsCsv } from './incidents-csv.ts'
import { json } from './json.ts'
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
  write,
}

function write(sheet: Sheet): Uint8Array {
  const files = new Map<string, Uint8Array>()
  for (const [path, format] of CONTENTS) {
    const content = format.write(sheet)
    files.set(path, typeof content === 'string' ? strToU8(content) : content)
  }
  if (sheet.proof) {
    files.set('ledger/checkpoint.json', strToU8(`${JSON.stringify(sheet.proof.checkpoint, null, 2)}\n`))
    files.set('ledger/entries.jsonl', strToU8(sheet.proof.entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')))
  }
  files.set('README.txt', strToU8(readme(sheet)))
  const list = strToU8(`${JSON.stringify(dataPackage(sheet, files), null, 2)}\n`)
  const digest = strToU8(`${JSON.stringify(signed({ path: 'datapackage.json', hash: sha256(list) }, sheet), null, 2)}\n`)
  const entries = [['datapackage.json', list] as const, ['datapackage-digest.json', digest] as const, ...files]
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 })
}

/** The hash that everything else hangs on, signed where there is a key, as WACZ does. */
const signed = (digest: { readonly path: string; readonly hash: string }, { proof }: Sheet) =>
  proof ? { ...digest, signedData: { hash: digest.hash, ...proof.sign(digest.hash) } } : digest

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

function dataPackage(sheet: Sheet, files: ReadonlyMap<string, Uint8Array>) {
  const media = new Map(CONTENTS.map(([path, format]) => [path, format.media.split(';')[0]!]))
  return {
    profile: 'data-package',
    name: 'stemma-account',
    title: 'Account of incidents',
    stemma: about(sheet, []),
    resources: [...files].map(([path, bytes]) => ({
      name: path
        .toLowerCase()
        .replace(/^data\//, '')
        .replace(/[^a-z0-9._-]/g, '-'),
      path,
      mediatype: media.get(path) ?? (/\.jsonl?$/.test(path) ? 'application/json' : 'text/plain'),
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: sha256(bytes),
    })),
  }
}

function readme(sheet: Sheet): string {
  const { software, policy, policies } = about(sheet, [])
  const files = CONTENTS.map(([path, { says, loses }]) => `${path}\n  ${says}\n  Leaves out: ${loses.join('; ')}.\n`)
  const withheld = sheet.proof?.entries.filter(isWithheld).length ?? 0
  const proof = sheet.proof
    ? `\nledger/checkpoint.json, ledger/entries.jsonl\n  A signed checkpoint of the ledger and its ${sheet.proof.entries.length} entries, none left out; ${withheld} of them name somebody or\n  something that is kept back and are there by their hash alone. \`stemma verify FILE.zip\` holds all of this against itself.\n`
    : ''
  return `Account of incidents, made by ${software}.\nTolls are under ${policy} where a format holds one; all policies: ${policies.join(', ')}.\nEach file's SHA-256 stands in datapackage.json, and that file's in datapackage-digest.json.\n\n${files.join('\n')}${proof}`
}
