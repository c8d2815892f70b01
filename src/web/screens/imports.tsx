import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ChangeEvent, type DragEvent, type FormEvent, Fragment, useRef, useState } from 'react'
import type { Issue } from '../../model/issue.ts'
import type { ImportRow } from '../../present/rows.ts'
import { api } from '../api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { countOf, momentOf } from '../parts/day.ts'
import { Needs } from '../parts/needs.tsx'
import { Held } from '../parts/query.tsx'
import { reason } from '../parts/reason.ts'
import { Working } from '../parts/states.tsx'
import { type Translate, useTranslation } from '../words/index.ts'

export function ImportsScreen() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('nav.imports')}</h1>
      <div className="split">
        <Needs least="coder">
          <Take />
        </Needs>
        <section className="card">
          <h2>{t('imports.list')}</h2>
          <Held of={['imports']} get={api.imports}>
            {(rows) => <List rows={rows} />}
          </Held>
        </section>
      </div>
    </>
  )
}

function Take() {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const [over, setOver] = useState(false)
  const take = useMutation({
    mutationFn: ({ form }: { form: FormData; from?: HTMLFormElement }) => api.take(form),
    onSuccess: ({ reports, known }, { from }) => {
      from?.reset()
      untold.current?.reset()
      say(told(t, { reports, known }))
      void client.invalidateQueries()
    },
  })
  const untold = useRef<HTMLFormElement>(null)
  /** What was filled in stays until it is taken in; a day that is none is told of, not left out. */
  const send = (form: FormData, from?: HTMLFormElement) => {
    if (!untold.current?.reportValidity()) return
    for (const [name, value] of new FormData(untold.current)) form.set(name, value)
    take.mutate({ form, ...(from ? { from } : {}) })
  }
  const files = (list: FileList | null) => {
    if (!list || list.length === 0) return
    const form = new FormData()
    for (const file of list) form.append('file', file)
    send(form)
  }
  /** The same files can be chosen again: a browser tells of a choice only where it is another. */
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    files(target.files)
    target.value = ''
  }
  const paste = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget), event.currentTarget)
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    files(event.dataTransfer.files)
  }
  return (
    <section className="card stack take">
      <form ref={untold} className="known" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('imports.outlet')} <input name="outlet" type="text" aria-describedby="untold" />
        </label>
        <label>
          {t('published')} <input name="published" type="date" aria-describedby="untold" />
        </label>
      </form>
      <p id="untold" className="muted">
        {t('imports.untold')}
      </p>
      <div className={over ? 'drop over' : 'drop'} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop} role="presentation">
        <label>
          {t('imports.drop')} <input type="file" multiple aria-describedby="formats" onChange={choose} />
        </label>
        <p id="formats" className="muted">
          {t('imports.formats')}
        </p>
      </div>
      <form onSubmit={paste} className="stack">
        <label>
          {t('imports.paste')}
          <textarea name="text" rows={8} required />
        </label>
        <div className="known">
          <label>
            {t('imports.title')} <input name="title" type="text" />
          </label>
        </div>
        <div>
          <button type="submit" className="btn primary" disabled={take.isPending}>
            {t('imports.take')}
          </button>
        </div>
      </form>
      <form onSubmit={paste} className="row address">
        <label>
          {t('imports.url')} <input name="url" type="url" dir="ltr" required placeholder="https://" />
        </label>
        <button type="submit" className="btn" disabled={take.isPending}>
          {t('imports.fetch')}
        </button>
      </form>
      {take.isPending && <Working />}
      {take.error && (
        <p className="banner" role="alert">
          {reason(take.error, t)}
        </p>
      )}
      {take.data && (
        <p role="status">
          {told(t, take.data)} <Link to="/">{t('imports.decide')}</Link>
        </p>
      )}
    </section>
  )
}

/** How many reports came in, and how many were there already. */
const told = (t: Translate, { reports, known }: Pick<ImportRow, 'reports' | 'known'>): string =>
  t('imports.taken', { count: reports }) + (known > 0 ? t('imports.known', { count: known }) : '')

function List({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return <p className="muted">{t('imports.none')}</p>
  return (
    <ol className="imports">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="row spread">
            <b>
              <bdi>{row.name}</bdi>
            </b>
            <span className={`chip ${row.state === 'failed' ? 'no' : row.issues.length > 0 ? 'warn' : 'ok'}`}>
              {t(`imports.${row.state}`)}
            </span>
          </p>
          <p className="muted">
            {momentOf(row.at)} · {told(t, row)} · {t('incident.claims', { count: row.claims })}
          </p>
          {row.issues.length > 0 && (
            <details>
              <summary>{t('imports.issues', { count: row.issues.length })}</summary>
              <ul className="short">
                {row.issues.slice(0, 100).map((issue, n) => (
                  <li key={`${n} ${issue.code}`}>
                    <Wrong issue={issue} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

/** What is wrong and where; in other words than the server's, what it says of this input in particular stands behind them. */
function Wrong({ issue: { code, message, place, values = [] } }: { issue: Issue }) {
  const { t } = useTranslation()
  const words = t(`issue.${code}`, { defaultValue: message })
  return (
    <>
      {place && <bdi>{place}</bdi>}
      {place && ': '}
      {words}
      {words !== message && values.length > 0 && (
        <span className="muted">
          {' ('}
          {values.map((value, n) => (
            <Fragment key={`${n} ${value}`}>
              {n > 0 && ' · '}
              <bdi>{typeof value === 'number' ? countOf(value) : value}</bdi>
            </Fragment>
          ))}
          {')'}
        </span>
      )}
    </>
  )
}
