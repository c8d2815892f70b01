import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { ClaimRow, QueueFilter, Standing } from '../../present/rows.ts'
import { api } from '../api.ts'
import { useDeciding } from '../parts/decide.ts'
import { QueueFilters } from '../parts/filters.tsx'
import { Grid } from '../parts/grid.tsx'
import { Key } from '../parts/help.tsx'
import { useKeys } from '../parts/keys.ts'
import { Preview } from '../parts/preview.tsx'
import { SaveFailed } from '../parts/save-failed.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { useRows } from '../parts/window.ts'
import { useTranslation } from '../words/index.ts'

const Bulk = lazy(() => import('../parts/bulk.tsx'))
const Conflict = lazy(() => import('../parts/conflict.tsx'))

export function QueueScreen() {
  const { t } = useTranslation()
  const filter = useSearch({ from: '/' })
  const first = useQuery({ queryKey: ['queue', filter, 0], queryFn: () => api.queue(filter, 0), placeholderData: keepPreviousData })
  if (first.error) return <Failed error={first.error} again={() => void first.refetch()} />
  if (!first.data) return <Loading />
  const { total, open } = first.data
  const filtered = Object.keys(filter).length > 0
  return (
    <>
      <div className="row spread">
        <h1>{t('queue.title')}</h1>
        <p className="muted" aria-live="polite">
          {t('queue.count', { total: total.toLocaleString(), open: open.toLocaleString() })}
        </p>
      </div>
      <QueueFilters filter={filter} />
      {total > 0 && <Rows key={JSON.stringify(filter)} filter={filter} total={total} />}
      {total === 0 && filtered && <NoMatch filter={filter} />}
      {total === 0 && !filtered && <Nothing />}
    </>
  )
}

function Nothing() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Empty title={t('queue.empty')}>
      <p>{t('queue.emptyText')}</p>
      <button type="button" className="btn primary" onClick={() => void navigate({ to: '/imports' })}>
        {t('queue.import')}
      </button>
    </Empty>
  )
}

function NoMatch({ filter }: { filter: QueueFilter }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Empty title={t('queue.noMatch')}>
      <p>
        {Object.entries(filter).map(([name, value]) => (
          <span key={name} className="chip neutral">
            {t(`queue.${name}`)}: <bdi>{value}</bdi>
          </span>
        ))}
      </p>
      <button type="button" className="btn" onClick={() => void navigate({ to: '/', search: {} })}>
        {t('queue.clear')}
      </button>
    </Empty>
  )
}

function Rows({ filter, total }: { filter: QueueFilter; total: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const deciding = useDeciding()
  const { row, look } = useRows(filter, total)
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<ReadonlyMap<string, ClaimRow>>(new Map())
  const [bulk, setBulk] = useState<Standing | null>(null)
  const [asked, setAsked] = useState<Standing>('accepted')
  const current = row(Math.min(at, total - 1))
  useEffect(() => look(at), [at, look])
  const go = (by: number) => setAt((now) => Math.max(0, Math.min(total - 1, now + by)))
  const decide = (to: Standing) => {
    setAsked(to)
    if (chosen.size > 0) return setBulk(to)
    if (!current) return
    deciding.decide({ claims: [{ id: current.id, version: current.version }], to })
    if (filter.standing !== 'open') go(1)
  }
  const toggle = () =>
    current &&
    setChosen((now) => {
      const next = new Map(now)
      if (!next.delete(current.id)) next.set(current.id, current)
      return next
    })
  useKeys({
    next: () => go(1),
    previous: () => go(-1),
    accept: () => decide('accepted'),
    reject: () => decide('rejected'),
    undo: deciding.undo,
    select: toggle,
    open: () => current && void navigate({ to: '/reports/$id', params: { id: current.report }, search: { claim: current.id } }),
    search: () => document.querySelector<HTMLInputElement>('#queue-text')?.focus(),
  })
  const settle = () => {
    if (bulk) deciding.decide({ claims: [...chosen.values()].map(({ id, version }) => ({ id, version })), to: bulk })
    setChosen(new Map())
    setBulk(null)
  }
  return (
    <>
      <SaveFailed deciding={deciding} />
      <div className="row tools" role="toolbar" aria-label={t('queue.decide')}>
        <button type="button" className="btn ok" onClick={() => decide('accepted')}>
          {t('accept')} {chosen.size > 0 && chosen.size} <Key of="accept" />
        </button>
        <button type="button" className="btn no" onClick={() => decide('rejected')}>
          {t('reject')} {chosen.size > 0 && chosen.size} <Key of="reject" />
        </button>
        <button type="button" className="btn" onClick={deciding.undo}>
          {t('undo')} <Key of="undo" />
        </button>
        <span className="muted">
          <Key of="next" /> <Key of="previous" /> {t('queue.move')} · <Key of="select" /> {t('queue.choose')} · <Key of="open" />{' '}
          {t('queue.openReport')}
        </span>
      </div>
      <div className="queue">
        <Grid total={total} row={row} at={at} setAt={setAt} look={look} chosen={chosen} />
        <Preview row={current} />
      </div>
      <Suspense>
        {bulk && <Bulk to={bulk} rows={[...chosen.values()]} settle={settle} close={() => setBulk(null)} />}
        {deciding.conflicts.length > 0 && <Conflict deciding={deciding} asked={asked} />}
      </Suspense>
    </>
  )
}
