import { useId } from 'react'
import { OUTCOMES, SCOPES, STATUSES } from '../../model/claim.ts'
import type { HeldClaim } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'

/** How many, of whom, and what became of them. */
export function Numbers({ claim: { casualty } }: { claim: HeldClaim }) {
  const { t } = useTranslation()
  const id = useId()
  if (!casualty) return null
  return (
    <div className="row">
      <label htmlFor={`${id}min`}>{t('edit_min')}</label>
      <input id={`${id}min`} name="min" type="number" min="0" defaultValue={casualty.number.min ?? ''} />
      <label htmlFor={`${id}max`}>{t('edit_max')}</label>
      <input id={`${id}max`} name="max" type="number" min="0" defaultValue={casualty.number.max ?? ''} />
      <label>
        <input name="approximate" type="checkbox" defaultChecked={casualty.number.approximate} /> {t('edit_about')}
      </label>
      <Choice name="outcome" label={t('edit_outcome')} of={OUTCOMES} words="outcome" held={casualty.outcome} />
      <label>
        {t('edit_victims')} <input name="victims" type="text" defaultValue={casualty.victims?.text ?? ''} />
      </label>
      <Choice name="status" label={t('status.label')} of={STATUSES} words="status" held={casualty.victims?.status ?? 'unknown'} />
    </div>
  )
}

/** What the figure covers, and whether it is denied or doubted. */
export function Nature({ claim: { scope, polarity, certainty } }: { claim: HeldClaim }) {
  const { t } = useTranslation()
  return (
    <div className="row">
      <Choice name="scope" label={t('scope.label')} of={SCOPES} words="scope" held={scope} />
      <label>
        <input name="denied" type="checkbox" defaultChecked={polarity === 'denied'} /> {t('denied')}
      </label>
      <label>
        <input name="hedged" type="checkbox" defaultChecked={certainty === 'hedged'} /> {t('hedged')}
      </label>
    </div>
  )
}

interface ChoiceProps {
  name: string
  label: string
  of: readonly string[]
  words: string
  held: string
}

function Choice({ name, label, of, words, held }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <label>
      {label}{' '}
      <select name={name} defaultValue={held}>
        {of.map((one) => (
          <option key={one} value={one}>
            {t(`${words}.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
