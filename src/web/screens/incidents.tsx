import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { IncidentRow } from '../../present/rows.ts'
import { api } from '../api.ts'
import { rangeOf } from '../parts/count.ts'
import { countryOf } from '../parts/country.ts'
import { IncidentTable } from '../parts/incident-table.tsx'
import { Held } from '../parts/query.tsx'
import { Empty, Failed, NothingYet } from '../parts/states.tsx'
import { policyName } from '../parts/toll-words.tsx'
import { whenOf } from '../parts/when.ts'
import { type Translate, useTranslation } from '../words/index.ts'

/** The policy whose toll a row shows, as the sheet of its incident does first. */
const HEADLINE = 'project-literal'

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

/** The words that are looked for and the order; they live in the address, so that the list is come back to as it was left. */
function useAsked() {
  const asked = useSearch({ from: '/incidents' })
  const navigate = useNavigate()
  const [typed, setTyped] = useState(asked.text ?? '')
  const set = (change: typeof asked) => {
    const next = Object.fromEntries(Object.entries({ ...asked, ...change }).filter(([, value]) => value)) as typeof asked
    void navigate({ to: '/incidents', search: next, replace: true, resetScroll: false })
  }
  useEffect(() => {
    if (typed === (asked.text ?? '')) return
    const timer = setTimeout(() => set({ text: typed }), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return { text: asked.text ?? '', order: asked.order, set, typed, setTyped }
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
  const found = useMemo(() => {
    if (!wanted) return rows
    const ids = new Set(told.data?.map(({ id }) => id))
    return rows.filter((row) => ids.has(row.id) || shown(t, row).includes(wanted))
  }, [t, rows, wanted, told.data])
  return { found, told }
}

const shown = (t: Translate, { name, edtf, killed, country }: IncidentRow): string =>
  `${name} ${country ? countryOf(country) : ''} ${edtf ? whenOf(t, edtf) : ''} ${rangeOf(t, killed)}`.toLowerCase()

function List({ rows }: { rows: readonly IncidentRow[] }) {
  const { t } = useTranslation()
  const { text, order, set, typed, setTyped } = useAsked()
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
      {found.length > 0 && <IncidentTable rows={found} order={order} turn={(order) => set({ order })} />}
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
