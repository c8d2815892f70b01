export { canonical, digest } from './canonical.ts'
export { type Checkpoint, isCheckpoint, newKey, publicKeyOf, type Signed, signatureHolds, signedBy, signText } from './checkpoint.ts'
export { type HandedOut, handOut } from './hand-out.ts'
export { proofOf, proves, rootOf } from './merkle.ts'
export { type OpenOptions, openStore, type Store, type Where, whereFrom } from './open.ts'
export * from './people/index.ts'
export { type AccountInputs, type AccountQuery, accountInputs, type Supposed } from './queries/account.ts'
export { adrift } from './queries/adrift.ts'
export { type Assigned, assign, listAssigned } from './queries/assigned.ts'
export { type Change, type Cursor, changesSince, onChange } from './queries/changes.ts'
export { type ClaimQuery, type ListedClaim, listClaims } from './queries/claims.ts'
export { type Decided, decide, listDecisions, type Verdict } from './queries/decisions.ts'
export { listEdges } from './queries/edges.ts'
export { addReference, type EntryQuery, entries, everyEntry, listReferences, type ReferenceLine } from './queries/entries.ts'
export { type ReportHead, reportHeads } from './queries/heads.ts'
export { type Holdings, holdings, isReady } from './queries/holdings.ts'
export {
  type IncidentHead,
  type IncidentQuery,
  incidentHeads,
  type ListedIncident,
  lastClaims,
  listIncidents,
  openClaims,
} from './queries/incidents.ts'
export { reread } from './queries/pending.ts'
export { type QueuedClaim, type QueueQuery, queuedClaims } from './queries/queue.ts'
export { type Reading, type Recorded, recordReadings } from './queries/readings.ts'
export {
  type Added,
  addReports,
  hasOriginal,
  type ListedReport,
  listReports,
  originalOf,
  type ReportQuery,
  reportsAround,
  type Taken,
} from './queries/reports.ts'
export { rulingOn, withRulings } from './queries/ruled.ts'
export { independence, type ListedRuling, listIndependence, listRulings, type RulingOn, ruleOn, ruleSources } from './queries/rulings.ts'
export { type ListedSource, listSources, SOURCE_GROUPS, type SourceGroup, type SourcePage, type SourceQuery } from './queries/sources.ts'
export { type By, constraints, merge, place, relate, type Seen, split, type Tied } from './queries/ties.ts'
export { type Undone, undo } from './queries/undo.ts'
export { rebuild } from './rebuild.ts'
export { type Replayed, replay } from './replay.ts'
export { type Named, type Size, type Snapshot, snapshot } from './snapshot.ts'
export type { Held, Made, Steps, Telling } from './steps.ts'
export { makeCheckpoint, type Verified, verifyEntries, verifyLedger } from './verify.ts'
export { revisionsAmong } from './versions.ts'
export { keyFile, keyIn, type Vouched } from './vouch.ts'
export { backlog, type Done, type WorkOptions, work } from './work.ts'
