import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IncidentRow } from '../../present/rows.ts'
import { api } from '../api.ts'
import { Locator } from '../parts/locator.tsx'
import { Held } from '../parts/query.tsx'
import { Empty } from '../parts/states.tsx'
import { useTranslation } from '../words/index.ts'

export function MapScreen() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('nav.map')}</h1>
      <Held of={['incidents']} get={api.incidents}>
        {(rows) => (rows.length > 0 ? <Places rows={rows} /> : <Empty title={t('incident.empty')} />)}
      </Held>
    </>
  )
}

/** Incidents on the map and in a list beside it; those without a place are counted, never dropped. */
function Places({ rows }: { rows: readonly IncidentRow[] }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string | null>(null)
  const placed = rows.flatMap((row) => (row.point ? [{ row, place: { id: row.id, name: row.name, ...row.point } }] : []))
  const shown = chosen ? placed.filter(({ row }) => row.id === chosen) : placed
  return (
    <div className="split">
      <section className="card">
        <Locator points={shown.map(({ place }) => place)} />
        <p className="muted">{t('map.caption')}</p>
        {chosen && (
          <button type="button" className="btn" onClick={() => setChosen(null)}>
            {t('map.all')}
          </button>
        )}
      </section>
      <section className="card">
        <h2>{t('map.placed', { placed: placed.length, total: rows.length })}</h2>
        <ul className="places">
          {rows.map((row) => (
            <li key={row.id}>
              <Link to="/incidents/$id" params={{ id: row.id }}>
                <bdi>{row.name}</bdi>
              </Link>{' '}
              <span className="muted">
                {row.when ?? t('unknown')} · {row.where ?? t('incident.noPlace')}
              </span>{' '}
              {row.point && (
                <button type="button" className="btn quiet" aria-pressed={chosen === row.id} onClick={() => setChosen(row.id)}>
                  {t('map.show')}
                  <span className="vh"> {row.name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
