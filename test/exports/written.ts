import type { Book, Export } from '../../src/exports/define.ts'
import { type BookOptions, bookOf } from '../../src/exports/protection/book.ts'
import { SAMPLE } from '../../src/exports/sample/account.ts'
import type { Account } from '../../src/model/account.ts'
import type { Told } from '../../src/model/pages.ts'
import { pagesOf } from '../../src/present/pages.ts'

/** A whole file of what an export writes. */
export async function bytesOf({ write }: Pick<Export, 'write'>, book: Book): Promise<Buffer> {
  const pieces = await Array.fromAsync(write(book))
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)))
}

export const textOf = async (format: Pick<Export, 'write'>, book: Book): Promise<string> => (await bytesOf(format, book)).toString('utf8')

/** The book of an account that has its policy and incident. */
export async function book(
  account: Account,
  { texts, page, ...options }: BookOptions & { texts?: ReadonlyMap<string, Told>; page?: number },
): Promise<Book> {
  const found = await bookOf(pagesOf(account, texts, page), options)
  if (!found) throw new Error('The account has no such policy or incident.')
  return found
}

/** The sample so many times over, each with ids of its own. */
export function many(times: number): Account {
  const copies = Array.from(
    { length: times },
    (_, n): Account => JSON.parse(JSON.stringify(SAMPLE).replace(/"(report|claim|incident)-([a-z0-9]+)"/g, `"$1-$2-${n}"`)),
  )
  return {
    reports: copies.flatMap(({ reports }) => reports),
    claims: copies.flatMap(({ claims }) => claims),
    incidents: copies.flatMap(({ incidents }) => incidents),
    issues: [],
  }
}
