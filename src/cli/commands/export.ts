import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Export } from '../../exports/define.ts'
import { EXPORTS, exportNamed } from '../../exports/index.ts'
import { chunks } from '../../exports/packed/chunks.ts'
import { bookOf, type Unshown } from '../../exports/protection/book.ts'
import { LEVELS, type Protection } from '../../exports/protection/protect.ts'
import { isTable, marked } from '../../exports/rows/mark.ts'
import type { Account } from '../../model/account.ts'
import type { AsOf } from '../../model/ledger.ts'
import type { Pages } from '../../model/pages.ts'
import type { Report } from '../../model/report.ts'
import { pagesOf } from '../../present/pages.ts'
import {
  accountInputs,
  type Checkpoint,
  handOut,
  isCheckpoint,
  publicKeyOf,
  type Snapshot,
  type Store,
  snapshot,
  withRulings,
} from '../../store/index.ts'
import { version } from '../../store/version.ts'
import { accountOfFiles } from '../files.ts'
import { accountOfInputs, tellWaiting } from '../held.ts'
import { INPUT, isLoss } from '../intake.ts'
import { intoFile } from '../into-file.ts'
import { KEY, keyOf } from '../key.ts'
import { named } from '../named.ts'
import { AUTHOR, authorOf, LEDGER, timeOf, withHeld } from '../store.ts'
import { type Terminal, writeAll } from '../terminal.ts'
import { type Command, Misuse, type Options } from './define.ts'

export const exportCommand: Command = {
  name: 'export',
  says: 'write the account in a format of the field, with people and places protected',
  takes: '[path...]',
  options: [
    { flags: '--format <name>', says: 'what to write', default: 'json', choices: EXPORTS.map(({ name }) => name) },
    { flags: '--out <file>', says: 'where to; else standard output' },
    { flags: '--policy <name>', says: 'whose tolls to write where a format holds one' },
    { flags: '--incident <id>', says: 'this incident alone; the first letters of its id are enough' },
    { flags: '--as-of <date>', says: 'what the ledger’s reports published by then tell' },
    { flags: '--recorded', says: 'with --as-of: what the ledger had recorded by then' },
    { flags: '--coarsen <size>', says: 'places no finer than so many kilometres, or adm3, adm2, adm1, adm0' },
    { flags: '--names <how>', says: 'names of private people', default: 'withhold', choices: ['withhold', 'keep'] },
    { flags: '--sites <how>', says: 'sites of care and shelter', default: 'blur', choices: ['blur', 'keep'] },
    { flags: '--bom', says: 'for Excel: a CSV begins with the mark by which it knows UTF-8 on a double click' },
    { flags: '--checkpoint <file>', says: 'an earlier checkpoint of the ledger to go into a bundle, instead of a new one' },
    { flags: '--authors <how>', says: 'entries that people made, in a bundle', default: 'withhold', choices: ['withhold', 'keep'] },
    KEY,
    ...INPUT,
    LEDGER,
    AUTHOR,
  ],
  examples: [
    {
      line: 'stemma export --format incidents-csv --out incidents.csv',
      says: 'the ledger’s incidents as a table, with the range of the dead',
    },
    {
      line: 'stemma export --format html --out incidents.html',
      says: 'to print or to save as PDF from a browser, who says what on whose word',
    },
    {
      line: 'stemma export --format html --incident incident-4d1c --out one.html',
      says: 'the same of one incident, as stemma show names it',
    },
    { line: 'stemma export --format geojson --out incidents.geojson', says: 'as a map' },
    { line: 'stemma export --format ucdp --coarsen adm2 reports/', says: 'of reports, without keeping them, no finer than a district' },
    { line: 'stemma export --format tolls-csv --as-of 2018-02-10', says: 'what was published by then comes to' },
    { line: 'stemma export --format bundle --out case.zip', says: 'everything, for somebody who is to rely on it: stemma verify case.zip' },
  ],
  lists: [{ title: 'Formats (docs/exports.md says what each follows and leaves out)', of: EXPORTS }],
  async run(io, paths, options) {
    const format = exportNamed(String(options.format))!
    const asOf = asOfOption(options, paths)
    if (options.bom && !isTable(format)) throw new Misuse(`--bom is for formats that are CSV, not for ${format.name}.`)
    if (typeof options.out === 'string') writable(options.out)
    if (typeof options.out !== 'string' && io.out.isTTY && format.name === 'bundle')
      throw new Misuse('A terminal cannot show this format. Name a file with --out.')
    if (paths.length > 0) {
      const { lost, ...source } = await fromPaths(io, paths, options)
      await put(io, format, options, await made(format, source, options))
      return lost ? 1 : 0
    }
    return withHeld(io, options, async (store) => {
      const { close, ...source } = await fromLedger(io, store, { options, asOf })
      try {
        const how = { format: format.name, about: aboutOf(options, asOf), author: authorOf(io, options) }
        await put(io, format, options, handOut(store, await made(format, source, options), how))
        return 0 as const
      } finally {
        await close()
      }
    })
  },
}

/** What the ledger keeps of how an export was made. */
const aboutOf = (options: Options, asOf: AsOf) => ({
  ...protectionOf(options),
  ...(options.asOf === undefined ? {} : { asOf }),
  ...(options.incident === undefined ? {} : { incident: options.incident }),
  ...(options.bom ? { bom: true } : {}),
})

interface Source {
  readonly pages: Pages
  readonly proof: Unshown | null
  /** Ids of incidents that may be meant by the first letters of one. */
  incidentsNamed(start: string): Promise<readonly string[]>
}

const textsOf = (reports: readonly Report[]): Map<string, Report> => new Map(reports.map((report) => [report.id, report]))

