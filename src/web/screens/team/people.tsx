import { type FormEvent, useState } from 'react'
import { ROLES, type Role } from '../../../model/person.ts'
import type { Me, MemberRow } from '../../../present/people.ts'
import { Held } from '../../parts/query.tsx'
import { team } from '../../team.ts'
import { useTranslation } from '../../words/index.ts'
import { shown, useActing } from './acting.ts'
import { Invitations } from './invitations.tsx'
import { Once } from './once.tsx'

/** The team, for who lets people in. */
export function People({ me }: { me: NonNullable<Me['person']> }) {
  const { t } = useTranslation()
  const give = useActing(({ id, role }: { id: string; role: Role }) => team.giveRole(id, role), { said: 'team.roleGiven' })
  const end = useActing(team.shutOut, { said: 'team.isShutOut' })
  const sessions = useActing(team.endSessions, { said: 'team.sessionsEnded' })
  const link = useActing((id: string) => team.invite({ person: id }), { said: 'team.linkMade' })
  const failed = give.failed ?? end.failed ?? sessions.failed ?? link.failed
  return (
    <section className="card stack" id="people">
      <h2>{t('team.people')}</h2>
      {failed && <p role="alert">{failed}</p>}
      {link.data && <Once label={t('team.link')} secret={link.data.link} />}
      <Held of={['people']} get={team.people}>
        {(people) => (
          <div className="scrolls">
            <table className="cards">
              <thead>
                <tr>
                  {['name', 'role', 'since', 'seen', 'ways', 'actions'].map((name) => (
                    <th key={name} scope="col">
                      {t(`team.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {people.map((member) => (
                  <Row
                    key={member.id}
                    member={member}
                    self={member.name === me.name}
                    act={{
                      role: (role) => give.mutate({ id: member.id, role }),
                      end: end.mutate,
                      sessions: sessions.mutate,
                      link: link.mutate,
                    }}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Held>
      <Invitations />
    </section>
  )
}

interface Acts {
  readonly role: (role: Role) => void
  readonly end: (id: string) => void
  readonly sessions: (id: string) => void
  readonly link: (id: string) => void
}

function Row({ member, self, act }: { member: MemberRow; self: boolean; act: Acts }) {
  const { t } = useTranslation()
  const { id, name, role, since, seen, passkeys, hasPassword, ended } = member
  const ways = [hasPassword ? t('team.password') : [], passkeys > 0 ? t('team.passkeyCount', { count: passkeys }) : []].flat()
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td data-label={t('team.role')}>{ended ? t('team.out') : <RoleChoice name={name} role={role} give={act.role} />}</td>
      <td data-label={t('team.since')}>{shown(since)}</td>
      <td data-label={t('team.seen')}>{shown(ended ?? seen)}</td>
      <td data-label={t('team.ways')}>{ways.join(', ') || '–'}</td>
      <td className="wide">
        {!ended && (
          <span className="row">
            <button type="button" className="btn quiet" onClick={() => act.link(id)} aria-label={`${t('team.newLink')}: ${name}`}>
              {t('team.newLink')}
            </button>
            <button type="button" className="btn quiet" onClick={() => act.sessions(id)} aria-label={`${t('team.endSessions')}: ${name}`}>
              {t('team.endSessions')}
            </button>
            {!self && <ShutOut name={name} end={() => act.end(id)} />}
          </span>
        )}
      </td>
    </tr>
  )
}

function RoleChoice({ name, role, give }: { name: string; role: Role; give: (role: Role) => void }) {
  const { t } = useTranslation()
  return (
    <select aria-label={t('team.roleOf', { name })} value={role} onChange={(event) => give(event.target.value as Role)}>
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {t(`role.${one}`)}
        </option>
      ))}
    </select>
  )
}

/** Asks once more, in the same place. */
function ShutOut({ name, end }: { name: string; end: () => void }) {
  const { t } = useTranslation()
  const [sure, setSure] = useState(false)
  const press = (event: FormEvent) => {
    event.preventDefault()
    if (sure) end()
    setSure(!sure)
  }
  return (
    <button
      type="button"
      className={sure ? 'btn primary' : 'btn quiet'}
      onClick={press}
      onBlur={() => setSure(false)}
      aria-label={`${t(sure ? 'team.shutOutSure' : 'team.shutOut')}: ${name}`}
    >
      {t(sure ? 'team.shutOutSure' : 'team.shutOut')}
    </button>
  )
}
