import '../../style/team.css'
import { useMe } from '../../parts/me.ts'
import { useTranslation } from '../../words/index.ts'
import { Account } from './account.tsx'
import { People } from './people.tsx'
import { Tokens } from './tokens.tsx'

/** What Settings say where people sign in; nothing for one person on their own machine. */
export default function TeamSettings() {
  const { t } = useTranslation()
  const me = useMe()
  if (!me?.person) return null
  return (
    <section className="stack" aria-label={t('team.team')}>
      <div className="split">
        <Account me={me.person} />
        <Tokens me={me.person} />
      </div>
      {me.person.role === 'admin' && <People me={me.person} />}
    </section>
  )
}
