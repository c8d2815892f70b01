import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { IncidentRow } from '../../present/rows.ts'
import { api } from '../api.ts'
import { rangeOf } from '../parts/count.ts'
import { countOf } from '../parts/day.ts'
import { Held } from '../parts/query.tsx'
import { Empty, Failed, NothingYet } from '../parts/states.tsx'
import { policyName } from '../parts/toll-words.tsx'
import { whenOf } from '../parts/when.ts'
import { useTranslation } from '../words/index.ts'

const MOST = 200
/** The policy whose toll a row shows, as the sheet of its incident does first. */
const HEADLINE = 'project-literal'
const COLUMNS = ['name', 'when', 'killed', 'reports', 'origins', 'discrepancies', 'open'] as const
type Column = (typeof COLUMNS)[number]
const WORDS: readonly Column[] = ['name', 'when']

/** What a column sorts by; what is unknown comes last either way. */
function sortedBy(row: IncidentRow, by: Column): string | number | null {
  if (by === 'when') return row.edtf
  return by === 'killed' ? (row.killed?.high ?? row.killed?.low ?? null) : row[by]
}

function sorted(rows: readonly IncidentRow[], { by, down }: { by: Column; down: boolean }): readonly IncidentRow[] {
  const known = rows.filter((row) => sortedBy(row, by) !== null)
  const rest = rows.filter((row) => sortedBy(row, by) === null)
  const sign = down ? -1 : 1
  const compare = (a: string | number, b: string | number) => (typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b))
  return [...known.toSorted((a, b) => sign * compare(sortedBy(a, by)!, sortedBy(b, by)!)), ...rest]
}

export function IncidentsScreen() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('nav.incidents')}</h1>
      <Held of={['incidents']} get={api.incidents}>
        {(rows) => (rows.length > 0 ? <List rows={rows} /> : <NothingYet title={t('incident.empty')} />)}
      </Held>
    </>
  )
}

const PAUSE_MS = 250

/** The words that are looked for; they live in the address, so that the list is come back to as it was left. */
function useWords() {
  const { text = '' } = useSearch({ from: '/incidents' })
  const navigate = useNavigate()
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => void navigate({ to: '/incidents', search: typed ? { text: typed } : {}, replace: true }), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return { text, typed, setTyped }
}

/** Incidents whose own row has a text, and those that reports with it tell of. */
function useFitting(rows: readonly IncidentRow[], text: string) {
  const { t } = useTranslation()
  const wanted = text.trim().toLowerCase()
  const told = useQuery({
    queryKey: ['incidents', 'told', wanted],
    queryFn: () => api.incidentsTold(wanted),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  const ids = new Set(wanted ? told.data?.map(({ id }) => id) : [])
  const shown = ({ name, edtf, killed }: IncidentRow) => `${name} ${edtf ? whenOf(t, edtf) : ''} ${rangeOf(t, killed)}`.toLowerCase()
  return { found: rows.filter((row) => ids.has(row.id) || shown(row).includes(wanted)), told }
}

function List({ rows }: { rows: readonly IncidentRow[] }) {
  const { t } = useTranslation()
  const { text, typed, setTyped } = useWords()
  const { found, told } = useFitting(rows, text)
  return (
    <>
      <search className="row">
        <label>
          {t('queue.text')}{' '}
          <input
            className="long"
            type="search"
            value={typed}
            placeholder={t('incidents.hint')}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <span className="muted" role="status">
          {told.isFetching ? t('working') : t('incident.count', { count: found.length })}
        </span>
        <span className="muted">{t('incidents.killedBy', { policy: policyName(t, HEADLINE) })}</span>
      </search>
      {told.error && <Failed error={told.error} again={() => void told.refetch()} />}
      {found.length > 0 && <Table rows={found} />}
      {found.length === 0 && !told.isFetching && (
        <Empty title={t('incidents.none')}>
          <button type="button" className="btn" onClick={() => setTyped('')}>
            {t('queue.clear')}
          </button>
        </Empty>
      )}
    </>
  )
}

function Table({ rows }: { rows: readonly IncidentRow[] }) {
  const { t } = useTranslation()
  const [most, setMost] = useState(MOST)
  const [order, setOrder] = useState<{ by: Column; down: boolean } | null>(null)
  const found = order ? sorted(rows, order) : rows
  const turn = (by: Column) => setOrder((now) => (now?.by === by ? { by, down: !now.down } : { by, down: by !== 'name' }))
  return (
    <>
      <div className="scrolls card">
        <table className="cards sorts">
          <thead>
            <tr>
              {COLUMNS.map((name) => (
                <th
                  key={name}
                  scope="col"
                  aria-sort={order?.by === name ? (order.down ? 'descending' : 'ascending') : undefined}
                  className={WORDS.includes(name) ? undefined : 'n'}
                >
                  <button type="button" className="sort" onClick={() => turn(name)}>
                    {t(`incidents.${name}`)} <span aria-hidden="true">{order?.by === name ? (order.down ? '↓' : '↑') : ''}</span>
                  </button>
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
                <td className="day" data-label={t('incidents.when')}>
                  {whenOf(t, row.edtf)}
                </td>
                <td className="n" data-label={t('incidents.killed')}>
                  <bdi>{rangeOf(t, row.killed)}</bdi>
                </td>
                <td className="n" data-label={t('incidents.reports')}>
                  {countOf(row.reports)}
                </td>
                <td className="n" data-label={t('incidents.origins')}>
                  {countOf(row.origins)}
                </td>
                <td className="n" data-label={t('incidents.discrepancies')}>
                  {row.unruled === row.discrepancies
                    ? countOf(row.discrepancies)
                    : t('incidents.unruled', { open: row.unruled, of: row.discrepancies })}
                </td>
                <td className="n" data-label={t('incidents.open')}>
                  {countOf(row.open)}
                </td>
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
