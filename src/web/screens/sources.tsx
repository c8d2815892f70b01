import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SourceRow } from '../../present/rows.ts'
import { api } from '../api.ts'
import { Held } from '../parts/query.tsx'
import { Empty } from '../parts/states.tsx'
import { useTranslation } from '../words/index.ts'

const MOST = 200

export function SourcesScreen() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('nav.sources')}</h1>
      <p className="muted">{t('sources.text')}</p>
      <Held of={['sources']} get={api.sources}>
        {(rows) => (rows.length > 0 ? <List rows={rows} /> : <Empty title={t('sources.empty')} />)}
      </Held>
    </>
  )
}

function List({ rows }: { rows: readonly SourceRow[] }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const found = rows.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
  return (
    <>
      <label>
        {t('queue.text')} <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="card scrolls">
        <table>
          <thead>
            <tr>
              {['name', 'as', 'reports', 'claims', 'leansOn', 'leanedOnBy'].map((name) => (
                <th key={name} scope="col">
                  {t(`sources.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST).map((row) => (
              <tr key={row.as + row.name}>
                <th scope="row">
                  {row.as === 'outlet' ? (
                    <Link to="/" search={{ outlet: row.name }}>
                      <bdi>{row.name}</bdi>
                    </Link>
                  ) : (
                    <bdi>{row.name}</bdi>
                  )}
                </th>
                <td>{t(`sources.${row.as === 'outlet' ? 'outlet' : row.named ? 'named' : 'unnamed'}`)}</td>
                <td>{row.reports}</td>
                <td>{row.claims}</td>
                <td>
                  <bdi>{row.leansOn.join(', ')}</bdi>
                </td>
                <td>
                  <bdi>{row.leanedOnBy.join(', ')}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > MOST && <p className="muted">{t('more', { count: found.length - MOST })}</p>}
    </>
  )
}
