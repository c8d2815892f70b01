import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { IncidentPage } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'

const DAY = 86_400_000

/** A slider over the days on which something was learned: what was held then. */
export function AsOf({ page, learned: [first, last] }: { page: IncidentPage; learned: readonly [string, string] }) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY)
  const at = page.asOf ? Math.round((Date.parse(page.asOf) - Date.parse(first)) / DAY) : days
  const [day, setDay] = useState(at)
  const isoDay = (n: number) => new Date(Date.parse(first) + n * DAY).toISOString().slice(0, 10)
  const name = (n: number) =>
    new Date(isoDay(n)).toLocaleDateString(i18n.language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  if (days < 1) return null
  const settle = () =>
    void navigate({
      to: '/incidents/$id',
      params: { id: page.incident.id },
      search: day >= days ? {} : { asOf: isoDay(day) },
      replace: true,
    })
  return (
    <div className="card asof row">
      <label htmlFor="asof">{t('incident.asOf')}</label>
      <input
        id="asof"
        type="range"
        min={0}
        max={days}
        value={day}
        aria-valuetext={name(day)}
        onChange={(event) => setDay(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <output htmlFor="asof">{day >= days ? t('incident.now') : name(day)}</output>
    </div>
  )
}
