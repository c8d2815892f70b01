import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { IncidentPage, IncidentRow } from '../../present/rows.ts'
import { api, type Change } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { Outlet } from './chain.tsx'
import { rangeOf } from './count.ts'
import { landOf } from './country.ts'
import { dayOf } from './day.ts'
import { Dialog } from './dialog.tsx'
import { nearest } from './nearest.ts'
import { useOneStop } from './one-stop.ts'
import { type Option, optionOf, Pick } from './pick.tsx'
import { reason } from './reason.ts'
import { Quote } from './said.tsx'
import { whenOf } from './when.ts'

interface DialogProps {
  page: IncidentPage
  close: () => void
}

/** Chooses another incident, those nearest in time and place first, shows what would come out, and puts both together; undo takes it back. */
export function MergeDialog({ page, close }: DialogProps) {
  const { t } = useTranslation()
  const incidents = useQuery({ queryKey: ['incidents'], queryFn: api.incidents })
  const [other, setOther] = useState<Option | null>(null)
  const options = useMemo(() => {
    const rest = incidents.data?.filter(({ id }) => id !== page.incident.id)
    return rest && nearest(rest, page.incident).map((row) => optionOf(t, row))
  }, [incidents.data, page.incident, t])
  return (
    <Dialog title={t('merge.title')} close={close}>
      {other ? (
        <>
          <p className="row">
            <span>
              {t('merge.with')}{' '}
              <b>
                <bdi>{other.label}</bdi>
              </b>{' '}
              <bdi className="muted">{other.hint}</bdi>
            </span>
            <button type="button" className="btn quiet" autoFocus onClick={() => setOther(null)}>
              {t('merge.another')}
            </button>
          </p>
          <Outcome change={{ merge: [page.incident.id, other.id] }} verb={t('merge.do')} close={close} />
        </>
      ) : (
        <Pick label={t('merge.choose')} options={options} choose={setOther} />
      )}
    </Dialog>
  )
}

/** Chooses claims of the incident that belong elsewhere, one by one or all of a report, and makes them an incident of their own. */
export function SplitDialog({ page, close }: DialogProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const turn = (ids: readonly string[], on: boolean) =>
    setChosen((now) => (on ? [...new Set([...now, ...ids])] : now.filter((one) => !ids.includes(one))))
  const groups = page.card.reports.map((report) => ({ report, claims: page.claims.filter((claim) => claim.report === report.id) }))
  const stop = useOneStop()
  const some = chosen.length > 0 && chosen.length < page.claims.length
  return (
    <Dialog title={t('split.title')} close={close}>
      <p className="muted hints">{t('split.keys')}</p>
      <fieldset className="choose" {...stop}>
        <legend>{t('split.choose')}</legend>
        {groups.map(({ report, claims }) => (
          <OfReport key={report.id} report={report} claims={claims} chosen={chosen} turn={turn} />
        ))}
      </fieldset>
      {some && (
        <Outcome change={{ split: page.incident.id, claims: chosen }} verb={t('split.do', { count: chosen.length })} close={close} />
      )}
    </Dialog>
  )
}

interface OfReportProps {
  report: IncidentPage['card']['reports'][number]
  claims: IncidentPage['claims']
  chosen: readonly string[]
  turn: (ids: readonly string[], on: boolean) => void
}

/** A report's claims, to choose some of or all. */
function OfReport({ report: { title, outlet, published }, claims, chosen, turn }: OfReportProps) {
  const { t } = useTranslation()
  const ids = claims.map(({ id }) => id)
  const held = ids.filter((id) => chosen.includes(id)).length
  const all = held === ids.length
  const some = (box: HTMLInputElement | null) => {
    if (box) box.indeterminate = held > 0 && !all
  }
  if (ids.length === 0) return null
  return (
    <div className="group">
      <label>
        <input ref={some} type="checkbox" checked={all} onChange={() => turn(ids, !all)} />{' '}
        <b>
          <bdi>{title || t('report.untitled')}</bdi>
        </b>{' '}
        <span className="muted">
          <Outlet of={outlet} /> · {published ? dayOf(published) : t('unknown')} · {t('incident.claims', { count: ids.length })}
        </span>
      </label>
      {claims.map(({ id, quote }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => turn([id], event.target.checked)} />{' '}
          <Quote>{quote.exact}</Quote>
        </label>
      ))}
    </div>
  )
}

function Outcome({ change, verb, close }: { change: Change; verb: string; close: () => void }) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const navigate = useNavigate()
  const preview = useQuery({ queryKey: ['preview', change], queryFn: () => api.preview(change) })
  const save = useMutation({
    mutationFn: () => api.change(change),
    onSuccess: ({ incidents }) => {
      say(t('merge.done'))
      close()
      const [first] = incidents
      const there = first ? navigate({ to: '/incidents/$id', params: { id: first } }) : Promise.resolve()
      void there.then(() => client.invalidateQueries())
    },
  })
  const error = preview.error ?? save.error
  return (
    <>
      <div className="two">
        <Side title={t('merge.before')} rows={preview.data?.before ?? []} />
        <Side title={t('merge.after')} rows={preview.data?.after ?? []} />
      </div>
      {error && <p role="alert">{t('saveFailed', { message: reason(error, t) })}</p>}
      <button type="button" className="btn primary" disabled={!preview.data || save.isPending} onClick={() => save.mutate()}>
        {verb}
      </button>
    </>
  )
}

function Side({ title, rows }: { title: string; rows: readonly IncidentRow[] }) {
  const { t } = useTranslation()
  return (
    <section>
      <h3>{title}</h3>
      <ul className="short">
        {rows.map((row) => (
          <li key={row.id}>
            <b>
              <bdi>{row.name}</bdi>
            </b>
            <br />
            <span className="muted">
              {landOf(t, row)} · {whenOf(t, row.edtf)} · {t('incident.reports', { count: row.reports })} ·{' '}
              {t('incident.claims', { count: row.claims })} · {t('incident.origins', { count: row.origins })} ·{' '}
              {t('incident.discrepant', { count: row.discrepancies })}
              <br />
              {t('outcome.killed')}: <bdi>{rangeOf(t, row.killed)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
