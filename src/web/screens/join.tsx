import '../style/team.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { Refused } from '../api.ts'
import { reason } from '../parts/reason.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { team } from '../team.ts'
import { useTranslation } from '../words/index.ts'

/** Where a link leads that lets somebody in, or lets them set their password anew. Its secret leaves the address at once. */
export function JoinScreen() {
  const { t } = useTranslation()
  const [invitation] = useState(() => location.hash.slice(1))
  useEffect(() => history.replaceState(history.state, '', '/join'), [])
  const found = useQuery({
    queryKey: ['join', invitation],
    queryFn: () => team.look(invitation || '-'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const join = useMutation({
    mutationFn: (form: FormData) =>
      team.join(invitation, { name: String(form.get('name') ?? found.data?.person), password: String(form.get('password')) }),
    onSuccess: () => location.assign('/'),
  })
  if (found.error instanceof Refused && found.error.status === 404)
    return (
      <div className="card state narrow" role="alert">
        <h1>{t('team.linkGone')}</h1>
        <p>{t('team.linkGoneText')}</p>
        <a href="/sign-in">{t('team.signIn')}</a>
      </div>
    )
  if (found.error) return <Failed error={found.error} again={() => void found.refetch()} />
  if (!found.data) return <Loading />
  const { role, person } = found.data
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    join.mutate(new FormData(event.currentTarget))
  }
  return (
    <div className="narrow stack">
      <h1>{person ? t('team.renew', { name: person }) : t('team.join')}</h1>
      <form className="card stack fields" onSubmit={submit}>
        {person ? (
          <input type="hidden" name="username" autoComplete="username" value={person} readOnly />
        ) : (
          <>
            <p>{t('team.joinText', { role: t(`role.${role}`), may: t(`role.${role}May`) })}</p>
            <label>
              {t('team.name')} <input name="name" type="text" autoComplete="username" minLength={2} maxLength={60} required />
              <small>{t('team.nameHint')}</small>
            </label>
          </>
        )}
        <label>
          {t('team.newPassword')} <input name="password" type="password" autoComplete="new-password" minLength={12} required />
          <small>{t('team.passwordHint')}</small>
        </label>
        {join.error && <p role="alert">{reason(join.error, t)}</p>}
        <div>
          <button type="submit" className="btn primary" disabled={join.isPending}>
            {t('team.enter')}
          </button>
        </div>
      </form>
    </div>
  )
}
