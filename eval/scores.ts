import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Figures } from './tables.ts'

const COLUMNS: readonly (readonly [head: string, table: string, row: string, column: string])[] = [
  ['strict F1', 'casualty claims', 'strict', 'F1'],
  ['lenient F1', 'casualty claims', 'lenient', 'F1'],
  ['number', 'on paired casualty claims', 'number (min, max, approximate)', 'share'],
  ['scope', 'on paired casualty claims', 'scope', 'share'],
  ['victims', 'on paired casualty claims', 'victims, token F1', 'share'],
  ['status', 'on paired casualty claims', 'victims, status', 'share'],
  ['origin', 'attribution, time and place on paired claims', 'origin (last source)', 'casualty'],
  ['chain', 'attribution, time and place on paired claims', 'whole chain', 'casualty'],
  ['when', 'attribution, time and place on paired claims', 'when', 'casualty'],
  ['where', 'attribution, time and place on paired claims', 'where', 'casualty'],
  ['other kinds', 'other kinds, by quote overlap', 'all of these', 'F1'],
  ['B-cubed', 'reports grouped by incident', 'B-cubed', 'F1'],
]

const HEAD = `# Scores by commit

What \`npm run eval -- --append\` found. The set \`cases\` is the annotated collection (none of whose texts are in this repository); the shipped models have
learnt from it, so its rows are not for judging how well new reports are read: the tables cross-validated by case, further down, are.
Origin, chain, when and where are of paired casualty claims.

| date | commit | set | ${COLUMNS.map(([head]) => head).join(' | ')} |
|---|---|---|${COLUMNS.map(() => '---|').join('')}
`

/** Adds a row to the table of scores: date and commit as git has them, then the main figures (– where there is none). */
export function append(file: string, set: string, figures: Figures): void {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  const cells = COLUMNS.map(([, table, row, column]) => figures[table]?.[row]?.[column] ?? '–')
  const line = `| ${[git('log', '-1', '--format=%cs'), git('rev-parse', '--short', 'HEAD'), set, ...cells].join(' | ')} |\n`
  writeFileSync(file, (existsSync(file) ? readFileSync(file, 'utf8') : HEAD) + line)
}
