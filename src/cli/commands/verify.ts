import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Entry } from '../../model/ledger.ts'
import { type Checkpoint, isCheckpoint, signatureHolds, type Verified, verifyEntries, verifyLedger } from '../../store/index.ts'
import { LEDGER, whereOf, withStore } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
import { type Command, Misuse, type Options } from './define.ts'

export const verifyCommand: Command = {
  name: 'verify',
  says: 'say whether a ledger, or what was given out of one, is what was written',
  takes: '[file...]',
  options: [LEDGER, { flags: '--key <base64>', says: 'the public key that checkpoints must be signed with' }],
  examples: [
    { line: 'stemma verify', says: 'the ledger here: its chain of entries, its texts and raw bytes' },
    { line: 'stemma verify 2026-03-01.checkpoint.json', says: 'and that nothing up to then was changed or left out since' },
    { line: 'stemma verify c.json entries.jsonl', says: 'what somebody was given, alone, without the database' },
  ],
  async run(io, paths, options) {
    const checkpoints = await checkpointsIn(paths, options)
    const [entries, ...more] = paths.filter((path) => path.endsWith('.jsonl'))
    if (more.length > 0) throw new Misuse('Name one file of entries, not several.')
    if (entries !== undefined) return tell(io, await verifyEntries(pagesOf(entries), checkpoints), 'the entries')
    if (!hasLedger(io, options) && checkpoints.length > 0) return tellSignatures(io, checkpoints)
    return withStore(io, options, async (store) => tell(io, await verifyLedger(store, checkpoints), 'the ledger'))
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
  for (const path of paths.filter((each) => !each.endsWith('.jsonl'))) {
    const value: unknown = await readJson(path)
    if (!isCheckpoint(value)) throw new Misuse(`${path} is no checkpoint: \`stemma checkpoint\` writes them.`)
    if (typeof key === 'string' && value.key !== key) throw new Misuse(`${path} is signed with another key than the one given.`)
    found.push(value)
  }
  return found
}

async function readJson(path: string): Promise<unknown> {
  let text = ''
  for await (const chunk of createReadStream(path, 'utf8')) text += chunk
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Misuse(`${path} is not JSON.`, { cause })
  }
}

async function* pagesOf(path: string): AsyncGenerator<readonly Entry[]> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield [parsed(line)]
  }
}

function parsed(line: string): Entry {
  try {
    return JSON.parse(line) as Entry
  } catch (cause) {
    throw new Misuse('The file of entries has a line that is not JSON.', { cause })
  }
}

async function tell(io: Terminal, { entries, hash, root, faults }: Verified, what: string): Promise<0 | 1> {
  for (const fault of faults) await write(io.out, `FAULT ${fault}\n`)
  const verdict = faults.length === 0 ? 'Verified' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in`
  await write(io.out, `${verdict} ${what}: ${entries} entries, last hash ${hash}, Merkle root ${root}.\n`)
  return faults.length === 0 ? 0 : 1
}

async function tellSignatures(io: Terminal, checkpoints: readonly Checkpoint[]): Promise<0 | 1> {
  for (const one of checkpoints) {
    const verdict = signatureHolds(one) ? 'The signature holds' : 'FAULT the signature does not hold'
    await write(io.out, `${verdict}: ${one.size} entries of ledger ${one.ledger} on ${one.at}, signed with ${one.key}.\n`)
  }
  return checkpoints.every(signatureHolds) ? 0 : 1
}
