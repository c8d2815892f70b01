import { useTranslation } from '../words/index.ts'
import { citingOf, curve } from './citing.ts'
import { colour, LANES, type Mark, shape } from './series.ts'

const ROW = 26
const HEAD = 18

/** How far down the marks of a row are. */
const middle = (row: number): number => row * (ROW + HEAD) + HEAD + ROW / 2

interface LineageProps {
  marks: readonly Mark[]
  /** Origins with their numbers. */
  lanes: readonly (readonly [number, string])[]
  x: (time: number) => number
  width: number
  at: number | null
  pick: (n: number) => void
}

/** One row for each origin, on the chart's own time axis: the number of rows is the number of origins. Curves join a report to what it cites. */
export function Lineage({ marks, lanes, x, width, at, pick }: LineageProps) {
  const { t } = useTranslation()
  const rowOf = new Map(lanes.map(([lane], row) => [lane, row]))
  const pointOf = (i: number): readonly [number, number] | null => {
    const row = rowOf.get(marks[i]!.lane)
    return row === undefined ? null : [x(marks[i]!.time), middle(row)]
  }
  const rtl = document.documentElement.dir === 'rtl'
  return (
    <svg
      width={width}
      height={lanes.length * (ROW + HEAD) + 4}
      role="img"
      aria-label={t('lineage.label', { count: lanes.length })}
      className="lineage"
    >
      {lanes.map(([lane], row) => (
        <rect key={lane} x={0} y={row * (ROW + HEAD)} width={width} height={ROW + HEAD} className={row % 2 ? 'odd' : 'even'} />
      ))}
      {citingOf(marks).map(({ from, to }) => {
        const [start, end] = [pointOf(from), pointOf(to)]
        const way = start && end && curve(start, end)
        return way ? <path key={`${from} ${to}`} d={way} className={at === from || at === to ? 'cites on' : 'cites'} /> : null
      })}
      {lanes.map(([lane, origin], row) => {
        const top = row * (ROW + HEAD)
        const own = marks.map((mark, i) => ({ mark, i })).filter(({ mark }) => mark.lane === lane)
        const [first, last] = [own[0], own.at(-1)]
        const mid = middle(row)
        return (
          <g key={origin} style={{ color: colour(lane) }}>
            <path d={shape(Math.min(lane, LANES), rtl ? width - 10 : 10, top + 11, 4)} fill="currentColor" />
            <text x={rtl ? width - 20 : 20} y={top + 15} textAnchor="start" direction={rtl ? 'rtl' : 'ltr'}>
              {origin.length > 60 ? `${origin.slice(0, 58)}…` : origin}
            </text>
            {first && last && first !== last && <line x1={x(first.mark.time)} x2={x(last.mark.time)} y1={mid} y2={mid} />}
            {own.map(({ mark, i }) => (
              <path
                key={mark.claim}
                className={i === at ? 'mark on' : 'mark'}
                d={shape(lane, x(mark.time), mid)}
                fill={mark.relayed ? 'var(--surface)' : 'currentColor'}
                onClick={() => pick(i)}
                role="presentation"
              >
                <title>{`${mark.outlet}: ${mark.figure}`}</title>
              </path>
            ))}
          </g>
        )
      })}
    </svg>
  )
}
