import { type PointerEvent, useId, useMemo, useRef } from 'react'
import { useTranslation } from '../words/index.ts'
import { dayOf as dayInWords } from './day.ts'

const DAY = 86_400_000
const BARS = 60
const WIDTH = 600
const HEIGHT = 44

/** Days from and to, as numbers of days since 1970. */
export type Days = readonly [number, number]

export const dayOf = (iso: string): number => Math.floor(Date.parse(iso) / DAY)
const inWords = (day: number) => dayInWords(day * DAY)

interface BrushProps {
  days: readonly number[]
  chosen: Days | null
  choose: (days: Days | null) => void
}

/** How many incidents each day has, and a stretch of days chosen from them: by dragging over the bars or with two sliders. */
export function Brush({ days, chosen, choose }: BrushProps) {
  const { t } = useTranslation()
  const id = useId()
  const bars = useMemo(() => barsOf(days), [days])
  const { first, last, every, counts } = bars
  const begun = useRef<number | null>(null)
  if (days.length === 0 || last <= first) return null
  const [from, to] = chosen ?? [first, last]
  const set = (a: number, b: number) => choose(Math.min(a, b) <= first && Math.max(a, b) >= last ? null : [Math.min(a, b), Math.max(a, b)])
  const under = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width))
    return Math.round(first + (document.documentElement.dir === 'rtl' ? 1 - share : share) * (last - first))
  }
  const most = Math.max(...counts)
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
        {counts.map((count, n) => {
          const day = first + n * every
          const within = day + every > from && day <= to
          const height = count === 0 ? 0 : 4 + (count / most) * (HEIGHT - 4)
          return (
            <rect
              key={day}
              className={within ? 'within' : 'without'}
              x={(n * WIDTH) / counts.length}
              width={Math.max(1, WIDTH / counts.length - 1)}
              y={HEIGHT - height}
              height={height}
            />
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
                min={first}
                max={last}
                value={value}
                aria-valuetext={inWords(value)}
                onChange={(event) =>
                  end === 'from' ? set(Math.min(Number(event.target.value), to), to) : set(from, Math.max(Number(event.target.value), from))
                }
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
    </div>
  )
}

function barsOf(days: readonly number[]) {
  const first = Math.min(...days)
  const last = Math.max(...days)
  const every = Math.max(1, Math.ceil((last - first + 1) / BARS))
  const counts = Array.from({ length: Math.ceil((last - first + 1) / every) }, () => 0)
  for (const day of days) counts[Math.floor((day - first) / every)]! += 1
  return { first, last, every, counts }
}
