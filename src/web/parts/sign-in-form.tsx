import '../style/team.css'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { Refused } from '../api.ts'
import { hasPasskeys, signInByPasskey, team } from '../team.ts'
import { type Translate, useTranslation } from '../words/index.ts'
import { reason } from './reason.ts'

/** Name and password, or a passkey. */
export function SignInForm({ done }: { done: () => void }) {
  const { t } = useTranslation()
  const password = useMutation({
    mutationFn: (form: FormData) => team.signIn(String(form.get('name')), String(form.get('password'))),
    onSuccess: done,
  })
  const passkey = useMutation({ mutationFn: signInByPasskey, onSuccess: done })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    passkey.reset()
    password.mutate(new FormData(event.currentTarget))
  }
  const error = password.error ?? passkey.error
  return (
    <form className="stack fields" onSubmit={submit}>
      <label>
        {t('team.name')} <input name="name" type="text" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      </label>
      <label>
        {t('team.password')} <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {error && <p role="alert">{why(error, t)}</p>}
      <div className="row">
        <button type="submit" className="btn primary" disabled={password.isPending}>
          {t('team.signIn')}
        </button>
        {hasPasskeys() && (
          <button type="button" className="btn" disabled={passkey.isPending} onClick={() => passkey.mutate()}>
            {t('team.usePasskey')}
          </button>
        )}
      </div>
    </form>
  )
}

/** Why signing in did not work. */
function why(error: Error, t: Translate): string {
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return t('team.passkeyLeft')
  return error instanceof Refused && error.status === 401 ? t('team.wrong') : reason(error, t)
}
