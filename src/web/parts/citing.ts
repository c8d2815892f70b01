/** What of a figure says whether its report cites another's, and whether the two figures are alike. */
interface Told {
  readonly report: string
  readonly origin: string
  readonly low: number
  readonly high: number
  readonly cites: readonly string[]
}

/** A figure of a report and one of a report that it cites or copies, by their places among the figures. */
export interface Citing {
  readonly from: number
  readonly to: number
}

/** One for each report and each that it leans on: the two figures most alike, on the same origin's word first, else the first ones. */
export function citingOf(marks: readonly Told[]): readonly Citing[] {
  const placesOf = Map.groupBy(marks.keys(), (i) => marks[i]!.report)
  return [...placesOf.values()].flatMap((own) =>
    marks[own[0]!]!.cites.flatMap((cited) => {
      const pairs = own.flatMap((from) => (placesOf.get(cited) ?? []).map((to) => ({ from, to })))
      return pairs.toSorted((a, b) => likeness(marks, b) - likeness(marks, a)).slice(0, 1)
    }),
  )
}

function likeness(marks: readonly Told[], { from, to }: Citing): number {
  const [one, other] = [marks[from]!, marks[to]!]
  return (one.origin === other.origin ? 2 : 0) + (one.low === other.low && one.high === other.high ? 1 : 0)
}

/** The way of a curve between two points; within a row it bends above it, at one moment beside it. Null where one lies on the other. */
export function curve([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string | null {
  const mid = (x1 + x2) / 2
  if (y1 === y2 && Math.abs(x1 - x2) < 8) return null
  if (y1 === y2) return `M${x1},${y1}Q${mid},${y1 - 22} ${x2},${y2}`
  if (Math.abs(x1 - x2) < 8) return `M${x1},${y1}Q${mid + 24},${(y1 + y2) / 2} ${x2},${y2}`
  return `M${x1},${y1}C${mid},${y1} ${mid},${y2} ${x2},${y2}`
}
