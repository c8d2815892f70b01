import type { Taken } from '../../ingest/ingest.ts'
import type { Account } from '../../model/account.ts'
import type { Issue } from '../../model/issue.ts'
import { account } from '../../pipeline.ts'
import type { Policy } from '../../policies/define.ts'
import { POLICIES, policiesNamed } from '../../policies/index.ts'
import { intake, isLoss, tellIssue } from '../intake.ts'
import { page } from '../page.ts'
import { reader } from '../reading.ts'
import { type Terminal, write } from '../terminal.ts'
import { type Command, Misuse, type Options } from './define.ts'

export const accountCommand: Command = {
  name: 'account',
  says: 'print the whole account of reports, without keeping it',
  takes: '[path...]',
  options: [
    { flags: '--format <name>', says: 'text for people, json for programs', default: 'text', choices: ['text', 'json'] },
    { flags: '--policy <names>', says: 'only these coding policies, e.g. ucdp,range (stemma policies lists them)' },
    { flags: '--input <name>', says: 'read every input by this format instead of finding it out' },
    { flags: '--explain', says: 'say of each claim which rule or model made it (json)' },
    { flags: '--all', says: 'show every line of every list (text)' },
  ],
  examples: [
    { line: 'stemma account reports/', says: 'a brief for a person' },
    { line: 'stemma account --format json reports/ > account.json', says: 'the account as data' },
    { line: 'cat reports.jsonl | stemma account -', says: 'reports from standard input' },
  ],
  async run(io, paths, options) {
    const whole = await accountOf(io, paths, options)
    const json = options.format === 'json'
    await write(io.out, json ? `${JSON.stringify(whole, null, 2)}\n` : page(io, whole, { all: options.all === true }))
    return whole.issues.some(isLoss) ? 1 : 0
  },
}

/** The account of everything under the paths; what is wrong with the input stands in it and is told on standard error. */
async function accountOf(io: Terminal, paths: readonly string[], options: Options): Promise<Account> {
  const chosen = chosenPolicies(options.policy)
  const taken: Taken[] = []
  const told: Issue[] = []
  const onIssue = (issue: Issue) => {
    told.push(issue)
    tellIssue(io, issue)
  }
  for await (const one of intake(io, paths, { format: options.input as string | undefined, onIssue })) taken.push(one)
  const reports = taken.map(({ report }) => report)
  const whole = account(reports, { read: reader(taken, options.explain === true), ...(chosen ? { policies: chosen } : {}) })
  for (const issue of whole.issues) tellIssue(io, issue)
  return { ...whole, issues: [...told, ...whole.issues] }
}

function chosenPolicies(names: Options[string]): readonly Policy[] | null {
  if (typeof names !== 'string') return null
  const found = policiesNamed(names.split(',').map((name) => name.trim()))
  if (!found) throw new Misuse(`There is no such policy among "${names}"; there are ${POLICIES.map(({ id }) => id).join(', ')}.`)
  return found
}
