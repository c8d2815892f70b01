import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { isShown, type Shown } from '../../model/ledger.ts'
import { type Checkpoint, isCheckpoint, signatureHolds, type Verified, verifyEntries, verifyLedger } from '../../store/index.ts'
import { LEDGER, whereOf, withHeld } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
import { verifyBundle } from '../verify/bundle.ts'
import { type Command, Misuse, type Options } from './define.ts'

export const verifyCommand: Command = {
  name: 'verify',
  says: 'say whether a ledger, or what was given out of one, is what was written',
  takes: '[file...]',
  options: [
    LEDGER,
    { flags: '--key <base64>', says: 'the public key that checkpoints must be signed with' },
    { flags: '--format <name>', says: 'text for people, json for programs (a record a line)', default: 'text', choices: ['text', 'json'] },
  ],
  examples: [
    { line: 'stemma verify', says: 'the ledger here: its chain of entries, its texts and raw bytes' },
    { line: 'stemma verify 2026-03-01.checkpoint.json', says: 'and that nothing up to then was changed or left out since' },
    { line: 'stemma verify c.json entries.jsonl', says: 'what somebody was given, alone, without the database' },
    { line: 'stemma verify case.zip', says: 'an export (bundle) alone: its files, its entries, and its account against these' },
  ],
  async run(io, paths, options) {
    const bundles = paths.filter(isBundle)
    const checkpoints = await checkpointsIn(
      paths.filter((path) => !bundles.includes(path) && !path.endsWith('.jsonl')),
      options,
    )
    const told = (one: Told) => tell(io, one, options)
    for (const bundle of bundles) if ((await told(await bundleTold(bundle, checkpoints, options))) === 1) return 1
    if (bundles.length > 0) return 0
    const [entries, ...more] = paths.filter((path) => path.endsWith('.jsonl'))
    if (more.length > 0) throw new Misuse('Name one file of entries, not several.')
    if (entries !== undefined) return told(chainTold(await verifyEntries(pagesOf(entries), checkpoints), 'the entries', checkpoints))
    if (!hasLedger(io, options) && checkpoints.length > 0) return told(signaturesTold(checkpoints))
    return withHeld(io, options, async (store) => told(chainTold(await verifyLedger(store, checkpoints), 'the ledger', checkpoints)))
  },
}

/** Nothing is verified that would first have to be made. */
function hasLedger(io: Terminal, options: Options): boolean {
  const where = whereOf(io, options)
  if ('url' in where || existsSync(where.ledger)) return true
  if (options.ledger !== undefined) throw new Misuse(`There is no ledger in ${where.ledger}.`)
  return false
}

async function checkpointsIn(paths: readonly string[], { key }: Options): Promise<readonly Checkpoint[]> {
  const found: Checkpoint[] = []
  for (const path of paths) {
    const value: unknown = await readJson(path)
    if (!isCheckpoint(value)) throw new Misuse(`${path} is no checkpoint: \`stemma checkpoint\` writes them.`)
    if (typeof key === 'string' && value.key !== key) throw new Misuse(`${path} is signed with another key than the one given.`)
    found.push(value)
  }
  return found
}

/** What begins as a ZIP, and what is called one: its beginning may be what was broken. */
function isBundle(path: string): boolean {
  if (path.endsWith('.zip')) return true
  const [file, start] = [openSync(there(path), 'r'), Buffer.alloc(4)]
  try {
    readSync(file, start)
    return start.toString('latin1') === 'PK\u0003\u0004'
  } finally {
    closeSync(file)
  }
}

/** A file that can be looked into; else the misuse is told. */
function there(path: string): string {
  if (!existsSync(path)) throw new Misuse(`There is no file ${path}.`)
  if (statSync(path).isDirectory()) throw new Misuse(`${path} is a folder: name the file in it. A ledger is named by --ledger.`)
  return path
}

async function readJson(path: string): Promise<unknown> {
  let text = ''
  for await (const chunk of createReadStream(there(path), 'utf8')) text += chunk
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Misuse(`${path} is no checkpoint, no entries (.jsonl) and no bundle (a ZIP): nothing else can be verified.`, { cause })
  }
}

