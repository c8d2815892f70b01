import { type PointerEvent, useId, useMemo, useRef } from 'react'
import { useTranslation } from '../words/index.ts'
import { dayOf as dayInWords } from './day.ts'
import { type Axis, axisOf, type Days } from './day-axis.ts'

const DAY = 86_400_000
const WIDTH = 600
const HEIGHT = 44

export const dayOf = (iso: string): number => Math.floor(Date.parse(iso) / DAY)
const inWords = (day: number) => dayInWords(day * DAY)
const yearOf = (day: number) => new Date(day * DAY).getUTCFullYear()

interface BrushProps {
  days: readonly number[]
  chosen: Days | null
  choose: (days: Days | null) => void
}

/** How many incidents each day has, and a stretch of days chosen from them: by dragging over the bars or with two sliders. */
export function Brush({ days, chosen, choose }: BrushProps) {
  const axis = useMemo(() => (days.length > 0 ? axisOf(days) : null), [days])
  return axis && axis.length > 1 ? <Bars axis={axis} chosen={chosen} choose={choose} /> : null
}

function Bars({ axis, chosen, choose }: { axis: Axis } & Omit<BrushProps, 'days'>) {
  const { t } = useTranslation()
  const id = useId()
  const { bars, gaps } = axis
  const begun = useRef<number | null>(null)
  const [first, last] = [bars[0]!.days[0], bars.at(-1)!.days[1]]
  const [from, to] = chosen ?? [first, last]
  const set = (a: number, b: number) => choose(Math.min(a, b) <= first && Math.max(a, b) >= last ? null : [Math.min(a, b), Math.max(a, b)])
  const under = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width))
    return dayUnder(axis, document.documentElement.dir === 'rtl' ? 1 - share : share)
  }
  const most = Math.max(...bars.map(({ count }) => count))
  return (
    <div className="brush">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          begun.current = under(event)
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => begun.current !== null && set(begun.current, under(event))}
        onPointerUp={() => {
          begun.current = null
        }}
      >
        {bars.map(({ days: [start, end], count, broken }, n) => {
          const height = count === 0 ? 0 : 4 + (count / most) * (HEIGHT - 4)
          const x = (n * WIDTH) / bars.length
          return (
            <g key={start}>
              {broken && <line className="break" x1={x} x2={x} y2={HEIGHT} />}
              <rect
                className={end >= from && start <= to ? 'within' : 'without'}
                x={x}
                width={Math.max(1, WIDTH / bars.length - 1)}
                y={HEIGHT - height}
                height={height}
              />
            </g>
          )
        })}
      </svg>
      <div className="row">
        {(['from', 'to'] as const).map((end) => {
          const value = end === 'from' ? from : to
          return (
            <span key={end} className="row">
              <label htmlFor={id + end}>{t(`brush.${end}`)}</label>
              <input
                id={id + end}
                type="range"
                min={0}
                max={axis.length - 1}
                value={axis.placeOf(value)}
                aria-valuetext={inWords(value)}
                onChange={(event) => {
                  const day = axis.dayAt(Number(event.target.value))
                  if (end === 'from') set(Math.min(day, to), to)
                  else set(from, Math.max(day, from))
                }}
              />
              <output htmlFor={id + end}>{inWords(value)}</output>
            </span>
          )
        })}
        {chosen && (
          <button type="button" className="btn" onClick={() => choose(null)}>
            {t('brush.all')}
          </button>
        )}
      </div>
      {gaps.length > 0 && (
        <p className="muted">{t('brush.broken', { years: gaps.map(([a, b]) => `\u2068${yearOf(a)}–${yearOf(b)}\u2069`).join(', ') })}</p>
      )}
    </div>
  )
}

/** The day under a share of the bars' width. */
function dayUnder({ bars }: Axis, share: number): number {
  const [n, part] = [Math.min(bars.length - 1, Math.floor(share * bars.length)), share * bars.length]
  const [start, end] = bars[n]!.days
  return start + Math.round(Math.min(1, part - n) * (end - start))
}
