import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { ClaimRow, QueueFilter, Standing } from '../../present/rows.ts'
import { api } from '../api.ts'
import { AdriftNote } from '../parts/adrift-note.tsx'
import { countOf } from '../parts/day.ts'
import { type Deciding, useDeciding } from '../parts/decide.tsx'
import { QueueFilters } from '../parts/filters.tsx'
import { focusOn } from '../parts/focus.ts'
import { Grid } from '../parts/grid.tsx'
import { Hints, Key } from '../parts/help.tsx'
import { useKeys } from '../parts/keys.ts'
import { May } from '../parts/needs.tsx'
import { Preview } from '../parts/preview.tsx'
import { Said } from '../parts/said.tsx'
import { Empty, Failed, Loading, NothingYet } from '../parts/states.tsx'
import { useRows } from '../parts/window.ts'
import { useTranslation } from '../words/index.ts'

const Bulk = lazy(() => import('../parts/bulk.tsx'))
const Give = lazy(() => import('../parts/give.tsx'))
const Place = lazy(() => import('../parts/place.tsx'))
const Repeat = lazy(() => import('../parts/repeat.tsx'))

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
        <span className="grow" />
        <AdriftNote />
        <p className="muted" aria-live="polite">
          {t('queue.count', { claims: t('incident.claims', { count: total }), open: countOf(open) })}
        </p>
      </div>
      <QueueFilters filter={filter} />
      {filter.text && !filter.within && total > 0 && (
        <p className="muted">
          <Said of="queue.told" values={{ text: filter.text }} />
        </p>
      )}
      {total > 0 && <Rows key={JSON.stringify(filter)} filter={filter} total={total} />}
      {total === 0 && filtered && <NoMatch filter={filter} />}
      {total === 0 && !filtered && <NothingYet title={t('queue.empty')} />}
    </>
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
            {name === 'within' ? t('queue.within') : `${t(`queue.${name}`)}: `}
            {name !== 'within' && <bdi>{value}</bdi>}
          </span>
        ))}
      </p>
      <button type="button" className="btn" onClick={() => void navigate({ to: '/', search: {} })}>
        {t('queue.clear')}
      </button>
    </Empty>
  )
}

/** Claims that may be chosen at once: what one decision takes. */
const MOST = 5000

