import { scaleLinear, scaleSymlog, scaleUtc } from 'd3-scale'
import { useState } from 'react'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { apart } from './apart.ts'
import { countOf, dayOf, shortDay } from './day.ts'
import { envelopeOf, type Step } from './envelope.ts'
import { First } from './first.tsx'
import { Lineage } from './lineage.tsx'
import { colour, type Mark, shape } from './series.ts'
import { useWidth } from './width.ts'

const HEIGHT = 260
const LEFT = 44
const RIGHT = 16
const BOTTOM = 26
/** Origins that have their row before the rest is folded. */
const LANES_SHOWN = 12

interface TollChartProps {
  marks: readonly Mark[]
  origins: readonly string[]
  label: string
  /** Figures of different size on one scale. */
  log: boolean
}

/** Whether figures differ so much that small ones are lost on a plain scale. */
export function isWide(marks: readonly Mark[]): boolean {
  const told = marks.map(({ high }) => high).filter((high) => high > 0)
  return told.length > 1 && Math.max(...told) >= 8 * Math.min(...told)
}

/** 0, 1, 2, 5, 10, 20 … up to the top of a scale. */
const decades = (top: number): readonly number[] =>
  [0, ...Array.from({ length: 9 }, (_, n) => [1, 2, 5].map((one) => one * 10 ** n)).flat()].filter((one) => one <= top)

/** Every figure as a range at the time of its report, over one time axis with the lineage. Arrow keys step through the figures. */
export function TollChart({ marks, origins, label, log }: TollChartProps) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const [box, width] = useWidth(720)
  const [at, setAt] = useState<number | null>(null)
  const times = marks.map(({ time }) => time)
  const pad = Math.max(43_200_000, (Math.max(...times) - Math.min(...times)) * 0.06)
  const x = scaleUtc([Math.min(...times) - pad, Math.max(...times) + pad], [LEFT, width - RIGHT])
  const top = Math.max(5, ...marks.map(({ high }) => high)) * 1.1
  const y = log ? scaleSymlog([0, top], [HEIGHT - BOTTOM, 12]) : scaleLinear([0, top], [HEIGHT - BOTTOM, 12]).nice(5)
  const xs = apart(
    marks.map(({ time, high }) => ({ x: x(time), y: y(high) })),
    [LEFT + 4, width - RIGHT / 2],
  )
  const steps = envelopeOf(marks)
  const last = steps.at(-1)
  const step = (by: number) => {
    const next = Math.max(0, Math.min(marks.length - 1, (at ?? -1) + by))
    setAt(next)
    const mark = marks[next]
    if (mark) say(t('chart.mark', { ...mark, day: dayOf(mark.time) }))
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
        aria-label={[
          t('chart.label', { what: label, figures: marks.length, origins: origins.length }),
          last && t('chart.span', { low: countOf(last.low), high: countOf(last.high) }),
        ]
          .filter(Boolean)
          .join(' ')}
        tabIndex={0}
        onKeyDown={onKey}
      >
        <Axes x={x} y={y} width={width} ticks={log ? decades(top) : y.ticks(5)} />
        <Envelope steps={steps} x={x} y={y} end={width - RIGHT} />
        {marks.map((mark, i) => (
          <Figure key={mark.claim} mark={mark} x={xs[i] ?? x(mark.time)} y={y} on={i === at} pick={() => setAt(i)} />
        ))}
      </svg>
      <p className="reading" aria-hidden="true">
        {at !== null && marks[at] ? <bdi>{t('chart.mark', { ...marks[at], day: dayOf(marks[at].time) })}</bdi> : t('chart.hint')}
      </p>
      <First of={[...origins.entries()]} most={LANES_SHOWN}>
        {(lanes) => <Lineage marks={marks} lanes={lanes} x={x} width={width} at={at} pick={setAt} />}
      </First>
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
type Linear = (value: number) => number

function Axes({ x, y, width, ticks }: { x: Time; y: Linear; width: number; ticks: readonly number[] }) {
  const days = daysBetween(x.domain(), Math.max(2, Math.floor(width / 90)))
  return (
    <g className="axes">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {countOf(tick)}
          </text>
        </g>
      ))}
      {days.map((tick, i) => (
        <text key={+tick} x={x(tick)} y={HEIGHT - 6} textAnchor="middle">
          {tick.getUTCFullYear() === days[i - 1]?.getUTCFullYear() ? shortDay(tick) : dayOf(+tick)}
        </text>
      ))}
    </g>
  )
}

/** Grey steps behind the figures: from each report on, the lowest and the highest that stand at first hand. */
function Envelope({ steps, x, y, end }: { steps: readonly Step[]; x: Time; y: Linear; end: number }) {
  const [first] = steps
  if (!first) return null
  const until = (i: number) => (steps[i + 1] ? x(steps[i + 1]!.time) : end)
  const top = steps.map(({ high }, i) => `V${y(high)}H${until(i)}`).join('')
  const foot = steps
    .map(({ time, low }) => `V${y(low)}H${x(time)}`)
    .reverse()
    .join('')
  return <path className="envelope" d={`M${x(first.time)},${y(first.low)}${top}${foot}Z`} />
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
