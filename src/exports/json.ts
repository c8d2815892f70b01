import type { Book, Export } from './define.ts'
import { arrayOf, indented, ofClaims, ofIncidents, ofReports } from './rows/each.ts'
import { about } from './rows/look.ts'

const LOSES = ['the reports’ texts', 'the words past the three hundredth letter of a quote']

/** The whole account, as the account schema has it, with an `about`. */
export const json: Export = {
  name: 'json',
  says: 'The whole account: reports, claims, incidents, tolls, discrepancies and what people made of them.',
  extension: '.json',
  media: 'application/json',
  follows: 'the account schema (schemas/account.schema.json)',
  loses: LOSES,
  examples: ['"policy": "ucdp@23.1"', '"exact": "at least six people were killed"'],
  write,
}

async function* write(book: Book): AsyncGenerator<string> {
  yield `{\n  "about": ${indented(about(book, LOSES), 2)},\n`
  yield* arrayOf(
    'reports',
    ofReports(book, (_, report) => report),
  )
  yield ',\n'
  yield* arrayOf(
    'claims',
    ofClaims(book, (_, claim) => claim),
  )
  yield ',\n'
  yield* arrayOf(
    'incidents',
    ofIncidents(book, (_, incident) => [incident]),
  )
  yield `,\n  "issues": ${indented(book.issues, 2)}\n}\n`
}
