import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Discrepancy } from '../../model/account.ts'
import type { RulingRow } from '../../present/rows.ts'
import { api } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { dayOf } from './day.ts'
import { FormFoot } from './form-foot.tsx'
import { useMay } from './me.ts'
import { reason } from './reason.ts'

interface RuleProps {
  incident: string
  of: Discrepancy
  sides: readonly { readonly says: string; readonly claims: readonly string[] }[]
  close: () => void
}

/** What a person makes of a discrepancy: which side holds, that both stand, or that they do not disagree; with a reason. */
export function Rule({ incident, of, sides, close }: RuleProps) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const [choice, setChoice] = useState('stand')
  const save = useMutation({
    mutationFn: api.rule,
    onSuccess: () => {
      say(t('rule.done'))
      void client.invalidateQueries()
      close()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    const side = sides[Number(choice)]
    const ruling = choice === 'stand' || choice === 'none' ? choice : 'holds'
    save.mutate({ incident, about: of.about, between: of.between, ruling, holds: ruling === 'holds' ? (side?.claims ?? []) : [], reason })
  }
  const options = [
    ...sides.map(({ says }, n) => [String(n), t('rule.holds', { says: says ? t(`side.${says}`, { defaultValue: says }) : `${n + 1}` })]),
    ...OTHERS.map((other) => [other, t(`rule.${other}`)]),
  ]
  return (
    <form className="rule stack" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <fieldset className="options">
        <legend>{t('rule.title')}</legend>
        {options.map(([value = '', label]) => (
          <label key={value}>
            <input
              type="radio"
              name="ruling"
              value={value}
              checked={choice === value}
              autoFocus={value === 'stand'}
              onChange={() => setChoice(value)}
            />{' '}
            <bdi>{label}</bdi>
          </label>
        ))}
      </fieldset>
      <label>
        {t('edit_reason')} <input name="reason" type="text" required />
      </label>
      <p className="muted">{t('rule.note')}</p>
      <FormFoot save={save} close={close} />
    </form>
  )
}

const OTHERS = ['stand', 'none'] as const

/** A ruling that stands, or that is stale because more came in; it can be taken back. */
export function Ruled({ ruling, again }: { ruling: RulingRow; again: () => void }) {
  const { t } = useTranslation()
  const may = useMay('editor')
  const stale = ruling.since.length > 0
  return (
    <div className="row ruled">
      <span className={stale ? 'chip warn' : 'chip ok'}>
        {stale ? t('rule.stale', { count: ruling.since.length }) : t(`rule.is.${ruling.ruling}`)}
      </span>
      <span>
        <bdi>{ruling.by}</bdi>, {dayOf(ruling.at)}: <bdi>{ruling.reason}</bdi>
      </span>
      {stale && may && (
        <button type="button" className="btn" onClick={again}>
          {t('rule.again')}
        </button>
      )}
      <TakeBack entry={ruling.seq} />
    </div>
  )
}

/** Takes an entry of the ledger back; both stay in the audit. */
export function TakeBack({ entry }: { entry: number }) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const may = useMay('editor')
  const client = useQueryClient()
  const back = useMutation({
    mutationFn: () => api.takeBack(entry),
    onSuccess: () => {
      say(t('rule.back'))
      void client.invalidateQueries()
    },
  })
  if (!may) return null
  return (
    <>
      <button type="button" className="btn quiet" disabled={back.isPending} onClick={() => back.mutate()}>
        {t('rule.takeBack')}
      </button>
      {back.error && <span role="alert">{t('saveFailed', { message: reason(back.error, t) })}</span>}
    </>
  )
}
