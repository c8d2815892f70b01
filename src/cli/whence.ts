import type { Issue } from '../model/issue.ts'

/** Where reports were taken from, for what comes up with them later. */
export interface Whence {
  keep(report: string, place: string): void
  /** The place of a report; its id where that is not known any more. */
  of(report: string): string
  /** An issue with a report, told by the file and line that the report was taken from. */
  placed(issue: Issue): Issue
}

/** Keeps the places of the last reports only, so that an archive of any size takes no more memory than this. */
export function whence(most = 200_000): Whence {
  const places = new Map<string, string>()
  const of = (report: string) => places.get(report) ?? report
  return {
    keep(report, place) {
      places.delete(report)
      places.set(report, place)
      if (places.size > most) places.delete(places.keys().next().value!)
    },
    of,
    placed: (issue) => (issue.place === null ? issue : { ...issue, place: of(issue.place) }),
  }
}
