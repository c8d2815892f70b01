import { Link } from '@tanstack/react-router'
import { team } from '../team.ts'
import { useTranslation } from '../words/index.ts'
import { useMe } from './me.ts'

/** Who is signed in, and the way out; nothing for one person on their own machine. */
export default function Member() {
  const { t } = useTranslation()
  const person = useMe()?.person
  if (!person) return null
  const leave = () => void team.signOut().finally(() => location.assign('/sign-in'))
  return (
    <>
      <Link to="/settings" hash="account">
        <bdi>{person.name}</bdi> · {t(`role.${person.role}`)}
      </Link>
      <button type="button" className="btn quiet" onClick={leave}>
        {t('team.signOut')}
      </button>
    </>
  )
}
