import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Account } from '../../model/account.ts'
import type { Shown } from '../../model/ledger.ts'
import { type Checkpoint, isCheckpoint, signedBy, type Verified, verifyEntries } from '../../store/index.ts'
import { Misuse } from '../commands/define.ts'
import { accountFaults, type Compared } from './compare.ts'

/** One file of a bundle is never longer than this. */
const MOST = 1024 * 1024 * 1024

export interface VerifiedBundle extends Verified, Compared {
  /** The checkpoint that came with it; null for an account that is from no ledger. */
  readonly checkpoint: Checkpoint | null
}

type Files = Readonly<Record<string, Uint8Array>>

/** Holds a bundle against itself: its files against their hashes, its entries against the checkpoints, its account against the entries. */
export async function verifyBundle(path: string, checkpoints: readonly Checkpoint[] = [], key?: string): Promise<VerifiedBundle> {
  const files = unzipped(path)
  const checkpoint = checkpointIn(files, path)
  const faults = listFaults(files, { key, checkpoint })
  if (key !== undefined && checkpoint && checkpoint.key !== key)
    faults.push('the checkpoint in it is signed with another key than the one given')
  const entries = linesOf(files, path)
  const chain = await verifyEntries(once(entries), [...checkpoints, ...(checkpoint ? [checkpoint] : [])])
  const compared = checkpoint
    ? accountFaults(parsed<Account>(files, 'data/account.json', path), entries)
    : { compared: 0, told: 0, faults: [] }
  return { ...chain, ...compared, checkpoint, faults: [...faults, ...chain.faults, ...compared.faults].slice(0, 100) }
}

function unzipped(path: string): Files {
  try {
    return unzipSync(readFileSync(path), { filter: ({ originalSize }) => originalSize <= MOST })
  } catch (cause) {
    throw new Misuse(`${path} is no ZIP that can be read.`, { cause })
  }
}

function parsed<T>(files: Files, name: string, path: string): T {
  const bytes = files[name]
  if (!bytes) throw new Misuse(`${path} has no ${name}: \`stemma export --format bundle\` writes what can be verified.`)
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as T
  } catch (cause) {
    throw new Misuse(`${name} in ${path} is not JSON.`, { cause })
  }
}

function checkpointIn(files: Files, path: string): Checkpoint | null {
  if (!files['ledger/checkpoint.json']) return null
  const value = parsed<unknown>(files, 'ledger/checkpoint.json', path)
  if (!isCheckpoint(value)) throw new Misuse(`ledger/checkpoint.json in ${path} is no checkpoint.`)
  return value
}

interface Listed {
  readonly resources: readonly { readonly path: string; readonly bytes: number; readonly hash: string }[]
}

interface Digest {
  readonly hash: string
  readonly signedData?: { readonly hash: string; readonly key: string; readonly signature: string }
}

const hashOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

interface Signers {
  /** The key that whoever verifies knows. */
  readonly key: string | undefined
  readonly checkpoint: Checkpoint | null
}

/**
 * What of the files is not as the list says, and whether the list is what was signed. Tolls, tables and pages hang on that signature alone,
 * so it has to be there, and of the key of the checkpoint: else whoever has a bundle could put other figures in and sign them.
 */
function listFaults(files: Files, { key, checkpoint }: Signers): string[] {
  const [list, digest] = [parsed<Listed>(files, 'datapackage.json', 'It'), parsed<Digest>(files, 'datapackage-digest.json', 'It')]
  const faults: string[] = []
  if (digest.hash !== hashOf(files['datapackage.json']!)) faults.push('the list of files was changed')
  const { signedData: by } = digest
  if (by && (by.hash !== digest.hash || !signedBy(by.hash, by))) faults.push('the signature of the list of files does not hold')
  if (key !== undefined && by?.key !== key) faults.push('the list of files is not signed with the key given')
  if (checkpoint && !by) faults.push('the list of files is not signed, though it is from a ledger')
  if (checkpoint && by && by.key !== checkpoint.key) faults.push('the list of files is signed with another key than the checkpoint in it')
  const listed = new Set(['datapackage.json', 'datapackage-digest.json'])
  for (const { path, hash } of list.resources) {
    listed.add(path)
    const bytes = files[path]
    if (!bytes) faults.push(`${path} is missing`)
    else if (hashOf(bytes) !== hash) faults.push(`${path} was changed`)
  }
  for (const path of Object.keys(files)) if (!listed.has(path)) faults.push(`${path} is not on the list`)
  return faults
}

function linesOf(files: Files, path: string): readonly Shown[] {
  const text = Buffer.from(files['ledger/entries.jsonl'] ?? []).toString('utf8')
  try {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Shown)
  } catch (cause) {
    throw new Misuse(`ledger/entries.jsonl in ${path} has a line that is not JSON.`, { cause })
  }
}

async function* once<T>(page: T): AsyncGenerator<T> {
  yield page
}
