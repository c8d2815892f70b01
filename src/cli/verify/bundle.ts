import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Account } from '../../model/account.ts'
import { isShown, type Shown } from '../../model/ledger.ts'
import { type Checkpoint, isCheckpoint, signedBy, type Verified, verifyEntries } from '../../store/index.ts'
import { Misuse } from '../commands/define.ts'
import { accountFaults, type Compared } from './compare.ts'
import { itemsOf, linesIn } from './members.ts'

/** Bytes of a bundle, and of one file in it, that are read: they are held in memory, and Node reads no longer file at once. */
const [LONGEST, MOST] = [2 ** 31 - 1, 2 ** 32 - 1]

export interface VerifiedBundle extends Verified, Compared {
  /** The checkpoint that came with it; null for an account that is from no ledger. */
  readonly checkpoint: Checkpoint | null
}

type Files = Readonly<Record<string, Uint8Array>>

/** Holds a bundle against itself: its files against their hashes, its entries against the checkpoints, its account against the entries. */
export async function verifyBundle(path: string, checkpoints: readonly Checkpoint[] = [], key?: string): Promise<VerifiedBundle> {
  const files = unzipped(path)
  for (const name of LIST)
    if (!files[name]) throw new Misuse(`${path} has no ${name}: \`stemma export --format bundle\` writes what can be verified.`)
  const faults: string[] = []
  const checkpoint = checkpointIn(files, faults)
  faults.push(...listFaults(files, { key, checkpoint }))
  if (key !== undefined && checkpoint && checkpoint.key !== key)
    faults.push('the checkpoint in it is signed with another key than the one given')
  const entries = linesOf(files, faults)
  const chain = await verifyEntries(once(entries), [...checkpoints, ...(checkpoint ? [checkpoint] : [])])
  const account = checkpoint && accountIn(files, faults)
  // Entries that were changed can hold anything: nothing is held against them.
  const compared = account && chain.faults.length === 0 ? accountFaults(account, entries) : { compared: 0, told: 0, faults: [] }
  return { ...chain, ...compared, checkpoint, faults: [...faults, ...chain.faults, ...compared.faults].slice(0, 100) }
}

/** Without these there is nothing to hold the rest against. */
const LIST = ['datapackage.json', 'datapackage-digest.json'] as const

function unzipped(path: string): Files {
  if (statSync(path).size > LONGEST) throw new Misuse(`${path} is larger than 2 GiB: \`stemma verify\` does not read it.`)
  const large: string[] = []
  const isRead = ({ name, originalSize }: { name: string; originalSize: number }) => originalSize <= MOST || large.push(name) === 0
  try {
    const files = unzipSync(readFileSync(path), { filter: isRead })
    if (large.length === 0) return files
  } catch (cause) {
    throw new Misuse(`${path} is no ZIP that can be read: if it was one, it is cut short or broken. Get it again.`, { cause })
  }
  throw new Misuse(`${large[0]} in ${path} is larger than 4 GiB: \`stemma verify\` does not read it.`)
}

/** A file of the bundle as JSON; where it is none, or not of the shape that it was written in, that is a fault. */
function parsed<T extends object>(files: Files, name: string, faults: string[], isIt: (value: T) => boolean): T | null {
  const bytes = files[name]
  if (!bytes) return null
  try {
    const value = JSON.parse(Buffer.from(bytes).toString('utf8')) as T | null
    if (typeof value === 'object' && value !== null && isIt(value)) return value
  } catch {}
  faults.push(`${name} cannot be read as what it was written as`)
  return null
}

const checkpointIn = (files: Files, faults: string[]): Checkpoint | null =>
  parsed<Checkpoint>(files, 'ledger/checkpoint.json', faults, isCheckpoint)

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
  const faults: string[] = []
  const list = parsed<Listed>(files, 'datapackage.json', faults, ({ resources }) => Array.isArray(resources))
  const digest = parsed<Digest>(files, 'datapackage-digest.json', faults, ({ hash }) => typeof hash === 'string')
  if (!list || !digest) return faults
  if (digest.hash !== hashOf(files['datapackage.json']!)) faults.push('the list of files was changed')
  const { signedData: by } = digest
  if (by && (by.hash !== digest.hash || !signedBy(by.hash, by))) faults.push('the signature of the list of files does not hold')
  if (key !== undefined && by?.key !== key) faults.push('the list of files is not signed with the key given')
  if (checkpoint && !by) faults.push('the list of files is not signed, though it is from a ledger')
  if (checkpoint && by && by.key !== checkpoint.key) faults.push('the list of files is signed with another key than the checkpoint in it')
  const listed = new Set<string>(LIST)
  for (const { path, hash } of list.resources) {
    listed.add(path)
    const bytes = files[path]
    if (!bytes) faults.push(`${path} is missing`)
    else if (hashOf(bytes) !== hash) faults.push(`${path} was changed`)
  }
  for (const path of Object.keys(files)) if (!listed.has(path)) faults.push(`${path} is not on the list`)
  return faults
}

function linesOf(files: Files, faults: string[]): readonly Shown[] {
  const entries: Shown[] = []
  for (const [line, number] of linesIn(files['ledger/entries.jsonl'] ?? new Uint8Array()))
    try {
      const entry: unknown = line === '' ? null : JSON.parse(line)
      if (isShown(entry)) entries.push(entry)
      else if (line !== '') faults.push(`line ${number} of ledger/entries.jsonl is no entry of a ledger`)
    } catch {
      faults.push(`line ${number} of ledger/entries.jsonl is not JSON`)
    }
  return entries
}

/** What the account tells of reports and claims; where it is no account, that is a fault. */
function accountIn(files: Files, faults: string[]): Pick<Account, 'reports' | 'claims'> | null {
  const bytes = files['data/account.json']
  if (!bytes) return null
  const told = { reports: [] as Account['reports'][number][], claims: [] as Account['claims'][number][] }
  const lists = new Set<string>()
  try {
    for (const [list, item] of itemsOf(bytes, (name) => lists.add(name)))
      if (list === 'reports' || list === 'claims') (told[list] as unknown[]).push(item)
    if (lists.has('reports') && lists.has('claims')) return told
  } catch {}
  faults.push('data/account.json cannot be read as what it was written as')
  return null
}

async function* once<T>(page: T): AsyncGenerator<T> {
  yield page
}
