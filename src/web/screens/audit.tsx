import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { EVENT_KINDS } from '../../model/ledger.ts'
import type { EntryRow } from '../../present/rows.ts'
import { type AuditFilter, api } from '../api.ts'
import { countOf, momentOf } from '../parts/day.ts'
import { EntryWords } from '../parts/entry.tsx'
import { reason } from '../parts/reason.ts'
import { Failed, Loading, Working } from '../parts/states.tsx'
import { type Translate, useTranslation } from '../words/index.ts'

export function AuditScreen() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<AuditFilter>({})
  const entries = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => api.entries(pageParam, filter),
    initialPageParam: null as number | null,
    getNextPageParam: ({ rows }) => (rows.length > 0 && (rows.at(-1)?.n ?? 0) > 1 ? (rows.at(-1)?.n ?? null) : null),
    placeholderData: keepPreviousData,
  })
  if (entries.error) return <Failed error={entries.error} again={() => void entries.refetch()} />
  if (!entries.data) return <Loading />
  const held = entries.data.pages.flatMap((page) => page.rows)
  const rows = held.filter((row) => wordsOf(row, t).includes(text.toLowerCase()))
  return (
    <>
      <div className="row spread">
        <h1>{t('nav.audit')}</h1>
        <Verify />
      </div>
      <search className="row filters">
        <label>
          {t('queue.text')} <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <Filters filter={filter} set={setFilter} />
      </search>
      {rows.length === 0 && <p className="muted">{t('audit.none')}</p>}
      {text && entries.hasNextPage && (
        <p className="muted" role="status">
          {t('audit.looked', { count: held.length })}
        </p>
      )}
      <div className="card scrolls" hidden={rows.length === 0}>
        <table className="cards entries">
          <thead>
            <tr>
              {['n', 'at', 'by', 'what', 'detail', 'hash'].map((name) => (
                <th key={name} scope="col" className={name === 'n' ? 'n' : undefined}>
                  {t(`audit.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.n}>
                <td className="n">{countOf(row.n)}</td>
                <td className="day">{momentOf(row.at)}</td>
                <td className="by">
                  <bdi>{row.by}</bdi>
                </td>
                <td className="what">{t(`event.${row.what}`)}</td>
                <td className="wide">
                  <EntryWords row={row} />
                </td>
                <td className="hash">
                  <code>{row.hash.slice(0, 12)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {entries.hasNextPage && (
        <button type="button" className="btn" onClick={() => void entries.fetchNextPage()}>
          {t('audit.older')}
        </button>
      )}
    </>
  )
}

/** What the search of the page looks in. */
const wordsOf = ({ what, by, about, values, reason }: EntryRow, t: Translate): string =>
  [t(`event.${what}`), by, about, Object.values(values).flat().join(' '), reason].join(' ').toLowerCase()

function Filters({ filter, set }: { filter: AuditFilter; set: (filter: AuditFilter) => void }) {
  const { t } = useTranslation()
  const change = (name: keyof AuditFilter) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    set({ ...filter, [name]: event.target.value })
  return (
    <>
      <label>
        {t('audit.kind')}
        <select value={filter.kind ?? ''} onChange={change('kind')}>
          <option value="">{t('all')}</option>
          {EVENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`event.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.by')} <input type="text" value={filter.by ?? ''} placeholder={t('audit.anybody')} onChange={change('by')} />
      </label>
      <label>
        {t('audit.from')} <input type="date" value={filter.from ?? ''} onChange={change('from')} />
      </label>
      <label>
        {t('audit.to')} <input type="date" value={filter.to ?? ''} onChange={change('to')} />
      </label>
    </>
  )
}

function Verify() {
  const { t } = useTranslation()
  const verify = useMutation({ mutationFn: api.verify })
  return (
    <div className="row">
      {verify.data && (
        <span role="status" className={`chip ${verify.data.sound ? 'ok' : 'no'}`}>
          {verify.data.sound ? t('audit.sound', { count: verify.data.entries }) : t('audit.unsound')}
          {!verify.data.sound && <bdi lang="en">: {verify.data.message}</bdi>}
        </span>
      )}
      {verify.isPending && <Working />}
      {verify.error && <span role="alert">{reason(verify.error, t)}</span>}
      <button type="button" className="btn" onClick={() => verify.mutate()} disabled={verify.isPending}>
        {t('audit.verify')}
      </button>
    </div>
  )
}
