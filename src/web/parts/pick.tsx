import { type KeyboardEvent, useId, useState } from 'react'
import type { IncidentRow } from '../../present/rows.ts'
import { type Translate, useTranslation } from '../words/index.ts'
import { landOf } from './country.ts'
import { Working } from './states.tsx'
import { whenOf } from './when.ts'

export interface Option {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Stands at the end, however many others fit. */
  readonly last?: boolean
}

/** An incident to be picked, told apart by its day, its country and how many tell of it; begun with the day, as a name of letters would turn the line round. */
export const optionOf = (t: Translate, row: IncidentRow): Option => ({
  id: row.id,
  label: row.name,
  hint: [whenOf(t, row.edtf), landOf(t, row), t('incident.reports', { count: row.reports })].join(' · '),
})

interface PickProps {
  label: string
  /** Absent while they are being asked for. */
  options: readonly Option[] | undefined
  /** Told of the option that was taken. */
  choose: (option: Option) => void
  /** Told of what was typed, where options depend on it. */
  typed?: (text: string) => void
}

const MOST = 50

/** A list that is narrowed by typing and gone through with the arrow keys; Enter takes what is marked. */
export function Pick({ label, options, choose, typed }: PickProps) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (options ?? []).filter(({ label, hint = '' }) => words.every((word) => `${label} ${hint}`.toLowerCase().includes(word)))
  const found = [...fits.filter(({ last }) => !last).slice(0, MOST), ...fits.filter(({ last }) => last)]
  const here = Math.min(at, found.length - 1)
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const taken = event.key === 'Enter' ? found[here] : undefined
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, here + step)))
    if (taken) choose(taken)
  }
  return (
    <div className="pick stack">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={found.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={found.length > 0 ? `${id}${here}` : undefined}
        aria-autocomplete="list"
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
          typed?.(event.target.value)
        }}
        onKeyDown={onKey}
      />
      {!options && <Working />}
      <div id={`${id}list`} role="listbox" aria-label={label}>
        {found.map((option, n) => (
          <div
            key={option.id}
            id={`${id}${n}`}
            ref={n === here ? seen : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={n === here}
            onClick={() => choose(option)}
            onKeyDown={onKey}
          >
            <bdi>{option.label}</bdi> {option.hint && <bdi className="muted">{option.hint}</bdi>}
          </div>
        ))}
      </div>
      {fits.length > found.length && <p className="muted">{t('more', { count: fits.length - found.length })}</p>}
    </div>
  )
}

const seen = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'nearest' })
