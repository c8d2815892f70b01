import type { FormEvent } from 'react'
import { atLeast, ROLES, type Role } from '../../../model/person.ts'
import type { Me, TokenRow } from '../../../present/people.ts'
import { Held } from '../../parts/query.tsx'
import { team } from '../../team.ts'
import { useTranslation } from '../../words/index.ts'
import { shown, useActing } from './acting.ts'
import { Once } from './once.tsx'

type Own = NonNullable<Me['person']>

/** Tokens for programs. */
export function Tokens({ me }: { me: Own }) {
  const { t } = useTranslation()
  const make = useActing(team.makeToken, { said: 'team.tokenMade' })
  const revoke = useActing(team.revokeToken, { said: 'team.tokenRevoked' })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const token = { label: String(given.get('label')), role: String(given.get('role')) as Role, days: Number(given.get('days')) }
    make.mutate(token, { onSuccess: () => form.reset() })
  }
  const failed = make.failed ?? revoke.failed
  return (
    <section className="card stack">
      <h2>{t('team.tokens')}</h2>
      <p className="muted">{t('team.tokensText')}</p>
      <form className="row" onSubmit={submit} aria-label={t('team.makeToken')}>
        <label>
          {t('team.tokenName')} <input name="label" type="text" maxLength={60} required />
        </label>
        <label>
          {t('team.role')}{' '}
          <select name="role">
            {ROLES.filter((role) => atLeast(me.role, role)).map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('team.days')} <input name="days" type="number" min={1} max={366} defaultValue={90} required />
        </label>
        <button type="submit" className="btn" disabled={make.isPending}>
          {t('team.makeToken')}
        </button>
      </form>
      {failed && <p role="alert">{failed}</p>}
      {make.data && <Once label={t('team.token')} secret={make.data.token} />}
      <Held of={['tokens']} get={team.tokens}>
        {(tokens) =>
          tokens.length === 0 ? <p className="muted">{t('team.noTokens')}</p> : <List tokens={tokens} revoke={revoke.mutate} />
        }
      </Held>
    </section>
  )
}

function List({ tokens, revoke }: { tokens: readonly TokenRow[]; revoke: (id: string) => void }) {
  const { t } = useTranslation()
  const state = ({ revoked, until }: TokenRow) =>
    revoked ? t('team.revoked') : new Date(until) < new Date() ? t('team.over') : t('team.until', { when: shown(until) })
  return (
    <ul className="plain">
      {tokens.map((token) => (
        <li key={token.id} className="row spread">
          <span>
            <bdi>{token.label}</bdi> · <bdi>{token.person}</bdi> · {t(`role.${token.role}`)}{' '}
            <span className="muted">
              {state(token)} · {t('team.used', { when: shown(token.used) })}
            </span>
          </span>
          {!token.revoked && (
            <button
              type="button"
              className="btn quiet"
              onClick={() => revoke(token.id)}
              aria-label={t('team.remove', { what: token.label })}
            >
              {t('team.revoke')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
