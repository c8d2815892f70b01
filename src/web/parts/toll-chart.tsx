import { scaleLinear, scaleUtc } from 'd3-scale'
import { useState } from 'react'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { Lineage } from './lineage.tsx'
import { colour, type Mark, shape } from './series.ts'
import { useWidth } from './width.ts'

const HEIGHT = 260
const LEFT = 44
const RIGHT = 16
const BOTTOM = 26

/** Every figure as a range at the time of its report, over one time axis with the lineage. Arrow keys step through the figures. */
export function TollChart({ marks, origins, label }: { marks: readonly Mark[]; origins: readonly string[]; label: string }) {
  const { t, i18n } = useTranslation()
  const say = useAnnounce()
  const [box, width] = useWidth(720)
  const [at, setAt] = useState<number | null>(null)
  const times = marks.map(({ time }) => time)
  const pad = Math.max(43_200_000, (Math.max(...times) - Math.min(...times)) * 0.06)
  const x = scaleUtc([Math.min(...times) - pad, Math.max(...times) + pad], [LEFT, width - RIGHT])
  const y = scaleLinear([0, Math.max(5, ...marks.map(({ high }) => high)) * 1.1], [HEIGHT - BOTTOM, 12]).nice(5)
  const step = (by: number) => {
    const next = Math.max(0, Math.min(marks.length - 1, (at ?? -1) + by))
    setAt(next)
    const mark = marks[next]
    if (mark) say(t('chart.mark', { ...mark, day: new Date(mark.time).toLocaleDateString(i18n.language) }))
  }
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    step((event.key === 'ArrowRight') === (document.documentElement.dir !== 'rtl') ? 1 : -1)
  }
  return (
    <figure ref={box}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('chart.label', { what: label, figures: marks.length, origins: origins.length })}
        tabIndex={0}
        onKeyDown={onKey}
      >
        <Axes x={x} y={y} width={width} />
        {marks.map((mark, i) => (
          <Figure key={mark.claim} mark={mark} x={x(mark.time)} y={y} on={i === at} pick={() => setAt(i)} />
        ))}
      </svg>
      <p className="reading" aria-hidden="true">
        {at !== null && marks[at] ? (
          <bdi>{t('chart.mark', { ...marks[at], day: new Date(marks[at].time).toLocaleDateString(i18n.language) })}</bdi>
        ) : (
          t('chart.hint')
        )}
      </p>
      <Lineage marks={marks} origins={origins} x={x} width={width} at={at} pick={setAt} />
      <figcaption>{t('chart.caption')}</figcaption>
    </figure>
  )
}

const DAY = 86_400_000

/** Midnights (UTC) within the axis, at most so many. */
function daysBetween([from, to]: Date[], most: number): Date[] {
  const first = Math.ceil(Number(from) / DAY)
  const last = Math.floor(Number(to) / DAY)
  const every = Math.max(1, Math.ceil((last - first + 1) / most))
  return Array.from({ length: Math.max(0, Math.floor((last - first) / every) + 1) }, (_, i) => new Date((first + i * every) * DAY))
}

type Time = ReturnType<typeof scaleUtc<number, number>>
type Linear = ReturnType<typeof scaleLinear<number, number>>

function Axes({ x, y, width }: { x: Time; y: Linear; width: number }) {
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const days = daysBetween(x.domain(), Math.max(2, Math.floor(width / 90)))
  return (
    <g className="axes">
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {tick.toLocaleString()}
          </text>
        </g>
      ))}
      {days.map((tick) => (
        <text key={+tick} x={x(tick)} y={HEIGHT - 6} textAnchor="middle">
          {day.format(tick)}
        </text>
      ))}
    </g>
  )
}

function Figure({ mark, x, y, on, pick }: { mark: Mark; x: number; y: Linear; on: boolean; pick: () => void }) {
  const { low, high, openAbove, openBelow, relayed, lane } = mark
  const top = openAbove ? y(high) - 22 : y(high)
  const foot = openBelow ? y(0) : y(low)
  return (
    <g className={on ? 'mark on' : 'mark'} style={{ color: colour(lane) }} onClick={pick}>
      <title>{`${mark.figure} · ${mark.origin}`}</title>
      {top !== foot && <line x1={x} x2={x} y1={top} y2={foot} strokeDasharray={openBelow ? '3 3' : undefined} />}
      {openAbove && <path d={`M${x - 4},${top + 6}L${x},${top}L${x + 4},${top + 6}`} fill="none" />}
      {low !== high && !openBelow && <path d={`M${x - 4},${y(low)}H${x + 4}`} />}
      <path d={shape(lane, x, y(high))} fill={relayed ? 'var(--surface)' : 'currentColor'} />
    </g>
  )
}
