import type { AccountReport, Incident } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Book, Sheet } from '../define.ts'

/** What is made of each incident of a book, one after the other. */
export async function* ofIncidents<T>(book: Book, of: (sheet: Sheet, incident: Incident) => Iterable<T>): AsyncGenerator<T> {
  for await (const sheet of book.incidents()) for (const incident of sheet.account.incidents) yield* of(sheet, incident)
}

/** The same of each report. */
export async function* ofReports<T>(book: Book, of: (sheet: Sheet, report: AccountReport) => T): AsyncGenerator<T> {
  for await (const sheet of book.reports()) for (const report of sheet.account.reports) yield of(sheet, report)
}

/** The same of each claim; the sheets have the reports' texts where these are asked for. */
export async function* ofClaims<T>(book: Book, of: (sheet: Sheet, claim: Claim) => T, texts = false): AsyncGenerator<T> {
  for await (const sheet of book.reports({ claims: true, texts })) for (const claim of sheet.account.claims) yield of(sheet, claim)
}

/** Values as JSON, each on a line of its own and set apart by commas. */
export async function* linesOf(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = ''
  for await (const value of values) {
    yield `${before}${JSON.stringify(value)}`
    before = ',\n'
  }
}

/** An array as a member of an indented JSON object, as `JSON.stringify(object, null, 2)` would write it. */
export async function* arrayOf(name: string, values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let some = false
  for await (const value of values) {
    yield `${some ? ',' : `  ${JSON.stringify(name)}: [`}\n    ${indented(value, 4)}`
    some = true
  }
  yield some ? '\n  ]' : `  ${JSON.stringify(name)}: []`
}

/** JSON that stands so many blanks from the margin. */
export const indented = (value: unknown, by: number): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`)
