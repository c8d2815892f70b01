import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { IncidentRow } from '../../present/rows.ts'
import { api } from '../api.ts'
import { basemap } from '../parts/basemap.ts'
import { Brush, dayOf } from '../parts/brush.tsx'
import { landOf } from '../parts/country.ts'
import type { Days } from '../parts/day-axis.ts'
import { Locator, type Place } from '../parts/locator.tsx'
import { Held } from '../parts/query.tsx'
import { Loading, NothingYet } from '../parts/states.tsx'
import { whenOf } from '../parts/when.ts'
import { useTranslation } from '../words/index.ts'

const drawing = () => import('../parts/big-map.tsx')
const BigMap = lazy(drawing)
const LINES = { queryKey: ['lines'], queryFn: api.lines } as const

/** The map's own parts are asked for with the incidents, not after them. */
export function MapScreen() {
  const { t } = useTranslation()
  const [gl] = useState(draws)
  useEffect(() => {
    void basemap().catch(() => undefined)
    if (gl) void drawing()
  }, [gl])
  useQuery(LINES)
  return (
    <>
      <h1>{t('nav.map')}</h1>
      <Held of={['incidents']} get={api.incidents}>
        {(rows) => (rows.length > 0 ? <Places rows={rows} gl={gl} /> : <NothingYet title={t('incident.empty')} />)}
      </Held>
    </>
  )
}

/** Whether the browser draws with WebGL; without it the map is an SVG. */
function draws(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}

/** Incidents that the list has at first, and how many more at a time. */
const MOST = 100

/** Incidents on the map and in a list beside it; those without a place are counted, never dropped. */
function Places({ rows, gl }: { rows: readonly IncidentRow[]; gl: boolean }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const kept = useQuery(LINES)
  const lines = useMemo(() => (kept.data ?? []).map(({ geojson }) => geojson), [kept.data])
  const [most, setMost] = useState(MOST)
  const [days, setDays] = useState<Days | null>(null)
  const dated = useMemo(() => rows.flatMap(({ edtf }) => dayIn(edtf) ?? []), [rows])
  const within = useMemo(() => rows.filter(({ edtf }) => isWithin(dayIn(edtf), days)), [rows, days])
  const places = useMemo(() => within.flatMap(({ id, name, point }): Place[] => (point ? [{ id, name, ...point }] : [])), [within])
  const shown = chosen ? places.filter(({ id }) => id === chosen) : places
  return (
    <div className="split">
      <section className="card stack">
        <Brush days={dated} chosen={days} choose={setDays} />
        {gl ? (
          <Suspense fallback={<Loading />}>
            {kept.isFetched ? <BigMap places={places} lines={lines} chosen={chosen} choose={setChosen} /> : <Loading />}
          </Suspense>
        ) : (
          <Locator points={shown} lines={lines} />
        )}
        <p className="muted">{t('map.caption')}</p>
        {!gl && <p className="muted">{t('map.plain')}</p>}
        {chosen && (
          <button type="button" className="btn" onClick={() => setChosen(null)}>
            {t('map.all')}
          </button>
        )}
      </section>
      <section className="card beside">
        <h2>{t('map.placed', { placed: places.length, total: within.length })}</h2>
        {dated.length < rows.length && days && <p className="muted">{t('brush.undated', { count: rows.length - dated.length })}</p>}
        <ul className="places">
          {within.slice(0, most).map((row) => (
            <Row key={row.id} row={row} chosen={chosen === row.id} show={() => setChosen(row.id)} />
          ))}
        </ul>
        {within.length > most && (
          <button type="button" className="btn" onClick={() => setMost((now) => now + MOST)}>
            {t('more', { count: within.length - most })}
          </button>
        )}
      </section>
    </div>
  )
}

/** The first day of an EDTF date or interval; null where it tells none. */
function dayIn(edtf: string | null): number | null {
  const day = /\d{4}-\d\d-\d\d/.exec(edtf ?? '')?.[0] ?? /\d{4}-\d\d/.exec(edtf ?? '')?.[0]
  return day ? dayOf(day) : null
}

/** What has no known day is always shown. */
const isWithin = (day: number | null, days: Days | null): boolean => !days || day === null || (day >= days[0] && day <= days[1])

function Row({ row, chosen, show }: { row: IncidentRow; chosen: boolean; show: () => void }) {
  const { t } = useTranslation()
  return (
    <li aria-current={chosen || undefined} className="pair">
      <span>
        <Link to="/incidents/$id" params={{ id: row.id }}>
          <bdi>{row.name}</bdi>
        </Link>{' '}
        <span className="muted">
          {whenOf(t, row.edtf)} · {landOf(t, row)}
        </span>
      </span>
      {row.point && (
        <button type="button" className="btn quiet" aria-pressed={chosen} onClick={show}>
          {t('map.show')}
          <bdi className="vh"> {row.name}</bdi>
        </button>
      )}
    </li>
  )
}
