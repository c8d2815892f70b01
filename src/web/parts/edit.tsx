import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { HeldClaim } from '../../present/rows.ts'
import { api, type Edit } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { nudged } from './segments.ts'

/** Changes a claim: its words by the word, its bounds, its victims, its origin; with a reason, kept in the ledger. */
export function ClaimEdit({ claim, text, close }: { claim: HeldClaim; text: string; close: () => void }) {
  const { t, i18n } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const id = useId()
  const [quote, setQuote] = useState({ start: claim.quote.start, end: claim.quote.end })
  const save = useMutation({
    mutationFn: (edit: Edit) => api.edit(claim.id, edit),
    onSuccess: ({ conflicts }) => {
      say(conflicts.length > 0 ? t('conflict.title') : t('edit_saved'))
      void client.invalidateQueries()
      if (conflicts.length === 0) close()
    },
  })
  const move = (edge: 'start' | 'end', by: 1 | -1) => {
    const next = nudged(text, quote, edge, by, i18n.language)
    setQuote(next)
    say(text.slice(next.start, next.end))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate(editOf(claim, quote, new FormData(event.currentTarget)))
  }
  const keys: Record<string, () => void> = {
    '[': () => move('start', -1),
    ']': () => move('start', 1),
    '{': () => move('end', -1),
    '}': () => move('end', 1),
  }
  return (
    <form
      className="edit"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') return close()
        if (event.target instanceof HTMLInputElement && event.target.type === 'text') return
        const run = keys[event.key]
        if (!run) return
        event.preventDefault()
        run()
      }}
    >
      <fieldset>
        <legend>{t('edit_words')}</legend>
        <p className="quote">
          <bdi>{text.slice(quote.start, quote.end)}</bdi>
        </p>
        <div className="row">
          {(['start', 'end'] as const).map((edge) => (
            <span key={edge} className="row">
              {t(`edit_${edge}`)}
              <button
                type="button"
                className="btn"
                autoFocus={edge === 'start'}
                aria-label={t(`edit_${edge}Back`)}
                onClick={() => move(edge, -1)}
              >
                ← <kbd aria-hidden="true">{edge === 'start' ? '[' : '{'}</kbd>
              </button>
              <button type="button" className="btn" aria-label={t(`edit_${edge}On`)} onClick={() => move(edge, 1)}>
                → <kbd aria-hidden="true">{edge === 'start' ? ']' : '}'}</kbd>
              </button>
            </span>
          ))}
        </div>
      </fieldset>
      {claim.casualty && (
        <div className="row">
          <label htmlFor={`${id}min`}>{t('edit_min')}</label>
          <input id={`${id}min`} name="min" type="number" min="0" defaultValue={claim.casualty.number.min ?? ''} />
          <label htmlFor={`${id}max`}>{t('edit_max')}</label>
          <input id={`${id}max`} name="max" type="number" min="0" defaultValue={claim.casualty.number.max ?? ''} />
          <label>
            <input name="approximate" type="checkbox" defaultChecked={claim.casualty.number.approximate} /> {t('edit_about')}
          </label>
          <label>
            {t('edit_victims')} <input name="victims" type="text" defaultValue={claim.casualty.victims?.text ?? ''} />
          </label>
        </div>
      )}
      <label>
        {t('edit_origin')} <input name="origin" type="text" defaultValue={claim.attribution.at(-1)?.name ?? ''} />
      </label>
      <label>
        {t('edit_reason')} <input name="reason" type="text" />
      </label>
      {save.error && <p role="alert">{t('saveFailed', { message: save.error.message })}</p>}
      <div className="row">
        <button type="submit" className="btn primary">
          {t('save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('cancel')} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
    </form>
  )
}

function editOf(claim: HeldClaim, quote: { start: number; end: number }, form: FormData): Edit {
  const count = (name: string) => (form.get(name) === '' || form.get(name) === null ? null : Number(form.get(name)))
  const words = (name: string) => String(form.get(name) ?? '').trim() || null
  const moved = quote.start !== claim.quote.start || quote.end !== claim.quote.end
  return {
    version: claim.version,
    ...(words('reason') ? { reason: words('reason') ?? '' } : {}),
    ...(moved ? { quote } : {}),
    ...(claim.casualty
      ? { number: { min: count('min'), max: count('max'), approximate: form.has('approximate') }, victims: words('victims') }
      : {}),
    origin: words('origin'),
  }
}
