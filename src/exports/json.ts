import type { Export } from './define.ts'
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
  write: (sheet) => `${JSON.stringify({ about: about(sheet, LOSES), ...sheet.account }, null, 2)}\n`,
}
