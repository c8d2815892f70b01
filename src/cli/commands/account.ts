import type { Account } from '../../model/account.ts'
import { accountOfFiles } from '../files.ts'
import { accountAsOf } from '../held.ts'
import { INPUT, INPUTS, isLoss } from '../intake.ts'
import { LINES } from '../lines.ts'
import { page } from '../page.ts'
import { chosenPolicies, POLICY } from '../policies.ts'
import { LEDGER, timeOf, withHeld } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
import { type Command, Misuse, type Options } from './define.ts'

export const accountCommand: Command = {
  name: 'account',
  says: 'print the whole account of reports without keeping it, or of the ledger at a time',
  takes: '[path...]',
  options: [
    { flags: '--format <name>', says: 'text for people, json for programs', default: 'text', choices: ['text', 'json'] },
    POLICY,
    ...INPUT,
    LINES,
    { flags: '--explain', says: 'say of each claim which rule or model made it (json)' },
    LEDGER,
    { flags: '--as-of <date>', says: 'what the ledger’s reports published by then tell, instead of files' },
    { flags: '--recorded', says: 'with --as-of: what the ledger had recorded by then' },
    { flags: '--all', says: 'show every line of every list (text)' },
  ],
  examples: [
    { line: 'stemma account reports/', says: 'a brief for a person' },
    { line: 'stemma account --format json reports/ > account.json', says: 'the account as data' },
    { line: 'cat reports.jsonl | stemma account -', says: 'reports from standard input' },
    { line: 'stemma account --as-of 2018-02-10', says: 'what was held on that day, from the ledger' },
  ],
  lists: INPUTS,
  async run(io, paths, options) {
    if (paths.length > 0 && options.asOf !== undefined) throw new Misuse('--as-of is of the ledger: name no files beside it.')
    if (options.recorded && options.asOf === undefined)
      throw new Misuse('--recorded wants a time: stemma account --recorded --as-of 2018-02-10.')
    const whole = await (paths.length === 0 && options.asOf ? earlier(io, options) : accountOf(io, paths, options))
    const json = options.format === 'json'
    await write(io.out, json ? `${JSON.stringify(whole, null, 2)}\n` : page(io, whole, { all: options.all === true }))
    return whole.issues.some(isLoss) ? 1 : 0
  },
}

/** What the ledger held at a time. */
function earlier(io: Terminal, options: Options): Promise<Account> {
  const time = timeOf(options, 'asOf') ?? ''
  const asOf = options.recorded ? { recorded: time } : { published: time }
  return withHeld(io, options, (store) => accountAsOf(io, store, { asOf, policies: chosenPolicies(options.policy) }))
}

/** The account of everything under the paths; what is wrong with the input stands in it. */
async function accountOf(io: Terminal, paths: readonly string[], options: Options): Promise<Account> {
  const { whole, told } = await accountOfFiles(io, paths, { options, policies: chosenPolicies(options.policy) })
  return { ...whole, issues: told }
}
