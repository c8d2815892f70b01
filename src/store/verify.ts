import { sql } from 'kysely'
import { sha256 } from '../model/ids.ts'
import { type Entry, isWithheld, type Shown } from '../model/ledger.ts'
import { canonical } from './canonical.ts'
import { broken, GENESIS } from './chain.ts'
import { type Checkpoint, signatureHolds, signCheckpoint } from './checkpoint.ts'
import { growingTree } from './merkle.ts'
import type { Store } from './open.ts'
import { everyEntry } from './queries/entries.ts'
import { addedBy } from './queries/reports.ts'
import type { ReportRow, Tx } from './tables.ts'

export interface Verified {
  /** Entries that were looked at. */
  readonly entries: number
  /** Of these, how many were told by their hash alone. */
  readonly withheld: number
  readonly hash: string
  readonly root: string
  /** What does not hold, in words with the entry's number; none: everything holds. */
  readonly faults: readonly string[]
}

const MAX_FAULTS = 100

/** Reads a whole chain and says what does not hold in it, and whether it is the one that the checkpoints vouch for. */
export async function verifyEntries(pages: AsyncIterable<readonly Shown[]>, checkpoints: readonly Checkpoint[] = []): Promise<Verified> {
  const faults: string[] = checkpoints
    .filter((checkpoint) => !signatureHolds(checkpoint))
    .map(({ size }) => `the signature of the checkpoint of ${size} entries does not hold`)
  const tree = growingTree()
  let withheld = 0
  const waiting = checkpoints.toSorted((a, b) => a.size - b.size)
  let last = { seq: 0, hash: GENESIS }
  const reach = () => {
    for (let next = waiting[0]; next && next.size <= tree.size(); next = waiting[0]) {
      waiting.shift()
      if (next.size === tree.size() && next.root !== tree.root())
        faults.push(`the first ${next.size} entries are not those of the checkpoint`)
    }
  }
  reach()
  for await (const page of pages)
    for (const entry of page) {
      const fault = broken(entry, last)
      if (fault !== null && faults.length < MAX_FAULTS) faults.push(fault)
      if (isWithheld(entry)) withheld++
      last = entry
      tree.add(entry.hash)
      reach()
    }
  for (const { size } of waiting) faults.push(`the checkpoint speaks of ${size} entries, there are ${tree.size()}`)
  return { entries: tree.size(), withheld, hash: last.hash, root: tree.root(), faults }
}

/** Verifies the ledger: its chain, and that texts and raw bytes are those that were taken in. */
export function verifyLedger({ db }: Store, checkpoints: readonly Checkpoint[] = []): Promise<Verified> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const faults: string[] = []
      const head = await trx.selectFrom('head').select(['id', 'seq', 'hash']).where('ledger', '=', 1).executeTakeFirstOrThrow()
      for (const { ledger } of checkpoints) if (ledger !== head.id) faults.push(`the checkpoint is of another ledger (${ledger})`)
      const chain = await verifyEntries(withTexts(trx, faults), checkpoints)
      if (chain.entries !== head.seq || chain.hash !== head.hash)
        faults.push(`the chain ends at entry ${chain.entries}, but ${head.seq} were recorded`)
      await checkRaw(trx, faults)
      return { ...chain, faults: [...chain.faults, ...faults].slice(0, MAX_FAULTS) }
    })
}

/** Writes out what the ledger holds as it is seen, signed with a key in PEM. */
export async function makeCheckpoint({ db }: Pick<Store, 'db'>, pem: string): Promise<Checkpoint> {
  const head = await db.selectFrom('head').select(['id', 'seq', 'at']).where('ledger', '=', 1).executeTakeFirstOrThrow()
  const { entries, hash, root, faults } = await verifyEntries(everyEntry({ db }, head.seq))
  if (faults.length > 0) throw new Error(`The ledger does not verify, so nothing is signed: ${faults[0]}.`)
  return signCheckpoint({ kind: 'stemma-checkpoint', version: 1, ledger: head.id, size: entries, hash, root, at: head.at }, pem)
}

/** The entries as they come, with the reports that they took in checked on the way: their texts, and what is kept about them. */
async function* withTexts(trx: Tx, faults: string[]): AsyncGenerator<readonly Entry[]> {
  let reports = 0
  for await (const page of everyEntry({ db: trx })) {
    const added = page.flatMap((entry) => (entry.kind === 'report-added' ? [entry] : []))
    reports += added.length
    const { rows } = await sql<ReportRow>`select * from report where id = any(${added.map(({ body }) => body.report.id)}::text[])`.execute(
      trx,
    )
    const there = new Map(rows.map((row) => [row.id, row]))
    const beside = await rawAmong(
      trx,
      added.flatMap(({ body }) => (body.raw ? [body.report.sha256] : [])),
    )
    for (const { seq, body } of added) {
      const { raw, ...said } = body
      const row = there.get(body.report.id)
      if (!row || row.seq !== seq) faults.push(`the report of entry ${seq} is missing`)
      else if (sha256(row.text) !== body.text) faults.push(`the text of the report of entry ${seq} was changed`)
      else if (canonical(addedBy(row)) !== canonical(said)) faults.push(`what is kept about the report of entry ${seq} was changed`)
      if (raw && !beside.has(body.report.sha256)) faults.push(`the raw bytes of the report of entry ${seq} are missing`)
    }
    yield page
  }
  const { rows } = await sql<{ count: number }>`select count(*) as count from report`.execute(trx)
  if (rows[0]!.count !== reports) faults.push(`there are ${rows[0]!.count} reports, but ${reports} were recorded`)
}

async function rawAmong(trx: Tx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const { rows } = await sql<{ sha256: string }>`select sha256 from raw where sha256 = any(${hashes}::text[])`.execute(trx)
  return new Set(rows.map((row) => row.sha256))
}

async function checkRaw(trx: Tx, faults: string[]): Promise<void> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from raw where encode(sha256(bytes), 'hex') <> sha256 limit 10`.execute(trx)
  for (const row of rows) faults.push(`the raw bytes ${row.sha256} were changed`)
}
