import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { KINDS } from '../../model/claim.ts'
import type { QueueFilter } from '../../present/rows.ts'
import { api } from '../api.ts'
import { useTranslation } from '../words/index.ts'

const STANDINGS = ['open', 'accepted', 'rejected', 'edited']

/** The filters of the queue; they live in the address, so that a view can be sent to somebody. */
export function QueueFilters({ filter }: { filter: QueueFilter }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState(filter.text ?? '')
  const set = (change: { readonly [name in keyof QueueFilter]?: QueueFilter[name] | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value)) as QueueFilter
    void navigate({ to: '/', search: next, replace: true, resetScroll: false })
  }
  useEffect(() => {
    if (text === (filter.text ?? '')) return
    const timer = setTimeout(() => set({ text }), 250)
    return () => clearTimeout(timer)
  })
  return (
    <search className="row filters">
      <label>
        {t('queue.text')}
        <input
          id="queue-text"
          type="search"
          value={text}
          placeholder={t('queue.textHint')}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {filter.text && (
        <label>
          <input
            type="checkbox"
            checked={filter.within === 'claim'}
            onChange={({ target }) => set({ within: target.checked ? 'claim' : undefined })}
          />
          {t('queue.within')}
        </label>
      )}
      <Choice
        name="standing"
        values={STANDINGS}
        value={filter.standing}
        label={(value) => t(`standing.${value}`)}
        set={(standing) => set({ standing })}
      />
      <Choice name="kind" values={KINDS} value={filter.kind} label={(value) => t(`kind.${value}`)} set={(kind) => set({ kind })} />
      <Turns value={filter.who} set={(who) => set({ who })} />
      {filter.incident && (
        <button type="button" className="btn" onClick={() => set({ incident: '' })}>
          {t('queue.oneIncident')} ×
        </button>
      )}
      {filter.outlet && (
        <button type="button" className="btn" onClick={() => set({ outlet: '' })}>
          <bdi>{filter.outlet}</bdi> ×
        </button>
      )}
    </search>
  )
}

/** Whose turn it is: asked for once there is anybody to choose. */
function Turns({ value, set }: { value: string | undefined; set: (who: string) => void }) {
  const { t } = useTranslation()
  const { data } = useQuery({ queryKey: ['turns'], queryFn: api.turns })
  const people = data ? [...new Set([...data.people, ...data.rows.map(({ who }) => who)])].sort() : []
  if (people.length === 0 && !value) return null
  const label = (who: string) => (who === '-' ? t('turn.nobody') : who === data?.me ? t('turn.me', { name: who }) : who)
  return (
    <Choice
      name="who"
      values={['-', ...new Set([...people, ...(value && value !== '-' ? [value] : [])])]}
      value={value}
      label={label}
      set={set}
    />
  )
}

interface ChoiceProps {
  name: string
  values: readonly string[]
  value: string | undefined
  label: (value: string) => string
  set: (value: string) => void
}

function Choice({ name, values, value, label, set }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <label>
      {t(`queue.${name}`)}
      <select value={value ?? ''} onChange={(event) => set(event.target.value)}>
        <option value="">{t('all')}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {label(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