function Rows({ filter, total }: { filter: QueueFilter; total: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const deciding = useDeciding()
  const { row, look } = useRows(filter, total)
  const { at, setAt, current } = useCurrent(row, total, JSON.stringify(filter), deciding.turned)
  const [chosen, setChosen] = useState<ReadonlyMap<string, ClaimRow>>(new Map())
  const [bulk, setBulk] = useState<{ to: Standing; rows: readonly ClaimRow[] } | null>(null)
  const [giving, setGiving] = useState<readonly string[] | null>(null)
  const [placing, setPlacing] = useState<readonly ClaimRow[] | null>(null)
  const [repeating, setRepeating] = useState<ClaimRow | null>(null)
  useEffect(() => look(at), [at, look])
  const touched = () => (chosen.size > 0 ? [...chosen.values()] : current ? [current] : [])
  const go = (by: number) => setAt(Math.max(0, Math.min(total - 1, at + by)))
  const goOpen = () => {
    let n = at + 1
    while (n < total - 1 && row(n) && row(n)?.standing !== 'open') n++
    setAt(Math.min(n, total - 1))
  }
  const goReport = (by: 1 | -1) => {
    let n = at + by
    while (n > 0 && n < total - 1 && row(n) && row(n)?.report === current?.report) n += by
    setAt(Math.max(0, Math.min(n, total - 1)))
  }
  const decide = (to: Standing, why = false) => {
    const rows = touched()
    if (why || chosen.size > 0) return rows.length > 0 && setBulk({ to, rows })
    if (!current) return
    deciding.decide({ claims: [{ id: current.id, version: current.version }], to })
    goOpen()
  }
  const choose = (...rows: readonly (ClaimRow | undefined)[]) =>
    setChosen((now) => new Map([...now, ...rows.flatMap((one) => (one ? [[one.id, one] as const] : []))]))
  const toggle = () => {
    if (!current) return
    if (chosen.has(current.id)) setChosen(new Map([...chosen].filter(([id]) => id !== current.id)))
    else choose(current)
  }
  const step = (by: number, event: KeyboardEvent) => {
    if (event.shiftKey) choose(current, row(at + by))
    go(by)
  }
  const all = useMutation({ mutationFn: () => api.all(filter, MOST), onSuccess: (rows) => choose(...rows) })
  const give = () => touched().length > 0 && setGiving(touched().map(({ id }) => id))
  useKeys({
    next: along((event) => step(1, event)),
    previous: along((event) => step(-1, event)),
    nextOpen: along(goOpen),
    accept: along(() => decide('accepted')),
    reject: along(() => decide('rejected')),
    acceptWhy: along(() => decide('accepted', true)),
    rejectWhy: along(() => decide('rejected', true)),
    undo: deciding.undo,
    select: along(toggle),
    selectAll: () => all.mutate(),
    give,
    place: () => touched().length > 0 && setPlacing(touched()),
    repeat: () => current && setRepeating(current),
    nextReport: along(() => goReport(1)),
    previousReport: along(() => goReport(-1)),
    open: () => current && void navigate({ to: '/reports/$id', params: { id: current.report }, search: { claim: current.id } }),
  })
  const settle = (reason: string) => {
    if (!bulk) return
    const claims = bulk.rows.map(({ id, version }) => ({ id, version }))
    deciding.decide({ claims, to: bulk.to, ...(reason ? { reason } : {}) })
    setBulk(null)
    if (chosen.size === 0) goOpen()
    setChosen(new Map())
  }
  return (
    <>
      <div className="row tools" role="toolbar" aria-label={t('queue.decide')}>
        <May least="coder">
          <button type="button" className="btn ok" onClick={() => decide('accepted')}>
            {t('accept')} {chosen.size > 0 && chosen.size} <Key of="accept" />
          </button>
          <button type="button" className="btn no" onClick={() => decide('rejected')}>
            {t('reject')} {chosen.size > 0 && chosen.size} <Key of="reject" />
          </button>
          <button type="button" className="btn" onClick={give}>
            {t('turn.give')} <Key of="give" />
          </button>
          <button type="button" className="btn" onClick={deciding.undo}>
            {t('undo')} <Key of="undo" />
          </button>
          {chosen.size > 0 ? (
            <button type="button" className="btn quiet" onClick={() => setChosen(new Map())}>
              {t('queue.unchoose', { count: chosen.size })}
            </button>
          ) : (
            <button type="button" className="btn quiet" disabled={all.isPending} onClick={() => all.mutate()}>
              {t(total > MOST ? 'queue.chooseFirst' : 'queue.chooseAll', { count: Math.min(total, MOST) })} <Key of="selectAll" />
            </button>
          )}
        </May>
        <Hints
          keys={[
            [['next', 'previous'], t('queue.move')],
            [['select'], t('queue.choose')],
            [['open'], t('queue.openReport')],
          ]}
        />
      </div>
      <div className="queue">
        <Grid total={total} row={row} at={at} setAt={setAt} look={look} chosen={chosen} />
        <Preview row={current} />
      </div>
      <Suspense>
        {bulk && <Bulk to={bulk.to} rows={bulk.rows} settle={settle} close={() => setBulk(null)} />}
        {giving && <Give claims={giving} close={() => setGiving(null)} />}
        {placing && <Place claims={placing.map(({ id }) => id)} from={placing[0]?.incident ?? null} close={() => setPlacing(null)} />}
        {repeating && <Repeat claim={repeating} close={() => setRepeating(null)} />}
      </Suspense>
    </>
  )
}

/** What a key does, with the focus taken along to the grid, wherever it was. */
const along = (does: (event: KeyboardEvent) => unknown) => (event: KeyboardEvent) => {
  focusOn('.grid')
  does(event)
}

/** Where the person was in the queue under each filter, to come back to. */
const left = new Map<string, { readonly at: number; readonly id: string | undefined }>()

/** The current row, which stays the same claim when rows before it come or go, and when the person comes back; undo goes to what it took back. */
function useCurrent(row: (n: number) => ClaimRow | undefined, total: number, filter: string, turned: Deciding['turned']) {
  const [{ at, id }, setState] = useState(() => left.get(filter) ?? { at: 0, id: undefined })
  const here = Math.max(0, Math.min(at, total - 1))
  const current = row(here)
  const sought = useSought(turned)
  useEffect(() => {
    const goal = sought.current?.id ?? id
    if (!current || current.id === goal) return
    const moved = goal === undefined ? undefined : NEAR.find((by) => row(here + by)?.id === goal)
    if (moved !== undefined) setState({ at: here + moved, id: goal })
    else if (current.id !== id) setState({ at: here, id: current.id })
  })
  useEffect(() => void left.set(filter, { at: here, id }), [filter, here, id])
  const setAt = (n: number) => {
    sought.current = null
    setState({ at: n, id: row(n)?.id })
  }
  return { at: here, setAt, current }
}

/** The claim that was taken back or brought back since the page is shown, until the person goes on: lists that were asked for before may lack it. */
function useSought(turned: Deciding['turned']) {
  const [first] = useState(turned)
  const sought = useRef<Deciding['turned']>(null)
  useEffect(() => {
    if (turned !== first) sought.current = turned
  }, [turned, first])
  return sought
}

const NEAR = Array.from({ length: 50 }, (_, n) => [n + 1, -n - 1]).flat()
