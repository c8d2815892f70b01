import { ingest, type Taken } from '../ingest/ingest.ts'
import type { Issue } from '../model/issue.ts'
import { Misuse } from './commands/define.ts'
import { inputs } from './inputs.ts'
import { progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** Issues with input that was taken all the same; every other one tells of something that could not be read. */
const REMARKS = new Set(
  'bad-date future-date repeated id-taken not-utf8 bad-field uneven-row bad-figure ucdp-sum ucdp-order xml-entities passed-over no-counts withdrawn hash-differs no-hashes'.split(
    ' ',
  ),
)

/** Whether an issue says that some input was lost. */
export const isLoss = ({ code }: Issue): boolean => !REMARKS.has(code)

export interface IntakeOptions {
  /** A format's name; found out where absent. */
  readonly format?: string | undefined
  /** Which heading of a table holds what, as `text=Body,title=Headline`. */
  readonly columns?: string | undefined
  /** Told of each issue; prints it to standard error where absent. */
  readonly onIssue?: (issue: Issue) => void
}

/** The reports under the paths (`-` is standard input), one by one, with progress on a terminal. */
export async function* intake(io: Terminal, paths: readonly string[], { format, onIssue }: IntakeOptions = {}): AsyncGenerator<Taken> {
  if (paths.length === 0) throw new Misuse('Name a file or a folder, or - for standard input. `stemma --help` shows how.')
  const tell = onIssue ?? ((one: Issue) => tellIssue(io, one))
  const bar = progress(io, 'Reading report')
  let n = 0
  try {
    const today = new Date().toISOString().slice(0, 10)
    for await (const found of ingest(inputs(paths, io.in as AsyncIterable<Buffer | string>), { format: format ?? null, today })) {
      if ('issue' in found) {
        bar.end()
        tell(found.issue)
      } else {
        bar.step(++n)
        yield found
      }
    }
  } finally {
    bar.end()
  }
}

export const tellIssue = ({ err }: Terminal, { code, message, place }: Issue): void =>
  void err.write(`${place ? `${place}: ` : ''}${message} [${code}]\n`)
