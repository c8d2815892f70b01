import { sql } from 'kysely'
import type { Report } from '../../model/report.ts'
import type { Db, Tx } from '../tables.ts'

/** A report without its text. */
export type ReportHead = Pick<Report, 'id' | 'title' | 'outlet' | 'published' | 'sha256'>

/** What is told of reports beside their texts, which a page of many would read in vain; in the order in which they were taken in. */
export const reportHeads = ({ db }: { db: Db | Tx }, ids: readonly string[]): Promise<ReportHead[]> =>
  db
    .selectFrom('report')
    .select(['id', 'title', 'outlet', 'published', 'sha256'])
    .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
    .orderBy('seq')
    .execute()
