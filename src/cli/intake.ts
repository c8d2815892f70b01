import { COLUMNS, type Columns } from '../formats/define.ts'
import { formats } from '../formats/index.ts'
import { dateOf } from '../ingest/date.ts'
import { type IngestOptions, ingest, type Taken } from '../ingest/ingest.ts'
import { type Issue, issue } from '../model/issue.ts'
import { type HelpList, Misuse, type Option, type Options } from './commands/define.ts'
import { inputs } from './inputs.ts'
import { progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** Issues with input that was taken all the same; every other one tells of something that could not be read. */
const REMARKS = new Set(
  'bad-date future-date embargoed repeated id-taken not-utf8 bad-field open-quote uneven-row bad-figure bad-json-ld ucdp-sum ucdp-order xml-entities unknown-xml passed-over no-counts withdrawn hash-differs no-hashes'.split(
    ' ',
  ),
)

/** Whether an issue says that some input was lost. */
export const isLoss = ({ code }: Issue): boolean => !REMARKS.has(code)

/** The options by which commands that read files are told how. */
export const INPUT: readonly Option[] = [
  { flags: '--input <name>', says: 'read every input by this format instead of finding it out', choices: formats.map(({ name }) => name) },
  { flags: '--columns <names>', says: 'what the columns of a table hold, e.g. text=Body,title=Headline,published=Day' },
  { flags: '--outlet <name>', says: 'who published the reports that name no outlet, such as PDFs and pasted texts' },
  { flags: '--published <day>', says: 'when those were published that name no day, as YYYY-MM-DD' },
]

/** What they choose from, for the help. */
export const INPUTS: readonly HelpList[] = [{ title: 'What it reads (docs/formats.md says more)', of: formats }]

/** What those options say. */
export function inputOf({ input, columns, outlet, published }: Options): Pick<IntakeOptions, 'format' | 'columns' | 'untold'> {
  const day = typeof published === 'string' ? published : undefined
  if (day !== undefined && dateOf(day, null).published === null)
    throw new Misuse(`--published wants a day such as 2024-03-12, not "${day}".`)
  const format = typeof input === 'string' ? input : undefined
  const untold = { outlet: typeof outlet === 'string' ? outlet : undefined, published: day }
  if (typeof columns !== 'string') return { format, columns: null, untold }
  const pairs = columns
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()] as const)
  const wrong = pairs.find(([name, heading]) => !heading || !(COLUMNS as readonly string[]).includes(name))
  if (wrong) throw new Misuse(`--columns wants pairs such as text=Body; what a column may hold is ${COLUMNS.join(', ')}.`)
  return { format, columns: Object.fromEntries(pairs), untold }
}

export interface IntakeOptions {
  /** A format's name; found out where absent. */
  readonly format?: string | undefined
  readonly columns?: Columns | null
  readonly untold?: IngestOptions['untold']
  /** Told of each issue; prints it to standard error where absent. */
  readonly onIssue?: (issue: Issue) => void
}

/** The reports under the paths (`-` is standard input), one by one, with progress on a terminal. */
export async function* intake(
  io: Terminal,
  paths: readonly string[],
  { format, columns = null, untold = {}, onIssue }: IntakeOptions = {},
): AsyncGenerator<Taken> {
  if (paths.length === 0) throw new Misuse('Name a file or a folder, or - for standard input. `stemma --help` shows how.')
  const tell = onIssue ?? ((one: Issue) => tellIssue(io, one))
  const bar = progress(io, 'Report')
  let [n, told] = [0, 0]
  try {
    const today = new Date().toISOString().slice(0, 10)
    const named = inputs(paths, io.in as AsyncIterable<Buffer | string>)
    for await (const found of ingest(named, { format: format ?? null, columns, untold, today })) {
      if ('issue' in found) {
        bar.end()
        told++
        tell(found.issue)
      } else {
        bar.step(++n)
        yield found
      }
    }
    if (n + told === 0) tell(issue('empty', 'There is no file in it. Nothing was read.', paths.join(', ')))
  } finally {
    bar.end()
  }
}

/** Prints an issue on a line. Names of files and words of the input cannot steer the terminal, nor look like lines of their own. */
export const tellIssue = ({ err }: Terminal, { code, message, place }: Issue): void =>
  void err.write(`${`${place ? `${place}: ` : ''}${message}`.replace(STEERING, '\uFFFD')} [${code}]\n`)

const STEERING = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu
