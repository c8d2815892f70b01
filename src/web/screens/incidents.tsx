import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { bound } from '../../present/figures.ts'
import type { IncidentRow } from '../../present/rows.ts'
import { api } from '../api.ts'
import { Held } from '../parts/query.tsx'
import { Empty } from '../parts/states.tsx'
import { useTranslation } from '../words/index.ts'

const MOST = 200
const WORDS = ['name', 'when']

export function IncidentsScreen() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('nav.incidents')}</h1>
      <Held of={['incidents']} get={api.incidents}>
        {(rows) => (rows.length > 0 ? <List rows={rows} /> : <Empty title={t('incident.empty')} />)}
      </Held>
    </>
  )
}

function List({ rows }: { rows: readonly IncidentRow[] }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [most, setMost] = useState(MOST)
  const found = rows.filter(({ name, when }) => `${name} ${when ?? ''}`.toLowerCase().includes(text.toLowerCase()))
  return (
    <>
      <label>
        {t('queue.text')} <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="scrolls card">
        <table>
          <thead>
            <tr>
              {['name', 'when', 'killed', 'reports', 'origins', 'discrepancies', 'open'].map((name) => (
                <th key={name} scope="col" className={WORDS.includes(name) ? undefined : 'n'}>
                  {t(`incidents.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/incidents/$id" params={{ id: row.id }}>
                    <bdi>{row.name}</bdi>
                  </Link>
                </th>
                <td className="day">
                  <bdi>{row.when ?? t('unknown')}</bdi>
                </td>
                <td className="n">
                  <bdi>{row.killed ? `${bound(row.killed.low)}–${bound(row.killed.high)}` : '–'}</bdi>
                </td>
                <td className="n">{row.reports}</td>
                <td className="n">{row.origins}</td>
                <td className="n">
                  {row.unruled === row.discrepancies ? row.discrepancies : <bdi>{`${row.unruled}/${row.discrepancies}`}</bdi>}
                </td>
                <td className="n">{row.open}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > most && (
        <button type="button" className="btn" onClick={() => setMost((now) => now + MOST)}>
          {t('more', { count: found.length - most })}
        </button>
      )}
    </>
  )
}
