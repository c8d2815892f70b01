import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Export, Sheet } from '../../exports/define.ts'
import { EXPORTS, exportNamed } from '../../exports/index.ts'
import { LEVELS, type Protection } from '../../exports/protection/protect.ts'
import { sheetOf, type Unshown } from '../../exports/protection/sheet.ts'
import { isTable, marked } from '../../exports/rows/mark.ts'
import type { Account } from '../../model/account.ts'
import type { AsOf } from '../../model/ledger.ts'
import type { Report } from '../../model/report.ts'
import {
  accountInputs,
  type Checkpoint,
  isCheckpoint,
  logExport,
  publicKeyOf,
  type Store,
  type Vouched,
  vouch,
  withRulings,
} from '../../store/index.ts'
import { version } from '../../store/version.ts'
import { accountOfFiles } from '../files.ts'
import { accountOfInputs } from '../held.ts'
import { INPUT, isLoss } from '../intake.ts'
import { KEY, keyOf } from '../key.ts'
import { named } from '../named.ts'
import { AUTHOR, authorOf, LEDGER, timeOf, withHeld } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
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
    if (paths.length > 0) {
      const { lost, ...source } = await fromPaths(io, paths, options)
      await put(io, format, options, made(format, source, options))
      return lost ? 1 : 0
    }
    return withHeld(io, options, async (store) => {
      const written = made(format, await fromLedger(io, store, { options, asOf }), options)
      const sha256 = createHash('sha256').update(written).digest('hex')
      await logExport(store, { format: format.name, sha256, about: aboutOf(options, asOf) }, authorOf(io, options))
      await put(io, format, options, written)
      return 0 as const
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

type Source = { readonly whole: Account; readonly texts: Sheet['texts']; readonly proof: Unshown | null }

const textsOf = (reports: readonly Report[]): Sheet['texts'] => new Map(reports.map((report) => [report.id, report]))

async function fromPaths(io: Terminal, paths: readonly string[], options: Options): Promise<Source & { readonly lost: boolean }> {
  const { whole, reports, told } = await accountOfFiles(io, paths, { options })
  return { whole, texts: textsOf(reports), proof: null, lost: told.some(isLoss) }
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

async function fromLedger(io: Terminal, store: Store, { options, asOf }: { options: Options; asOf: AsOf }): Promise<Source> {
  const vouched = options.format === 'bundle' ? await vouchedBy(io, store, options) : null
  const inputs = await accountInputs(store, { asOf })
  const proof = vouched && { ...vouched, entries: await vouched.entries(inputs.seq), authors: options.authors === 'keep' }
  return { whole: await withRulings(store, accountOfInputs(inputs), inputs.seq), texts: textsOf(inputs.reports), proof }
}

/** What vouches for a bundle; whoever verifies it needs one key and not two. */
async function vouchedBy(io: Terminal, store: Store, options: Options): Promise<Vouched> {
  const [pem, given] = [keyOf(io, store, options), checkpointOf(options)]
  if (given && given.key !== publicKeyOf(pem))
    throw new Misuse('The checkpoint is signed with another key than the bundle would be. Name the key that signed it with --key.')
  return vouch(store, pem, given)
}

function made(format: Export, { whole, texts, proof }: Source, options: Options): string | Uint8Array {
  const policy = typeof options.policy === 'string' ? options.policy : undefined
  const rest = { protection: protectionOf(options), software: `stemma ${version()}`, texts, proof }
  const preferred = policy ?? format.policy
  const one = { incident: incidentOf(whole, options) }
  const sheet = sheetOf(whole, { policy: preferred, ...rest, ...one }) ?? (policy ? null : sheetOf(whole, { ...rest, ...one }))
  if (!sheet) throw new Misuse(`The account has no tolls under "${policy}". \`stemma policies\` lists the policies.`)
  return options.bom ? marked(format.write(sheet)) : format.write(sheet)
}

function incidentOf({ incidents }: Account, { incident, format }: Options): string | undefined {
  if (typeof incident !== 'string') return undefined
  if (format === 'bundle') throw new Misuse('A bundle carries every entry of the ledger: name another format for one incident.')
  const one = named(incidents, incident)
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

async function put(io: Terminal, { name, loses }: Export, options: Options, written: string | Uint8Array): Promise<void> {
  if (typeof options.out === 'string') writeFileSync(options.out, written, { mode: 0o600 })
  else if (typeof written === 'string') await write(io.out, written)
  else if (io.out.isTTY) throw new Misuse('A terminal cannot show this format. Name a file with --out.')
  else io.out.write(written)
  io.err.write(`${name} leaves out: ${loses.join('; ')}.\n`)
}
