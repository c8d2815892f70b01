import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { OUTCOMES, type Outcome } from '../../model/claim.ts'
import type { IncidentPage } from '../../present/rows.ts'
import { api, Refused } from '../api.ts'
import { AsOf } from '../parts/as-of.tsx'
import { rangeOf } from '../parts/count.ts'
import { countryOf } from '../parts/country.ts'
import { countOf } from '../parts/day.ts'
import { Discrepancies, openDiscrepancies } from '../parts/discrepancies.tsx'
import { FigureTable } from '../parts/figures.tsx'
import { Key } from '../parts/help.tsx'
import { Imprint } from '../parts/imprint.tsx'
import { useKeys } from '../parts/keys.ts'
import { Locator } from '../parts/locator.tsx'
import { MergeDialog, SplitDialog } from '../parts/merge.tsx'
import { Moved } from '../parts/moved.tsx'
import { May } from '../parts/needs.tsx'
import { seriesOf } from '../parts/series.ts'
import { Loading } from '../parts/states.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { isWide, TollChart } from '../parts/toll-chart.tsx'
import { policyName } from '../parts/toll-words.tsx'
import { Tolls } from '../parts/tolls.tsx'
import { whenOf, whereOf } from '../parts/when.ts'
import { useTranslation } from '../words/index.ts'

export function IncidentScreen() {
  const { id } = useParams({ from: '/incidents/$id' })
  const asOf = useSearch({ from: '/incidents/$id' })
  const { data, error, refetch } = useQuery({ queryKey: ['incident', id, asOf], queryFn: () => api.incident(id, asOf) })
  if (error && (!data || (error instanceof Refused && error.status === 404))) return <Moved error={error} again={() => void refetch()} />
  return data ? <Sheet key={id} page={data} /> : <Loading />
}

function Sheet({ page }: { page: IncidentPage }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { card, incident } = page
  const kept = useQuery({ queryKey: ['lines'], queryFn: api.lines })
  const lines = (kept.data ?? []).map(({ geojson }) => geojson)
  const [dialog, setDialog] = useState<'merge' | 'split' | null>(null)
  useKeys({
    merge: () => setDialog('merge'),
    split: () => setDialog('split'),
    discrepancy: nextDiscrepancy,
    timeline: () => document.querySelector<HTMLElement>('#timeline')?.focus(),
  })
  return (
    <>
      <header className="row spread">
        <div>
          <h1>
            <bdi>{card.name}</bdi>
          </h1>
          <p className="muted">
            {whenOf(t, incident.when)} · {page.country && `${countryOf(page.country)} · `}
            {whereOf(t, incident.where)} · {t('incident.origins', { count: card.origins })}{' '}
            {t('incident.behind', { count: card.reports.length })}
          </p>
        </div>
        <div className="row">
          <May least="editor">
            <button type="button" className="btn" onClick={() => setDialog('merge')}>
              {t('incident.merge')} <Key of="merge" />
            </button>
            <button type="button" className="btn" onClick={() => setDialog('split')}>
              {t('incident.split')} <Key of="split" />
            </button>
          </May>
          <button type="button" className="btn primary" onClick={() => void navigate({ to: '/export', search: { incident: incident.id } })}>
            {t('nav.export')}
          </button>
        </div>
      </header>
      <AsOf key={JSON.stringify(page.asOf)} page={page} />
      <Figures page={page} />
      <div className="split">
        <div className="stack">
          <Chart page={page} />
          <section className="card">
            <h2>{t('incident.tolls')}</h2>
            <Tolls tolls={incident.tolls} claims={page.claims} reports={card.reports} policies={page.policies} />
          </section>
          <section className="card" id="timeline" tabIndex={-1}>
            <h2>{t('incident.timeline')}</h2>
            <Timeline page={page} />
          </section>
        </div>
        <div className="stack">
          <section className="card" id="discrepancies">
            <h2>{t('incident.discrepancies')}</h2>
            <Discrepancies page={page} />
          </section>
          <section className="card">
            <h2>{t('incident.where')}</h2>
            <Locator
              points={incident.where ? [{ id: incident.id, name: card.name, ...incident.where }] : []}
              claims={page.claims}
              lines={lines}
            />
          </section>
          <p>
            <Link to="/" search={{ incident: incident.id }}>
              {t('incident.allClaims', { count: page.claims.length })}
            </Link>
          </p>
        </div>
      </div>
      <Imprint page={page} />
      {dialog === 'merge' && <MergeDialog page={page} close={() => setDialog(null)} />}
      {dialog === 'split' && <SplitDialog page={page} close={() => setDialog(null)} />}
    </>
  )
}

/** Goes to the discrepancy after the one that has the focus, round and round. */
function nextDiscrepancy() {
  const all = [...document.querySelectorAll<HTMLElement>('#discrepancies > ol > li')]
  const at = all.findIndex((one) => one.contains(document.activeElement))
  all[(at + 1) % all.length]?.focus()
}

function Figures({ page }: { page: IncidentPage }) {
  const { t } = useTranslation()
  const { incident, claims } = page
  const killed = incident.tolls.find(({ outcome, group }) => outcome === 'killed' && group === null)
  const figures = [
    [rangeOf(t, killed), t('incident.killed', { policy: policyName(t, killed?.policy ?? '') })],
    [String(incident.origins), t('incident.originsOf', { count: incident.reports.length })],
    [String(openDiscrepancies(page)), t('incident.openDiscrepancies', { of: incident.discrepancies.length })],
    [incident.where ? t('day.error', { km: countOf(Math.round(incident.where.radiusKm)) }) : '–', t('incident.uncertainty')],
    [String(claims.filter(({ standing }) => standing === 'open').length), t('incident.open')],
  ] as const
  return (
    <dl className="card stats">
      {figures.map(([figure, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{figure}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Chart({ page }: { page: IncidentPage }) {
  const { t } = useTranslation()
  const held = OUTCOMES.filter((outcome) => seriesOf(page, outcome, t).marks.length > 0)
  const [outcome, setOutcome] = useState<Outcome>(held[0] ?? 'killed')
  const [table, setTable] = useState(false)
  const [log, setLog] = useState(false)
  useKeys({ table: () => setTable((now) => !now) })
  const { marks, origins } = seriesOf(page, outcome, t)
  const wide = isWide(marks)
  return (
    <section className="card">
      <div className="row spread">
        <h2>{t('chart.title')}</h2>
        <div className="row">
          <select aria-label={t('queue.figure')} value={outcome} onChange={(event) => setOutcome(event.target.value as Outcome)}>
            {(held.length > 0 ? held : ['killed' as const]).map((one) => (
              <option key={one} value={one}>
                {t(`outcome.${one}`)}
              </option>
            ))}
          </select>
          {wide && !table && (
            <label>
              <input type="checkbox" checked={log} onChange={(event) => setLog(event.target.checked)} /> {t('chart.log')}
            </label>
          )}
          <button type="button" className="btn" aria-pressed={table} onClick={() => setTable((now) => !now)}>
            {table ? t('chart.asChart') : t('chart.asTable')} <Key of="table" />
          </button>
        </div>
      </div>
      {marks.length === 0 && <p className="muted">{t('chart.none')}</p>}
      {marks.length > 0 && !table && <TollChart marks={marks} origins={origins} label={t(`outcome.${outcome}`)} log={wide && log} />}
      {marks.length > 0 && table && <FigureTable marks={marks} />}
    </section>
  )
}
