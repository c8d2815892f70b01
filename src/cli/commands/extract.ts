import type { Taken } from '../../ingest/ingest.ts'
import type { Issue } from '../../model/issue.ts'
import { INPUT, INPUTS, inputOf, intake, isLoss, tellIssue } from '../intake.ts'
import { LINES, linesIn } from '../lines.ts'
import { reader } from '../reading.ts'
import { write } from '../terminal.ts'
import type { Command, ExitCode } from './define.ts'

export const extractCommand: Command = {
  name: 'extract',
  says: 'print the claims of reports, one JSON record a line',
  takes: '[path...]',
  options: [
    { flags: '--format <name>', says: 'how to print them', default: 'jsonl', choices: ['jsonl', 'json'] },
    ...INPUT,
    LINES,
    { flags: '--with-report', says: 'with each claim the file, outlet, day, title and address of its report, as "from"' },
    { flags: '--explain', says: 'say of each claim which rule or model made it, and the words it stood on' },
  ],
  examples: [
    { line: 'stemma extract reports/ > claims.jsonl', says: 'every report under a folder' },
    { line: 'stemma extract --explain article.txt', says: 'why each claim was read' },
    { line: 'cat reports.jsonl | stemma extract -', says: 'reports from standard input' },
    {
      line: `stemma extract --with-report reports/ | jq -r 'select(.casualty) | [.from.outlet, .casualty.outcome, .quote.exact] | @tsv'`,
      says: 'a table of who printed which figure',
    },
  ],
  lists: INPUTS,
  async run(io, paths, options) {
    const array = options.format === 'json'
    const reading = { explain: options.explain === true, lines: linesIn(options) }
    let code: ExitCode = 0
    let between = array ? '[\n' : ''
    const onIssue = (issue: Issue) => {
      if (isLoss(issue)) code = 1
      tellIssue(io, issue)
    }
    for await (const taken of intake(io, paths, { ...inputOf(options), onIssue })) {
      const { claims, issues } = reader([taken], reading)(taken.report)
      for (const issue of issues) onIssue({ ...issue, place: taken.place })
      for (const claim of claims) {
        const record = options.withReport ? { ...claim, from: fromOf(taken) } : claim
        if (!(await write(io.out, `${between}${JSON.stringify(record)}${array ? '' : '\n'}`))) return code
        if (array) between = ',\n'
      }
    }
    if (array) await write(io.out, between === '[\n' ? '[]\n' : '\n]\n')
    return code
  },
}

/** What a reader of one claim has to know of its report; null where nothing tells. */
const fromOf = ({ place, report: { outlet, published, title, url } }: Taken) => ({
  place,
  outlet: outlet || null,
  published,
  title: title || null,
  url,
})
