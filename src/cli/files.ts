import type { Taken } from '../ingest/ingest.ts'
import type { Account } from '../model/account.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/report.ts'
import { account } from '../pipeline.ts'
import type { Policy } from '../policies/define.ts'
import { revisionsAmong } from '../store/index.ts'
import type { Options } from './commands/define.ts'
import { inputOf, intake, tellIssue } from './intake.ts'
import { linesIn } from './lines.ts'
import { progress } from './progress.ts'
import { reader } from './reading.ts'
import type { Terminal } from './terminal.ts'

/** The account of files, and the reports that it is of. */
export interface FilesAccount {
  readonly whole: Account
  readonly reports: readonly Report[]
  /** All that was wrong with the input, by file and line. */
  readonly told: readonly Issue[]
}

/** Reads everything under the paths and makes the account of it, with progress on a terminal; issues are told on standard error. */
export async function accountOfFiles(
  io: Terminal,
  paths: readonly string[],
  { options, policies = null }: { readonly options: Options; readonly policies?: readonly Policy[] | null },
): Promise<FilesAccount> {
  const taken: Taken[] = []
  const told: Issue[] = []
  const onIssue = (issue: Issue) => {
    told.push(issue)
    tellIssue(io, issue)
  }
  for await (const one of intake(io, paths, { ...inputOf(options), onIssue })) taken.push(one)
  const reports = taken.map(({ report }) => report)
  const read = reader(taken, { explain: options.explain === true, lines: linesIn(options) })
  const bar = progress(io, 'Reading report')
  let n = 0
  const whole = account(reports, {
    revisions: revisionsAmong(reports),
    read: (report) => {
      bar.step(++n, reports.length)
      return read(report)
    },
    ...(policies ? { policies } : {}),
  })
  bar.end()
  const places = new Map(taken.map(({ report, place }) => [report.id, place]))
  for (const issue of whole.issues) onIssue({ ...issue, place: places.get(issue.place ?? '') ?? issue.place })
  return { whole, reports, told }
}
