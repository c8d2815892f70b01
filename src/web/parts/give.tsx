import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { Dialog } from './dialog.tsx'
import { reason } from './reason.ts'

/** Says whose turn some claims are: one's own, somebody else's by name, or nobody's. */
export default function Give({ claims, close }: { claims: readonly string[]; close: () => void }) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const turns = useQuery({ queryKey: ['turns'], queryFn: api.turns })
  const { people = [], rows = [] } = turns.data ?? {}
  const names = [...new Set([...people, ...rows.map(({ who }) => who)])].sort()
  const give = useMutation({
    mutationFn: (to: string | null) => api.giveTurn(claims, to),
    onSuccess: (_, who) => {
      say(who === null ? t('turn.taken') : t('turn.done', { who }))
      void client.invalidateQueries()
      close()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const who = String(new FormData(event.currentTarget).get('who') ?? '').trim()
    if (who) give.mutate(who)
  }
  return (
    <Dialog title={t('turn.title')} close={close}>
      <p>{t('turn.text', { count: claims.length })}</p>
      <form className="row" onSubmit={submit}>
        <label htmlFor="who">{t('turn.to')}</label>
        {people.length > 0 ? (
          <select id="who" name="who" autoFocus required>
            {names.map((who) => (
              <option key={who}>{who}</option>
            ))}
          </select>
        ) : (
          <input id="who" name="who" type="text" list="people" autoFocus required maxLength={200} />
        )}
        <datalist id="people">
          {names.map((who) => (
            <option key={who} value={who} />
          ))}
        </datalist>
        <button type="submit" className="btn primary">
          {t('turn.do')}
        </button>
        {turns.data && (
          <button type="button" className="btn" onClick={() => give.mutate(turns.data.me)}>
            {t('turn.me', { name: turns.data.me })}
          </button>
        )}
        <button type="button" className="btn" onClick={() => give.mutate(null)}>
          {t('turn.nobody')}
        </button>
      </form>
      {give.error && <p role="alert">{t('saveFailed', { message: reason(give.error, t) })}</p>}
    </Dialog>
  )
}
