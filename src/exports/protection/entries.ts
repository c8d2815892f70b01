import { type Entry, reportOfEntry, type Shown } from '../../model/ledger.ts'
import { openly, type Protection, type Protector } from './protect.ts'

/** A reader's name with its version, as no person is called. */
const READER = /^[a-z][a-z0-9-]*@\d[\w.]*$/

export interface Showing {
  readonly protection: Protection
  /** Entries that name who made them, where that is a person, are shown. */
  readonly authors: boolean
}

/**
 * The ledger's entries, none left out, as they may be told: whole where nothing in them is kept back, else by their hash alone. An
 * entry is whole or not at all, since its hash is over all of it.
 */
export function showing(entries: readonly Entry[], protector: Protector, { protection, authors }: Showing): readonly Shown[] {
  return entries.map((entry): Shown => {
    const { seq, kind, hash, author } = entry
    const open = (authors || READER.test(author)) && tellsNothing(entry, protector, protection)
    return open ? entry : { seq, withheld: true, kind, report: told(reportOfEntry(entry), protector), hash }
  })
}

const told = (report: string | null, { id }: Protector): string | null => report && id(report)

/** Whether the protection would leave every word of it. Who came in is told to nobody outside. Shapes and points that people drew have no words to go by. */
function tellsNothing(entry: Entry, protector: Protector, { coarsen }: Protection): boolean {
  if (entry.kind === 'access-changed') return false
  if (entry.kind === 'claims-read') return entry.body.claims.every((claim) => same(protector.claim(claim), openly(claim)))
  if (coarsen !== null && (entry.kind === 'reference-added' || entry.kind === 'claim-decided')) return false
  return same(protector.words(entry.body), entry.body)
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
