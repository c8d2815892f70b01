import type { Export } from '../define.ts'

/** Formats that Excel opens on a double click. */
export const isTable = ({ extension }: Pick<Export, 'extension'>): boolean => extension === '.csv'

/** A table that begins with a byte order mark, by which Excel knows UTF-8; other readers may take the mark for a part of the first heading. */
export async function* marked(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  yield '\ufeff'
  yield* pieces
}
