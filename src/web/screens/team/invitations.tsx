import type { FormEvent } from 'react'
import { ROLES, type Role } from '../../../model/person.ts'
import { Held } from '../../parts/query.tsx'
import { team } from '../../team.ts'
import { useTranslation } from '../../words/index.ts'
import { shown, useActing } from './acting.ts'
import { Once } from './once.tsx'

/** Links that let people in: made, listed while they stand, withdrawn. */
export function Invitations() {
  const { t } = useTranslation()
  const invite = useActing((role: Role) => team.invite({ role }), { said: 'team.linkMade' })
  const withdraw = useActing(team.withdraw, { said: 'team.withdrawn' })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    invite.mutate(String(new FormData(event.currentTarget).get('role')) as Role)
  }
  const failed = invite.failed ?? withdraw.failed
  return (
    <div className="stack">
      <h3>{t('team.invitations')}</h3>
      <p className="muted">{t('team.invitationsText')}</p>
      <form className="row" onSubmit={submit} aria-label={t('team.invite')}>
        <label>
          {t('team.role')}{' '}
          <select name="role" defaultValue="coder">
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}: {t(`role.${role}May`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="btn primary" disabled={invite.isPending}>
          {t('team.invite')}
        </button>
      </form>
      {failed && <p role="alert">{failed}</p>}
      {invite.data && <Once label={t('team.link')} secret={invite.data.link} />}
      <Held of={['invitations']} get={team.invitations}>
        {(rows) => (
          <ul className="plain">
            {rows.map(({ id, role, by, until, person }) => (
              <li key={id} className="row spread">
                <span>
                  {person ? <bdi>{person}</bdi> : t(`role.${role}`)}{' '}
                  <span className="muted">
                    {t('by')} <bdi>{by}</bdi> · {t('team.until', { when: shown(until) })}
                  </span>
                </span>
                <button type="button" className="btn quiet" onClick={() => withdraw.mutate(id)}>
                  {t('team.withdraw')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Held>
    </div>
  )
}