async function* pagesOf(path: string): AsyncGenerator<readonly Shown[]> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(there(path), 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() !== '') yield [parsed(line, `${path}:${number}`)]
  }
}

function parsed(line: string, place: string): Shown {
  let entry: unknown
  try {
    entry = JSON.parse(line)
  } catch (cause) {
    throw new Misuse(`${place}: What stands there is not JSON.`, { cause })
  }
  if (isShown(entry)) return entry
  throw new Misuse(`${place}: What stands there is no entry of a ledger: a bundle has them in ledger/entries.jsonl.`)
}

/** What was found: as data, and in lines to read. */
interface Told {
  readonly holds: boolean
  readonly data: object
  readonly lines: readonly string[]
}

async function tell(io: Terminal, { holds, data, lines }: Told, { format }: Options): Promise<0 | 1> {
  await write(io.out, format === 'json' ? `${JSON.stringify({ holds, ...data })}\n` : lines.map((line) => `${line}\n`).join(''))
  return holds ? 0 : 1
}

/** What was found, and how far it can be relied on: a chain alone could have been made anew from its first entry on. */
function chainTold(found: Verified, what: string, checkpoints: readonly Checkpoint[]): Told {
  const { holds, data, lines } = foundTold(found, what)
  const against = checkpoints.map(
    ({ size, at, key }) => `Held against the checkpoint of ${size} entries, the last of ${at}, signed with ${key}.`,
  )
  if (checkpoints.length === 0)
    against.push('Held against no checkpoint: entries cut off the end, or a chain made anew, would look the same (stemma checkpoint).')
  const hashed = found.withheld > 0 ? [`${found.withheld} of them are told by their hash alone.`] : []
  return { holds, data: { ...data, checkpoints: checkpoints.map(named) }, lines: [...lines, ...hashed, ...against] }
}

async function bundleTold(path: string, checkpoints: readonly Checkpoint[], { key }: Options): Promise<Told> {
  const found = await verifyBundle(there(path), checkpoints, typeof key === 'string' ? key : undefined)
  const { holds, data, lines } = foundTold(found, `the entries in ${path}`)
  const { checkpoint, compared, told, entries, withheld } = found
  const against = checkpoint
    ? [
        `The checkpoint of ${checkpoint.size} of ${entries} entries is signed with ${checkpoint.key}. ${withheld} entries are told by their hash alone; ` +
          `the claims of ${compared} of ${told} reports were held against their entries.`,
        ...(key === undefined ? ['Whose key that is, you must learn another way (--key).'] : []),
      ]
    : ['It is from no ledger: only its files were held against their own hashes, which anybody could make anew.']
  const all = [...checkpoints, ...(checkpoint ? [checkpoint] : [])]
  return { holds, data: { file: path, ...data, reports: told, compared, checkpoints: all.map(named) }, lines: [...lines, ...against] }
}

function foundTold({ entries, withheld, hash, root, faults }: Verified, what: string): Told {
  const holds = faults.length === 0
  const verdict = holds ? 'Verified' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in`
  return {
    holds,
    data: { entries, withheld, hash, root, faults },
    lines: [...faults.map((fault) => `FAULT ${fault}`), `${verdict} ${what}: ${entries} entries, last hash ${hash}, Merkle root ${root}.`],
  }
}

function signaturesTold(checkpoints: readonly Checkpoint[]): Told {
  return {
    holds: checkpoints.every(signatureHolds),
    data: { checkpoints: checkpoints.map((one) => ({ ...named(one), holds: signatureHolds(one) })) },
    lines: checkpoints.map((one) => {
      const verdict = signatureHolds(one) ? 'The signature holds' : 'FAULT the signature does not hold'
      return `${verdict}: ${one.size} entries of ledger ${one.ledger} on ${one.at}, signed with ${one.key}.`
    }),
  }
}

/** Which checkpoint one is. */
const named = ({ ledger, size, at, key }: Checkpoint) => ({ ledger, size, at, key })
