import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AsOf as Time } from '../../model/ledger.ts'
import type { IncidentPage } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { locale } from './day.ts'

const DAY = 86_400_000

type Axis = 'published' | 'recorded'

/** The times to stop at on either axis: days on which something was published, moments at which this ledger recorded something. */
function stopsOf({ learned, recorded }: IncidentPage, axis: Axis): readonly string[] {
  if (axis === 'recorded') return recorded
  if (!learned) return []
  const [first, last] = learned.map(Date.parse) as [number, number]
  return Array.from({ length: Math.round((last - first) / DAY) + 1 }, (_, n) => new Date(first + n * DAY).toISOString().slice(0, 10))
}

/** A slider over what was held when: as the reports had been published by a day, or as this ledger had recorded by a moment. */
export function AsOf({ page }: { page: IncidentPage }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [axis, setAxis] = useState<Axis>(page.asOf?.recorded ? 'recorded' : 'published')
  const stops = stopsOf(page, axis)
  const last = stops.length - 1
  const held = page.asOf?.[axis]
  const [stop, setStop] = useState(held ? Math.max(0, stops.indexOf(held)) : last)
  const at = Math.min(stop, last)
  const look = (search: Time) =>
    void navigate({ to: '/incidents/$id', params: { id: page.incident.id }, search, replace: true, resetScroll: false })
  const name = (n: number) => (n >= last ? t('incident.now') : inWords(stops[n] ?? ''))
  const settle = () => {
    const next = at >= last ? undefined : stops[at]
    if (next !== held) look(next ? { [axis]: next } : {})
  }
  const turn = (to: Axis) => {
    setAxis(to)
    setStop(Number.MAX_SAFE_INTEGER)
    if (page.asOf) look({})
  }
  return (
    <div className={page.asOf ? 'card asof row then' : 'card asof row'}>
      <label htmlFor="asof">{t('incident.asOf')}</label>
      <select aria-label={t('incident.axis')} value={axis} onChange={(event) => turn(event.target.value as Axis)}>
        <option value="published">{t('incident.axisPublished')}</option>
        <option value="recorded">{t('incident.axisRecorded')}</option>
      </select>
      <input
        id="asof"
        type="range"
        min={0}
        max={Math.max(0, last)}
        value={Math.max(0, at)}
        disabled={last < 1}
        aria-valuetext={name(at)}
        onChange={(event) => setStop(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <output htmlFor="asof">{name(at)}</output>
      {page.asOf && (
        <button type="button" className="btn" onClick={() => look({})}>
          {t('incident.backToNow')}
        </button>
      )}
    </div>
  )
}

function inWords(time: string): string {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  if (time.length === 10) return new Date(time).toLocaleDateString(locale(), { ...day, timeZone: 'UTC' })
  return new Date(time).toLocaleString(locale(), { ...day, hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' })
}
