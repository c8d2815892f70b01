import type { FormEvent } from 'react'
import type { Me } from '../../../present/people.ts'
import { Held } from '../../parts/query.tsx'
import { addPasskey, hasPasskeys, team } from '../../team.ts'
import { useTranslation } from '../../words/index.ts'
import { shown, useActing } from './acting.ts'

type Own = NonNullable<Me['person']>

/** One's own ways in: password, passkeys, and the way out everywhere. */
export function Account({ me }: { me: Own }) {
  const { t } = useTranslation()
  const everywhere = () => void team.signOutEverywhere().finally(() => location.assign('/sign-in'))
  return (
    <section className="card stack" id="account">
      <h2>{t('team.account', { name: me.name })}</h2>
      <p>{t('team.youAre', { role: t(`role.${me.role}`), may: t(`role.${me.role}May`) })}</p>
      <Password me={me} />
      <Passkeys me={me} />
      <div>
        <button type="button" className="btn" onClick={everywhere}>
          {t('team.signOutEverywhere')}
        </button>
      </div>
    </section>
  )
}

function Password({ me }: { me: Own }) {
  const { t } = useTranslation()
  const change = useActing(({ now, next }: { now: string; next: string | null }) => team.setPassword(now, next), {
    said: 'team.passwordChanged',
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const away = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'away'
    change.mutate({ now: String(given.get('now') ?? ''), next: away ? null : String(given.get('next')) }, { onSuccess: () => form.reset() })
  }
  return (
    <form className="stack fields" onSubmit={submit} aria-label={t('team.password')}>
      <h3>{t('team.password')}</h3>
      <input type="text" name="username" autoComplete="username" value={me.name} readOnly hidden />
      {me.hasPassword && (
        <label>
          {t('team.nowPassword')} <input name="now" type="password" autoComplete="current-password" required />
        </label>
      )}
      <label>
        {t('team.newPassword')} <input name="next" type="password" autoComplete="new-password" minLength={12} required />
        <small>{t('team.passwordHint')}</small>
      </label>
      {change.failed && <p role="alert">{change.failed}</p>}
      <div className="row">
        <button type="submit" className="btn primary" disabled={change.isPending}>
          {t(me.hasPassword ? 'team.changePassword' : 'team.setPassword')}
        </button>
        {me.hasPassword && (
          <button type="submit" className="btn quiet" value="away" formNoValidate disabled={change.isPending}>
            {t('team.noPassword')}
          </button>
        )}
      </div>
    </form>
  )
}

function Passkeys({ me }: { me: Own }) {
  const { t } = useTranslation()
  const add = useActing(addPasskey, { said: 'team.passkeyAdded' })
  const remove = useActing(team.removePasskey, { said: 'team.passkeyRemoved' })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    add.mutate(String(new FormData(event.currentTarget).get('label')))
  }
  const failed = add.failed ?? remove.failed
  return (
    <div className="stack">
      <h3>{t('team.passkeys')}</h3>
      <Held of={['passkeys']} get={team.passkeys}>
        {(keys) =>
          keys.length === 0 ? (
            <p className="muted">{t('team.noPasskeys')}</p>
          ) : (
            <ul className="plain">
              {keys.map(({ id, label, used }) => (
                <li key={id} className="row spread">
                  <span>
                    <bdi>{label}</bdi> <span className="muted">{t('team.used', { when: shown(used) })}</span>
                  </span>
                  <button
                    type="button"
                    className="btn quiet"
                    onClick={() => remove.mutate(id)}
                    aria-label={t('team.remove', { what: label })}
                  >
                    {t('team.removeShort')}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Held>
      {hasPasskeys() && (
        <form className="row" onSubmit={submit} aria-label={t('team.addPasskey')}>
          <label>
            {t('team.passkeyName')} <input name="label" type="text" maxLength={60} defaultValue={me.name} required />
          </label>
          <button type="submit" className="btn" disabled={add.isPending}>
            {t('team.addPasskey')}
          </button>
        </form>
      )}
      {failed && <p role="alert">{failed}</p>}
    </div>
  )
}