const atHand = (whole: Account, reports: readonly Report[]): Source => ({
  pages: pagesOf(whole, textsOf(reports)),
  proof: null,
  incidentsNamed: async () => whole.incidents.map(({ id }) => id),
})

async function fromPaths(io: Terminal, paths: readonly string[], options: Options): Promise<Source & { readonly lost: boolean }> {
  const { whole, reports, told } = await accountOfFiles(io, paths, { options })
  return { ...atHand(whole, reports), lost: told.some(isLoss) }
}

/** The time asked for. A bundle carries every entry and is of now. */
function asOfOption(options: Options, paths: readonly string[]): AsOf {
  const time = timeOf(options, 'asOf')
  if (time === undefined && options.recorded) throw new Misuse('--recorded wants a time: stemma export --recorded --as-of 2018-02-10.')
  if (time === undefined) return {}
  if (paths.length > 0) throw new Misuse('--as-of is of the ledger: name no files beside it.')
  if (options.format === 'bundle')
    throw new Misuse('A bundle carries every entry of the ledger and is of now: name another format, or leave --as-of out.')
  return options.recorded ? { recorded: time } : { published: time }
}

/** Said before anything is made: nothing is kept in the ledger as handed out that could not be written. */
function writable(file: string): void {
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory())
    throw new Misuse(`${file} cannot be written: there is no folder ${dirname(file)}. Make it, or name another with --out.`)
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Misuse(`${file} is a folder. Name a file with --out.`)
}

type Held = Source & { close(): Promise<void> }

/** What the ledger holds now, as the workbench shows it; what it held at a time is made from the claims of that time. */
async function fromLedger(io: Terminal, store: Store, { options, asOf }: { options: Options; asOf: AsOf }): Promise<Held> {
  if (asOf.published !== undefined || asOf.recorded !== undefined) {
    const inputs = await accountInputs(store, { asOf })
    const whole = await withRulings(store, accountOfInputs(io, inputs, { asOf }), inputs.seq)
    return { ...atHand(whole, inputs.reports), close: async () => undefined }
  }
  await tellWaiting(io, store)
  const signing = options.format === 'bundle' ? signingOf(io, store, options) : null
  const now = await snapshot(store)
  try {
    const vouched = signing && (await now.vouch(signing.pem, signing.given))
    const proof = vouched && { ...vouched, entries: now.entries, authors: options.authors === 'keep' }
    return { pages: now, proof, incidentsNamed: (start) => incidentsIn(now, start), close: now.close }
  } catch (error) {
    await now.close()
    throw error
  }
}

const incidentsIn = async (now: Snapshot, start: string): Promise<readonly string[]> =>
  (await now.named(start)).filter(({ kind }) => kind === 'incident').map(({ id }) => id)

/** What vouches for a bundle; whoever verifies it needs one key and not two. */
function signingOf(io: Terminal, store: Store, options: Options): { readonly pem: string; readonly given: Checkpoint | null } {
  const [pem, given] = [keyOf(io, store, options), checkpointOf(options)]
  if (given && given.key !== publicKeyOf(pem))
    throw new Misuse('The checkpoint is signed with another key than the bundle would be. Name the key that signed it with --key.')
  return { pem, given }
}

/** The file in chunks, each made when it is asked for. */
async function made(format: Export, { pages, proof, incidentsNamed }: Source, options: Options): Promise<AsyncIterable<Uint8Array>> {
  const book = await bookOf(pages, {
    policy: typeof options.policy === 'string' ? options.policy : undefined,
    prefers: format.policy,
    incident: await incidentOf(incidentsNamed, options),
    protection: protectionOf(options),
    software: `stemma ${version()}`,
    proof,
  })
  if (!book) throw new Misuse(`The account has no tolls under "${options.policy}". \`stemma policies\` lists the policies.`)
  return chunks(options.bom ? marked(format.write(book)) : format.write(book))
}

async function incidentOf(known: Source['incidentsNamed'], { incident, format }: Options): Promise<string | undefined> {
  if (typeof incident !== 'string') return undefined
  if (format === 'bundle') throw new Misuse('A bundle carries every entry of the ledger: name another format for one incident.')
  const ids = incident === '' ? [] : await known(incident)
  const one = named(
    ids.map((id) => ({ id })),
    incident,
  )
  if (!one) throw new Misuse(`There is no incident ${incident}. \`stemma show\` lists those that the ledger holds.`)
  return one.id
}

function protectionOf({ coarsen, names, sites }: Options): Protection {
  return {
    coarsen: typeof coarsen === 'string' ? kilometresOf(coarsen) : null,
    withholdNames: names !== 'keep',
    blurSites: sites !== 'keep',
  }
}

function kilometresOf(size: string): number {
  const km = LEVELS[size.toLowerCase()] ?? Number(size.replace(/\s*km$/i, ''))
  if (!(km > 0 && km <= 1000))
    throw new Misuse(`--coarsen wants kilometres up to 1000 or one of ${Object.keys(LEVELS).join(', ')}, not "${size}".`)
  return km
}

function checkpointOf({ checkpoint }: Options): Checkpoint | null {
  if (typeof checkpoint !== 'string') return null
  try {
    const value: unknown = JSON.parse(readFileSync(checkpoint, 'utf8'))
    if (isCheckpoint(value)) return value
  } catch (cause) {
    throw new Misuse(`${checkpoint} cannot be read as a checkpoint.`, { cause })
  }
  throw new Misuse(`${checkpoint} is no checkpoint: \`stemma checkpoint\` writes them.`)
}

async function put(io: Terminal, { name, loses }: Export, { out }: Options, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  if (typeof out === 'string') await intoFile(out, chunks)
  else await writeAll(io.out, chunks)
  io.err.write(`${name} leaves out: ${loses.join('; ')}.\n`)
}
