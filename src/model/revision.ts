/** A report that puts a later text of the same document in the place of an earlier one; both by id. */
export interface Revision {
  readonly report: string
  readonly revises: string
}

/** How many later versions of a document are looked at. */
export const MOST_VERSIONS = 5

/** The reports that have later versions, with these, the next first. */
export function laterVersions(revisions: readonly Revision[]): ReadonlyMap<string, readonly string[]> {
  const next = Map.groupBy(revisions, ({ revises }) => revises)
  const after = (id: string, seen: ReadonlySet<string>): string[] =>
    (next.get(id) ?? []).flatMap(({ report }) => (seen.has(report) ? [] : [report, ...after(report, new Set([...seen, report]))]))
  return new Map([...next.keys()].map((id) => [id, [...new Set(after(id, new Set([id])))].slice(0, MOST_VERSIONS)]))
}
